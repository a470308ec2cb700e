import { boxOf } from '../../../../geometry/box.js';
import { clamp } from '../../../../geometry/numbers.js';
import { interpolate } from '../../../../geometry/points.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import { ARROW_HEAD, TITLE_GAP } from '../measures.js';

/** From a badge to a card or label, and to another line or a boundary's edge. */
const FROM_SOLID = 6;
const FROM_LINE = 4;
/** From a badge to the ends of its line: beyond an arrowhead, or beyond a card's edge. */
const FROM_HEAD = 2;
const FROM_CARD = 4;
/** The distance between candidates on a segment. */
const STEP = 6;
/** The costs of a candidate, in pixels away from the best one. */
const COST = {
  onBoundary: 400,
  /** On a self-loop, elsewhere than on its far side. */
  besideSelfLoop: 300,
  /** For each pixel that the free part of the segment is shorter than the longest segment. */
  shorter: 0.6,
};

/** A line with a badge. */
export interface BadgedLine {
  /** The line's number. */
  line: number;
  segments: readonly Segment[];
  badge: Size;
  /** Whether there is an arrowhead at the sender, too. */
  answered: boolean;
  /** The width of the titles that stand behind the badges of this line and of others beside it; 0 for none. */
  titleWidth: number;
}

/** What is near badges. */
export interface BadgeSurroundings {
  /** What badges must not touch. */
  solid: readonly Box[];
  /** The segments of all lines, each with the number of its line. */
  lines: readonly (Box & { line: number })[];
  /** The edges of boundaries, which badges should not be on. */
  edges: readonly Box[];
}

/** An interval along a segment. */
type Interval = [from: number, to: number];

/** A place on a segment, `along` px from its start. */
export interface Candidate {
  segment: Segment;
  along: number;
  cost: number;
}

/** Where it is. There are hundreds of candidates for each badge, and few are looked at. */
export const placeOf = ({ segment, along }: Candidate): Point => interpolate(segment.from, segment.to, along / lengthOf(segment));

/** The places for a badge on a line, the best first: the middle of a long free part. */
export function badgeCandidates(line: BadgedLine, surroundings: BadgeSurroundings): Candidate[] {
  const longest = Math.max(...line.segments.map(lengthOf));
  return line.segments.flatMap((_, i) => candidatesOn(i, line, surroundings, longest))
    .sort((a, b) => a.cost - b.cost);
}

function candidatesOn(i: number, { line, segments, badge, answered, titleWidth }: BadgedLine, { solid, lines, edges }: BadgeSurroundings, longest: number): Candidate[] {
  const segment = segments[i];
  if (!segment) return [];
  const length = lengthOf(segment);
  const axis = new SegmentAxis(segment, badge);
  const blocked = [...axis.blockedBy(solid, FROM_SOLID), ...axis.blockedBy(lines, FROM_LINE, line)];
  const onEdge = axis.blockedBy(edges, FROM_LINE);
  const obstacles = [...blocked, ...onEdge].map(([from, to]) => (from + to) / 2);
  const start = axis.reach + (i > 0 ? 0 : answered ? ARROW_HEAD.length + FROM_HEAD : FROM_CARD);
  const end = length - axis.reach - (i < segments.length - 1 ? 0 : ARROW_HEAD.length + FROM_HEAD);
  const behind = titleWidth > 0 ? TITLE_GAP.badge + titleWidth : 0;
  const besideSelfLoop = isSelfLoop(segments) && i !== 1 ? COST.besideSelfLoop : 0;
  return freeIntervals([start, end], blocked).flatMap(([low, high]) => {
    const inside = (low + high) / 2;
    let from = 0;
    let to = length;
    for (const at of obstacles) {
      if (at < inside) from = Math.max(from, at);
      else to = Math.min(to, at);
    }
    const best = axis.isForward ? (from + to - behind) / 2 : (from + to + behind) / 2;
    return stepsAround(clamp(best, low, high), low, high).map((along) => ({
      segment,
      along,
      cost: Math.abs(along - best) + (longest - (to - from)) * COST.shorter + (isWithin(along, onEdge) ? COST.onBoundary : 0) + besideSelfLoop,
    }));
  });
}

/** Positions between `low` and `high` in steps to both sides of `middle`. */
function stepsAround(middle: number, low: number, high: number): number[] {
  const steps: number[] = [];
  for (let k = -Math.floor((middle - low) / STEP); k <= Math.floor((high - middle) / STEP); k++) steps.push(middle + k * STEP);
  return steps;
}

/** Whether a line leaves a card and comes back to the same side. */
function isSelfLoop(segments: readonly Segment[]): boolean {
  const [first, , last] = segments;
  if (segments.length !== 3 || !first || !last) return false;
  return first.from.y === last.to.y && first.to.y === last.from.y;
}

/** What is left of an interval. */
function freeIntervals([start, end]: Interval, blocked: readonly Interval[]): Interval[] {
  const free: Interval[] = [];
  let at = start;
  for (const [from, to] of [...blocked].sort((a, b) => a[0] - b[0])) {
    if (from >= at && at <= end) free.push([at, Math.min(from, end)]);
    at = Math.max(at, to);
  }
  if (at <= end) free.push([at, end]);
  return free;
}

const isWithin = (along: number, intervals: readonly Interval[]): boolean => intervals.some(([from, to]) => along > from && along < to);

/** A horizontal or vertical segment as an axis for the centre of a badge. */
class SegmentAxis {
  /** How far the badge extends along the segment, and to its sides. */
  readonly reach: number;
  readonly #aside: number;
  readonly #horizontal: boolean;
  /** Whether it leads right or down. */
  readonly isForward: boolean;

  constructor(private readonly segment: Segment, badge: Size) {
    const { from, to } = segment;
    this.#horizontal = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
    this.isForward = this.#horizontal ? to.x > from.x : to.y > from.y;
    [this.reach, this.#aside] = this.#horizontal ? [badge.width / 2, badge.height / 2] : [badge.height / 2, badge.width / 2];
  }

  /** The intervals in which a badge is less than `gap` px from boxes. @param own leaves out the boxes of this line. */
  blockedBy(boxes: readonly (Box & { line?: number })[], gap: number, own?: number): Interval[] {
    const { from } = this.segment;
    const horizontal = this.#horizontal;
    const [origin, level] = horizontal ? [from.x, from.y] : [from.y, from.x];
    const length = lengthOf(this.segment);
    const [reach, aside] = [this.reach, this.#aside];
    const intervals: Interval[] = [];
    for (const box of boxes) {
      if (own !== undefined && box.line === own) continue;
      const near = horizontal ? box.y : box.x;
      if (near >= level + aside + gap || near + (horizontal ? box.height : box.width) <= level - aside - gap) continue;
      const low = horizontal ? box.x : box.y;
      const high = low + (horizontal ? box.width : box.height);
      const interval: Interval = this.isForward ? [low - origin - reach - gap, high - origin + reach + gap] : [origin - high - reach - gap, origin - low + reach + gap];
      if (interval[1] > 0 && interval[0] < length) intervals.push(interval);
    }
    return intervals;
  }
}

const lengthOf = ({ from, to }: Segment): number => Math.abs(to.x - from.x) + Math.abs(to.y - from.y);

/** The bounding box of a segment. */
export const segmentBox = ({ from, to }: Segment): Box => boxOf([from, to]);
