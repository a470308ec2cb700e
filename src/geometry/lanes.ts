/** A stretch that runs across, and what runs up or down from its ends; where it lies is to be decided. */
export interface Stretch {
  from: number;
  to: number;
  rises: { x: number; up: boolean }[];
}

/** Outweighs any number of crossings: these two would lie on each other. */
const NEVER = 10_000;

/**
 * Stacks stretches that run across the same band on levels, from 0 at the top: those that meet on different levels,
 * and so that few lines cross. Lines within `pitch` px of each other count as lying on each other.
 * @param spend is told of the work, in units, before it is done; it may end it by an exception.
 * @returns the level of each, or the numbers of two of which each would have to be above the other.
 */
export function stackLanes(stretches: readonly Stretch[], pitch: number, spend: (units: number) => void = () => undefined): { levels: number[]; count: number } | { stuck: [number, number] } {
  const count = stretches.length;
  // All are held against each other: for their costs, their order, and their levels.
  spend(3 * count * count);
  const cost = stretches.map((a) => stretches.map((b) => (a === b || !meet(a, b, pitch) ? 0 : costAbove(a, b, pitch))));
  const above = (a: number, b: number): number => cost[a]?.[b] ?? 0;
  const order = settle(firstOrder(count, above), above, spend);
  for (const [i, a] of order.entries()) {
    for (const b of order.slice(i + 1)) if (above(a, b) >= NEVER) return { stuck: [a, b] };
  }
  const levels = new Array<number>(count).fill(0);
  const near = (a: number, b: number): boolean => {
    const [p, q] = [stretches[a], stretches[b]];
    return p !== undefined && q !== undefined && meet(p, q, pitch);
  };
  order.forEach((a, i) => {
    levels[a] = Math.max(0, ...order.slice(0, i).filter((b) => near(a, b)).map((b) => (levels[b] ?? 0) + 1));
  });
  const most = Math.max(0, ...levels);
  sink(order, stretches, levels, near, most);
  return { levels, count: count === 0 ? 0 : most + 1 };
}

const meet = (a: Stretch, b: Stretch, pitch: number): boolean => a.from < b.to + pitch && b.from < a.to + pitch;

/** What it costs to have `a` above `b`: crossings, and lines that would lie on each other. */
function costAbove(a: Stretch, b: Stretch, pitch: number): number {
  let cost = 0;
  for (const { x, up } of a.rises) {
    if (up) continue;
    if (x > b.from - 1 && x < b.to + 1) cost += 1;
    if (b.rises.some((other) => other.up && Math.abs(other.x - x) < pitch)) cost += NEVER;
  }
  for (const { x, up } of b.rises) if (up && x > a.from - 1 && x < a.to + 1) cost += 1;
  return cost;
}

/** A fair beginning: what is better above the others goes to the top. */
function firstOrder(count: number, above: (a: number, b: number) => number): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  const score = all.map((a) => all.reduce((sum, b) => sum + above(a, b) - above(b, a), 0));
  return all.sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0) || a - b);
}

/** Moves one after the other to where it costs least, until nothing gets better. */
function settle(order: number[], above: (a: number, b: number) => number, spend: (units: number) => void): number[] {
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

/** Lets those that go on downward sink as far as they can. */
function sink(order: readonly number[], stretches: readonly Stretch[], levels: number[], near: (a: number, b: number) => boolean, most: number): void {
  for (const [i, a] of [...order.entries()].reverse()) {
    const rises = stretches[a]?.rises ?? [];
    if (rises.filter((rise) => rise.up).length >= rises.filter((rise) => !rise.up).length) continue;
    levels[a] = Math.min(most, ...order.slice(i + 1).filter((b) => near(a, b)).map((b) => (levels[b] ?? 0) - 1));
  }
}
