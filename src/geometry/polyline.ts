import { roundCorner } from './corners.js';
import { createPath } from './path.js';
import { distance, interpolate } from './points.js';
import type { Point, Segment } from './types.js';

/** A straight line. */
export function straightLine({ from, to }: Segment): string {
  const path = createPath();
  path.moveTo(from.x, from.y);
  path.lineTo(to.x, to.y);
  return path.toString();
}

/** A line through points with rounded corners. Two corners that are close together share the segment between them. */
export function roundedPolyline(points: readonly Point[], radius: number): string {
  const path = createPath();
  const [first] = points;
  if (!first) return '';
  path.moveTo(first.x, first.y);
  points.slice(1).forEach((corner, i) => {
    const before = points[i];
    const after = points[i + 2];
    if (!before || !after) {
      path.lineTo(corner.x, corner.y);
      return;
    }
    // An arc may take all of the first or last segment, and half of a segment between two corners.
    const free = Math.min(distance(before, corner) / (i === 0 ? 1 : 2), distance(corner, after) / (i + 3 === points.length ? 1 : 2));
    path.arcTo(corner.x, corner.y, after.x, after.y, roundCorner(before, corner, after, radius, free).radius);
  });
  return path.toString();
}

/**
 * The line that `roundedPolyline` draws, as one path for each segment and each bend. The bounding box of one long path
 * covers much that the line does not touch, and contrast checkers can't tell then what is behind the text there.
 */
export function polylinePieces(points: readonly Point[], radius: number): string[] {
  const bendStart = (corner: Point, toward: Point): Point => {
    const size = distance(corner, toward) || 1;
    return interpolate(corner, toward, Math.min(radius, size / 2) / size);
  };
  return points.slice(1).flatMap((point, i) => {
    const start = points[i] ?? point;
    const next = points[i + 2];
    const from = i === 0 ? start : bendStart(start, point);
    const to = next ? bendStart(point, start) : point;
    return [roundedPolyline([from, to], 0), ...(next ? [roundedPolyline([to, point, bendStart(point, next)], radius)] : [])];
  });
}

/** A polyline without points that lie on the line between their neighbours, or on top of each other. */
export function simplifyPolyline(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && distance(last, point) < 0.05) continue;
    const before = kept.at(-2);
    const inLine = last && before && Math.abs((last.x - before.x) * (point.y - last.y) - (last.y - before.y) * (point.x - last.x)) < 0.01;
    if (inLine) kept.pop();
    kept.push(point);
  }
  return kept;
}
