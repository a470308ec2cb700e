import type { Cells } from './cells.js';
import type { Link } from '../edges.js';

/** What a line costs, in cells: a bend, a card that stands in its way. */
const BEND = 1.2;
const IN_THE_WAY = 2.5;
/** What it costs when the first message between two runs backward; the very first message of all is where readers begin. */
const BACKWARD = { first: 3, other: 0.8 };

/** Systems that talk to each other, by how many lines; `from` spoke first. */
export interface Pair {
  from: string;
  to: string;
  count: number;
}

export function pairsOf(links: readonly Link[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { from, to } of links) {
    if (from === to) continue;
    const key = from < to ? `${from} ${to}` : `${to} ${from}`;
    const pair = pairs.get(key);
    if (pair) pair.count += 1;
    else pairs.set(key, { from, to, count: 1 });
  }
  return [...pairs.values()];
}

/**
 * Systems on a grid, kept as plain numbers: what is asked thousands of times while an arrangement is sought has to be
 * quick.
 */
export class Board {
  readonly ids: string[];
  readonly column: number[];
  readonly row: number[];
  readonly columns: number;
  readonly rows: number;
  /** Which system stands in a cell, row by row; -1 if none. */
  readonly at: number[];
  readonly #pairs: { from: number; to: number; count: number }[];
  /** The pairs of each system, by their numbers. */
  readonly #of: number[][];

  constructor(cells: Cells, pairs: readonly Pair[]) {
    this.ids = [...cells.keys()];
    this.column = [...cells.values()].map((cell) => cell.column);
    this.row = [...cells.values()].map((cell) => cell.row);
    this.columns = Math.max(...this.column) + 1;
    this.rows = Math.max(...this.row) + 1;
    this.at = new Array<number>(this.columns * this.rows).fill(-1);
    this.ids.forEach((_, i) => this.put(i, this.column[i] ?? 0, this.row[i] ?? 0));
    const number = new Map(this.ids.map((id, i) => [id, i]));
    this.#pairs = pairs.flatMap((pair) => {
      const from = number.get(pair.from);
      const to = number.get(pair.to);
      return from === undefined || to === undefined ? [] : { from, to, count: pair.count };
    });
    this.#of = this.ids.map(() => []);
    this.#pairs.forEach(({ from, to }, k) => {
      this.#of[from]?.push(k);
      this.#of[to]?.push(k);
    });
  }

  put(i: number, column: number, row: number): void {
    this.column[i] = column;
    this.row[i] = row;
    this.at[row * this.columns + column] = i;
  }

  /** Changes the places of a system and of what stands at a cell, or nothing. */
  exchange(i: number, column: number, row: number): void {
    const [fromColumn, fromRow] = [this.column[i] ?? 0, this.row[i] ?? 0];
    const other = this.at[row * this.columns + column] ?? -1;
    this.at[fromRow * this.columns + fromColumn] = -1;
    this.put(i, column, row);
    if (other >= 0) this.put(other, fromColumn, fromRow);
  }

  /** The pairs whose cost an exchange can change: those of both systems, and where a cell is left, those that run past either cell. */
  touched(i: number, column: number, row: number): number[] {
    const other = this.at[row * this.columns + column] ?? -1;
    const fromColumn = this.column[i];
    const fromRow = this.row[i];
    const found = (this.#of[i] ?? []).slice();
    const add = (k: number): void => {
      const pair = this.#pairs[k];
      if (!pair || pair.from === i || pair.to === i) return;
      const c = this.column[pair.from];
      const r = this.row[pair.from];
      const upright = c === this.column[pair.to] && (c === column || c === fromColumn);
      if (other >= 0 || upright || (r === this.row[pair.to] && (r === row || r === fromRow))) found.push(k);
    };
    if (other >= 0) for (const k of this.#of[other] ?? []) add(k);
    else for (let k = 0; k < this.#pairs.length; k++) add(k);
    return found;
  }

  /** What some pairs cost. */
  costOf(pairs: readonly number[]): number {
    let cost = 0;
    for (const k of pairs) cost += this.#cost(k);
    return cost;
  }

  cells(): Cells {
    return new Map(this.ids.map((id, i) => [id, { column: this.column[i] ?? 0, row: this.row[i] ?? 0 }]));
  }

  /** How good the arrangement is: less is better. */
  cost(): number {
    let cost = 0;
    for (let k = 0; k < this.#pairs.length; k++) cost += this.#cost(k);
    return cost;
  }

  #cost(k: number): number {
    const pair = this.#pairs[k];
    if (!pair) return 0;
    const { from, to, count } = pair;
    const backward = (this.column[to] ?? 0) < (this.column[from] ?? 0);
    return count * this.#between(from, to) + (backward ? (k === 0 ? BACKWARD.first : BACKWARD.other) : 0);
  }

  #between(a: number, b: number): number {
    const ca = this.column[a] ?? 0;
    const cb = this.column[b] ?? 0;
    const ra = this.row[a] ?? 0;
    const rb = this.row[b] ?? 0;
    const across = Math.abs(ca - cb);
    const down = Math.abs(ra - rb);
    if (across > 0 && down > 0) return across + down + BEND;
    const step = across > 0 ? 1 : this.columns;
    const first = Math.min(ca, cb) + this.columns * Math.min(ra, rb);
    let inTheWay = 0;
    for (let k = 1; k < across + down; k++) if ((this.at[first + k * step] ?? -1) >= 0) inTheWay++;
    return across + down + inTheWay * IN_THE_WAY;
  }
}

/** How good an arrangement in cells is: less is better. Pairs of which one has no cell yet are left out. */
export const costOf = (cells: Cells, pairs: readonly Pair[]): number => new Board(cells, pairs).cost();
