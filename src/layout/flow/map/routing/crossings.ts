import type { Budget } from '../../../budget.js';
import { adjacentSegments, horizontalSegments, middleOf, verticalSegments, type Route } from './route.js';

/** The cost of a crossing, in pixels of detour. */
const CROSSING_COST = 28;

/** Estimates what it costs a new line to cross the lines that are routed already. Their x is a guess. */
export class CrossingCosts {
  /** By channel: the vertical segments that go through it, and the horizontal segments in it. */
  readonly #verticals: { route: Route; x: number }[][] = [];
  readonly #horizontals: { route: Route; from: number; to: number }[][] = [];

  constructor(private readonly budget: Budget) {}

  add(route: Route): void {
    for (const vertical of verticalSegments([route])) {
      const { top, bottom } = vertical;
      const x = middleOf(vertical);
      for (let band = top.band; band <= bottom.band; band++) {
        const fromAbove = band > top.band || !top.bend;
        const through = fromAbove && (band < bottom.band || !bottom.bend);
        if (band % 2 === 0 && through) (this.#verticals[band / 2] ??= []).push({ route, x });
      }
    }
    for (const horizontal of horizontalSegments([route])) {
      if (horizontal.band % 2 === 1) continue;
      const [before, after] = adjacentSegments(horizontal);
      if (before?.kind !== 'vertical' || after?.kind !== 'vertical') continue;
      const [a, b] = [middleOf(before), middleOf(after)];
      (this.#horizontals[horizontal.band / 2] ??= []).push({ route, from: Math.min(a, b), to: Math.max(a, b) });
    }
  }

  remove(route: Route): void {
    const removeFrom = (lists: { route: Route }[][], channel: number): void => {
      const list = lists[channel];
      // In place, because these lists are read all the time.
      for (let i = (list?.length ?? 0) - 1; i >= 0; i--) if (list?.[i]?.route === route) list.splice(i, 1);
    };
    for (const { top, bottom } of verticalSegments([route])) for (let channel = top.band >> 1; channel <= bottom.band >> 1; channel++) removeFrom(this.#verticals, channel);
    for (const { band } of horizontalSegments([route])) removeFrom(this.#horizontals, band >> 1);
  }

  /** The cost of a horizontal segment in a channel, from `a` to `b`. */
  along(channel: number, a: number, b: number): number {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    let cost = 0;
    const verticals = this.#verticals[channel] ?? [];
    this.budget.spend(verticals.length);
    for (const { x } of verticals) if (x > from && x < to) cost += CROSSING_COST;
    return cost;
  }

  /** The cost of going straight through a channel at `x`. */
  through(channel: number, x: number): number {
    let cost = 0;
    const horizontals = this.#horizontals[channel] ?? [];
    this.budget.spend(horizontals.length);
    for (const { from, to } of horizontals) if (x > from && x < to) cost += CROSSING_COST;
    return cost;
  }
}
