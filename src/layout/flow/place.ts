import type { FlowIndex } from '../../model/flow.js';
import { centreLoners, compress, memberships, type Cells, type Membership } from './cells.js';
import { blocksHold } from './blocks.js';
import { pairsOf, type Pair } from './cost.js';
import { improve } from './improve.js';
import { layersOf } from './layers.js';
import type { Link } from './links.js';
import { stack, type Block } from './stack.js';

/**
 * Gives each system a cell, in no more than `most` columns: who is met first stands first, what a boundary encloses
 * stays together.
 */
export function place(index: FlowIndex, links: readonly Link[], most: number): { cells: Cells; members: Membership[] } {
  const members = memberships(index);
  const pairs = pairsOf(links);
  const start = hinted(index, members) ?? blockOf(undefined, { index, links, pairs }, most).cells;
  const cells = compress(improve(compress(start), index, pairs, members));
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

interface Context {
  index: FlowIndex;
  links: readonly Link[];
  pairs: readonly Pair[];
}

/** What hints say, when every system has a full one and they agree with each other and with the boundaries. */
function hinted(index: FlowIndex, members: readonly Membership[]): Cells | undefined {
  const cells: Cells = new Map();
  const taken = new Set<string>();
  for (const { id, column, row } of index.model.systems) {
    if (column === undefined || row === undefined || taken.has(`${column} ${row}`)) return undefined;
    taken.add(`${column} ${row}`);
    cells.set(id, { column: column - 1, row: row - 1 });
  }
  return blocksHold(cells, members) ? cells : undefined;
}

/** The cells of what stands in a boundary, or (without one) in none. */
function blockOf(boundary: string | undefined, context: Context, most: number): Block {
  const { index } = context;
  const children = childrenOf(boundary, index);
  const isBoundary = new Set(index.model.boundaries?.map(({ id }) => id));
  const parts = layersOf(children, boundary, context);
  // Boundaries inside may take all columns at first; when the whole gets too wide they have to do with fewer.
  let turned: Block | undefined;
  let last: Block = { columns: 0, rows: 0, cells: new Map() };
  for (let budget = most; budget >= 1; budget--) {
    const blocks = new Map(children.map((id): [string, Block] => [id, isBoundary.has(id) ? blockOf(id, context, budget) : single(id)]));
    const block = stack(parts, blocks, context.links, context.pairs, most);
    if (block.columns <= most && !block.turned) return block;
    turned ??= block.columns <= most ? block : undefined;
    last = block;
    // With less that is still enough for all of them they would come out the same.
    const inner = [...blocks.values()];
    if (!inner.some(({ turned: back }) => back)) budget = Math.min(budget, Math.max(...inner.map(({ columns }) => columns)));
  }
  return turned ?? last;
}

const single = (id: string): Block => ({ columns: 1, rows: 1, cells: new Map([[id, { column: 0, row: 0 }]]) });
