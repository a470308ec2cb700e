import type { Edge } from '../edges.js';
import type { Cells } from './cells.js';

/** What makes the lines between a pair more expensive, in cells of length. */
const COST = {
  bend: 1.2,
  /** A system between the two. */
  systemBetween: 2.5,
  /** The first message of a pair runs backward; the first message of all is where readers start. */
  backward: 0.8,
  firstBackward: 3,
};

/** Two systems with edges between them. The first edge leads from `from` to `to`. */
export interface ConnectedPair {
  from: string;
  to: string;
  /** The number of edges, in both directions. */
  count: number;
}

export function connectedPairs(edges: readonly Edge[]): ConnectedPair[] {
  const pairs = new Map<string, ConnectedPair>();
  for (const { from, to } of edges) {
    if (from === to) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const pair = pairs.get(key);
    if (pair) pair.count += 1;
    else pairs.set(key, { from, to, count: 1 });
  }
  return [...pairs.values()];
}

/** Systems on a grid, kept as plain numbers because a search asks for costs thousands of times. */
export class Grid {
  readonly ids: string[];
  /** The column and row of each system, by its number. */
  readonly column: number[];
  readonly row: number[];
  readonly columns: number;
  readonly rows: number;
  /** The number of the system in each cell, row by row; -1 for an empty cell. */
  readonly systemAt: number[];
  readonly #pairs: { from: number; to: number; count: number }[];
  /** The numbers of each system's pairs. */
  readonly #pairsOf: number[][];

  constructor(cells: Cells, pairs: readonly ConnectedPair[]) {
    this.ids = [...cells.keys()];
    this.column = [...cells.values()].map((cell) => cell.column);
    this.row = [...cells.values()].map((cell) => cell.row);
    this.columns = Math.max(...this.column) + 1;
    this.rows = Math.max(...this.row) + 1;
    this.systemAt = new Array<number>(this.columns * this.rows).fill(-1);
    this.ids.forEach((_, i) => this.#put(i, this.column[i] ?? 0, this.row[i] ?? 0));
    const number = new Map(this.ids.map((id, i) => [id, i]));
    this.#pairs = pairs.flatMap((pair) => {
      const from = number.get(pair.from);
      const to = number.get(pair.to);
      return from === undefined || to === undefined ? [] : { from, to, count: pair.count };
    });
    this.#pairsOf = this.ids.map(() => []);
    this.#pairs.forEach(({ from, to }, k) => {
      this.#pairsOf[from]?.push(k);
      this.#pairsOf[to]?.push(k);
    });
  }

  #put(i: number, column: number, row: number): void {
    this.column[i] = column;
    this.row[i] = row;
    this.systemAt[row * this.columns + column] = i;
  }

  /** Swaps a system with whatever is in a cell: another system, or nothing. */
  swap(i: number, column: number, row: number): void {
    const [fromColumn, fromRow] = [this.column[i] ?? 0, this.row[i] ?? 0];
    const other = this.systemAt[row * this.columns + column] ?? -1;
    this.systemAt[fromRow * this.columns + fromColumn] = -1;
    this.#put(i, column, row);
    if (other >= 0) this.#put(other, fromColumn, fromRow);
  }

  /**
   * The numbers of the pairs whose cost a swap can change: the pairs of both systems and, if the cell is empty, those
   * with a line past the old or the new cell.
   */
  pairsAffectedBy(i: number, column: number, row: number): number[] {
    const other = this.systemAt[row * this.columns + column] ?? -1;
    const fromColumn = this.column[i];
    const fromRow = this.row[i];
    const affected = (this.#pairsOf[i] ?? []).slice();
    const add = (k: number): void => {
      const pair = this.#pairs[k];
      if (!pair || pair.from === i || pair.to === i) return;
      const c = this.column[pair.from];
      const r = this.row[pair.from];
      const vertical = c === this.column[pair.to] && (c === column || c === fromColumn);
      if (other >= 0 || vertical || (r === this.row[pair.to] && (r === row || r === fromRow))) affected.push(k);
    };
    if (other >= 0) for (const k of this.#pairsOf[other] ?? []) add(k);
    else for (let k = 0; k < this.#pairs.length; k++) add(k);
    return affected;
  }

  /** The cost of some pairs, by their numbers. */
  costOfPairs(pairs: readonly number[]): number {
    let cost = 0;
    for (const k of pairs) cost += this.#costOfPair(k);
    return cost;
  }

  /** The cost of all pairs. A lower cost means a better placement. */
  cost(): number {
    let cost = 0;
    for (let k = 0; k < this.#pairs.length; k++) cost += this.#costOfPair(k);
    return cost;
  }

  cells(): Cells {
    return new Map(this.ids.map((id, i) => [id, { column: this.column[i] ?? 0, row: this.row[i] ?? 0 }]));
  }

  #costOfPair(k: number): number {
    const pair = this.#pairs[k];
    if (!pair) return 0;
    const { from, to, count } = pair;
    const backward = (this.column[to] ?? 0) < (this.column[from] ?? 0);
    return count * this.#costOfLine(from, to) + (backward ? (k === 0 ? COST.firstBackward : COST.backward) : 0);
  }

  #costOfLine(a: number, b: number): number {
    const columnA = this.column[a] ?? 0;
    const columnB = this.column[b] ?? 0;
    const rowA = this.row[a] ?? 0;
    const rowB = this.row[b] ?? 0;
    const across = Math.abs(columnA - columnB);
    const down = Math.abs(rowA - rowB);
    if (across > 0 && down > 0) return across + down + COST.bend;
    const step = across > 0 ? 1 : this.columns;
    const first = Math.min(columnA, columnB) + this.columns * Math.min(rowA, rowB);
    let between = 0;
    for (let k = 1; k < across + down; k++) if ((this.systemAt[first + k * step] ?? -1) >= 0) between++;
    return across + down + between * COST.systemBetween;
  }
}

/** The cost of a placement. Pairs are left out until both systems have a cell. */
export const placementCost = (cells: Cells, pairs: readonly ConnectedPair[]): number => new Grid(cells, pairs).cost();
