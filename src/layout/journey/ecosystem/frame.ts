/** Finds out which stages go on which side of the hub. */
import { sum } from '../../../geometry/numbers.js';
import type { Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import type { Measures } from '../measures.js';
import { placeFrame, type Frame } from './place-frame.js';
import { bySide, cornerInsets, type FrameCandidate, type Side, type StageOption, type StagesBySide } from './sides.js';

/** How much wider than necessary a frame is drawn where there is room. */
const WIDENING = 1.2;
/** What scoring a candidate counts for, in units of work. */
const CANDIDATE_WORK = 30;
/** A frame of more stages is no longer seen as a whole. */
export const MAX_FRAME_STAGES = 12;
/** What it costs if the last column does not reach the top left corner: the end of the journey is then not beside its start. */
const OPEN_CORNER_COST = 24;

/**
 * Finds the lowest frame of stages around a hub that fits a width: along the top to the right, down the right side,
 * along the bottom to the left, up the left side. `undefined` when none fits or there are too many stages.
 */
export function findFrame(stages: readonly StageOption[], hub: Size, width: number, measures: Measures, budget: Budget): Frame | undefined {
  if (stages.length > MAX_FRAME_STAGES) return undefined;
  let best: FrameCandidate | undefined;
  for (const counts of sideCounts(stages.length)) {
    const sides = bySide(stages, counts);
    budget.spend();
    const extents = extentsOf(sides);
    // No choice of corners makes up for a row that is too long, or a column that is taller than the best frame.
    if (Math.max(extents.top, extents.bottom) > width || Math.max(extents.left, extents.right) >= (best?.cost ?? Infinity)) continue;
    for (const columnCorners of cornerChoices(counts)) {
      budget.spend(CANDIDATE_WORK);
      const candidate = scoreCandidate(sides, extents, { counts, columnCorners }, hub, width, measures);
      if (candidate && (!best || candidate.cost < best.cost)) best = candidate;
    }
  }
  return best && placeFrame(bySide(stages, best.counts), { ...best, width: Math.min(width, best.minWidth * WIDENING) }, measures);
}

/** Every way to divide stages among the sides; earlier sides are not empty. */
function sideCounts(n: number): FrameCandidate['counts'][] {
  if (n <= 3) return [[1, n > 1 ? 1 : 0, n > 2 ? 1 : 0, 0]];
  const found: FrameCandidate['counts'][] = [];
  for (let top = 1; top <= n - 3; top++) {
    for (let right = 1; right <= n - top - 2; right++) {
      for (let bottom = 1; bottom <= n - top - right - 1; bottom++) found.push([top, right, bottom, n - top - right - bottom]);
    }
  }
  return found;
}

/** Every way to assign the corners to rows and columns; a corner with a row or a column only belongs to the row. */
function cornerChoices([top, right, bottom, left]: FrameCandidate['counts']): FrameCandidate['columnCorners'][] {
  const open = [left > 0 && top > 0, right > 0 && top > 0, right > 0 && bottom > 0, left > 0 && bottom > 0];
  return open.reduce<boolean[][]>(
    (found, isOpen) => found.flatMap((some) => (isOpen ? [[...some, true], [...some, false]] : [[...some, false]])),
    [[]],
  ) as FrameCandidate['columnCorners'][];
}

/** What the sides need, whoever has the corners: their thickness and length, and how much the columns can grow. */
interface Extents extends Record<Side, number> {
  thickness: Record<Side, number>;
  growth: Record<'left' | 'right', number>;
}

function extentsOf(sides: StagesBySide): Extents {
  const thickest = (side: readonly StageOption[], as: 'row' | 'column', dimension: keyof Size) => Math.max(0, ...side.map((stage) => stage[as].minSize[dimension]));
  const length = (side: readonly StageOption[], as: 'row' | 'column', dimension: keyof Size) =>
    sum(side.map((stage) => stage[as].minSize[dimension])) + sum(side.slice(0, -1).map(({ gap }) => gap[dimension]));
  const growth = (side: readonly StageOption[]) => sum(side.map(({ column }) => column.minSize.height * (column.maxScale.height - 1)));
  return {
    thickness: {
      top: thickest(sides.top, 'row', 'height'),
      bottom: thickest(sides.bottom, 'row', 'height'),
      left: thickest(sides.left, 'column', 'width'),
      right: thickest(sides.right, 'column', 'width'),
    },
    top: length(sides.top, 'row', 'width'),
    bottom: length(sides.bottom, 'row', 'width'),
    left: length(sides.left, 'column', 'height'),
    right: length(sides.right, 'column', 'height'),
    growth: { left: growth(sides.left), right: growth(sides.right) },
  };
}

/** @returns `undefined` when it does not fit the width. */
function scoreCandidate(sides: StagesBySide, extents: Extents, { counts, columnCorners }: Pick<FrameCandidate, 'counts' | 'columnCorners'>, hub: Size, width: number, { clearance }: Measures): FrameCandidate | undefined {
  const { thickness } = extents;
  const insets = cornerInsets(sides, { columnCorners, thickness });
  const depth = (side: Side) => (sides[side].length > 0 ? clearance + thickness[side] : 0);
  const minWidth = Math.max(
    extents.top + sum(insets.top),
    extents.bottom + sum(insets.bottom),
    depth('left') + hub.width + depth('right'),
  );
  if (minWidth > width) return undefined;
  const leftHeight = extents.left + sum(insets.left);
  const rightHeight = extents.right + sum(insets.right);
  const height = Math.max(leftHeight, rightHeight, depth('top') + hub.height + depth('bottom'));
  // The height that a column leaves empty when it has grown as far as it may.
  const slackOf = (side: 'left' | 'right', free: number) => (sides[side].length > 0 ? Math.max(0, free - extents.growth[side]) : 0);
  // Low frames come first, then those whose columns fill their side and that use the full width.
  const slack = slackOf('left', height - leftHeight) + slackOf('right', height - rightHeight);
  const openCorner = columnCorners[0] ? 0 : OPEN_CORNER_COST;
  return { counts, columnCorners, thickness, width, height, minWidth, cost: height + 0.2 * slack + 0.15 * (width - minWidth) + openCorner };
}
