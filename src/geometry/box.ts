import { clamp } from './numbers.js';
import type { Box, Outline, Point, Segment, Size } from './types.js';

export const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
export const right = (box: Box): number => box.x + box.width;
export const bottom = (box: Box): number => box.y + box.height;

/** The box of a given size around a centre. */
export const boxAround = (c: Point, size: Size): Box => ({ x: c.x - size.width / 2, y: c.y - size.height / 2, ...size });

/** The bounding box of some points. */
export function boxOf(points: readonly Point[]): Box {
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A box made larger on every side; smaller with a negative margin. */
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

/** Whether a box overlaps an outline; a round outline is the ellipse, not its bounding box. */
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
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (outline.round) {
    // The plane is scaled so that the ellipse is the unit circle. Is the segment's nearest point inside it?
    const c = centre(outline);
    const rx = outline.width / 2;
    const ry = outline.height / 2;
    const x = (from.x - c.x) / rx;
    const y = (from.y - c.y) / ry;
    const u = dx / rx;
    const v = dy / ry;
    const t = clamp(-(x * u + y * v) / (u * u + v * v || 1), 0, 1);
    return (x + t * u) ** 2 + (y + t * v) ** 2 < 1;
  }
  // The shares of the way at which it comes between both sides, and leaves again. This runs so often that it makes no lists.
  let enter = 0;
  let leave = 1;
  if (dx === 0) {
    if (from.x <= outline.x || from.x >= right(outline)) return false;
  } else {
    const a = (outline.x - from.x) / dx;
    const b = (right(outline) - from.x) / dx;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  if (dy === 0) {
    if (from.y <= outline.y || from.y >= bottom(outline)) return false;
  } else {
    const a = (outline.y - from.y) / dy;
    const b = (bottom(outline) - from.y) / dy;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}

/** The range of x that an outline covers at height `y`; an empty range at its centre where it covers nothing. */
export function spanAt(outline: Outline, y: number): [min: number, max: number] {
  if (!outline.round) return [outline.x, right(outline)];
  const c = centre(outline);
  const ry = outline.height / 2;
  const half = (outline.width / 2) * Math.sqrt(Math.max(0, 1 - ((y - c.y) / ry) ** 2));
  return [c.x - half, c.x + half];
}

/** Swaps x and y, so that code for rows works for columns. */
export const transpose = <B extends Box>(box: B): B => ({ ...box, x: box.y, y: box.x, width: box.height, height: box.width });

/** The point where the line from an outline's centre to `target` meets its edge. */
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
