import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Budget } from '../../../budget.js';
import { boundariesAreApart } from '../../boundaries/apart.js';
import { boundaryExtents } from '../../boundaries/cell-extents.js';
import type { BoundaryMembers } from '../../boundaries/members.js';
import type { Edge } from '../edges.js';
import { compactCells, type Cells } from './cells.js';
import { closeRows } from './close-rows.js';
import { connectedPairs, type ConnectedPair } from './grid.js';
import { improvePlacement } from './improve.js';
import { layersOf, type Layers } from './layers.js';
import { stackLayers, type CellBlock } from './stack-layers.js';

/**
 * Assigns a cell to each system, in no more than `maxColumns` columns: systems that messages reach first come first, and
 * the systems of a boundary stay together.
 * @returns the placements to try, the best first: where rows are nearly empty, one with fewer of them.
 */
export function assignCells(index: FlowIndex, edges: readonly Edge[], members: readonly BoundaryMembers[], maxColumns: number, budget: Budget): Cells[] {
  const pairs = connectedPairs(edges);
  const start = cellsFromHints(index, members, budget) ?? new BlockBuilder(index, edges, pairs, budget).blockOf(undefined, maxColumns).cells;
  const cells = compactCells(improvePlacement(compactCells(start), index, pairs, members, budget));
  const closed = hasHints(index) ? undefined : closeRows(cells, pairs, members, maxColumns, budget);
  return (closed ? [closed, cells] : [cells]).map((placed) => centreLoneSystems(placed, index, members));
}

/** Whether the model says where a system is to be. */
const hasHints = ({ model: { systems } }: FlowIndex): boolean => systems.some(({ column, row }) => column !== undefined || row !== undefined);

/** The largest number of layers in any part of a flow: how many systems its messages go through one after the other. */
export const layerCount = (index: FlowIndex, edges: readonly Edge[]): number =>
  Math.max(...layersOf(childrenOf(undefined, index), undefined, { index, edges }).map((layers) => layers.length));

/** What is directly inside a boundary or, without one, outside all of them. */
function childrenOf(boundary: string | undefined, { model, within }: FlowIndex): readonly string[] {
  const boundaries = model.boundaries ?? [];
  if (boundary === undefined) return [...model.systems, ...boundaries].map(({ id }) => id).filter((id) => !within.has(id));
  return boundaries.find(({ id }) => id === boundary)?.inside ?? [];
}

/** The cells that the hints ask for, if every system has both hints and they fit each other and the boundaries. */
function cellsFromHints(index: FlowIndex, members: readonly BoundaryMembers[], budget: Budget): Cells | undefined {
  const cells: Cells = new Map();
  const used = new Set<string>();
  for (const { id, column, row } of index.model.systems) {
    if (column === undefined || row === undefined || used.has(`${column} ${row}`)) return undefined;
    used.add(`${column} ${row}`);
    cells.set(id, { column: column - 1, row: row - 1 });
  }
  return boundariesAreApart(cells, members, budget) ? cells : undefined;
}

/** Centres a system that is alone in its row of a boundary, unless a hint gives its column. */
function centreLoneSystems(cells: Cells, index: FlowIndex, members: readonly BoundaryMembers[]): Cells {
  const centred = new Map(cells);
  for (const { systems, level, ...extent } of boundaryExtents(members, cells)) {
    if (level > 1) continue;
    for (let row = extent.top; row <= extent.bottom; row++) {
      const inRow = [...systems].filter((id) => cells.get(id)?.row === row);
      const [only] = inRow;
      if (inRow.length !== 1 || only === undefined || extent.right === extent.left) continue;
      const part = index.parts.get(only);
      if (part?.type === 'system' && part.data.column !== undefined) continue;
      centred.set(only, { column: extent.left, row, span: extent.right - extent.left + 1 });
    }
  }
  return centred;
}

/** Builds the block of each boundary, and remembers it for each number of columns. */
class BlockBuilder {
  readonly #boundaryIds: ReadonlySet<string>;
  readonly #layers = new Map<string | undefined, Layers[]>();
  readonly #blocks = new Map<string, CellBlock>();

  constructor(private readonly index: FlowIndex, private readonly edges: readonly Edge[], private readonly pairs: readonly ConnectedPair[], private readonly budget: Budget) {
    this.#boundaryIds = new Set(index.model.boundaries?.map(({ id }) => id));
  }

  /** The block of a boundary or, without one, of the whole map. */
  blockOf(boundary: string | undefined, maxColumns: number): CellBlock {
    const key = `${maxColumns} ${boundary ?? ''}`;
    const block = this.#blocks.get(key) ?? this.#build(boundary, maxColumns);
    this.#blocks.set(key, block);
    return block;
  }

  #build(boundary: string | undefined, maxColumns: number): CellBlock {
    const children = childrenOf(boundary, this.index);
    const parts = this.#layersOf(boundary, children);
    const options = { edges: this.edges, pairs: this.pairs, maxColumns, budget: this.budget };
    // Boundaries inside may use all columns at first, and fewer when the whole gets too wide.
    let turnedBack: CellBlock | undefined;
    let last: CellBlock = { columns: 0, rows: 0, cells: new Map() };
    for (let maxInside = maxColumns; maxInside >= 1; maxInside--) {
      const blocks = new Map(children.map((id): [string, CellBlock] => [id, this.#boundaryIds.has(id) ? this.blockOf(id, maxInside) : systemBlock(id)]));
      const block = stackLayers(parts, blocks, options);
      if (block.columns <= maxColumns && !block.turnsBack) return block;
      turnedBack ??= block.columns <= maxColumns ? block : undefined;
      last = block;
      // Go straight to the widest block: a larger limit gives the same blocks again.
      const inner = [...blocks.values()];
      if (!inner.some(({ turnsBack }) => turnsBack)) maxInside = Math.min(maxInside, Math.max(...inner.map(({ columns }) => columns)));
    }
    return turnedBack ?? last;
  }

  #layersOf(boundary: string | undefined, children: readonly string[]): Layers[] {
    const known = this.#layers.get(boundary);
    if (known) return known;
    this.budget.spend(this.edges.length + children.length);
    const layers = layersOf(children, boundary, { index: this.index, edges: this.edges });
    this.#layers.set(boundary, layers);
    return layers;
  }
}

const systemBlock = (id: string): CellBlock => ({ columns: 1, rows: 1, cells: new Map([[id, { column: 0, row: 0 }]]) });
