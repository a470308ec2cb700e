import { clamp } from '../../../../geometry/numbers.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import { HEAD } from '../measures.js';

/** Between a badge and a card or label; and between a badge and another line. */
const FROM_SOLID = 6;
const FROM_LINE = 4;
/** Places are tried so far from each other along a line. */
const STEP = 6;
/** What it costs to stand on a boundary's edge; and beside the bends of a loop, rather than between them. */
const ON_EDGE = 400;
const BESIDE_LOOP = 300;

/** A line that bears a badge. */
export interface Bearer {
  /** Its number. */
  line: number;
  segments: readonly Segment[];
  badge: Size;
  /** There is a head at the sender as well. */
  answered: boolean;
}

/** What a badge has to do with: what it must not touch, and edges that it should not stand on. */
export interface Surroundings {
  solid: readonly Box[];
  /** The stretches of all lines, each with its line's number. */
  lines: readonly (Box & { line: number })[];
  edges: readonly Box[];
}

/** A stretch along a segment. */
type Span = [from: number, to: number];

/** The places for a badge on a line, the best first: the middles of long free stretches. */
export function placesOn({ line, segments, badge, answered }: Bearer, { solid, lines, edges }: Surroundings): Point[] {
  const places: { at: Point; cost: number }[] = [];
  const longest = Math.max(...segments.map(lengthOf));
  segments.forEach((segment, i) => {
    const length = lengthOf(segment);
    const frame = frameOf(segment, badge);
    const blocked = [...frame.spans(solid, FROM_SOLID), ...frame.spans(lines, FROM_LINE, line)];
    const onEdge = frame.spans(edges, FROM_LINE);
    const cuts = [...blocked, ...onEdge].map(([from, to]) => (from + to) / 2);
    // Off the card's edge, and off the head if there is one.
    const start = frame.reach + (i > 0 ? 0 : answered ? HEAD.length + 2 : 4);
    const end = length - frame.reach - (i < segments.length - 1 ? 0 : HEAD.length + 2);
    const beside = isLoop(segments) && i !== 1 ? BESIDE_LOOP : 0;
    for (const [low, high] of freeOf([start, end], blocked)) {
      const inside = (low + high) / 2;
      const from = Math.max(0, ...cuts.filter((cut) => cut < inside));
      const to = Math.min(length, ...cuts.filter((cut) => cut >= inside));
      const best = (from + to) / 2;
      const first = clamp(best, low, high);
      // The place that is nearest to where a badge would stand best, and others on both sides of it.
      for (let k = -Math.floor((first - low) / STEP); k <= Math.floor((high - first) / STEP); k++) {
        const along = first + k * STEP;
        const cost = Math.abs(along - best) + (longest - (to - from)) * 0.6 + (within(along, onEdge) ? ON_EDGE : 0) + beside;
        places.push({ at: pointOn(segment, along / length), cost });
      }
    }
  });
  return places.sort((a, b) => a.cost - b.cost).map(({ at }) => at);
}

/** A line that goes out and comes back the same way has two sides alike. */
function isLoop(segments: readonly Segment[]): boolean {
  const [first, , last] = segments;
  if (segments.length !== 3 || !first || !last) return false;
  return first.from.y === last.to.y && first.to.y === last.from.y;
}

/** What is left of a stretch. */
function freeOf([start, end]: Span, blocked: readonly Span[]): Span[] {
  const free: Span[] = [];
  let at = start;
  for (const [from, to] of [...blocked].sort((a, b) => a[0] - b[0])) {
    if (from >= at && at <= end) free.push([at, Math.min(from, end)]);
    at = Math.max(at, to);
  }
  if (at <= end) free.push([at, end]);
  return free;
}

const within = (along: number, spans: readonly Span[]): boolean => spans.some(([from, to]) => along > from && along < to);

/** A segment as an axis: how far a badge reaches along it, and which stretches things near it take from the badge's centre. */
function frameOf({ from, to }: Segment, badge: Size): { reach: number; spans: (boxes: readonly (Box & { line?: number })[], gap: number, own?: number) => Span[] } {
  const lying = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const [reach, aside] = lying ? [badge.width / 2, badge.height / 2] : [badge.height / 2, badge.width / 2];
  const onward = lying ? to.x > from.x : to.y > from.y;
  const [origin, level] = lying ? [from.x, from.y] : [from.y, from.x];
  const length = lengthOf({ from, to });
  return {
    reach,
    spans(boxes, gap, own) {
      const spans: Span[] = [];
      for (const box of boxes) {
        if (own !== undefined && box.line === own) continue;
        const near = lying ? box.y : box.x;
        if (near >= level + aside + gap || near + (lying ? box.height : box.width) <= level - aside - gap) continue;
        const low = lying ? box.x : box.y;
        const high = low + (lying ? box.width : box.height);
        const span: Span = onward ? [low - origin - reach - gap, high - origin + reach + gap] : [origin - high - reach - gap, origin - low + reach + gap];
        if (span[1] > 0 && span[0] < length) spans.push(span);
      }
      return spans;
    },
  };
}

const lengthOf = ({ from, to }: Segment): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);

const pointOn = ({ from, to }: Segment, share: number): Point =>
  ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });

/** What a segment takes up. */
export const boxOf = ({ from, to }: Segment): Box =>
  ({ x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) });
