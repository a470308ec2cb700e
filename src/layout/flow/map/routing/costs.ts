import type { CrossingCosts } from './crossings.js';
import type { ChannelGraph, Port } from './channel-graph.js';
import { middleOf, type RouteStep, type Terminal } from './route.js';

/** The costs of a route beside its length, all in pixels of detour. */
const BEND_COST = 70;
/** Passing a row. */
export const ROW_COST = 130;
/** Passing a channel. */
export const CHANNEL_COST = 70;
/** A horizontal segment, which makes its channel higher. */
const TRACK_COST = 24;
/** Each line that uses a port already, or runs up and down beside a card's side. */
const USED_COST = { cardPort: 10, feedthrough: 6, besideCard: 12 };
/** Each line more than a port has room for. */
const OVERFLOW_COST = 900;

/** A step across a channel, from `fromX` to `toX`, and the range of x for the vertical segment that it leads to. */
export interface ChannelStep extends RouteStep {
  cost: number;
  lo: number;
  hi: number;
  fromX: number;
  toX: number;
}

/** The cheapest step from one port of a channel to another, without crossings: straight if possible. */
export function stepAcross(range: { lo: number; hi: number }, here: Port, there: Port): ChannelStep {
  const lo = Math.max(range.lo, there.lo);
  const hi = Math.min(range.hi, there.hi);
  if (here.from !== there.from && lo <= hi && there.used < there.capacity) {
    const x = middleOf({ lo, hi });
    return { straight: true, to: there, cost: CHANNEL_COST, lo, hi, fromX: x, toX: x };
  }
  const [fromX, toX] = [middleOf(range), middleOf(there)];
  const turnBackCost = here.from === there.from ? CHANNEL_COST / 2 : 0;
  const cost = CHANNEL_COST + turnBackCost + 2 * BEND_COST + TRACK_COST + Math.abs(fromX - toX);
  return { straight: false, to: there, cost, lo: there.lo, hi: there.hi, fromX, toX };
}

/** The cost of the lines that a step crosses. */
export const crossingCost = ({ straight, fromX, toX, to: { channel } }: ChannelStep, crossings: CrossingCosts): number =>
  (straight ? crossings.through(channel, fromX) : crossings.along(channel, fromX, toX));

/** The cost of using a port: higher the fuller it is, and very high when it has no room left. */
export function portCost({ used, capacity, penalty, card }: Port): number {
  const share = used * (card ? USED_COST.cardPort : USED_COST.feedthrough);
  return share + penalty + (used >= capacity ? OVERFLOW_COST * (1 + used - capacity) : 0);
}

/** The cost of leaving a card sideways, or of arriving so: the way to the feedthrough, and the lines that run beside the card. */
export function sideCost({ gaps }: ChannelGraph, { card, port }: Terminal, side: 'left' | 'right'): number {
  const distance = Math.abs(middleOf(port) - (side === 'left' ? card.x : card.x + card.width));
  const used = (gaps[card.gaps[side === 'left' ? 0 : 1]] ?? []).reduce((sum, { up }) => sum + up.used * USED_COST.besideCard, 0);
  return BEND_COST + ROW_COST / 2 + distance + used;
}
