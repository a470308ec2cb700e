import { assignLevels, type HorizontalSegment } from '../../../../geometry/segment-levels.js';
import type { RoutingContext } from '../context.js';
import { adjacentSegments, anchorX, type HorizontalRouteSegment, type VerticalRouteSegment } from '../routing/route.js';

/** Two vertical segments that need different x, because they would overlap in any order of the tracks. */
export type SegmentConflict = [VerticalRouteSegment, VerticalRouteSegment];

/** The track of each segment, counted from 0 at the top. */
interface Tracks {
  tracks: number[];
  count: number;
}

/** Gives horizontal segments in one channel or gap their tracks. Their vertical segments must have their x. */
export function assignTracks(segments: readonly HorizontalRouteSegment[], { spacing, budget }: RoutingContext): Tracks | { conflict: SegmentConflict } {
  const assigned = assignLevels(segments.map(rangeOf), spacing.verticalSegments, (units) => budget.spend(units));
  if (!('stuck' in assigned)) return { tracks: assigned.levels, count: assigned.count };
  const [a, b] = assigned.stuck.map((i) => segments[i]);
  if (!a || !b) throw new RangeError('Segments in conflict are among those that were given');
  return { conflict: conflictBetween(a, b) };
}

/** The range of x that a horizontal segment covers, and its vertical segments. */
export function rangeOf(segment: HorizontalRouteSegment): HorizontalSegment {
  const { anchors } = segment.route;
  const [before, after] = adjacentSegments(segment);
  const start = before?.kind === 'vertical' ? before.x : anchorX(anchors[0]);
  const end = after?.kind === 'vertical' ? after.x : anchorX(anchors[1]);
  return {
    from: Math.min(start, end),
    to: Math.max(start, end),
    verticals: verticalsOf(segment).map((vertical) => ({ x: vertical.x, up: leadsUp(vertical, segment) })),
  };
}

const verticalsOf = (segment: HorizontalRouteSegment): VerticalRouteSegment[] =>
  adjacentSegments(segment).filter((adjacent) => adjacent?.kind === 'vertical');

/** Whether a vertical segment goes up from one of its horizontal segments. */
const leadsUp = ({ bottom }: VerticalRouteSegment, { band }: HorizontalRouteSegment): boolean => bottom.bend && bottom.band === band;

/** The nearest two vertical segments that would lie on each other: one down from `a`, one up from `b`. */
function conflictBetween(a: HorizontalRouteSegment, b: HorizontalRouteSegment): SegmentConflict {
  let nearest: SegmentConflict | undefined;
  let distance = Infinity;
  for (const down of verticalsOf(a)) {
    for (const up of verticalsOf(b)) {
      if (leadsUp(down, a) || !leadsUp(up, b) || Math.abs(down.x - up.x) >= distance) continue;
      distance = Math.abs(down.x - up.x);
      nearest = [down, up];
    }
  }
  if (!nearest) throw new RangeError('Segments in conflict have vertical segments near each other');
  return nearest;
}
