import type { Budget } from '../../budget.js';
import { MAX_DRAWING_WIDTH } from '../../dimensions.js';
import type { Sizes } from '../../scene.js';
import { addBoundaries, type SideExtent, type SpanWidths } from '../boundaries/span-extents.js';
import type { LifelineOrder } from '../boundaries/spans.js';
import { EDGE, FRAME_ROOM, ROOMY_SPACING, SELF_MESSAGE, SNUG_SPACING, TIGHT_SPACING, type HeadSpacing } from './measures.js';
import type { SpacingConstraint } from './spacing-constraints.js';

/** What is around each lifeline at the top of the drawing. */
interface HeadWidths {
  /** The widths of the cards. */
  cards: readonly number[];
  /** How far cards and boundaries extend to both sides. */
  around: readonly SideExtent[];
  boundaries: SpanWidths;
}

/** The places of the lifelines across the drawing, in CSS pixels. */
export interface LifelineColumns extends HeadWidths {
  spacing: HeadSpacing;
  /** The x of each lifeline. */
  x: readonly number[];
  width: number;
}

/** A way to set the cards. */
interface HeadOption {
  spacing: HeadSpacing;
  /** Whether all cards are as wide as the widest. */
  equalCards: boolean;
  /** How much more of the text constraints it has to meet than the first option, to be chosen. */
  drawback: number;
}

/** The best-looking first. */
const HEAD_OPTIONS: readonly HeadOption[] = [
  { spacing: ROOMY_SPACING, equalCards: true, drawback: 0 },
  { spacing: ROOMY_SPACING, equalCards: false, drawback: 0.05 },
  { spacing: SNUG_SPACING, equalCards: false, drawback: 0.15 },
  { spacing: TIGHT_SPACING, equalCards: false, drawback: 1 },
];

/** How much wider than necessary a drawing may be. */
const MAX_WIDENING = 1.25;
/** The distance of lifelines up to which a drawing may always become wider. */
const COMFORTABLE_DISTANCE = 220;

/** What the lifelines have to make room for. */
export interface ColumnDemands {
  /** The texts of messages. These constraints are met as far as the width allows. */
  texts: readonly SpacingConstraint[];
  /** The places of the lifelines with a message to the same system. */
  selfMessages: ReadonlySet<number>;
  /** The least width of the whole drawing, for the widest text. */
  minWidth: number;
}

/**
 * Distributes the lifelines as evenly as possible, so that the text of each message fits between its two lifelines. If
 * the width is too small for that, texts extend over other lifelines, as little as possible.
 * @returns `undefined` if there is not even room for the cards.
 */
export function placeLifelines(lifelines: LifelineOrder, demands: ColumnDemands, sizes: Sizes, width: number, budget: Budget): LifelineColumns | undefined {
  const maxWidth = Math.min(width, MAX_DRAWING_WIDTH);
  let best: LifelineColumns | undefined;
  let bestScore = -Infinity;
  for (const option of HEAD_OPTIONS) {
    const found = columnsFor(lifelines, option, demands, sizes, maxWidth, budget);
    if (!found || found.share - option.drawback <= bestScore) continue;
    best = found.columns;
    bestScore = found.share - option.drawback;
  }
  return best;
}

/** Whether there would be room for the cards, as close together as possible, if their texts took none. */
export const cardsMayFit = (count: number, width: number): boolean =>
  (count - 1) * (2 * TIGHT_SPACING.card + TIGHT_SPACING.gap) <= Math.min(width, MAX_DRAWING_WIDTH);

function headWidths({ ids, boundaries }: LifelineOrder, { spacing, equalCards }: HeadOption, sizes: Sizes): HeadWidths {
  const natural = ids.map((id) => sizes(id).width + 2 * spacing.card);
  const widest = Math.max(...natural);
  const cards = equalCards ? natural.map(() => widest) : natural;
  const around = cards.map((width): SideExtent => ({ before: width / 2, after: width / 2 }));
  return { cards, around, boundaries: addBoundaries(around, boundaries, sizes, spacing) };
}

/** @returns the columns, and the share of the text constraints that is met. */
function columnsFor(lifelines: LifelineOrder, option: HeadOption, { texts, selfMessages, minWidth }: ColumnDemands, sizes: Sizes, maxWidth: number, budget: Budget): { columns: LifelineColumns; share: number } | undefined {
  const widths = headWidths(lifelines, option, sizes);
  const { around, boundaries } = widths;
  const count = around.length;
  const start = Math.max(FRAME_ROOM, (around[0]?.before ?? 0) + EDGE);
  const fixed = [...neighbourConstraints(around, option.spacing, selfMessages), ...boundaries.labels, { from: 0, to: count, min: minWidth - start }];
  const [fixedTo, textsTo] = [groupByEnd(fixed), groupByEnd(texts)];
  const positions = (share: number, minDistance: number): number[] => {
    budget.spend(count + fixed.length + texts.length);
    return minPositions(count, fixedTo, textsTo, share, minDistance);
  };
  const widthWith = (share: number, minDistance: number): number => start + (positions(share, minDistance).at(-1) ?? 0);
  if (widthWith(0, 0) > maxWidth) return undefined;
  const share = widthWith(1, 0) <= maxWidth ? 1 : largestWhere(1, (value) => widthWith(value, 0) <= maxWidth);
  const target = Math.min(maxWidth, Math.max(widthWith(share, 0) * MAX_WIDENING, widthWith(share, COMFORTABLE_DISTANCE)));
  const minDistance = count > 1 ? largestWhere(maxWidth, (value) => widthWith(share, value) <= target) : 0;
  const all = positions(share, minDistance).map((x) => Math.floor(x + start));
  return { columns: { ...widths, spacing: option.spacing, x: all.slice(0, count), width: all[count] ?? start }, share };
}

/** The distances from each lifeline to the next that keep cards, boundaries and self-messages apart. */
function neighbourConstraints(around: readonly SideExtent[], { gap }: HeadSpacing, selfMessages: ReadonlySet<number>): SpacingConstraint[] {
  return around.map(({ after }, i) => {
    const selfMessage = selfMessages.has(i) ? SELF_MESSAGE.width + FRAME_ROOM : 0;
    const next = around[i + 1];
    return { from: i, to: i + 1, min: Math.ceil(Math.max(selfMessage, next ? after + gap + next.before : Math.max(FRAME_ROOM, after + EDGE))) };
  });
}

/** Constraints by the place that they end at. */
function groupByEnd(constraints: readonly SpacingConstraint[]): SpacingConstraint[][] {
  const lists: SpacingConstraint[][] = [];
  for (const constraint of constraints) (lists[constraint.to] ??= []).push(constraint);
  return lists;
}

type ConstraintLists = readonly (readonly SpacingConstraint[] | undefined)[];

/** The smallest positions that meet all fixed constraints and a share of each text constraint. */
function minPositions(count: number, fixedTo: ConstraintLists, textsTo: ConstraintLists, share: number, minDistance: number): number[] {
  const at: number[] = [0];
  for (let i = 1; i <= count; i++) {
    let position = (at[i - 1] ?? 0) + (i < count ? minDistance : 0);
    for (const { from, min } of fixedTo[i] ?? []) position = Math.max(position, (at[from] ?? 0) + min);
    for (const { from, min } of textsTo[i] ?? []) position = Math.max(position, (at[from] ?? 0) + min * share);
    at.push(position);
  }
  return at;
}

/** The largest value up to `limit` for which something holds that holds for all smaller values, too. */
function largestWhere(limit: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = limit;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
