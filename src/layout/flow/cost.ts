import type { Cells } from './cells.js';
import type { Link } from './links.js';

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
  }

  put(i: number, column: number, row: number): void {
    this.column[i] = column;
    this.row[i] = row;
    this.at[row * this.columns + column] = i;
  }

  clear(column: number, row: number): void {
    this.at[row * this.columns + column] = -1;
  }

  cells(): Cells {
    return new Map(this.ids.map((id, i) => [id, { column: this.column[i] ?? 0, row: this.row[i] ?? 0 }]));
  }

  /** How good the arrangement is: less is better. */
  cost(): number {
    let cost = 0;
    let backward = BACKWARD.first;
    for (const { from, to, count } of this.#pairs) {
      cost += count * this.#between(from, to);
      if ((this.column[to] ?? 0) < (this.column[from] ?? 0)) cost += backward;
      backward = BACKWARD.other;
    }
    return cost;
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
