import { bottom, boxAround, centre, inflate, overlap, right } from '../../../../geometry/box.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { ARROW_HEAD, TITLE_GAP as GAP } from '../measures.js';
import type { TitleSize } from '../title-room.js';
import { segmentBox } from './badge-candidates.js';

/** From a title above or beside its badge to the badge. */
const FROM_BADGE = 4;
/** From a title to the head of an arrow. */
const FROM_HEAD = 2;
/** The distance between candidates along a segment. */
const STEP = 8;
/** What a title costs that is above or beside its badge, where it is further from its line; in pixels away from the badge. */
const AT_BADGE = 24;
/** And what it costs below its line: most people look above it first. */
const BELOW = 16;
/** How many boxes are compared in a unit of work: most are far away. */
const BOXES_PER_UNIT = 8;

/** A line with a badge, and the sizes that its title can have. */
export interface TitledLine {
  line: number;
  segments: readonly Segment[];
  badge: Box;
  /** Its title, and the same on shorter lines. */
  titles: readonly TitleSize[];
}

/** A title that has room. */
export interface PlacedTitle {
  id: string;
  box: Box;
}

/** What titles keep clear of. */
export interface TitleSurroundings {
  /** Cards, labels, the edge of the scene. */
  solid: readonly Box[];
  /** The segments of all lines, each with the number of its line. */
  lines: readonly (Box & { line: number })[];
  /** The edges of boundaries. */
  edges: readonly Box[];
  /** The heads of arrows, which are broader than their lines. */
  heads: readonly Box[];
}

/**
 * Places the titles of messages along their lines, near the badge, where there is room: nearer to their own line and
 * number than to any other.
 * @returns the places by the number of the line; none for a title that has no room.
 */
export function placeTitles(titled: readonly TitledLine[], { solid, lines, edges, heads }: TitleSurroundings, budget: Budget): Map<number, PlacedTitle> {
  const placed = new Map<number, PlacedTitle>();
  const badges = titled.map(({ badge }) => badge);
  const boxes = solid.length + badges.length + lines.length + edges.length + heads.length;
  for (const one of titled) {
    const isFree = (box: Box): boolean => {
      budget.spend((boxes + placed.size) / BOXES_PER_UNIT);
      const [nearLine, nearBox, onLine] = [inflate(box, GAP.line), inflate(box, GAP.box), inflate(box, GAP.ownLine - 0.5)];
      return !solid.some((other) => overlap(nearBox, other))
        && !badges.some((other) => overlap(inflate(box, other === one.badge ? FROM_BADGE - 0.05 : GAP.badge), other) || distance(box, other) < distance(box, one.badge))
        && ![...placed.values()].some((other) => overlap(nearBox, other.box))
        && !edges.some((edge) => overlap(nearLine, edge))
        && !heads.some((head) => overlap(inflate(box, FROM_HEAD), head))
        && !lines.some((other) => overlap(other.line === one.line ? onLine : nearLine, other));
    };
    for (const title of one.titles) {
      const free = placed.has(one.line) ? undefined : candidatesFor(one, title).find(({ box }) => isFree(box));
      if (free) placed.set(one.line, { id: title.id, box: free.box });
    }
  }
  return placed;
}

/** How far a box is from the middle of a badge. */
function distance(box: Box, badge: Box): number {
  const { x, y } = centre(badge);
  return Math.hypot(Math.max(box.x - x, x - right(box), 0), Math.max(box.y - y, y - bottom(box), 0));
}

interface Candidate {
  box: Box;
  cost: number;
}

/** Above and below horizontal segments, on both sides of vertical ones; the nearest to the badge first. */
function candidatesFor({ segments, badge }: TitledLine, title: Size): Candidate[] {
  const at = centre(badge);
  const along = segments.flatMap((segment) => besideSegment(segment, title));
  const isBelow = (box: Box): boolean => segments.some(({ from, to }) => from.y === to.y && box.y > from.y && box.y < from.y + 2 * GAP.ownLine);
  const atBadge = [
    { x: at.x, y: badge.y - FROM_BADGE - title.height / 2 }, { x: at.x, y: bottom(badge) + FROM_BADGE + title.height / 2 },
    { x: right(badge) + FROM_BADGE + title.width / 2, y: at.y }, { x: badge.x - FROM_BADGE - title.width / 2, y: at.y },
  ];
  // Behind its number, titles of several lines begin below each other.
  for (const { from, to } of segments) if (from.y === to.y && from.y === at.y) {
    for (const side of [-1, 1]) along.push({ x: right(badge) + GAP.badge + title.width / 2, y: at.y + side * (GAP.ownLine + title.height / 2) });
  }
  return [
    ...along.map((point) => boxAround(point, title)).map((box) => ({ box, cost: distance(box, badge) + (isBelow(box) ? BELOW : 0) })),
    ...atBadge.map((point) => boxAround(point, title)).map((box) => ({ box, cost: distance(box, badge) + AT_BADGE })),
  ].sort((a, b) => a.cost - b.cost);
}

function besideSegment({ from, to }: Segment, { width, height }: Size): Point[] {
  const isHorizontal = Math.abs(to.x - from.x) > Math.abs(to.y - from.y);
  const [start, end] = (isHorizontal ? [from.x, to.x] : [from.y, to.y]).sort((a, b) => a - b) as [number, number];
  const [size, across] = isHorizontal ? [width, height] : [height, width];
  const [low, high] = [start + ARROW_HEAD.length + FROM_HEAD + size / 2, end - ARROW_HEAD.length - FROM_HEAD - size / 2];
  const aside = GAP.ownLine + across / 2;
  return steps(low, high).flatMap((middle) => (isHorizontal
    ? [{ x: middle, y: from.y - aside }, { x: middle, y: from.y + aside }]
    : [{ x: from.x + aside, y: middle }, { x: from.x - aside, y: middle }]));
}

const steps = (low: number, high: number): number[] => (low > high ? [] : Array.from({ length: Math.floor((high - low) / STEP) + 1 }, (_, i) => low + i * STEP));

/** The boxes of segments, each with the number of its line. */
export const lineBoxes = (all: readonly (readonly Segment[])[]): (Box & { line: number })[] =>
  all.flatMap((segments, line) => segments.map((segment) => ({ ...segmentBox(segment), line })));
