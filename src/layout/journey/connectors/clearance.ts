import { boxOf, inflate } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Outline, Point } from '../../../geometry/types.js';
import { RIBBON } from '../measures.js';

/** The box about a way, as broad as a ribbon by default. */
export const roomOf = (points: readonly Point[], air = RIBBON.head / 2 - 3): Outline => inflate(boxOf(points), air);

/** The room that each straight part of a slender arrow takes. */
export function stretchesOf(points: readonly Point[]): Outline[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point;
    return distance(before, point) > 20 ? [roomOf([before, point], 11)] : [];
  });
}
