import type { Size } from '../../../geometry/types.js';
import type { StageLayout } from '../stage-layout.js';

/** The sides of the frame around the hub, in the order of travel. */
export type Side = 'top' | 'right' | 'bottom' | 'left';

/** The layouts of a stage in a row (top, bottom) and in a column (right, left). */
export interface StageOption {
  row: StageLayout;
  column: StageLayout;
  /** The space that the edges to the next stage need, across and down. */
  gap: Size;
  /** The label of the block arrow to the next stage, if it has one. */
  label: Size | undefined;
  /** Whether it has tracks. */
  tracks: boolean;
}

/** The stages on each side, in order of travel. */
export type StagesBySide = Record<Side, StageOption[]>;

/** How many stages are on each side and who has each corner, and the size and cost that result. */
export interface FrameCandidate extends Size {
  /** The number of stages at the top, right, bottom and left. */
  counts: [number, number, number, number];
  /** For each corner, clockwise from the top left: whether it belongs to the column. */
  columnCorners: [boolean, boolean, boolean, boolean];
  thickness: Record<Side, number>;
  /** The heights that the columns need at least, with what the corners take, and how much their stages may grow. */
  lengths: Record<'left' | 'right', number>;
  growth: Record<'left' | 'right', number>;
  /** The least width at which everything fits. */
  minWidth: number;
  cost: number;
}

/** The distance between two sides that no edge connects: the end of the journey and its start. */
const UNCONNECTED_GAP = 40;
export function bySide(stages: readonly StageOption[], [top, right, bottom]: FrameCandidate['counts']): StagesBySide {
  return {
    top: stages.slice(0, top),
    right: stages.slice(top, top + right),
    bottom: stages.slice(top + right, top + right + bottom),
    left: stages.slice(top + right + bottom),
  };
}

const gapAfterSide = (side: readonly StageOption[]): Size => side.at(-1)?.gap ?? { width: 0, height: 0 };

/** What corners take from the start and end of a side: from the left and right of a row, the top and bottom of a column. */
export function cornerInsets(sides: StagesBySide, { columnCorners, thickness }: Pick<FrameCandidate, 'columnCorners' | 'thickness'>) {
  const [topLeft, topRight, bottomRight, bottomLeft] = columnCorners;
  const has = (side: Side) => sides[side].length > 0;
  return {
    top: [topLeft ? thickness.left + UNCONNECTED_GAP : 0, topRight ? thickness.right + gapAfterSide(sides.top).width : 0],
    bottom: [bottomLeft ? thickness.left + gapAfterSide(sides.bottom).width : 0, bottomRight ? thickness.right + gapAfterSide(sides.right).width : 0],
    left: [
      topLeft || !has('top') ? 0 : thickness.top + UNCONNECTED_GAP,
      bottomLeft || !has('bottom') ? 0 : thickness.bottom + gapAfterSide(sides.bottom).height,
    ],
    right: [
      topRight ? 0 : thickness.top + gapAfterSide(sides.top).height,
      bottomRight || !has('bottom') ? 0 : thickness.bottom + gapAfterSide(sides.right).height,
    ],
  } satisfies Record<Side, [number, number]>;
}
