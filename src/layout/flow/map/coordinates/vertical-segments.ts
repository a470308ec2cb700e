import { clamp } from '../../../../geometry/numbers.js';
import type { Budget } from '../../../budget.js';
import { portOrder } from './port-order.js';
import { risesOf, type Path, type Rise } from '../routing/route.js';
import type { Opening } from '../routing/channel-graph.js';

/** Lines between cards do not stand further apart than this. */
const ROOMY = 44;

/** A rise among others, in the order in which they stand from left to right. */
interface Standing {
  rise: Rise;
  wish: number;
  /** Those before and after it, by number, that it would lie beside. */
  before: number[];
  after: number[];
}

/**
 * Gives rises their places across: evenly on the sides of cards, evenly in gaps, never within `pitch` of another
 * that they would lie beside.
 */
export class RisePlacer {
  readonly #all: Standing[];
  readonly #number: Map<Rise, number>;

  constructor(paths: readonly Path[], private readonly pitch: number, private readonly budget: Budget) {
    const rises = risesOf(paths);
    // Each is held against those before it.
    budget.spend((rises.length * rises.length) / 2);
    const wanted = wishes(rises, pitch);
    this.#all = rises.map((rise): Standing => ({ rise, wish: clamp(wanted.get(rise) ?? (rise.lo + rise.hi) / 2, rise.lo, rise.hi), before: [], after: [] }));
    this.#all.sort((a, b) => a.wish - b.wish);
    this.#number = new Map(this.#all.map(({ rise }, k) => [rise, k]));
    this.#all.forEach((a, k) => {
      for (let j = 0; j < k; j++) {
        const b = this.#all[j];
        if (!b || !conflict(a.rise, b.rise)) continue;
        a.before.push(j);
        b.after.push(k);
      }
    });
  }

  /** From now on keeps two rises apart that could have shared a place. @returns whether that is new. */
  part(a: Rise, b: Rise): boolean {
    const [first, second] = [this.#number.get(a) ?? 0, this.#number.get(b) ?? 0].sort((p, q) => p - q);
    if (first === undefined || second === undefined || this.#all[second]?.before.includes(first)) return false;
    this.#all[second]?.before.push(first);
    this.#all[first]?.after.push(second);
    return true;
  }

  /** @returns the rises for which there is no room; none when all have their places. */
  place(): Rise[] {
    const { pitch } = this;
    const all = this.#all;
    this.budget.spend(all.reduce((sum, { before }) => sum + 1 + before.length, 0));
    const least = all.map(({ rise }) => rise.lo);
    const most = all.map(({ rise }) => rise.hi);
    const onward: number[] = [];
    const backward: number[] = [];
    all.forEach(({ before }, k) => { for (const j of before) least[k] = Math.max(at(least, k), at(least, j) + pitch); });
    for (let k = all.length - 1; k >= 0; k--) for (const j of all[k]?.after ?? []) most[k] = Math.min(at(most, k), at(most, j) - pitch);
    const squeezed = all.filter((_, k) => at(least, k) > at(most, k) + 0.01).map(({ rise }) => rise);
    if (squeezed.length > 0) return squeezed;
    // Once pushed to the right, once to the left: what lies between keeps the distances as well, and is even.
    all.forEach(({ wish, before }, k) => {
      const left = before.reduce((limit, j) => Math.max(limit, at(onward, j) + pitch), at(least, k));
      onward[k] = Math.min(at(most, k), Math.max(wish, left));
    });
    for (let k = all.length - 1; k >= 0; k--) {
      const right = (all[k]?.after ?? []).reduce((limit, j) => Math.min(limit, at(backward, j) - pitch), at(most, k));
      backward[k] = Math.max(at(least, k), Math.min(all[k]?.wish ?? 0, right));
    }
    all.forEach(({ rise }, k) => (rise.x = (at(onward, k) + at(backward, k)) / 2));
    return [];
  }
}

const at = (list: readonly number[], k: number): number => list[k] ?? 0;

/** Whether two rises would lie beside each other. */
function conflict(a: Rise, b: Rise): boolean {
  const first = Math.max(a.top.band, b.top.band);
  const last = Math.min(a.bottom.band, b.bottom.band);
  if (first > last) return false;
  if (last > first || first % 2 === 1) return true;
  // In one channel only: one that ends there from above and one from below can share a place.
  const upper = (rise: Rise): boolean => rise.bottom.lane && rise.bottom.band === first;
  const lower = (rise: Rise): boolean => rise.top.lane && rise.top.band === first;
  return !((upper(a) && lower(b)) || (lower(a) && upper(b)));
}

/** The openings at cards that a rise ends at. */
const portsOf = (rise: Rise): Opening[] => rise.openings.filter((opening) => opening.card);

/** Where each rise would stand best. */
function wishes(rises: readonly Rise[], pitch: number): Map<Rise, number> {
  const found = new Map<Rise, number[]>();
  const wish = (rise: Rise, x: number): void => add(found, rise, x);
  const atPort = new Map<Opening, Rise[]>();
  const inZone = new Map<number, Rise[]>();
  for (const rise of rises) {
    const ports = portsOf(rise);
    for (const port of ports) add(atPort, port, rise);
    if (ports.length > 0) continue;
    const narrow = rise.openings.reduce((least, opening) => (opening.hi - opening.lo < least.hi - least.lo ? opening : least));
    const key = Math.min(narrow.index, narrow.through?.index ?? Infinity);
    add(inZone, key, rise);
  }
  for (const [port, there] of atPort) {
    const { x, width } = port.card ?? { x: port.lo, width: port.hi - port.lo };
    const step = there.length > 1 ? Math.min(width / (there.length + 1), (port.hi - port.lo) / (there.length - 1)) : 0;
    portOrder(there, port).forEach((rise, i) => wish(rise, x + width / 2 + (i - (there.length - 1) / 2) * step));
  }
  for (const there of inZone.values()) {
    const lo = Math.max(...there.map((rise) => rise.lo));
    const hi = Math.min(...there.map((rise) => rise.hi));
    const step = clamp((hi - lo) / (there.length + 1), pitch, ROOMY);
    [...there].sort((a, b) => pull(a) - pull(b)).forEach((rise, i) => wish(rise, (lo + hi) / 2 + (i - (there.length - 1) / 2) * step));
  }
  return new Map([...found].map(([rise, xs]) => [rise, xs.reduce((sum, x) => sum + x, 0) / xs.length]));
}

function add<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Where a line comes from and goes to, on average. */
function pull({ path }: Rise): number {
  const [a, b] = path.ends.map(({ card }) => card.x + card.width / 2);
  return ((a ?? 0) + (b ?? 0)) / 2;
}
