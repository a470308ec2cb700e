import { bottom, boxAround, boxOf, distance, enters, inflate, overlap, right } from '../geometry/box.js';
import type { Box, Outline, Point, Size } from '../geometry/types.js';
import type { Way } from '../model/journey.js';
import type { Budget } from './budget.js';
import { RIBBON } from './measures.js';

/** The id of the label that stands by a way: its gate, or its condition. */
export function pillOf(way: Way): string | undefined {
  const { gate, condition } = way.transition;
  return gate?.id ?? (condition ? conditionId(way) : undefined);
}

/** The box id of a way's condition, which is text and no part. Ways between the same two have different ones. */
export const conditionId = ({ transition: { from, to }, nth }: Way): string => `${from}>${to}${nth > 0 ? `>${nth}` : ''}`;

/** Where a label may stand by its way: on which sides, and how much farther off than right beside it. */
export interface Beside {
  sides: readonly number[];
  farther: readonly number[];
}

/**
 * Finds a place for a label by a way, from its middle outward, on the first of some sides that is free: on the way
 * (0), above or to the left of it (-1), below or to the right (1). Where everything is taken it stands `farther` off,
 * and at last under the whole drawing.
 */
export function placePill(way: readonly Point[], size: Size, { sides, farther }: Beside, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box {
  budget.spend(obstacles.length);
  // Where more may stand side by side, every corner is of use, and some room below the drawing.
  const low = bounds.height + (farther.length > 0 ? size.height : 0);
  const meet = farther.length > 0 ? enters : overlap;
  const reach = Math.hypot(size.width, size.height) + RIBBON.head + Math.max(0, ...farther);
  const around = inflate(boxOf(way), reach);
  const near = obstacles.filter((obstacle) => overlap(around, obstacle));
  const fits = (box: Box): boolean => {
    budget.spend(1 + near.length);
    return box.x >= 0 && box.y >= 0 && right(box) <= bounds.width && bottom(box) <= low
      && !near.some((o) => meet(inflate(box, 4), o));
  };
  const points = fromMiddle(way);
  for (const more of [0, ...farther]) {
    for (const { at, normal } of points) {
      for (const side of sides) {
        // As far across the way as the label reaches toward it, whichever way it slants.
        const off = more + RIBBON.head / 2 + 8 + (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2;
        const box = boxAround({ x: at.x + side * normal.x * off, y: at.y + side * normal.y * off }, size);
        if (fits(box)) return box;
      }
    }
  }
  const start = way[0] ?? { x: 0, y: 0 };
  const lowest = Math.max(bounds.height, ...obstacles.map(bottom));
  return { x: Math.max(0, Math.min(start.x - size.width / 2, bounds.width - size.width)), y: lowest + 16, ...size };
}

/** Points of a way with the direction across it, the middle first; straight ways are divided finely enough. */
function fromMiddle(way: readonly Point[]): { at: Point; normal: Point }[] {
  const points = way.slice(1).flatMap((point, i) => divide(way[i] ?? point, point));
  return points
    .map((at, i) => {
      const before = points[i - 1] ?? at;
      const after = points[i + 1] ?? at;
      const size = distance(before, after) || 1;
      const across = { x: -(after.y - before.y) / size, y: (after.x - before.x) / size };
      // Above a level way, to the left of an upright one, comes first.
      const sign = Math.sign(Math.abs(across.y) >= Math.abs(across.x) ? across.y : across.x);
      const normal = { x: across.x * sign, y: across.y * sign };
      return { at, normal, from: Math.abs(i - (points.length - 1) / 2) };
    })
    .sort((a, b) => a.from - b.from);
}

/** Points along a stretch, near enough to each other for a label to find its place. */
function divide(a: Point, b: Point): Point[] {
  const count = Math.max(1, Math.ceil(distance(a, b) / 12));
  return Array.from({ length: count + 1 }, (_, i) => ({ x: a.x + ((b.x - a.x) * i) / count, y: a.y + ((b.y - a.y) * i) / count }));
}
