import { boxOf, inflate } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Outline, Point } from '../../../geometry/types.js';
import { BLOCK_ARROW } from '../measures.js';

/** The box about a way, as broad as a ribbon by default. */
export const clearanceAround = (points: readonly Point[], air = BLOCK_ARROW.head / 2 - 3): Outline => inflate(boxOf(points), air);

/** The room that each straight part of a slender arrow takes. */
export function segmentClearances(points: readonly Point[]): Outline[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point;
    return distance(before, point) > 20 ? [clearanceAround([before, point], 11)] : [];
  });
}
