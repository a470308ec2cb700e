import { roundCorner } from './corners.js';
import { roundToTenth } from './numbers.js';
import { createPath } from './path.js';
import { distance, interpolate } from './points.js';
import type { Box, Point } from './types.js';

/** A rectangle with rounded corners. */
export function roundedRect({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const path = createPath();
  path.moveTo(x + r, y);
  path.arcTo(x + width, y, x + width, y + height, r);
  path.arcTo(x + width, y + height, x, y + height, r);
  path.arcTo(x, y + height, x, y, r);
  path.arcTo(x, y, x + width, y, r);
  path.closePath();
  return path.toString();
}

/** The circle in a square box. */
export function circle(box: Box): string {
  // Centre and radius are rounded first: with ends that are rounded separately, the arcs would not make a circle.
  const r = roundToTenth(box.width / 2);
  const [x, y] = [roundToTenth(box.x + box.width / 2), roundToTenth(box.y + box.height / 2)];
  const path = createPath();
  path.moveTo(x + r, y);
  path.arc(x, y, r, 0, 2 * Math.PI);
  return path.toString();
}

/** A corner of a polygon with its radius in CSS pixels; sharp by default. */
export interface Corner extends Point {
  radius?: number;
}

/** A closed polygon with rounded corners. @param times how many times as round as they say. */
export function roundedPolygon(corners: readonly Corner[], times = 1): string {
  const path = createPath();
  corners.forEach((corner, i) => {
    const before = corners.at(i - 1) ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    const [edgeIn, edgeOut] = [distance(before, corner), distance(corner, after)];
    // No arc takes more than half of an edge, so that the next corner has its share.
    const { radius, cut } = roundCorner(before, corner, after, (corner.radius ?? 0) * times, Math.min(edgeIn, edgeOut) / 2);
    if (i === 0) {
      const start = interpolate(corner, before, cut / (edgeIn || 1));
      path.moveTo(start.x, start.y);
    }
    path.arcTo(corner.x, corner.y, after.x, after.y, radius);
  });
  path.closePath();
  return path.toString();
}
