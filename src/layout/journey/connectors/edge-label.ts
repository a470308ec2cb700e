/** The label of an edge: its gate, or its condition. */
import { bottom, boxAround, boxOf, enters, inflate, overlap, right } from '../../../geometry/box.js';
import { distance, interpolate } from '../../../geometry/points.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import { BRANCH, BLOCK_ARROW } from '../measures.js';

/** Looking at so many boxes is about as much work as a step of the search for a route. */
const BOXES_PER_UNIT = 8;

/** Where a label may go along its route. */
export interface LabelPlacement {
  /** On the route (0), above or to the left of it (-1), below or to the right of it (1): the first that is free. */
  sides: readonly number[];
  /** How many px farther away it may go, in turn, where there is no place close to the route. */
  farther: readonly number[];
  /** Half the width of the arrow. */
  halfWidth: number;
  /** Whether it may use the corners beside a circle and some space below the drawing. */
  tight: boolean;
}

/** Beside a block arrow; on the only arrow to a stage; on or beside one of several arrows to the same stage. */
export const BESIDE_BLOCK_ARROW: LabelPlacement = { sides: [-1, 1], farther: [], halfWidth: BLOCK_ARROW.head / 2, tight: false };
export const ON_BRANCH: LabelPlacement = { ...BESIDE_BLOCK_ARROW, sides: [0, -1, 1], halfWidth: BRANCH.head / 2 };
export const ON_PARALLEL_EDGE: LabelPlacement = { ...ON_BRANCH, tight: true };

/** The side of a block arrow, -1 or 1, on which its label goes: above it, or toward the nearer side of the drawing. */
export const labelSide = ([from, to]: readonly Point[], { width }: Size): 1 | -1 =>
  from !== undefined && from.x === to?.x && from.x > width / 2 ? 1 : -1;

/** The box of a label along a route; below the whole drawing where nothing is free. */
export function placeLabel(route: readonly Point[], size: Size, placement: LabelPlacement, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box {
  return findLabelBox(route, size, placement, obstacles, bounds, budget) ?? boxBelow(route, size, obstacles, bounds);
}

/** A box for a label below the whole drawing, where nothing is free along its route. */
export function boxBelow(route: readonly Point[], size: Size, obstacles: readonly Outline[], bounds: Size): Box {
  const start = route[0] ?? { x: 0, y: 0 };
  const lowest = Math.max(bounds.height, ...obstacles.map(bottom));
  return { x: Math.max(0, Math.min(start.x - size.width / 2, bounds.width - size.width)), y: lowest + 16, ...size };
}

/** Finds a free box for a label along a route, searching from its middle outward. */
export function findLabelBox(route: readonly Point[], size: Size, { sides, farther, halfWidth, tight }: LabelPlacement, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box | undefined {
  budget.spend(obstacles.length);
  const lowest = bounds.height + (tight ? size.height : 0);
  const meets = tight ? enters : overlap;
  const reach = Math.hypot(size.width, size.height) + BLOCK_ARROW.head + Math.max(0, ...farther);
  const searched = inflate(boxOf(route), reach);
  const near = obstacles.filter((obstacle) => overlap(searched, obstacle));
  // What is in the way at one point is nearly always in the way at the next.
  let inTheWay: Outline | undefined;
  const isFree = (box: Box): boolean => {
    budget.spend();
    const withMargin = inflate(box, 4);
    if (box.x < 0 || box.y < 0 || right(box) > bounds.width || bottom(box) > lowest || (inTheWay && meets(withMargin, inTheWay))) return false;
    budget.spend(near.length / BOXES_PER_UNIT);
    inTheWay = near.find((obstacle) => meets(withMargin, obstacle));
    return inTheWay === undefined;
  };
  const points = pointsFromMiddle(route);
  for (const extra of [0, ...farther]) {
    for (const { at, normal } of points) {
      for (const side of sides) {
        // Far enough that the label clears the route, whatever its slant.
        const offset = extra + halfWidth + 8 + (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2;
        const box = boxAround({ x: at.x + side * normal.x * offset, y: at.y + side * normal.y * offset }, size);
        if (isFree(box)) return box;
      }
    }
  }
  return undefined;
}

/** Points along a route, the middle first, each with the unit vector across the route. */
function pointsFromMiddle(route: readonly Point[]): { at: Point; normal: Point }[] {
  const points = route.slice(1).flatMap((point, i) => subdivide(route[i] ?? point, point));
  return points
    .map((at, i) => {
      const before = points[i - 1] ?? at;
      const after = points[i + 1] ?? at;
      const size = distance(before, after) || 1;
      const across = { x: -(after.y - before.y) / size, y: (after.x - before.x) / size };
      // It points down from a horizontal route and to the right from a vertical one.
      const sign = Math.sign(Math.abs(across.y) >= Math.abs(across.x) ? across.y : across.x);
      const normal = { x: across.x * sign, y: across.y * sign };
      return { at, normal, fromMiddle: Math.abs(i - (points.length - 1) / 2) };
    })
    .sort((a, b) => a.fromMiddle - b.fromMiddle);
}

/** Points along a segment, close enough together for a label to find its place. */
function subdivide(a: Point, b: Point): Point[] {
  const count = Math.max(1, Math.ceil(distance(a, b) / 12));
  return Array.from({ length: count + 1 }, (_, i) => interpolate(a, b, i / count));
}
