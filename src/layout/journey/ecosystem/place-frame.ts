import type { Box, Outline, Size } from '../../../geometry/types.js';
import { clamp, sum } from '../../../geometry/numbers.js';
import { distribute, type FreeEnds, type SizeRange } from '../../distribute.js';
import type { StageLayout } from '../stage-layout.js';
import { cornerInsets, type FrameCandidate, type Side, type StagesBySide } from './sides.js';

/** The place of a stage in a frame. */
export interface StagePlace {
  side: Side;
  box: Box;
  /** What will be seen of it: a circle in the middle of its box, or the box. */
  outline: Outline;
}

/** The distance between two stages at which their block arrow has its full length, where there is room; and how much of that a corner lacks. */
const ROOMY_GAP = 106;
const CORNER_ROOM = 35;

/** How far an arrow that meets a stage from the side keeps from its ends: a share of a circle, or CSS pixels of a band. */
const FACING_INSET = { round: 0.24, band: 30 };

/** Gives every stage of a frame its place, in order. */
export function placeFrame(sides: StagesBySide, frame: FrameCandidate): StagePlace[] {
  const insets = cornerInsets(sides, frame);
  const ends = freeEnds(sides, frame);
  const { top, right, bottom, left } = sides;
  const [, topRight, bottomRight, bottomLeft] = frame.columnCorners;
  const low = roomyInsets(bottom, 'row', 'width', [[insets.bottom[1], insets.bottom[0]], frame.width], [bottomRight && right.length > 0, bottomLeft && left.length > 0]);
  return [
    ...placeRow(top, 'top', roomyInsets(top, 'row', 'width', [rowStart(sides, frame, insets.top, low.insets[1]), frame.width], [false, topRight && right.length > 0]), ends.top, frame),
    ...placeColumn(right, 'right', roomyInsets(right, 'column', 'height', [insets.right, frame.height], [!topRight, !bottomRight && bottom.length > 0]), ends.right, frame),
    ...placeRow(bottom, 'bottom', low, ends.bottom, frame),
    ...placeColumn(left, 'left', roomyInsets(left, 'column', 'height', [[insets.left[1], insets.left[0]], frame.height], [!bottomLeft && bottom.length > 0, false]), ends.left, frame),
  ];
}

/** The insets of a side in order of travel, and the gaps in it. */
interface Room {
  insets: [before: number, after: number];
  gaps: number[];
}

/** Gives what a side has to spare to its block arrows first: to those in it, and at its ends to those that lead round a corner. */
function roomyInsets(stages: StagesBySide[Side], as: 'row' | 'column', dimension: keyof Size, [insets, total]: [[before: number, after: number], number], turns: [before: boolean, after: boolean]): Room {
  const gaps = stages.slice(0, -1).map(({ gap }) => gap[dimension]);
  const [before, after] = insets;
  const spare = total - before - after - sum(gaps) - sum(stages.map((stage) => stage[as].minSize[dimension]));
  const wanted = gaps.map((gap) => Math.max(0, ROOMY_GAP - gap));
  const ends = turns.map((turn) => (turn ? CORNER_ROOM : 0));
  const share = clamp(spare / (sum(wanted) + sum(ends) || 1), 0, 1);
  return {
    insets: [before + (ends[0] ?? 0) * share, after + (ends[1] ?? 0) * share],
    gaps: gaps.map((gap, i) => gap + (wanted[i] ?? 0) * share),
  };
}

/** The insets of the top row: beside a column that has both corners, it starts where the bottom row does, if it has room. */
function rowStart({ top, bottom }: StagesBySide, { width, columnCorners: [topLeft, , , bottomLeft] }: FrameCandidate, insets: Room['insets'], bottomStart: number): Room['insets'] {
  const [start, end] = insets;
  if (!topLeft || !bottomLeft || bottom.length === 0) return insets;
  const needed = top.reduce((length, { row, gap }, i) => length + row.minSize.width + (i < top.length - 1 ? gap.width : 0), 0);
  return [Math.max(start, Math.min(bottomStart, width - end - needed)), end];
}

/**
 * How much of each side may be free at its ends. A row that an edge leaves round the corner has to reach beyond the
 * column there, and a column beyond the row. A column that faces a row stays beside it. The journey begins in its corner.
 */
function freeEnds(sides: StagesBySide, { columnCorners: [topLeft, topRight, bottomRight, bottomLeft] }: FrameCandidate): Record<Side, FreeEnds> {
  const { top, right, bottom, left } = sides;
  const [hasRight, hasLeft] = [right.length > 0, left.length > 0];
  const beside = (row: StageLayout | undefined, column: StageLayout | undefined): number => (row && column ? Math.max(0, reach(row) - inset(column)) : 0);
  return {
    top: { start: 0, end: (!topRight && hasRight) || !hasRight ? 0 : Infinity, fill: (!topRight && hasRight) || (!hasRight && bottom.length > 0) },
    right: {
      start: topRight ? beside(top.at(-1)?.row, right[0]?.column) : Infinity,
      end: bottomRight ? beside(bottom[0]?.row, right.at(-1)?.column) : Infinity,
      fill: true,
    },
    bottom: {
      start: bottomRight && hasRight ? Infinity : 0,
      end: bottomLeft && hasLeft ? Infinity : 0,
      fill: (!bottomRight || !hasRight) && (!bottomLeft || !hasLeft),
    },
    // It runs upward, so it starts at the bottom.
    left: { start: bottomLeft ? beside(bottom.at(-1)?.row, left[0]?.column) : Infinity, end: topLeft ? 0 : Infinity },
  };
}

/** How far from the outer edge an arrow may still leave a stage of a row through its side, and meet one of a column. */
const reach = ({ round, minSize: { height } }: StageLayout): number => height - (round ? height * FACING_INSET.round : FACING_INSET.band);
const inset = ({ round, minSize: { height } }: StageLayout): number => (round ? height * FACING_INSET.round : FACING_INSET.band);

/** The top row runs to the right, the bottom row to the left; the stages of both stand at the outer edge. */
function placeRow(stages: StagesBySide[Side], side: 'top' | 'bottom', { insets: [before, after], gaps }: Room, ends: FreeEnds, { width, height }: FrameCandidate): StagePlace[] {
  const isTop = side === 'top';
  const length = width - before - after;
  const spans = distribute(stages.map(({ row }) => sizeRange(row, 'width')), gaps, length, ends);
  return stages.map(({ row }, i) => {
    const [at = 0, size = 0] = spans[i] ?? [];
    const own = row.minSize.height;
    return placeOf(side, row, { x: isTop ? before + at : width - before - at - size, y: isTop ? 0 : height - own, width: size, height: own });
  });
}

/** The right column runs down, the left column up. */
function placeColumn(stages: StagesBySide[Side], side: 'left' | 'right', { insets: [before, after], gaps }: Room, ends: FreeEnds, { width, height, thickness }: FrameCandidate): StagePlace[] {
  const spans = distribute(stages.map(({ column }) => sizeRange(column, 'height')), gaps, height - before - after, ends);
  return spans.flatMap(([at, size], i) => {
    const column = stages[i]?.column;
    return column ? [placeOf(side, column, {
      x: side === 'left' ? 0 : width - thickness.right,
      y: side === 'right' ? before + at : height - before - at - size,
      width: thickness[side],
      height: size,
    })] : [];
  });
}

function placeOf(side: Side, { round, minSize }: StageLayout, box: Box): StagePlace {
  if (!round) return { side, box, outline: box };
  const size: Size = minSize;
  return { side, box, outline: { x: box.x + (box.width - size.width) / 2, y: box.y + (box.height - size.height) / 2, ...size, round } };
}

const sizeRange = ({ minSize, maxScale }: StageLayout, dimension: 'width' | 'height'): SizeRange =>
  ({ min: minSize[dimension], max: minSize[dimension] * maxScale[dimension] });
