import type { Point } from '../geometry/types.js';

/** A corner of a polygon and how round it is, in CSS pixels; sharp unless said. */
export interface Corner extends Point {
  radius?: number;
}

/** A closed polygon whose corners are arcs of circles that touch both edges. */
export function polygon(corners: readonly Corner[]): string {
  const steps = corners.map((corner, i) => {
    const before = corners.at(i - 1) ?? corner;
    const after = corners[(i + 1) % corners.length] ?? corner;
    return turn(before, corner, after);
  });
  return `M${steps.join('L')}Z`;
}

/** The points and the arc by which a path goes round one corner, without the command that leads there. */
function turn(before: Point, corner: Corner, after: Point): string {
  const { radius = 0 } = corner;
  if (radius === 0) return at(corner);
  const into = direction(before, corner);
  const out = direction(corner, after);
  const bend = Math.acos(Math.max(-1, Math.min(1, into.x * out.x + into.y * out.y)));
  if (bend < 0.01) return at(corner);
  // An arc never takes more than half of an edge, so that the next corner has its share.
  const cut = Math.min(radius * Math.tan(bend / 2), into.length / 2, out.length / 2);
  const r = cut / Math.tan(bend / 2);
  const clockwise = into.x * out.y - into.y * out.x > 0 ? 1 : 0;
  const start = { x: corner.x - into.x * cut, y: corner.y - into.y * cut };
  const end = { x: corner.x + out.x * cut, y: corner.y + out.y * cut };
  return `${at(start)}A${tenth(r)},${tenth(r)},0,0,${clockwise},${at(end)}`;
}

function direction(from: Point, to: Point): Point & { length: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length, length };
}

/** A tenth of a pixel is below what a screen shows. */
const tenth = (value: number): number => Math.round(value * 10) / 10;
const at = ({ x, y }: Point): string => `${tenth(x)},${tenth(y)}`;
