import { boxAround, inflate, overlap } from '../../../../geometry/box.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { alignBadges, BADGE_GAP, type PlaceableBadge } from './align-badges.js';
import { badgeCandidates, placeOf, segmentBox } from './badge-candidates.js';

/** A line, and the badge on it if it has one. */
export interface Line {
  points: readonly Point[];
  badge?: Size;
  /** Whether there is an arrowhead at the sender, too. */
  answered?: boolean;
  /** The width of the titles behind the badges of lines beside each other, this one among them. */
  titleWidth?: number;
}

/** How many boxes are compared in a unit of work: most are far away. */
const BOXES_PER_UNIT = 8;
/** How often the badges are placed again in another order. */
const MAX_ORDERS = 24;

/**
 * Places the badge of each line clear of cards, labels, other lines and other badges, best in the middle of its longest
 * free part.
 * @param solid what badges must not touch.
 * @param edges what they should not be on.
 * @returns the centres of the badges by the number of their line, or the lines on which there is no place.
 */
export function placeBadges(lines: readonly Line[], solid: readonly Box[], edges: readonly Segment[], budget: Budget): Map<number, Point> | { unplaced: number[] } {
  const all = lines.map(({ points }) => segmentsOf(points));
  // Made once: each badge looks at the segments of all other lines.
  const surroundings = { solid, lines: all.flatMap((segments, line) => segments.map((segment) => ({ ...segmentBox(segment), line }))), edges: edges.map(segmentBox) };
  const boxes = surroundings.lines.length + solid.length + edges.length;
  const pending = lines.flatMap(({ badge, answered = false, titleWidth = 0 }, line): PlaceableBadge[] => {
    const segments = all[line];
    if (!badge || !segments) return [];
    budget.spend((segments.length * boxes) / BOXES_PER_UNIT);
    return [{ line, badge, candidates: badgeCandidates({ line, segments, badge, answered, titleWidth }, surroundings) }];
  });
  const unplaced = pending.filter(({ candidates }) => candidates.length === 0).map(({ line }) => line);
  if (unplaced.length > 0) return { unplaced };
  // The line with the fewest candidates goes first.
  return chooseCandidates(pending.sort((a, b) => a.candidates.length - b.candidates.length || a.line - b.line), budget);
}

/** Gives each badge its first free candidate. A badge that finds none goes to the front, and all start again. */
function chooseCandidates(order: PlaceableBadge[], budget: Budget): Map<number, Point> | { unplaced: number[] } {
  for (let attempt = 0; attempt < MAX_ORDERS; attempt++) {
    const placed = new Map<number, Point>();
    const taken: Box[] = [];
    const failed = order.findIndex(({ line, badge, candidates }) => {
      budget.spend(1 + taken.length / BOXES_PER_UNIT);
      const free = candidates.find((candidate) => {
        const box = boxAround(placeOf(candidate), badge);
        return !taken.some((other) => overlap(box, other));
      });
      if (!free) return true;
      const at = placeOf(free);
      placed.set(line, at);
      taken.push(inflate(boxAround(at, badge), BADGE_GAP));
      return false;
    });
    if (failed < 0) {
      alignBadges(order, placed, budget);
      return placed;
    }
    order.unshift(...order.splice(failed, 1));
  }
  return { unplaced: order.slice(0, 1).map(({ line }) => line) };
}

/** The segments between the corners of a line. */
export const segmentsOf = (points: readonly Point[]): Segment[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from ? { from, to } : [];
  });
