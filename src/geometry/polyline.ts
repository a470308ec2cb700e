import { pathRound } from 'd3';
import { distance } from './box.js';
import type { Point } from './types.js';

const DIGITS = 1;

/** A line through points with round corners. Where two corners are near each other they share what there is. */
export function roundedPolyline(points: readonly Point[], radius: number): string {
  const path = pathRound(DIGITS);
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
    // An end may be used up whole, a stretch between two corners by half.
    const room = (a: Point, end: boolean): number => distance(a, corner) / (end ? 1 : 2);
    path.arcTo(corner.x, corner.y, after.x, after.y, Math.min(radius, room(before, i === 0), room(after, i + 3 === points.length)));
  });
  return path.toString();
}

/**
 * The same line as `roundedPolyline` draws, a path for each stretch and bend. One path lies, with the box about it,
 * over much that it does not touch, and checkers of contrast can't decide then what stands behind the text there.
 */
export function stretches(points: readonly Point[], radius: number): string[] {
  const reach = (p: Point, q: Point): Point => {
    const size = distance(p, q) || 1;
    const share = Math.min(radius, size / 2) / size;
    return { x: p.x + (q.x - p.x) * share, y: p.y + (q.y - p.y) * share };
  };
  return points.slice(1).flatMap((point, i) => {
    const start = points[i] ?? point;
    const next = points[i + 2];
    const from = i === 0 ? start : reach(start, point);
    const to = next ? reach(point, start) : point;
    return [roundedPolyline([from, to], 0), ...(next ? [roundedPolyline([to, point, reach(point, next)], radius)] : [])];
  });
}

/** A filled head of an arrow that comes from `from` and points at `tip`. */
export function filledHead(from: Point, tip: Point, size: { length: number; width: number }): string {
  const path = pathRound(DIGITS);
  const [first, ...rest] = headCorners(from, tip, size);
  path.moveTo(first.x, first.y);
  for (const corner of rest) path.lineTo(corner.x, corner.y);
  path.closePath();
  return path.toString();
}

/** The corners of an arrow's head, its tip first. */
export function headCorners(from: Point, tip: Point, { length, width }: { length: number; width: number }): [Point, Point, Point] {
  const size = distance(from, tip) || 1;
  const along = { x: (tip.x - from.x) / size, y: (tip.y - from.y) / size };
  const base = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  const across = { x: (along.y * width) / 2, y: (along.x * width) / 2 };
  return [tip, { x: base.x - across.x, y: base.y + across.y }, { x: base.x + across.x, y: base.y - across.y }];
}

/** A line without points that lie on the way between their neighbours, or on top of each other. */
export function simplified(points: readonly Point[]): Point[] {
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
