import { right } from '../../../geometry/box.js';
import type { Box, Point } from '../../../geometry/types.js';
import type { Sizes } from '../../scene.js';
import { BOUNDARY_LABEL } from '../map/measures.js';
import type { BoundaryExtent } from './cell-extents.js';

/** A range of x above a row of the map that a boundary's label takes up. */
export interface ReservedInterval {
  row: number;
  from: number;
  to: number;
}

/** What labels take up if each is at the top left of its boundary. */
export function reserveLabels(boundaries: readonly BoundaryExtent[], widths: ReadonlyMap<string, Pick<Box, 'x'>>, sizes: Sizes): ReservedInterval[] {
  return boundaries.map(({ id, top }) => {
    const x = (widths.get(id)?.x ?? 0) + BOUNDARY_LABEL.fromSide;
    return { row: top, from: x - BOUNDARY_LABEL.fromLine, to: x + sizes(id).width + BOUNDARY_LABEL.fromLine };
  });
}

/**
 * Places each label at the top left of its boundary, or further right if lines come in from above.
 * @returns `undefined` if a label finds no place.
 */
export function placeLabels(boundaries: ReadonlyMap<string, Box>, lines: readonly (readonly Point[])[], sizes: Sizes): Map<string, Box> | undefined {
  const labels = new Map<string, Box>();
  for (const [id, boundary] of boundaries) {
    const label = { y: boundary.y + BOUNDARY_LABEL.above, ...sizes(id) };
    const crossing = lines.flatMap((points) => verticalsThrough(label, points));
    const first = boundary.x + BOUNDARY_LABEL.fromSide;
    const candidates = [first, ...crossing.map((line) => line + BOUNDARY_LABEL.fromLine).filter((x) => x > first)].sort((a, b) => a - b);
    const x = candidates.find((left) => left + label.width <= right(boundary) - BOUNDARY_LABEL.fromSide
      && crossing.every((line) => line <= left - BOUNDARY_LABEL.fromLine + 1 || line >= left + label.width + BOUNDARY_LABEL.fromLine - 1));
    if (x === undefined) return undefined;
    labels.set(id, { x, ...label });
  }
  return labels;
}

/** The x of each vertical segment of a line that passes the height of a label. */
const verticalsThrough = ({ y, height }: Pick<Box, 'y' | 'height'>, points: readonly Point[]): number[] =>
  points.slice(1).flatMap((to, i) => {
    const from = points[i];
    return from && Math.abs(from.x - to.x) < 0.1 && Math.min(from.y, to.y) < y + height && Math.max(from.y, to.y) > y ? [from.x] : [];
  });
