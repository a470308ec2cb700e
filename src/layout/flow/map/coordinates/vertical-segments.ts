import { clamp } from '../../../../geometry/numbers.js';
import type { Budget } from '../../../budget.js';
import { addToList } from '../../multimap.js';
import type { Port } from '../routing/channel-graph.js';
import { middleOf, verticalSegments, type Route, type VerticalRouteSegment } from '../routing/route.js';
import { portOrder } from './port-order.js';

/** Lines between cards are no further apart than this. */
const MAX_PITCH = 44;

/** A segment among the others, which are numbered from left to right by where they want to be. */
interface Placement {
  segment: VerticalRouteSegment;
  preferredX: number;
  /** The numbers of the segments to its left and to its right that it has to keep apart from. */
  left: number[];
  right: number[];
}

/**
 * Gives vertical segments their x: evenly on the sides of cards, evenly in gaps, and never less than `pitch` from another
 * segment beside them.
 */
export class VerticalSegmentPlacer {
  readonly #all: Placement[];
  readonly #numbers: Map<VerticalRouteSegment, number>;

  constructor(routes: readonly Route[], private readonly pitch: number, private readonly budget: Budget) {
    const segments = verticalSegments(routes);
    // Each is compared with those before it.
    budget.spend((segments.length * segments.length) / 2);
    const preferred = preferredPositions(segments, pitch);
    this.#all = segments.map((segment): Placement => ({ segment, preferredX: clamp(preferred.get(segment) ?? middleOf(segment), segment.lo, segment.hi), left: [], right: [] }));
    this.#all.sort((a, b) => a.preferredX - b.preferredX);
    this.#numbers = new Map(this.#all.map(({ segment }, k) => [segment, k]));
    this.#all.forEach((a, k) => {
      for (let j = 0; j < k; j++) {
        const b = this.#all[j];
        if (!b || !areBeside(a.segment, b.segment)) continue;
        a.left.push(j);
        b.right.push(k);
      }
    });
  }

  /** Keeps two segments apart from now on that could have had the same x. @returns whether that is new. */
  separate(a: VerticalRouteSegment, b: VerticalRouteSegment): boolean {
    const [first, second] = [this.#numbers.get(a) ?? 0, this.#numbers.get(b) ?? 0].sort((p, q) => p - q);
    if (first === undefined || second === undefined || this.#all[second]?.left.includes(first)) return false;
    this.#all[second]?.left.push(first);
    this.#all[first]?.right.push(second);
    return true;
  }

  /** @returns the segments for which there is no room; none if all have their place. */
  place(): VerticalRouteSegment[] {
    const all = this.#all;
    this.budget.spend(all.reduce((sum, { left }) => sum + 1 + left.length, 0));
    const [min, max] = this.#limits();
    const unplaceable = all.filter((_, k) => at(min, k) > at(max, k) + 0.01).map(({ segment }) => segment);
    if (unplaceable.length === 0) this.#placeWithin(min, max);
    return unplaceable;
  }

  /** The least and the greatest x of each segment that leave room for the others. */
  #limits(): [min: number[], max: number[]] {
    const { pitch } = this;
    const all = this.#all;
    const min = all.map(({ segment }) => segment.lo);
    const max = all.map(({ segment }) => segment.hi);
    all.forEach(({ left }, k) => { for (const j of left) min[k] = Math.max(at(min, k), at(min, j) + pitch); });
    for (let k = all.length - 1; k >= 0; k--) for (const j of all[k]?.right ?? []) max[k] = Math.min(at(max, k), at(max, j) - pitch);
    return [min, max];
  }

  /** Pushes segments to the right, then to the left: the middle between the two keeps the distances as well, and is even. */
  #placeWithin(min: readonly number[], max: readonly number[]): void {
    const { pitch } = this;
    const all = this.#all;
    const pushedRight: number[] = [];
    const pushedLeft: number[] = [];
    all.forEach(({ preferredX, left }, k) => {
      const limit = left.reduce((most, j) => Math.max(most, at(pushedRight, j) + pitch), at(min, k));
      pushedRight[k] = Math.min(at(max, k), Math.max(preferredX, limit));
    });
    for (let k = all.length - 1; k >= 0; k--) {
      const limit = (all[k]?.right ?? []).reduce((least, j) => Math.min(least, at(pushedLeft, j) - pitch), at(max, k));
      pushedLeft[k] = Math.max(at(min, k), Math.min(all[k]?.preferredX ?? 0, limit));
    }
    all.forEach(({ segment }, k) => (segment.x = (at(pushedRight, k) + at(pushedLeft, k)) / 2));
  }
}

const at = (list: readonly number[], k: number): number => list[k] ?? 0;

/** Whether two segments pass the same height, so that they must not have the same x. */
function areBeside(a: VerticalRouteSegment, b: VerticalRouteSegment): boolean {
  const first = Math.max(a.top.band, b.top.band);
  const last = Math.min(a.bottom.band, b.bottom.band);
  if (first > last) return false;
  if (last > first || first % 2 === 1) return true;
  // In one channel only: one that ends there from above and one that ends there from below can have the same x.
  const endsFromAbove = ({ bottom }: VerticalRouteSegment): boolean => bottom.bend && bottom.band === first;
  const endsFromBelow = ({ top }: VerticalRouteSegment): boolean => top.bend && top.band === first;
  return !((endsFromAbove(a) && endsFromBelow(b)) || (endsFromAbove(b) && endsFromBelow(a)));
}

/** The best x of each segment: the average of what its ports suggest. */
function preferredPositions(segments: readonly VerticalRouteSegment[], pitch: number): Map<VerticalRouteSegment, number> {
  const suggestions = new Map<VerticalRouteSegment, number[]>();
  const atCardPort = new Map<Port, VerticalRouteSegment[]>();
  const inFeedthrough = new Map<number, VerticalRouteSegment[]>();
  for (const segment of segments) {
    const cardPorts = segment.ports.filter((port) => port.card);
    for (const port of cardPorts) addToList(atCardPort, port, segment);
    if (cardPorts.length > 0) continue;
    const narrowest = segment.ports.reduce((least, port) => (port.hi - port.lo < least.hi - least.lo ? port : least));
    addToList(inFeedthrough, Math.min(narrowest.index, narrowest.opposite?.index ?? Infinity), segment);
  }
  for (const [port, together] of atCardPort) suggestAtCard(port, together, suggestions);
  for (const together of inFeedthrough.values()) suggestInFeedthrough(together, pitch, suggestions);
  return new Map([...suggestions].map(([segment, xs]) => [segment, xs.reduce((sum, x) => sum + x, 0) / xs.length]));
}

/** Spreads segments evenly on the side of a card. */
function suggestAtCard(port: Port, segments: readonly VerticalRouteSegment[], suggestions: Map<VerticalRouteSegment, number[]>): void {
  const { x, width } = port.card ?? { x: port.lo, width: port.hi - port.lo };
  const { length } = segments;
  const step = length > 1 ? Math.min(width / (length + 1), (port.hi - port.lo) / (length - 1)) : 0;
  portOrder(segments, port).forEach((segment, i) => addToList(suggestions, segment, x + width / 2 + (i - (length - 1) / 2) * step));
}

/** Spreads segments evenly in a feedthrough, in the order of where they come from and go to. */
function suggestInFeedthrough(segments: readonly VerticalRouteSegment[], pitch: number, suggestions: Map<VerticalRouteSegment, number[]>): void {
  const lo = Math.max(...segments.map((segment) => segment.lo));
  const hi = Math.min(...segments.map((segment) => segment.hi));
  const { length } = segments;
  const step = clamp((hi - lo) / (length + 1), pitch, MAX_PITCH);
  [...segments].sort((a, b) => averageEnd(a) - averageEnd(b))
    .forEach((segment, i) => addToList(suggestions, segment, middleOf({ lo, hi }) + (i - (length - 1) / 2) * step));
}

/** The x between the two cards of a line. */
function averageEnd({ route }: VerticalRouteSegment): number {
  const [a, b] = route.anchors.map(({ card }) => card.x + card.width / 2);
  return ((a ?? 0) + (b ?? 0)) / 2;
}
