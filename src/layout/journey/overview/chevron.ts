import type { Box } from '../../../geometry/types.js';
import { CORNER } from '../measures.js';
import { roundedPolygon } from '../../../geometry/shapes.js';

/** The corner radii of a chevron, in CSS pixels: smaller at sharp corners, where an arc takes more of the edges. */
const RADIUS = { shoulder: 8, tip: 6, notch: 3, barb: 5 };

/**
 * A chevron that points to the right.
 * @param body the box from its start to its shoulders; the point reaches `point` px beyond it, the notch as far into it.
 * @param isFirst whether it starts straight instead of with a notch.
 * @param times how many times as round as usual its corners are.
 */
export function chevronRight({ x, y, width, height }: Box, point: number, isFirst: boolean, times: number): string {
  const end = x + width;
  const middle = y + height / 2;
  const radius = isFirst ? CORNER : RADIUS.barb;
  return roundedPolygon([
    { x, y, radius },
    { x: end, y, radius: RADIUS.shoulder },
    { x: end + point, y: middle, radius: RADIUS.tip },
    { x: end, y: y + height, radius: RADIUS.shoulder },
    { x, y: y + height, radius },
    ...(isFirst ? [] : [{ x: x + point, y: middle, radius: RADIUS.notch }]),
  ], times);
}

/** A block that points down, with a notch of `notch` px in its upper edge and a point of `point` px below its lower edge; its corners as above. */
export function chevronDown({ x, y, width, height }: Box, notch: number, point: number, times: number): string {
  const middle = x + width / 2;
  const upper = notch > 0 ? RADIUS.shoulder : CORNER;
  const lower = point > 0 ? RADIUS.shoulder : CORNER;
  return roundedPolygon([
    { x, y, radius: upper },
    ...(notch > 0 ? [{ x: middle, y: y + notch, radius: RADIUS.notch }] : []),
    { x: x + width, y, radius: upper },
    { x: x + width, y: y + height, radius: lower },
    ...(point > 0 ? [{ x: middle, y: y + height + point, radius: RADIUS.tip }] : []),
    { x, y: y + height, radius: lower },
  ], times);
}
