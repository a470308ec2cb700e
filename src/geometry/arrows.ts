import { pathRound, type Path } from 'd3';
import { distance } from './box.js';
import type { Box, Point, Segment } from './types.js';

/** Decimals kept in paths: a tenth of a pixel is below what a screen shows. */
const DIGITS = 1;

/** A rectangle with rounded corners. */
export function roundedRect({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const path = pathRound(DIGITS);
  path.moveTo(x + r, y);
  path.arcTo(x + width, y, x + width, y + height, r);
  path.arcTo(x + width, y + height, x, y + height, r);
  path.arcTo(x, y + height, x, y, r);
  path.arcTo(x, y, x + width, y, r);
  path.closePath();
  return path.toString();
}

/** A whole circle in its bounding box. */
export function circle(box: Box): string {
  // Rounded before they are drawn with: ends that are rounded apart from the radius would make a lemon of it.
  const r = tenth(box.width / 2);
  const [x, y] = [tenth(box.x + box.width / 2), tenth(box.y + box.height / 2)];
  const path = pathRound(DIGITS);
  path.moveTo(x + r, y);
  path.arc(x, y, r, 0, 2 * Math.PI);
  return path.toString();
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** An open arrow head: two strokes that meet in `tip`, seen from the direction `angle` (radians, 0 to the right). */
function openHead(tip: Point, angle: number, size: number): string {
  const path = pathRound(DIGITS);
  const spread = 0.72;
  path.moveTo(tip.x - size * Math.cos(angle - spread), tip.y - size * Math.sin(angle - spread));
  path.lineTo(tip.x, tip.y);
  path.lineTo(tip.x - size * Math.cos(angle + spread), tip.y - size * Math.sin(angle + spread));
  return path.toString();
}

const angleOf = ({ from, to }: Segment): number => Math.atan2(to.y - from.y, to.x - from.x);

/** A straight arrow with an open head of `head` px. */
export function arrow(segment: Segment, head = 10): string {
  return `${straight(segment)}${openHead(segment.to, angleOf(segment), head)}`;
}

/** An arrow along upright and level lines with rounded bends, with an open head of `head` px. */
export function bentArrow(points: readonly Point[], radius: number, head = 10): string {
  const path = pathRound(DIGITS);
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (i === 0) path.moveTo(point.x, point.y);
    else if (next) path.arcTo(point.x, point.y, next.x, next.y, radius);
    else path.lineTo(point.x, point.y);
  });
  const [before, tip] = points.slice(-2);
  return before && tip ? path.toString() + openHead(tip, angleOf({ from: before, to: tip }), head) : '';
}

/** A straight line. */
export function straight({ from, to }: Segment): string {
  const path = pathRound(DIGITS);
  path.moveTo(from.x, from.y);
  path.lineTo(to.x, to.y);
  return path.toString();
}

/** The open heads of a two-way arrow, one at each end, without its line. */
export function twoHeads(segment: Segment, head = 9): [string, string] {
  const angle = angleOf(segment);
  return [openHead(segment.to, angle, head), openHead(segment.from, angle + Math.PI, head)];
}

/** An arrow along a circle, clockwise from angle `from` to `to` (radians, 0 to the right, clockwise positive). */
export function arcArrow(c: Point, radius: number, from: number, to: number, head = 11): string {
  const path = pathRound(DIGITS);
  path.moveTo(c.x + radius * Math.cos(from), c.y + radius * Math.sin(from));
  path.arc(c.x, c.y, radius, from, to);
  const tip = { x: c.x + radius * Math.cos(to), y: c.y + radius * Math.sin(to) };
  // The head follows the chord over its own length, so that it sits on the arc rather than on the tangent.
  return path.toString() + openHead(tip, to + Math.PI / 2 - head / (2 * radius), head);
}

/** The measures of a block arrow, in CSS pixels. */
export interface RibbonMeasures {
  /** Width where it leaves. */
  tail: number;
  /** Width where the head begins. */
  neck: number;
  /** Width of the head. */
  head: number;
  /** Length of the head. */
  length: number;
}

/** A block arrow along a line through `points`: it widens from tail to neck and ends in a head. */
export function ribbon(points: readonly Point[], { tail, neck, head, length }: RibbonMeasures): string {
  const track = cutEnd(points, length);
  const tip = points.at(-1);
  const base = track.at(-1);
  if (!tip || !base) return '';
  const left: Point[] = [];
  const rightSide: Point[] = [];
  track.forEach((point, i) => {
    const half = (tail + (neck - tail) * (i / Math.max(1, track.length - 1))) / 2;
    const n = normalAt(track, i, tip);
    left.push({ x: point.x + n.x * half, y: point.y + n.y * half });
    rightSide.push({ x: point.x - n.x * half, y: point.y - n.y * half });
  });
  const n = normalAt(track, track.length - 1, tip);
  const wing = (side: number): Point => ({ x: base.x + n.x * side * (head / 2), y: base.y + n.y * side * (head / 2) });
  const path = pathRound(DIGITS);
  trace(path, left, true);
  trace(path, [wing(1), tip, wing(-1)]);
  trace(path, rightSide.reverse());
  path.closePath();
  return path.toString();
}

/** Goes on through points: by lines through few, through many by curves from middle to middle, which leave no corner. */
function trace(path: Path, points: readonly Point[], start = false): void {
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (i === 0 && start) path.moveTo(point.x, point.y);
    else if (i === 0 || !next || points.length < 4) path.lineTo(point.x, point.y);
    else path.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
  });
}

function normalAt(points: readonly Point[], i: number, tip: Point): Point {
  const before = points[i - 1] ?? points[i];
  const after = points[i + 1] ?? tip;
  if (!before) return { x: 0, y: 0 };
  const size = distance(before, after) || 1;
  return { x: (after.y - before.y) / size, y: -(after.x - before.x) / size };
}

/** The points of a line without its last `length` px. */
function cutEnd(points: readonly Point[], length: number): Point[] {
  const kept = [...points];
  let left = length;
  for (;;) {
    const last = kept.pop();
    const before = kept.at(-1);
    if (!last || !before) return last ? [last] : [];
    const size = distance(before, last);
    if (size > left) {
      const t = 1 - left / size;
      return [...kept, { x: before.x + (last.x - before.x) * t, y: before.y + (last.y - before.y) * t }];
    }
    left -= size;
  }
}

/** Points along a cubic Bézier curve, both ends with them. */
export function sampleCurve(a: Point, b: Point, c: Point, d: Point, count = 12): Point[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count;
    const s = 1 - t;
    const mix = (p: number, q: number, r: number, u: number) => s ** 3 * p + 3 * s * s * t * q + 3 * s * t * t * r + t ** 3 * u;
    return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
  });
}
