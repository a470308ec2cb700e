import { createPath } from './path.js';
import { distance, interpolate } from './points.js';
import type { Point, Segment } from './types.js';

/** The size of a block arrow, in CSS pixels. */
export interface BlockArrowSize {
  /** Width at its start. */
  tail: number;
  /** Width where the head begins. */
  neck: number;
  /** Width of the head. */
  head: number;
  /** Length of the head. */
  length: number;
}

/** A straight block arrow: it widens from tail to neck and ends in a head. */
export function blockArrow({ from, to }: Segment, { tail, neck, head, length }: BlockArrowSize): string {
  const size = distance(from, to) || 1;
  const base = interpolate(from, to, Math.max(0, 1 - length / size));
  const across = { x: (to.y - from.y) / size, y: -(to.x - from.x) / size };
  const beside = (point: Point, offset: number): Point => ({ x: point.x + across.x * offset, y: point.y + across.y * offset });
  const start = beside(from, tail / 2);
  const path = createPath();
  path.moveTo(start.x, start.y);
  for (const { x, y } of [
    beside(base, neck / 2), beside(base, head / 2), to, beside(base, -head / 2), beside(base, -neck / 2), beside(from, -tail / 2),
  ]) path.lineTo(x, y);
  path.closePath();
  return path.toString();
}
