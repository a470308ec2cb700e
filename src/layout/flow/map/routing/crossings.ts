import type { Budget } from '../../../budget.js';
import { lanesOf, risesOf, type Path } from './route.js';

/** What a crossing costs, in pixels of detour. */
const CROSSING = 28;

/** Notes where lines run, so that others can be led with few crossings. Places across are guessed: the middle of what may be. */
export class Traffic {
  readonly #rises: { path: Path; x: number }[][] = [];
  readonly #lanes: { path: Path; from: number; to: number }[][] = [];

  constructor(private readonly budget: Budget) {}

  add(path: Path): void {
    for (const rise of risesOf([path])) {
      const x = (rise.lo + rise.hi) / 2;
      for (let band = rise.top.band; band <= rise.bottom.band; band++) {
        const passing = band > rise.top.band || !rise.top.lane;
        const through = passing && (band < rise.bottom.band || !rise.bottom.lane);
        if (band % 2 === 0 && through) (this.#rises[band / 2] ??= []).push({ path, x });
      }
    }
    for (const lane of lanesOf([path])) {
      if (lane.band % 2 === 1) continue;
      const at = path.parts.indexOf(lane);
      const [before, after] = [path.parts[at - 1], path.parts[at + 1]];
      if (before?.kind !== 'rise' || after?.kind !== 'rise') continue;
      const [a, b] = [(before.lo + before.hi) / 2, (after.lo + after.hi) / 2];
      (this.#lanes[lane.band / 2] ??= []).push({ path, from: Math.min(a, b), to: Math.max(a, b) });
    }
  }

  remove(path: Path): void {
    const without = (lists: { path: Path }[][], channel: number): void => {
      const list = lists[channel];
      // In place: what is asked of the channels goes over these lists all the time.
      for (let i = (list?.length ?? 0) - 1; i >= 0; i--) if (list?.[i]?.path === path) list.splice(i, 1);
    };
    for (const { top, bottom } of risesOf([path])) for (let channel = top.band >> 1; channel <= bottom.band >> 1; channel++) without(this.#rises, channel);
    for (const { band } of lanesOf([path])) without(this.#lanes, band >> 1);
  }

  /** The cost of going across a channel from `a` to `b`. */
  risesBetween(channel: number, a: number, b: number): number {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    let cost = 0;
    const rises = this.#rises[channel] ?? [];
    this.budget.spend(rises.length);
    for (const { x } of rises) if (x > from && x < to) cost += CROSSING;
    return cost;
  }

  /** The cost of going straight through a channel at `x`. */
  lanesAt(channel: number, x: number): number {
    let cost = 0;
    const lanes = this.#lanes[channel] ?? [];
    this.budget.spend(lanes.length);
    for (const { from, to } of lanes) if (x > from && x < to) cost += CROSSING;
    return cost;
  }
}
