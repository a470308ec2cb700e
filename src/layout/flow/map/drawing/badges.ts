import { boxAround, inflate, overlap } from '../../../../geometry/box.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { boxOf, placesOn } from './badge-candidates.js';

/** A line that bears a badge, or that badges must keep clear of. */
export interface BadgeLine {
  points: readonly Point[];
  badge?: Size;
  /** There is a head at the sender as well. */
  answered?: boolean;
}

/** Between two badges. */
const APART = 5;
/** So many boxes are looked at in a unit of work: most are far off. */
const GLANCES = 8;
/** So often badges are set anew in another order. */
const ORDERS = 24;

/**
 * Sets a badge on each line that has one: clear of cards, labels, other lines and other badges, best in the middle of
 * the longest stretch.
 * @param solid what badges must not touch; `edges` what they should not stand on.
 * @returns the badges' centres by the number of their lines, or the lines on which there is no place for one.
 */
export function placeBadges(lines: readonly BadgeLine[], solid: readonly Box[], edges: readonly Segment[], budget: Budget): Map<number, Point> | { crowded: number[] } {
  const all = lines.map(({ points }) => segmentsOf(points));
  // Once for all badges: each looks at all the other lines.
  const boxes = all.flatMap((segments, line) => segments.map((segment) => ({ ...boxOf(segment), line })));
  const edgeBoxes = edges.map(boxOf);
  const wanting = lines.flatMap(({ badge, answered = false }, i) => {
    const segments = all[i];
    if (!badge || !segments) return [];
    budget.spend((segments.length * (boxes.length + solid.length + edgeBoxes.length)) / GLANCES);
    return { i, badge, places: placesOn({ line: i, segments, badge, answered }, { solid, lines: boxes, edges: edgeBoxes }) };
  });
  const crowded = wanting.filter(({ places }) => places.length === 0).map(({ i }) => i);
  if (crowded.length > 0) return { crowded };
  // The line with the fewest places goes first. One that comes too late goes to the front, and all begin again.
  const order = [...wanting].sort((a, b) => a.places.length - b.places.length || a.i - b.i);
  for (let attempt = 0; attempt < ORDERS; attempt++) {
    const set = new Map<number, Point>();
    const taken: Box[] = [];
    const late = order.findIndex(({ i, badge, places }) => {
      budget.spend(1 + taken.length / GLANCES);
      const free = places.find((at) => {
        const box = boxAround(at, badge);
        return !taken.some((other) => overlap(box, other));
      });
      if (!free) return true;
      set.set(i, free);
      taken.push(inflate(boxAround(free, badge), APART));
      return false;
    });
    if (late < 0) return set;
    order.unshift(...order.splice(late, 1));
  }
  return { crowded: order.slice(0, 1).map(({ i }) => i) };
}

const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from ? { from, to } : [];
  });
