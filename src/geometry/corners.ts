import { distance } from './points.js';
import type { Point } from './types.js';

/** A rounded corner: the radius of its arc, and how far from the corner the arc begins and ends. */
export interface RoundedCorner {
  radius: number;
  cut: number;
}

/** Rounds a corner with a radius, or with a smaller one where the arc would take more than `free` px of either edge. */
export function roundCorner(before: Point, corner: Point, after: Point, radius: number, free: number): RoundedCorner {
  const lengths = distance(before, corner) * distance(corner, after) || 1;
  const cosine = ((corner.x - before.x) * (after.x - corner.x) + (corner.y - before.y) * (after.y - corner.y)) / lengths;
  const cutPerRadius = Math.tan(Math.acos(Math.max(-1, Math.min(1, cosine))) / 2);
  // Where the line bends by less than 90°, the radius itself is limited, so that short segments get tight bends.
  const fitting = Math.min(radius, free / Math.max(1, cutPerRadius));
  return { radius: fitting, cut: fitting * cutPerRadius };
}
