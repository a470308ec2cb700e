import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Budget } from '../../../budget.js';
import { centreLoners, compress, type Cells, type Membership } from './cells.js';
import { blocksHold } from '../../boundaries/apart.js';
import { pairsOf, type Pair } from './grid.js';
import { improve } from './improve.js';
import { layersOf, type Layers } from './layers.js';
import type { Link } from '../edges.js';
import { stack, type Block } from './stack-layers.js';

/**
 * Gives each system a cell, in no more than `most` columns: who is met first stands first, what a boundary encloses
 * stays together.
 */
export function place(index: FlowIndex, links: readonly Link[], members: Membership[], most: number, budget: Budget): { cells: Cells; members: Membership[] } {
  const pairs = pairsOf(links);
  const start = hinted(index, members, budget) ?? new Placer(index, links, pairs, budget).blockOf(undefined, most).cells;
  const cells = compress(improve(compress(start), index, pairs, members, budget));
  return { cells: centreLoners(cells, index, members), members };
}

/** How many layers a flow has, where it has most: how far it leads. */
export const depthOf = (index: FlowIndex, links: readonly Link[]): number =>
  Math.max(...layersOf(childrenOf(undefined, index), undefined, { index, links }).map((layers) => layers.length));

/** What stands in a boundary directly, or (without one) in none. */
function childrenOf(boundary: string | undefined, { model, within }: FlowIndex): readonly string[] {
  const boundaries = model.boundaries ?? [];
  if (boundary === undefined) return [...model.systems, ...boundaries].map(({ id }) => id).filter((id) => !within.has(id));
  return boundaries.find(({ id }) => id === boundary)?.inside ?? [];
}

/** What hints say, when every system has a full one and they agree with each other and with the boundaries. */
function hinted(index: FlowIndex, members: readonly Membership[], budget: Budget): Cells | undefined {
  const cells: Cells = new Map();
  const taken = new Set<string>();
  for (const { id, column, row } of index.model.systems) {
    if (column === undefined || row === undefined || taken.has(`${column} ${row}`)) return undefined;
    taken.add(`${column} ${row}`);
    cells.set(id, { column: column - 1, row: row - 1 });
  }
  return blocksHold(cells, members, budget) ? cells : undefined;
}

/** Places what stands in boundaries, each boundary within some columns once. */
class Placer {
  readonly #isBoundary: ReadonlySet<string>;
  readonly #layers = new Map<string | undefined, Layers[]>();
  readonly #blocks = new Map<string, Block>();

  constructor(private readonly index: FlowIndex, private readonly links: readonly Link[], private readonly pairs: readonly Pair[], private readonly budget: Budget) {
    this.#isBoundary = new Set(index.model.boundaries?.map(({ id }) => id));
  }

  /** The cells of what stands in a boundary, or (without one) in none. */
  blockOf(boundary: string | undefined, most: number): Block {
    const key = `${most} ${boundary ?? ''}`;
    const block = this.#blocks.get(key) ?? this.#find(boundary, most);
    this.#blocks.set(key, block);
    return block;
  }

  #find(boundary: string | undefined, most: number): Block {
    const children = childrenOf(boundary, this.index);
    const parts = this.#layersOf(boundary, children);
    // Boundaries inside may take all columns at first; when the whole gets too wide they have to do with fewer.
    let turned: Block | undefined;
    let last: Block = { columns: 0, rows: 0, cells: new Map() };
    for (let room = most; room >= 1; room--) {
      const blocks = new Map(children.map((id): [string, Block] => [id, this.#isBoundary.has(id) ? this.blockOf(id, room) : single(id)]));
      const block = stack(parts, blocks, this.links, this.pairs, most, this.budget);
      if (block.columns <= most && !block.turned) return block;
      turned ??= block.columns <= most ? block : undefined;
      last = block;
      // With less that is still enough for all of them they would come out the same.
      const inner = [...blocks.values()];
      if (!inner.some(({ turned: back }) => back)) room = Math.min(room, Math.max(...inner.map(({ columns }) => columns)));
    }
    return turned ?? last;
  }

  #layersOf(boundary: string | undefined, children: readonly string[]): Layers[] {
    const known = this.#layers.get(boundary);
    if (known) return known;
    this.budget.spend(this.links.length + children.length);
    const layers = layersOf(children, boundary, { index: this.index, links: this.links });
    this.#layers.set(boundary, layers);
    return layers;
  }
}

const single = (id: string): Block => ({ columns: 1, rows: 1, cells: new Map([[id, { column: 0, row: 0 }]]) });
