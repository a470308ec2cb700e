import type { Budget } from '../../../budget.js';
import type { Cells } from './cells.js';
import { costOf, type Pair } from './grid.js';
import type { Layers } from './layers.js';
import type { Link } from '../edges.js';

/** Systems in the cells of a rectangle of their own. */
export interface Block {
  columns: number;
  rows: number;
  cells: Cells;
  /** Its layers had to turn back, which breaks the reading from left to right. */
  turned?: boolean;
}

/** Blocks in a column, each line of it one block or some side by side. */
type Shelf = Block[];

/** Lays each part's layers from left to right, and the parts beside or below each other, within `most` columns if that can be. */
export function stack(parts: readonly Layers[], blocks: ReadonlyMap<string, Block>, links: readonly Link[], pairs: readonly Pair[], most: number, budget: Budget): Block {
  const plain = links.filter((link) => !link.message);
  const laid = parts.map((layers) => lay(layers, blocks, plain, pairs, most, budget));
  const all: Block = { columns: 0, rows: 0, cells: new Map() };
  let column = 0;
  let row = 0;
  for (const block of laid) {
    if (column > 0 && column + block.columns > most) {
      column = 0;
      row = all.rows;
    }
    put(all, block, column, row);
    column += block.columns;
  }
  return all;
}

/** Joined systems side by side and high layers folded, as far as that is narrow enough; else layers that turn back. */
function lay(layers: Layers, blocks: ReadonlyMap<string, Block>, links: readonly Link[], pairs: readonly Pair[], most: number, budget: Budget): Block {
  const cells = layers.flat().reduce((sum, id) => sum + (blocks.get(id)?.cells.size ?? 1), 0);
  const high = cells <= 3 ? 3 : Math.max(3, Math.ceil(Math.sqrt(cells * 0.8)));
  const highest = Math.max(...layers.map((layer) => layer.reduce((sum, id) => sum + (blocks.get(id)?.rows ?? 1), 0)));
  for (const joints of [links, []]) {
    for (let rows = high; rows <= Math.max(high, highest); rows++) {
      budget.spend(cells + layers.flat().length * joints.length);
      const columns = layers.map((layer) => column(shelves(layer, blocks, joints), rows));
      if (columns.reduce((sum, block) => sum + block.columns, 0) <= most) return align(columns, pairs, budget);
    }
  }
  return snake(layers.map((layer) => column(shelves(layer, blocks, []), high)), pairs, most, budget);
}

/** One shelf for each child, but one for children of single systems that a plain connection joins. */
function shelves(layer: readonly string[], blocks: ReadonlyMap<string, Block>, links: readonly Link[]): Shelf[] {
  const shelf = new Map<string, Shelf>();
  const made: Shelf[] = [];
  for (const id of layer) {
    const block = blocks.get(id);
    if (!block) continue;
    const partner = links.filter((link) => link.from === id || link.to === id)
      .map((link) => shelf.get(link.from === id ? link.to : link.from)).find((found) => found && found.length < 3);
    if (partner && block.cells.size === 1) {
      partner.push(block);
      shelf.set(id, partner);
    } else {
      const own = [block];
      if (block.cells.size === 1) shelf.set(id, own);
      made.push(own);
    }
  }
  return made;
}

/** Shelves below each other; beyond `high` rows they go on in further columns, evenly. */
function column(lines: readonly Shelf[], high: number): Block {
  const heights = lines.map((line) => Math.max(...line.map((block) => block.rows)));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const folds = Math.max(1, Math.ceil(total / high));
  const each = Math.max(Math.ceil(total / folds), ...heights);
  const all: Block = { columns: 0, rows: 0, cells: new Map() };
  let left = 0;
  let row = 0;
  lines.forEach((line, i) => {
    if (row > 0 && row + (heights[i] ?? 1) > each) {
      left = all.columns;
      row = 0;
    }
    let at = left;
    for (const block of line) {
      put(all, block, at, row);
      at += block.columns;
    }
    row += heights[i] ?? 1;
  });
  return all;
}

/** Columns from left to right, each at the height where its lines are straightest. */
function align(columns: readonly Block[], pairs: readonly Pair[], budget: Budget): Block {
  const all: Block = { columns: 0, rows: Math.max(...columns.map((block) => block.rows)), cells: new Map() };
  const starts: number[] = [];
  for (const block of columns) {
    starts.push(all.columns);
    all.columns += block.columns;
  }
  // The highest first, then its neighbours on both sides: those have something to line up with.
  const first = columns.findIndex((block) => block.rows === all.rows);
  const order = columns.map((_, i) => i).sort((a, b) => Math.abs(a - first) - Math.abs(b - first) || a - b);
  for (const i of order) {
    const block = columns[i];
    if (!block) continue;
    let best: { cost: number; row: number } | undefined;
    for (let row = 0; row + block.rows <= all.rows; row++) {
      budget.spend(all.rows * all.columns + pairs.length);
      const trial: Block = { ...all, cells: new Map(all.cells) };
      put(trial, block, starts[i] ?? 0, row);
      const cost = costOf(trial.cells, pairs) + 0.01 * Math.abs(row - (all.rows - block.rows) / 2);
      if (!best || cost < best.cost) best = { cost, row };
    }
    put(all, block, starts[i] ?? 0, best?.row ?? 0);
  }
  return all;
}

/** Columns in bands of at most `most`, each band running back from where the one above it ended. */
function snake(columns: readonly Block[], pairs: readonly Pair[], most: number, budget: Budget): Block {
  const bands: Block[][] = [];
  let width = Infinity;
  for (const block of columns) {
    if (width + block.columns > most) {
      bands.push([]);
      width = 0;
    }
    bands.at(-1)?.push(block);
    width += block.columns;
  }
  const all: Block = { columns: 0, rows: 0, cells: new Map(), turned: true };
  bands.forEach((band, i) => {
    const block = align(i % 2 === 1 ? band.reverse() : band, pairs, budget);
    put(all, block, i % 2 === 1 ? Math.max(0, all.columns - block.columns) : 0, all.rows);
  });
  return all;
}

function put(all: Block, block: Block, column: number, row: number): void {
  for (const [id, cell] of block.cells) all.cells.set(id, { column: cell.column + column, row: cell.row + row });
  all.columns = Math.max(all.columns, column + block.columns);
  all.rows = Math.max(all.rows, row + block.rows);
  if (block.turned) all.turned = true;
}
