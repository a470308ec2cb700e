import type { Box, Point } from '../../../geometry/types.js';

/** Something round, or a point. */
interface Disc extends Point {
  radius: number;
}

/** A circle whose middle is on the vertical axis. */
export interface EnclosingCircle {
  y: number;
  radius: number;
}

/** By how much the search comes closer in each round: two thirds of what is left. */
const ROUNDS = 16;

/** The smallest circle around some discs, with its middle straight above or below 0, 0. */
export function enclosingCircle(discs: readonly Disc[]): EnclosingCircle {
  const radiusAt = (y: number): number => discs.reduce((most, disc) => Math.max(most, Math.hypot(disc.x, disc.y - y) + disc.radius), 0);
  let [low, high] = [Math.min(0, ...discs.map(({ y }) => y)), Math.max(0, ...discs.map(({ y }) => y))];
  for (let i = 0; i < ROUNDS; i++) {
    const [a, b] = [(2 * low + high) / 3, (low + 2 * high) / 3];
    if (radiusAt(a) < radiusAt(b)) high = b;
    else low = a;
  }
  const y = (low + high) / 2;
  return { y, radius: radiusAt(y) };
}

/** The corners of a box. */
export const cornersOf = ({ x, y, width, height }: Box): Disc[] =>
  [[x, y], [x + width, y], [x, y + height], [x + width, y + height]].map(([u = 0, v = 0]) => ({ x: u, y: v, radius: 0 }));
