import { boxOf, inflate } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Box, Outline, Point } from '../../../geometry/types.js';
import { BLOCK_ARROW } from '../measures.js';

/** The space between and beside the stages that edges have taken. */
export interface OccupiedSpace {
  /** The labels, and the self-loops: nothing may cross them. */
  labels: Box[];
  /** The space around the block arrows. */
  arrows: Outline[];
}

/** The space around a route that other things should leave free; by default as wide as a block arrow. */
export const clearanceAround = (points: readonly Point[], margin = BLOCK_ARROW.head / 2 - 3): Outline => inflate(boxOf(points), margin);

/** The space around each segment of a thin arrow. */
export function segmentClearances(points: readonly Point[]): Outline[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point;
    return distance(before, point) > 20 ? [clearanceAround([before, point], 11)] : [];
  });
}
