import { enters } from '../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import { parallelSegment, type Anchor } from './block-arrows.js';
import { BRANCH } from '../measures.js';
import { BESIDE_BLOCK_ARROW, ON_PARALLEL_EDGE, findLabelBox } from './edge-label.js';
import { clearanceAround } from './clearance.js';

/** How far beside a ribbon the second way to the same stage may run; at last so that their heads just clear each other. */
export const PARALLEL_OFFSETS = [44, 34];
/** How far a ribbon may give way, so that both labels have room. */
const SHIFTS = [0, 12, -12, 24, -24, 36, -36, 48, -48];

/** The sizes of the labels of two ways, of those that have one. */
type LabelSizes = readonly [first: Size | undefined, second: Size | undefined];

/** Two ways between the same stages, side by side, each with its label on its own outer side. */
export interface ParallelRoutes {
  ribbon: readonly [Point, Point];
  slender: readonly Point[];
  /** The place of each one's label, if it has one. */
  labels: [first: Box | undefined, second: Box | undefined];
}

/** The side of a ribbon, -1 or 1, on which its label stands: above, or toward the nearer side of the drawing. */
export const labelSide = ([from, to]: readonly Point[], { width }: Size): 1 | -1 =>
  from !== undefined && from.x === to?.x && from.x > width / 2 ? 1 : -1;

/** The first of some ways beside a ribbon, by their distance from it in px, that is free. */
export function freeParallelSegment(from: Anchor, to: Anchor, ribbon: readonly Point[], offs: readonly number[], obstacles: readonly Outline[], budget: Budget): [Point, Point] | undefined {
  return offs.map((off) => parallelSegment(from, to, ribbon, off)).find((way) => {
    budget.spend(obstacles.length);
    return way && !obstacles.some((one) => enters(clearanceAround(way, BRANCH.head / 2), one));
  });
}

/**
 * Looks for two ways between the same stages where both their labels have room. The ribbon gives way for it, as little
 * as it can.
 * @param ribbon where the ribbon runs if it is alone.
 * @param obstacles what labels keep clear of, and ways as well, but for their own ends.
 */
export function routeParallelEdges(from: Anchor, to: Anchor, ribbon: readonly Point[], sizes: LabelSizes, obstacles: readonly Outline[], room: Size, budget: Budget): ParallelRoutes | undefined {
  const others = obstacles.filter((one) => one !== from.outline && one !== to.outline);
  const outer = labelSide(ribbon, room);
  for (const shift of SHIFTS) {
    const first = parallelSegment(from, to, ribbon, shift);
    for (const side of first ? [outer, -outer] : []) {
      const second = first && freeParallelSegment(from, to, first, PARALLEL_OFFSETS.map((off) => -side * off), others, budget);
      const labels = second && labelsOf(first, second, side, sizes, obstacles, room, budget);
      if (labels) return { ribbon: first, slender: second, labels };
    }
  }
  return undefined;
}

/** A place for each label: the first's on one side of its ribbon, the second's on its line, or on the other side of it. */
function labelsOf(ribbon: readonly Point[], slender: readonly Point[], side: number, [first, second]: LabelSizes, obstacles: readonly Outline[], room: Size, budget: Budget): ParallelRoutes['labels'] | undefined {
  const one = first && findLabelBox(ribbon, first, { ...BESIDE_BLOCK_ARROW, sides: [side], tight: true }, [...obstacles, clearanceAround(slender, BRANCH.head / 2)], room, budget);
  if (first && !one) return undefined;
  const taken = [...obstacles, clearanceAround(ribbon), clearanceAround(slender.slice(-1), 20), ...(one ? [one] : [])];
  const two = second && findLabelBox(slender, second, { ...ON_PARALLEL_EDGE, sides: [0, -side] }, taken, room, budget);
  return second && !two ? undefined : [one, two];
}
