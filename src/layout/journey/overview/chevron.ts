import type { Box } from '../../../geometry/types.js';
import { CORNER } from '../measures.js';
import { roundedPolygon } from '../../../geometry/shapes.js';

/** How round the corners of a chevron are, in CSS pixels: less where they are sharp, or the arc would eat the edge. */
const ROUND = { shoulder: 8, tip: 6, notch: 3, barb: 5 };

/**
 * A chevron that points to the right.
 * @param body from its start to its shoulders; the point reaches `point` px beyond, and the notch as far into it.
 * @param first starts straight instead of with a notch.
 */
export function chevronRight({ x, y, width, height }: Box, point: number, first: boolean): string {
  const end = x + width;
  const middle = y + height / 2;
  const radius = first ? CORNER : ROUND.barb;
  return roundedPolygon([
    { x, y, radius },
    { x: end, y, radius: ROUND.shoulder },
    { x: end + point, y: middle, radius: ROUND.tip },
    { x: end, y: y + height, radius: ROUND.shoulder },
    { x, y: y + height, radius },
    ...(first ? [] : [{ x: x + point, y: middle, radius: ROUND.notch }]),
  ]);
}

/** A block that points down: with a notch of `notch` px in its upper edge and a point of `point` px below its lower one. */
export function chevronDown({ x, y, width, height }: Box, notch: number, point: number): string {
  const middle = x + width / 2;
  const upper = notch > 0 ? ROUND.shoulder : CORNER;
  const lower = point > 0 ? ROUND.shoulder : CORNER;
  return roundedPolygon([
    { x, y, radius: upper },
    ...(notch > 0 ? [{ x: middle, y: y + notch, radius: ROUND.notch }] : []),
    { x: x + width, y, radius: upper },
    { x: x + width, y: y + height, radius: lower },
    ...(point > 0 ? [{ x: middle, y: y + height + point, radius: ROUND.tip }] : []),
    { x, y: y + height, radius: lower },
  ]);
}
