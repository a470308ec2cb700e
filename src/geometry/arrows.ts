import { createPath } from './path.js';
import { distance } from './points.js';
import { roundedPolyline, straightLine } from './polyline.js';
import type { Point, Segment } from './types.js';

/** An open arrowhead: two strokes that meet at `tip`, pointing in the direction `angle` (radians; 0 is to the right). */
function openHead(tip: Point, angle: number, size: number): string {
  const path = createPath();
  const spread = 0.72;
  path.moveTo(tip.x - size * Math.cos(angle - spread), tip.y - size * Math.sin(angle - spread));
  path.lineTo(tip.x, tip.y);
  path.lineTo(tip.x - size * Math.cos(angle + spread), tip.y - size * Math.sin(angle + spread));
  return path.toString();
}

const angleOf = ({ from, to }: Segment): number => Math.atan2(to.y - from.y, to.x - from.x);

/** A straight arrow with an open head of `head` px. */
export function arrow(segment: Segment, head = 10): string {
  return `${straightLine(segment)}${openHead(segment.to, angleOf(segment), head)}`;
}

/** An arrow through points with rounded corners and an open head of `head` px. */
export function bentArrow(points: readonly Point[], radius: number, head = 10): string {
  const [before, tip] = points.slice(-2);
  return before && tip ? roundedPolyline(points, radius) + openHead(tip, angleOf({ from: before, to: tip }), head) : '';
}

/** The open heads of a two-way arrow, one at each end, without its line. */
export function twoWayHeads(segment: Segment, head = 9): [string, string] {
  const angle = angleOf(segment);
  return [openHead(segment.to, angle, head), openHead(segment.from, angle + Math.PI, head)];
}

/** An arrow along a circle, clockwise from angle `from` to `to` (radians; 0 is to the right, clockwise is positive). */
export function arcArrow(c: Point, radius: number, from: number, to: number, head = 11): string {
  const path = createPath();
  path.moveTo(c.x + radius * Math.cos(from), c.y + radius * Math.sin(from));
  path.arc(c.x, c.y, radius, from, to);
  const tip = { x: c.x + radius * Math.cos(to), y: c.y + radius * Math.sin(to) };
  // The head follows the chord of its own length rather than the tangent, so that it lies on the arc.
  return path.toString() + openHead(tip, to + Math.PI / 2 - head / (2 * radius), head);
}

/** The size of a filled arrowhead. */
interface HeadSize {
  length: number;
  width: number;
}

/** A filled head of an arrow that comes from `from` and points at `tip`. */
export function filledHead(from: Point, tip: Point, size: HeadSize): string {
  const path = createPath();
  const [first, ...rest] = headCorners(from, tip, size);
  path.moveTo(first.x, first.y);
  for (const corner of rest) path.lineTo(corner.x, corner.y);
  path.closePath();
  return path.toString();
}

/** The corners of a filled head, its tip first. */
export function headCorners(from: Point, tip: Point, { length, width }: HeadSize): [Point, Point, Point] {
  const size = distance(from, tip) || 1;
  const along = { x: (tip.x - from.x) / size, y: (tip.y - from.y) / size };
  const base = { x: tip.x - along.x * length, y: tip.y - along.y * length };
  const across = { x: (along.y * width) / 2, y: (along.x * width) / 2 };
  return [tip, { x: base.x - across.x, y: base.y + across.y }, { x: base.x + across.x, y: base.y - across.y }];
}
