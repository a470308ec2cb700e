import { bottom, boxAround, boxOf, enters, inflate, overlap, right } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { Budget } from '../../budget.js';
import { BRANCH, BLOCK_ARROW } from '../measures.js';

/** The id of the label that stands by a way: its gate, or its condition. */
export function edgeLabelId(way: Edge): string | undefined {
  const { gate, condition } = way.transition;
  return gate?.id ?? (condition ? conditionId(way) : undefined);
}

/** The box id of a way's condition, which is text and no part. Ways between the same two have different ones. */
export const conditionId = ({ transition: { from, to }, nth }: Edge): string => `${from}>${to}${nth > 0 ? `>${nth}` : ''}`;

/** Where a label may stand by its way. */
export interface LabelPlacement {
  /** On the way (0), above or to the left of it (-1), below or to the right (1): the first that is free. */
  sides: readonly number[];
  /** How much farther off than right beside the way, in px, where there is no place right beside it. */
  farther: readonly number[];
  /** Half the breadth of the arrow. */
  half: number;
  /** Every corner is of use, that beside a circle as well, and some room below the drawing. */
  tight: boolean;
}

/** By a ribbon; on an arrow that is the only one to its stage; and by one of several to the same stage. */
export const BESIDE_BLOCK_ARROW: LabelPlacement = { sides: [-1, 1], farther: [], half: BLOCK_ARROW.head / 2, tight: false };
export const ON_BRANCH: LabelPlacement = { ...BESIDE_BLOCK_ARROW, sides: [0, -1, 1] };
export const ON_PARALLEL_EDGE: LabelPlacement = { ...ON_BRANCH, half: BRANCH.head / 2, tight: true };

/** A place for a label by a way; where everything is taken, under the whole drawing. */
export function placeLabel(way: readonly Point[], size: Size, beside: LabelPlacement, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box {
  const found = findLabelBox(way, size, beside, obstacles, bounds, budget);
  if (found) return found;
  const start = way[0] ?? { x: 0, y: 0 };
  const lowest = Math.max(bounds.height, ...obstacles.map(bottom));
  return { x: Math.max(0, Math.min(start.x - size.width / 2, bounds.width - size.width)), y: lowest + 16, ...size };
}

/** Looks for a place for a label by a way, from its middle outward. */
export function findLabelBox(way: readonly Point[], size: Size, { sides, farther, half, tight }: LabelPlacement, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box | undefined {
  budget.spend(obstacles.length);
  const low = bounds.height + (tight ? size.height : 0);
  const meet = tight ? enters : overlap;
  const reach = Math.hypot(size.width, size.height) + BLOCK_ARROW.head + Math.max(0, ...farther);
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
        const off = more + half + 8 + (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2;
        const box = boxAround({ x: at.x + side * normal.x * off, y: at.y + side * normal.y * off }, size);
        if (fits(box)) return box;
      }
    }
  }
  return undefined;
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
