import type { Box, Size } from '../../../geometry/types.js';
import type { StageLayout } from '../stage.js';
import type { Budget } from '../../budget.js';
import type { Measures } from '../measures.js';
import { distribute, type RequiredEnds, type Growable } from '../../distribute.js';
import { sum } from '../../../geometry/numbers.js';

/** The sides of the frame round the hub, in the order of travel. */
type Side = 'top' | 'right' | 'bottom' | 'left';

/** A block for each stage, as it is drawn on a row (top, bottom) and in a column (right, left). */
export interface StageOption {
  row: StageLayout;
  column: StageLayout;
  /** Room that the way to the next stage needs, across and down. */
  gap: Size;
}

/** Which stages stand on which side, who owns each corner, and the size that comes of it. */
interface FrameCandidate extends Size {
  counts: [number, number, number, number];
  /** For each corner, clockwise from top left: whether the column reaches into it. */
  columnCorner: [boolean, boolean, boolean, boolean];
  thickness: Record<Side, number>;
  /** The least width at which all fits. */
  needed: number;
  cost: number;
}

/** Air between two sides that no way joins: the end of the journey and its beginning. */
const AIR = 40;
/** How much broader than it must be a frame is drawn where there is room. */
const AIRY = 1.2;
/** What weighing a plan counts for, in units of work. */
const PLAN = 30;
/** More stages than this in a frame are no longer seen as a whole. */
const MOST = 12;

export interface Frame extends Size {
  /** A place for each stage, in order. */
  places: { side: Side; box: Box }[];
  /** The free room in the middle. */
  interior: Box;
}

/**
 * Finds the lowest frame of stages round a hub of a given size that fits a width: along the top to the right, down
 * the right, along the bottom to the left, up the left. `undefined` when none fits, or there are too many.
 */
export function findFrame(choices: readonly StageOption[], hub: Size, width: number, measures: Measures, budget: Budget): Frame | undefined {
  if (choices.length > MOST) return undefined;
  let best: FrameCandidate | undefined;
  for (const counts of splits(choices.length)) {
    const sides = divide(choices, counts);
    budget.spend();
    const extents = extentsOf(sides);
    // No corner makes up for a row that is too long, or for a column that is higher than the best frame.
    if (Math.max(extents.top, extents.bottom) > width || Math.max(extents.left, extents.right) >= (best?.cost ?? Infinity)) continue;
    for (const columnCorner of corners(counts)) {
      budget.spend(PLAN);
      const plan = scoreCandidate(sides, extents, counts, columnCorner, hub, width, measures);
      if (plan && (!best || plan.cost < best.cost)) best = plan;
    }
  }
  return best && placeFrame(divide(choices, best.counts), { ...best, width: Math.min(width, best.needed * AIRY) }, measures);
}

/** Every way to divide stages among the sides: none of the first sides stays empty. */
function splits(n: number): FrameCandidate['counts'][] {
  if (n <= 3) return [[1, n > 1 ? 1 : 0, n > 2 ? 1 : 0, 0]];
  const found: FrameCandidate['counts'][] = [];
  for (let top = 1; top <= n - 3; top++) {
    for (let side = 1; side <= n - top - 2; side++) {
      for (let low = 1; low <= n - top - side - 1; low++) found.push([top, side, low, n - top - side - low]);
    }
  }
  return found;
}

/** Every way to give the corners away; a corner with only one neighbour goes to that one. */
function corners([top, side, low, last]: FrameCandidate['counts']): FrameCandidate['columnCorner'][] {
  const both = [last > 0 && top > 0, side > 0 && top > 0, side > 0 && low > 0, last > 0 && low > 0];
  return both.reduce<boolean[][]>(
    (found, free) => found.flatMap((some) => (free ? [[...some, true], [...some, false]] : [[...some, false]])),
    [[]],
  ) as FrameCandidate['columnCorner'][];
}

type Sided = Record<Side, StageOption[]>;

function divide(choices: readonly StageOption[], [top, side, low]: FrameCandidate['counts']): Sided {
  return {
    top: choices.slice(0, top),
    right: choices.slice(top, top + side),
    bottom: choices.slice(top + side, top + side + low),
    left: choices.slice(top + side + low),
  };
}

const gapAfter = (side: readonly StageOption[]): Size => side.at(-1)?.gap ?? { width: 0, height: 0 };
const inner = (side: readonly StageOption[], measure: 'width' | 'height'): number => sum(side.slice(0, -1).map((c) => c.gap[measure]));
const acrossOf = (side: readonly StageOption[]): number => sum(side.map((c) => c.row.least.width)) + inner(side, 'width');
const downOf = (side: readonly StageOption[]): number => sum(side.map((c) => c.column.least.height)) + inner(side, 'height');

/** Room that is taken from a row at its left and right, and from a column at its top and bottom. */
function cornerInsets(sides: Sided, plan: Pick<FrameCandidate, 'columnCorner' | 'thickness'>) {
  const [tl, tr, br, bl] = plan.columnCorner;
  const { thickness: t } = plan;
  const has = (side: Side) => sides[side].length > 0;
  return {
    top: [tl ? t.left + AIR : 0, tr ? t.right + gapAfter(sides.top).width : 0],
    bottom: [bl ? t.left + gapAfter(sides.bottom).width : 0, br ? t.right + gapAfter(sides.right).width : 0],
    left: [tl || !has('top') ? 0 : t.top + AIR, bl || !has('bottom') ? 0 : t.bottom + gapAfter(sides.bottom).height],
    right: [tr ? 0 : t.top + gapAfter(sides.top).height, br || !has('bottom') ? 0 : t.bottom + gapAfter(sides.right).height],
  } satisfies Record<Side, [number, number]>;
}

/** What a division of the stages asks for, whoever owns the corners. */
interface Extents {
  thickness: Record<Side, number>;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** By how much the columns may grow. */
  growth: Record<'left' | 'right', number>;
}

function extentsOf(sides: Sided): Extents {
  const most = (side: readonly StageOption[], of: 'row' | 'column', measure: 'width' | 'height') => Math.max(0, ...side.map((c) => c[of].least[measure]));
  return {
    thickness: {
      top: most(sides.top, 'row', 'height'),
      bottom: most(sides.bottom, 'row', 'height'),
      left: most(sides.left, 'column', 'width'),
      right: most(sides.right, 'column', 'width'),
    },
    top: acrossOf(sides.top),
    bottom: acrossOf(sides.bottom),
    left: downOf(sides.left),
    right: downOf(sides.right),
    growth: { left: growthOf(sides.left), right: growthOf(sides.right) },
  };
}

const growthOf = (side: readonly StageOption[]): number => sum(side.map(({ column }) => column.least.height * (column.maxScale.height - 1)));

function scoreCandidate(sides: Sided, extents: Extents, counts: FrameCandidate['counts'], columnCorner: FrameCandidate['columnCorner'], hub: Size, width: number, { clearance }: Measures): FrameCandidate | undefined {
  const { thickness } = extents;
  const t = cornerInsets(sides, { columnCorner, thickness });
  const room = (side: Side) => (sides[side].length > 0 ? clearance + thickness[side] : 0);
  const needed = Math.max(
    extents.top + sum(t.top),
    extents.bottom + sum(t.bottom),
    room('left') + hub.width + room('right'),
  );
  if (needed > width) return undefined;
  const downs = [extents.left + sum(t.left), extents.right + sum(t.right), room('top') + hub.height + room('bottom')];
  const height = Math.max(...downs);
  // The height that a column leaves empty when it has grown as far as it may.
  const slackOf = (side: 'left' | 'right', free: number) => (sides[side].length > 0 ? Math.max(0, free - extents.growth[side]) : 0);
  // Low first; then columns that fill their side, and a frame that is full rather than stretched.
  const slack = slackOf('left', height - (downs[0] ?? 0)) + slackOf('right', height - (downs[1] ?? 0));
  // Of equal frames the one whose last column reaches to the top: the journey's end stands beside its beginning.
  const open = columnCorner[0] ? 0 : 24;
  return { counts, columnCorner, thickness, width, height, needed, cost: height + 0.2 * slack + 0.15 * (width - needed) + open };
}

/** Where the ways round a corner ask a side to reach: a row past the column beside it, a column past the row. */
function reaches(sides: Sided, { columnCorner: [, tr, br, bl] }: FrameCandidate): Record<Side, RequiredEnds> {
  const has = (side: Side) => sides[side].length > 0;
  return {
    top: { start: false, end: !tr && has('right') },
    right: { start: tr, end: br },
    bottom: { start: !br && has('right'), end: !bl && has('left') },
    left: { start: bl, end: false },
  };
}

function placeFrame(sides: Sided, plan: FrameCandidate, { clearance }: Measures): Frame {
  const { width, height, thickness } = plan;
  const t = cornerInsets(sides, plan);
  const reach = reaches(sides, plan);
  const places: Frame['places'] = [];
  const put = (side: Side, box: Box) => places.push({ side, box });
  const row = (side: 'top' | 'bottom') => {
    const items = sides[side];
    const [before, after] = t[side];
    const spans = distribute(items.map((c) => stretchable(c.row, 'width')), items.map((c) => c.gap.width), width - before - after, reach[side]);
    items.forEach((item, i) => {
      const [at = 0, size = 0] = spans[i] ?? [];
      const high = items.length === 1 && !item.row.round ? thickness[side] : item.row.least.height;
      const y = side === 'top' ? (thickness.top - high) / 2 : height - thickness.bottom + (thickness.bottom - high) / 2;
      put(side, { x: side === 'top' ? before + at : width - after - at - size, y, width: size, height: high });
    });
  };
  const column = (side: 'right' | 'left') => {
    const items = sides[side];
    const [before, after] = t[side];
    const spans = distribute(items.map((c) => stretchable(c.column, 'height')), items.map((c) => c.gap.height), height - before - after, reach[side]);
    spans.forEach(([at, size]) => {
      const x = side === 'left' ? 0 : width - thickness.right;
      put(side, { x, y: side === 'right' ? before + at : height - after - at - size, width: thickness[side], height: size });
    });
  };
  row('top');
  column('right');
  row('bottom');
  column('left');
  const edge = (side: Side) => (sides[side].length > 0 ? thickness[side] + clearance : 0);
  return {
    width,
    height,
    places,
    interior: { x: edge('left'), y: edge('top'), width: width - edge('left') - edge('right'), height: height - edge('top') - edge('bottom') },
  };
}

const stretchable = (block: StageLayout, measure: 'width' | 'height'): Growable => {
  const least = block.least[measure];
  return { least, most: least * block.maxScale[measure] };
};
