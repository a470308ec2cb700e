/** A horizontal segment of a line, whose height is not yet decided, and the vertical segments at its ends. */
export interface HorizontalSegment {
  from: number;
  to: number;
  verticals: { x: number; up: boolean }[];
}

/** The cost of two vertical segments on top of each other: more than any number of crossings. */
const OVERLAP_COST = 10_000;

/**
 * Puts the horizontal segments of a channel on levels, counted from 0 at the top, so that segments that would meet are
 * on different levels and few lines cross. Lines less than `pitch` px apart count as lying on each other.
 * @param spend is called with the units of work before they are done; it may end the search with an exception.
 * @returns the level of each segment, or the indexes of two segments that would each have to be above the other.
 */
export function assignLevels(segments: readonly HorizontalSegment[], pitch: number, spend: (units: number) => void = () => undefined): { levels: number[]; count: number } | { stuck: [number, number] } {
  const count = segments.length;
  // Each is compared with all others three times: for the costs, the order and the levels.
  spend(3 * count * count);
  const cost = segments.map((a) => segments.map((b) => (a === b || !meet(a, b, pitch) ? 0 : costAbove(a, b, pitch))));
  const above = (a: number, b: number): number => cost[a]?.[b] ?? 0;
  const order = improveOrder(initialOrder(count, above), above, spend);
  for (const [i, a] of order.entries()) {
    for (const b of order.slice(i + 1)) if (above(a, b) >= OVERLAP_COST) return { stuck: [a, b] };
  }
  const levels = new Array<number>(count).fill(0);
  const near = (a: number, b: number): boolean => {
    const [p, q] = [segments[a], segments[b]];
    return p !== undefined && q !== undefined && meet(p, q, pitch);
  };
  order.forEach((a, i) => {
    levels[a] = Math.max(0, ...order.slice(0, i).filter((b) => near(a, b)).map((b) => (levels[b] ?? 0) + 1));
  });
  const lowest = Math.max(0, ...levels);
  moveDown(order, segments, levels, near, lowest);
  return { levels, count: count === 0 ? 0 : lowest + 1 };
}

const meet = (a: HorizontalSegment, b: HorizontalSegment, pitch: number): boolean => a.from < b.to + pitch && b.from < a.to + pitch;

/** The cost of having `a` above `b`: crossings, and vertical segments on top of each other. */
function costAbove(a: HorizontalSegment, b: HorizontalSegment, pitch: number): number {
  let cost = 0;
  for (const { x, up } of a.verticals) {
    if (up) continue;
    if (x > b.from - 1 && x < b.to + 1) cost += 1;
    if (b.verticals.some((other) => other.up && Math.abs(other.x - x) < pitch)) cost += OVERLAP_COST;
  }
  for (const { x, up } of b.verticals) if (up && x > a.from - 1 && x < a.to + 1) cost += 1;
  return cost;
}

/** A good order to start from: segments that are better off above the others come first. */
function initialOrder(count: number, above: (a: number, b: number) => number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  const score = all.map((a) => all.reduce((sum, b) => sum + above(a, b) - above(b, a), 0));
  return all.sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
}

/** Moves one segment after the other to where it costs least, until nothing gets better. */
function improveOrder(order: number[], above: (a: number, b: number) => number, spend: (units: number) => void): number[] {
  for (let better = true, round = 0; better && round < 20; round++) {
    better = false;
    spend(order.length * order.length);
    for (const item of [...order]) {
      const rest = order.filter((other) => other !== item);
      const start = order.indexOf(item);
      let cost = rest.reduce((sum, other) => sum + above(item, other), 0);
      const costs = [cost];
      for (const other of rest) {
        cost += above(other, item) - above(item, other);
        costs.push(cost);
      }
      const best = costs.reduce((least, value, i) => (value < (costs[least] ?? 0) - 1e-9 ? i : least), start);
      if (best === start) continue;
      rest.splice(best, 0, item);
      order = rest;
      better = true;
    }
  }
  return order;
}

/** Moves segments whose lines continue downward as far down as they can go. */
function moveDown(order: readonly number[], segments: readonly HorizontalSegment[], levels: number[], near: (a: number, b: number) => boolean, lowest: number): void {
  for (const [i, a] of [...order.entries()].reverse()) {
    const verticals = segments[a]?.verticals ?? [];
    if (verticals.filter(({ up }) => up).length >= verticals.filter(({ up }) => !up).length) continue;
    levels[a] = Math.min(lowest, ...order.slice(i + 1).filter((b) => near(a, b)).map((b) => (levels[b] ?? 0) - 1));
  }
}
