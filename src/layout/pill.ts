import { bottom, boxAround, boxOf, distance, inflate, overlap, right } from '../geometry/box.js';
import type { Box, Outline, Point, Size } from '../geometry/types.js';
import type { Way } from '../model/journey.js';
import type { Budget } from './budget.js';
import { RIBBON } from './measures.js';
import { conditionId } from './scene.js';

/** The id of the label that stands by a way: its gate, or its condition. */
export function pillOf({ transition }: Way): string | undefined {
  return transition.gate?.id ?? (transition.condition ? conditionId(transition.from, transition.to) : undefined);
}

/**
 * Finds a place for a label by a way, from its middle outward: beside a broad ribbon, `on` a slender branch. Where
 * everything is taken it stands under the whole drawing.
 */
export function placePill(way: readonly Point[], size: Size, on: boolean, obstacles: readonly Outline[], bounds: Size, budget: Budget): Box {
  budget.spend(obstacles.length);
  const reach = Math.hypot(size.width, size.height) + RIBBON.head;
  const around = inflate(boxOf(way), reach);
  const near = obstacles.filter((obstacle) => overlap(around, obstacle));
  const fits = (box: Box): boolean => {
    budget.spend(1 + near.length);
    return box.x >= 0 && box.y >= 0 && right(box) <= bounds.width && bottom(box) <= bounds.height
      && !near.some((o) => overlap(inflate(box, 4), o));
  };
  for (const { at, normal } of fromMiddle(way)) {
    for (const side of on ? [0, -1, 1] : [-1, 1]) {
      // As far across the way as the label reaches toward it, whichever way it slants.
      const off = RIBBON.head / 2 + 8 + (Math.abs(normal.x) * size.width + Math.abs(normal.y) * size.height) / 2;
      const box = boxAround({ x: at.x + side * normal.x * off, y: at.y + side * normal.y * off }, size);
      if (fits(box)) return box;
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
