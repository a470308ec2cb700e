import type { Budget } from '../../budget.js';
import { MOST_WIDTH } from '../../journey/measures.js';
import type { Sizes } from '../../scene.js';
import { LOOP, widthsOf, type Lanes, type Reach, type Spacing, type Widths, type Wish } from './lifelines.js';

/** The places of the lifelines across the drawing, in CSS pixels. */
export interface Columns extends Widths {
  spacing: Spacing;
  /** The middle of each lifeline. */
  x: readonly number[];
  width: number;
}

const ROOMY: Spacing = { card: 18, fence: 16, gap: 20 };
const SNUG: Spacing = { card: 12, fence: 10, gap: 10 };
const TIGHT: Spacing = { card: 8, fence: 6, gap: 6 };
/** The ways to set the cards, the best first, and the share of the texts' wishes that makes up for a worse one. */
const CHOICES: readonly [Spacing, even: boolean, worse: number][] = [[ROOMY, true, 0], [ROOMY, false, 0.05], [SNUG, false, 0.15], [TIGHT, false, 1]];

/** How much broader than it needs to be a drawing may be. */
const AIRY = 1.25;
/** The distance of lifelines up to which there is always reason to grow. */
const PLEASANT = 220;
/** Room for a frame beside the first and the last lifeline. */
const EDGE = 30;

/** What the lifelines have to stand apart for. */
export interface Demands {
  /** The texts of the messages. */
  texts: readonly Wish[];
  /** Lifelines with a message to the same system. */
  loops: ReadonlySet<number>;
  /** The least width of the whole, for the widest text. */
  least: number;
}

/**
 * Spreads the lifelines so that each message's text has its place between those it goes from and to, as evenly as
 * this allows. Where the width is too small for that, texts reach over other lifelines, as little as can be.
 * @returns `undefined` where not even the cards have room.
 */
export function spreadLanes(lanes: Lanes, demands: Demands, sizes: Sizes, width: number, budget: Budget): Columns | undefined {
  const room = Math.min(width, MOST_WIDTH);
  let best: Columns | undefined;
  let most = -Infinity;
  for (const [spacing, even, worse] of CHOICES) {
    const found = settle(widthsOf(lanes, sizes, spacing, even), spacing, demands, room, budget);
    if (!found || found.share - worse <= most) continue;
    best = found.columns;
    most = found.share - worse;
  }
  return best;
}

/** Whether so many cards have room side by side if their texts took none, set as tightly as they ever are. */
export const cardsMayFit = (count: number, width: number): boolean =>
  (count - 1) * (2 * TIGHT.card + TIGHT.gap) <= Math.min(width, MOST_WIDTH);

/** @returns the columns, and the share of the texts' wishes that is met. */
function settle(widths: Widths, spacing: Spacing, { texts, loops, least }: Demands, room: number, budget: Budget): { columns: Columns; share: number } | undefined {
  const { reach } = widths;
  const count = reach.length;
  const start = Math.max(EDGE, (reach[0]?.before ?? 0) + 1);
  const firm = [...apart(reach, spacing, loops), ...widths.labels, { from: 0, to: count, least: least - start }];
  const [firmTo, textsTo] = [byEnd(firm), byEnd(texts)];
  const at = (share: number, floor: number): number[] => {
    budget.spend(count + firm.length + texts.length);
    return places(count, firmTo, textsTo, share, floor);
  };
  const wide = (share: number, floor: number): number => start + (at(share, floor).at(-1) ?? 0);
  if (wide(0, 0) > room) return undefined;
  const share = wide(1, 0) <= room ? 1 : largest(1, (value) => wide(value, 0) <= room);
  const target = Math.min(room, Math.max(wide(share, 0) * AIRY, wide(share, PLEASANT)));
  const floor = count > 1 ? largest(room, (value) => wide(share, value) <= target) : 0;
  const all = at(share, floor).map((x) => Math.floor(x + start));
  return { columns: { ...widths, spacing, x: all.slice(0, count), width: all[count] ?? start }, share };
}

/** The distances that keep cards, boundaries and loops apart, from each lifeline to the next. */
function apart(reach: readonly Reach[], { gap }: Spacing, loops: ReadonlySet<number>): Wish[] {
  return reach.map(({ after }, i) => {
    const loop = loops.has(i) ? LOOP.width + EDGE : 0;
    const next = reach[i + 1];
    return { from: i, to: i + 1, least: Math.ceil(Math.max(loop, next ? after + gap + next.before : Math.max(EDGE, after + 1))) };
  });
}

/** Wishes by the lifeline that they keep away from those before it. */
function byEnd(wishes: readonly Wish[]): Wish[][] {
  const lists: Wish[][] = [];
  for (const wish of wishes) (lists[wish.to] ??= []).push(wish);
  return lists;
}

/** The least places that keep all distances, of texts a share: each lifeline as near to the first as it may be. */
function places(count: number, firm: readonly (readonly Wish[] | undefined)[], texts: readonly (readonly Wish[] | undefined)[], share: number, floor: number): number[] {
  const at: number[] = [0];
  for (let i = 1; i <= count; i++) {
    let least = (at[i - 1] ?? 0) + (i < count ? floor : 0);
    for (const { from, least: distance } of firm[i] ?? []) least = Math.max(least, (at[from] ?? 0) + distance);
    for (const { from, least: distance } of texts[i] ?? []) least = Math.max(least, (at[from] ?? 0) + distance * share);
    at.push(least);
  }
  return at;
}

/** The largest value up to `limit` that still holds, where smaller ones hold whenever a larger one does. */
function largest(limit: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = limit;
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
