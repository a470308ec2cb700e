/** Two edges between the same stages, side by side. */
import { enters } from '../../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { BRANCH } from '../../measures.js';
import type { Anchor } from '../anchor.js';
import { clearanceAround } from '../clearance.js';
import { BESIDE_BLOCK_ARROW, findLabelBox, labelSide, ON_PARALLEL_EDGE } from '../edge-label.js';
import { horizontalSegment, verticalSegment } from '../straight-segments.js';

/** How far beside a block arrow the second edge to the same stage may run; at the last offset their heads just clear each other. */
export const PARALLEL_OFFSETS = [44, 34];
/** How far a block arrow may move aside, so that both labels have room. */
const SHIFTS = [0, 12, -12, 24, -24, 36, -36, 48, -48];

/** The sizes of the labels of two edges; `undefined` for an edge without a label. */
type LabelSizes = readonly [first: Size | undefined, second: Size | undefined];

/** The routes of two edges, each with its label on its own outer side. */
export interface ParallelRoutes {
  blockArrow: readonly [Point, Point];
  branch: readonly Point[];
  /** The box of each edge's label, if it has one. */
  labels: [first: Box | undefined, second: Box | undefined];
}

/** A horizontal or vertical segment `offset` px beside the one from `start` to `end`, where both outlines are large enough. */
function parallelSegment(from: Anchor, to: Anchor, [start, end]: readonly Point[], offset: number): [Point, Point] | undefined {
  const [a, b] = [from.outline, to.outline];
  if (start && start.y === end?.y) {
    const segment = horizontalSegment(a, b, start.y + offset);
    return segment && Math.abs(segment.from.y - start.y - offset) < 1 ? [segment.from, segment.to] : undefined;
  }
  if (start && start.x === end?.x) {
    const segment = verticalSegment(a, b, start.x + offset);
    return segment && Math.abs(segment.from.x - start.x - offset) < 1 ? [segment.from, segment.to] : undefined;
  }
  return undefined;
}

/** The first free segment beside a block arrow, at one of some offsets in px. */
export function freeParallelSegment(from: Anchor, to: Anchor, blockArrow: readonly Point[], offsets: readonly number[], obstacles: readonly Outline[], budget: Budget): [Point, Point] | undefined {
  return offsets.map((offset) => parallelSegment(from, to, blockArrow, offset)).find((segment) => {
    budget.spend(obstacles.length);
    return segment && !obstacles.some((one) => enters(clearanceAround(segment, BRANCH.head / 2), one));
  });
}

/**
 * Finds routes for two edges between the same stages where both labels have room. The block arrow moves aside for
 * them, as little as possible.
 * @param blockArrow where the block arrow runs if it is alone.
 * @param obstacles that labels keep clear of, and routes as well, except for their own ends.
 */
export function routeParallelEdges(from: Anchor, to: Anchor, blockArrow: readonly Point[], sizes: LabelSizes, obstacles: readonly Outline[], bounds: Size, budget: Budget): ParallelRoutes | undefined {
  const others = obstacles.filter((one) => one !== from.outline && one !== to.outline);
  const outer = labelSide(blockArrow, bounds);
  for (const shift of SHIFTS) {
    const first = parallelSegment(from, to, blockArrow, shift);
    for (const side of first ? [outer, -outer] : []) {
      const second = first && freeParallelSegment(from, to, first, PARALLEL_OFFSETS.map((offset) => -side * offset), others, budget);
      const labels = second && placeLabels(first, second, side, sizes, obstacles, bounds, budget);
      if (labels) return { blockArrow: first, branch: second, labels };
    }
  }
  return undefined;
}

/** A box for each label: the first's on one side of the block arrow, the second's on its branch or on the other side. */
function placeLabels(blockArrow: readonly Point[], branch: readonly Point[], side: number, [firstSize, secondSize]: LabelSizes, obstacles: readonly Outline[], bounds: Size, budget: Budget): ParallelRoutes['labels'] | undefined {
  const aroundBranch = clearanceAround(branch, BRANCH.head / 2);
  const first = firstSize && findLabelBox(blockArrow, firstSize, { ...BESIDE_BLOCK_ARROW, sides: [side], tight: true }, [...obstacles, aroundBranch], bounds, budget);
  if (firstSize && !first) return undefined;
  const occupied = [...obstacles, clearanceAround(blockArrow), clearanceAround(branch.slice(-1), 20), ...(first ? [first] : [])];
  const second = secondSize && findLabelBox(branch, secondSize, { ...ON_PARALLEL_EDGE, sides: [0, -side] }, occupied, bounds, budget);
  return secondSize && !second ? undefined : [first, second];
}
