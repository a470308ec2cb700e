import type { Box, Outline, Point, Segment, Size } from './types.js';

export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;
export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);
export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The box of a size around a centre. */
export const boxAround = (c: Point, size: Size): Box => ({ x: c.x - size.width / 2, y: c.y - size.height / 2, ...size });

/** The box about some points. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A box that is larger (or, by a negative margin, smaller) on every side. */
export const inflate = <B extends Box>(box: B, margin: number): B => ({
  ...box,
  x: box.x - margin,
  y: box.y - margin,
  width: box.width + 2 * margin,
  height: box.height + 2 * margin,
});

/** Whether two boxes share more than an edge. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

/** Whether a box enters an outline: where that is round, the ellipse, and not the box about it. */
export const enters = (box: Box, outline: Outline): boolean => overlap(box, outline)
  && (!outline.round || contains(outline, { x: clamp(centre(outline).x, box.x, right(box)), y: clamp(centre(outline).y, box.y, bottom(box)) }));

/** Whether a point lies inside an outline. */
export function contains(outline: Outline, point: Point): boolean {
  if (!outline.round) {
    return point.x > outline.x && point.x < right(outline) && point.y > outline.y && point.y < bottom(outline);
  }
  const c = centre(outline);
  return ((point.x - c.x) / (outline.width / 2)) ** 2 + ((point.y - c.y) / (outline.height / 2)) ** 2 < 1;
}

/** Whether a segment enters an outline. */
export function crosses({ from, to }: Segment, outline: Outline): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (outline.round) {
    // With the ellipse as the unit circle about the origin: whether the segment's nearest point is inside.
    const c = centre(outline);
    const [rx, ry] = [outline.width / 2, outline.height / 2];
    const [x, y, u, v] = [(from.x - c.x) / rx, (from.y - c.y) / ry, dx / rx, dy / ry];
    const t = clamp(-(x * u + y * v) / (u * u + v * v || 1), 0, 1);
    return (x + t * u) ** 2 + (y + t * v) ** 2 < 1;
  }
  const [left, leave] = between(from.x, dx, outline.x, right(outline));
  const [top, end] = between(from.y, dy, outline.y, bottom(outline));
  return Math.max(left, top, 0) < Math.min(leave, end, 1);
}

/** When a point that is at `at` and moves by `d` is between two values: from one share of its way to another. */
function between(at: number, d: number, least: number, most: number): [number, number] {
  if (d === 0) return at > least && at < most ? [0, 1] : [1, 0];
  const [a, b] = [(least - at) / d, (most - at) / d];
  return a < b ? [a, b] : [b, a];
}

/** The span of x that an outline covers at height `y`; an empty one at its centre where it covers none. */
export function spanAt(outline: Outline, y: number): [least: number, most: number] {
  if (!outline.round) return [outline.x, right(outline)];
  const c = centre(outline);
  const ry = outline.height / 2;
  const half = (outline.width / 2) * Math.sqrt(Math.max(0, 1 - ((y - c.y) / ry) ** 2));
  return [c.x - half, c.x + half];
}

/** Swaps x and y, so that what is written for rows serves columns. */
export const transpose = <B extends Box>(box: B): B => ({ ...box, x: box.y, y: box.x, width: box.height, height: box.width });

/** The point of an outline's edge that is met on the way from its centre to `target`. */
export function edgeToward(outline: Outline, target: Point): Point {
  const c = centre(outline);
  const dx = target.x - c.x;
  const dy = target.y - c.y;
  if (dx === 0 && dy === 0) return c;
  const scale = outline.round
    ? 1 / Math.hypot(dx / (outline.width / 2), dy / (outline.height / 2))
    : 1 / Math.max(Math.abs(dx) / (outline.width / 2), Math.abs(dy) / (outline.height / 2));
  return { x: c.x + dx * scale, y: c.y + dy * scale };
}
