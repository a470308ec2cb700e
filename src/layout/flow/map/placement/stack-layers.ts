import type { Budget } from '../../../budget.js';
import type { Edge } from '../edges.js';
import type { Cells } from './cells.js';
import { placementCost, type ConnectedPair } from './grid.js';
import type { Layers } from './layers.js';

/** Systems in a rectangle of cells. */
export interface CellBlock {
  columns: number;
  rows: number;
  cells: Cells;
  /** Some of its layers run from right to left, which is harder to read. */
  turnsBack?: boolean;
}

/** One block, or some side by side. Shelves are stacked into columns. */
type Shelf = CellBlock[];

/** What blocks are stacked with. */
export interface StackOptions {
  edges: readonly Edge[];
  pairs: readonly ConnectedPair[];
  maxColumns: number;
  budget: Budget;
}

const emptyBlock = (): CellBlock => ({ columns: 0, rows: 0, cells: new Map() });

/** Lays out the layers of each part from left to right, and the parts side by side, within `maxColumns` if possible. */
export function stackLayers(parts: readonly Layers[], blocks: ReadonlyMap<string, CellBlock>, options: StackOptions): CellBlock {
  const { edges, maxColumns } = options;
  const connections = edges.filter((edge) => !edge.message);
  const all = emptyBlock();
  let column = 0;
  let row = 0;
  for (const block of parts.map((layers) => layOutPart(layers, blocks, connections, options))) {
    if (column > 0 && column + block.columns > maxColumns) {
      column = 0;
      row = all.rows;
    }
    addBlock(all, block, column, row);
    column += block.columns;
  }
  return all;
}

/**
 * One column of blocks for each layer, higher and higher until the width is enough: first with connected systems side
 * by side, then without. If it is never enough, the layers turn back.
 */
function layOutPart(layers: Layers, blocks: ReadonlyMap<string, CellBlock>, connections: readonly Edge[], { pairs, maxColumns, budget }: StackOptions): CellBlock {
  const ids = layers.flat();
  const systems = ids.reduce((sum, id) => sum + (blocks.get(id)?.cells.size ?? 1), 0);
  const goodHeight = systems <= 3 ? 3 : Math.max(3, Math.ceil(Math.sqrt(systems * 0.8)));
  const unfolded = Math.max(...layers.map((layer) => layer.reduce((sum, id) => sum + (blocks.get(id)?.rows ?? 1), 0)));
  for (const sideBySide of [connections, []]) {
    for (let height = goodHeight; height <= Math.max(goodHeight, unfolded); height++) {
      budget.spend(systems + ids.length * sideBySide.length);
      const columns = layers.map((layer) => stackShelves(shelvesOf(layer, blocks, sideBySide), height));
      if (columns.reduce((sum, block) => sum + block.columns, 0) <= maxColumns) return alignBlocks(columns, pairs, budget);
    }
  }
  return turnBack(layers.map((layer) => stackShelves(shelvesOf(layer, blocks, []), goodHeight)), pairs, maxColumns, budget);
}

/** A shelf for each child of a layer; systems that a plain connection joins share one, up to three. */
function shelvesOf(layer: readonly string[], blocks: ReadonlyMap<string, CellBlock>, connections: readonly Edge[]): Shelf[] {
  const shelfOf = new Map<string, Shelf>();
  const shelves: Shelf[] = [];
  for (const id of layer) {
    const block = blocks.get(id);
    if (!block) continue;
    const shared = connections.filter(({ from, to }) => from === id || to === id)
      .map(({ from, to }) => shelfOf.get(from === id ? to : from)).find((shelf) => shelf && shelf.length < 3);
    if (shared && block.cells.size === 1) {
      shared.push(block);
      shelfOf.set(id, shared);
    } else {
      const own = [block];
      if (block.cells.size === 1) shelfOf.set(id, own);
      shelves.push(own);
    }
  }
  return shelves;
}

/** Stacks shelves from the top down. Beyond `maxHeight` rows they continue in further columns of about the same height. */
function stackShelves(shelves: readonly Shelf[], maxHeight: number): CellBlock {
  const heights = shelves.map((shelf) => Math.max(...shelf.map((block) => block.rows)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const columns = Math.max(1, Math.ceil(total / maxHeight));
  const height = Math.max(Math.ceil(total / columns), ...heights);
  const all = emptyBlock();
  let left = 0;
  let row = 0;
  shelves.forEach((shelf, i) => {
    if (row > 0 && row + (heights[i] ?? 1) > height) {
      left = all.columns;
      row = 0;
    }
    let column = left;
    for (const block of shelf) {
      addBlock(all, block, column, row);
      column += block.columns;
    }
    row += heights[i] ?? 1;
  });
  return all;
}

/** Puts blocks side by side, each at the height where its lines are straightest. */
function alignBlocks(blocks: readonly CellBlock[], pairs: readonly ConnectedPair[], budget: Budget): CellBlock {
  const all: CellBlock = { ...emptyBlock(), rows: Math.max(...blocks.map((block) => block.rows)) };
  const starts: number[] = [];
  for (const block of blocks) {
    starts.push(all.columns);
    all.columns += block.columns;
  }
  // From the highest block outward: the others then have something to align with.
  const highest = blocks.findIndex((block) => block.rows === all.rows);
  const order = blocks.map((_, i) => i).sort((a, b) => Math.abs(a - highest) - Math.abs(b - highest) || a - b);
  for (const i of order) {
    const block = blocks[i];
    if (!block) continue;
    let best: { cost: number; row: number } | undefined;
    for (let row = 0; row + block.rows <= all.rows; row++) {
      budget.spend(all.rows * all.columns + pairs.length);
      const trial: CellBlock = { ...all, cells: new Map(all.cells) };
      addBlock(trial, block, starts[i] ?? 0, row);
      const cost = placementCost(trial.cells, pairs) + 0.01 * Math.abs(row - (all.rows - block.rows) / 2);
      if (!best || cost < best.cost) best = { cost, row };
    }
    addBlock(all, block, starts[i] ?? 0, best?.row ?? 0);
  }
  return all;
}

/** Breaks blocks into bands of at most `maxColumns`; every second band runs back from where the one above it ended. */
function turnBack(blocks: readonly CellBlock[], pairs: readonly ConnectedPair[], maxColumns: number, budget: Budget): CellBlock {
  const bands: CellBlock[][] = [];
  let width = Infinity;
  for (const block of blocks) {
    if (width + block.columns > maxColumns) {
      bands.push([]);
      width = 0;
    }
    bands.at(-1)?.push(block);
    width += block.columns;
  }
  const all: CellBlock = { ...emptyBlock(), turnsBack: true };
  bands.forEach((band, i) => {
    const backward = i % 2 === 1;
    const block = alignBlocks(backward ? band.reverse() : band, pairs, budget);
    addBlock(all, block, backward ? Math.max(0, all.columns - block.columns) : 0, all.rows);
  });
  return all;
}

function addBlock(all: CellBlock, block: CellBlock, column: number, row: number): void {
  for (const [id, cell] of block.cells) all.cells.set(id, { column: cell.column + column, row: cell.row + row });
  all.columns = Math.max(all.columns, column + block.columns);
  all.rows = Math.max(all.rows, row + block.rows);
  if (block.turnsBack) all.turnsBack = true;
}
