import type { Box, Size } from '../../../geometry/types.js';
import { distribute, type RequiredEnds, type SizeRange } from '../../distribute.js';
import type { Measures } from '../measures.js';
import type { StageLayout } from '../stage-layout.js';
import { cornerInsets, type FrameCandidate, type Side, type StagesBySide } from './sides.js';

/** The stages of a journey around its hub. */
export interface Frame extends Size {
  /** A box for each stage, in order. */
  places: { side: Side; box: Box }[];
  /** The free space in the middle. */
  interior: Box;
}

/** A side of the frame with what it is placed by. */
interface SidePlacement {
  side: Side;
  stages: StagesBySide[Side];
  insets: [start: number, end: number];
  ends: RequiredEnds;
}

/** Gives every stage of a frame its box. */
export function placeFrame(sides: StagesBySide, frame: FrameCandidate, { clearance }: Measures): Frame {
  const { width, height, thickness } = frame;
  const insets = cornerInsets(sides, frame);
  const ends = requiredEnds(sides, frame);
  const placement = (side: Side): SidePlacement => ({ side, stages: sides[side], insets: insets[side], ends: ends[side] });
  const boxes: Record<Side, Box[]> = {
    top: placeRow(placement('top'), frame),
    right: placeColumn(placement('right'), frame),
    bottom: placeRow(placement('bottom'), frame),
    left: placeColumn(placement('left'), frame),
  };
  const depth = (side: Side) => (sides[side].length > 0 ? thickness[side] + clearance : 0);
  return {
    width,
    height,
    places: (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => boxes[side].map((box) => ({ side, box }))),
    interior: { x: depth('left'), y: depth('top'), width: width - depth('left') - depth('right'), height: height - depth('top') - depth('bottom') },
  };
}

/** Which ends of its side a single stage has to reach, so that an edge can go around the corner: a row beyond the column next to it, a column beyond the row. */
function requiredEnds(sides: StagesBySide, { columnCorners: [, topRight, bottomRight, bottomLeft] }: FrameCandidate): Record<Side, RequiredEnds> {
  const has = (side: Side) => sides[side].length > 0;
  return {
    top: { start: false, end: !topRight && has('right') },
    right: { start: topRight, end: bottomRight },
    bottom: { start: !bottomRight && has('right'), end: !bottomLeft && has('left') },
    left: { start: bottomLeft, end: false },
  };
}

/** The top row runs to the right, the bottom row to the left. */
function placeRow({ side, stages, insets: [before, after], ends }: SidePlacement, { width, height, thickness }: FrameCandidate): Box[] {
  const isTop = side === 'top';
  const spans = distribute(stages.map(({ row }) => sizeRange(row, 'width')), stages.map(({ gap }) => gap.width), width - before - after, ends);
  return stages.map(({ row }, i) => {
    const [at = 0, size = 0] = spans[i] ?? [];
    const own = stages.length === 1 && !row.round ? thickness[side] : row.minSize.height;
    const top = isTop ? 0 : height - thickness.bottom;
    return { x: isTop ? before + at : width - after - at - size, y: top + (thickness[side] - own) / 2, width: size, height: own };
  });
}

/** The right column runs down, the left column up. */
function placeColumn({ side, stages, insets: [before, after], ends }: SidePlacement, { width, height, thickness }: FrameCandidate): Box[] {
  const spans = distribute(stages.map(({ column }) => sizeRange(column, 'height')), stages.map(({ gap }) => gap.height), height - before - after, ends);
  return spans.map(([at, size]) => ({
    x: side === 'left' ? 0 : width - thickness.right,
    y: side === 'right' ? before + at : height - after - at - size,
    width: thickness[side],
    height: size,
  }));
}

const sizeRange = ({ minSize, maxScale }: StageLayout, dimension: 'width' | 'height'): SizeRange =>
  ({ min: minSize[dimension], max: minSize[dimension] * maxScale[dimension] });
