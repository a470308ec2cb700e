import { blockArrow } from '../../../geometry/block-arrow.js';
import { straightLine } from '../../../geometry/polyline.js';
import { twoWayHeads } from '../../../geometry/arrows.js';
import { bottom, centre, crosses, edgeToward, right, spanAt, transpose } from '../../../geometry/box.js';
import { clamp } from '../../../geometry/numbers.js';
import { distance } from '../../../geometry/points.js';
import type { Outline, Point, Segment } from '../../../geometry/types.js';
import type { Tone } from '../../../model/core/names.js';
import type { Budget } from '../../budget.js';
import { BLOCK_ARROW, STANDOFF } from '../measures.js';
import type { Shape } from '../../scene.js';

/** An end of a connection: an outline, and the tone and id of the part it is the edge of. */
export interface Anchor {
  id: string;
  tone: Tone;
  outline: Outline;
  /** Of a track: the strip of its stage's band through which its own ways go. */
  strip?: Outline;
}

/**
 * The way between two ends: through the strips of tracks where these face the other end, else between the stages
 * as wholes.
 */
export function segmentBetween(from: Anchor, to: Anchor, prefer?: number): { way: Segment; whole: boolean } {
  const a = from.strip ?? from.outline;
  const b = to.strip ?? to.outline;
  const lying = (end: Anchor) => !end.strip || end.strip.width === end.outline.width;
  const standing = (end: Anchor) => !end.strip || end.strip.height === end.outline.height;
  const own = (lying(from) && lying(to) ? level(a, b, prefer) : undefined) ?? (standing(from) && standing(to) ? upright(a, b) : undefined);
  return own ? { way: own, whole: false } : { way: wayBetween(from.outline, to.outline, prefer), whole: true };
}

/**
 * The straight way between two outlines that do not touch: level or upright where they face each other, else slanting
 * from edge to edge. `prefer` is the height at which a level way would rather run.
 */
function wayBetween(a: Outline, b: Outline, prefer?: number): Segment {
  return level(a, b, prefer) ?? upright(a, b) ?? slanting(a, b);
}

/** A way of its own for the second of two between the same ends: `by` px beside the first, where both ends are broad enough. */
export function parallelSegment(from: Anchor, to: Anchor, [start, end]: readonly Point[], by: number): [Point, Point] | undefined {
  const [a, b] = [from.outline, to.outline];
  if (start && start.y === end?.y) {
    const way = level(a, b, start.y + by);
    return way && Math.abs(way.from.y - start.y - by) < 1 ? [way.from, way.to] : undefined;
  }
  if (start && start.x === end?.x) {
    const way = upright(a, b, start.x + by);
    return way && Math.abs(way.from.x - start.x - by) < 1 ? [way.from, way.to] : undefined;
  }
  return undefined;
}

function level(a: Outline, b: Outline, prefer?: number): Segment | undefined {
  if (right(a) > b.x && right(b) > a.x) return undefined;
  const [least, most] = shared(a, b);
  if (least > most) return undefined;
  const smaller = a.height < b.height ? a : b;
  const y = clamp(prefer ?? centre(smaller).y, least, most);
  const [aLeast, aMost] = spanAt(a, y);
  const [bLeast, bMost] = spanAt(b, y);
  return a.x < b.x
    ? { from: { x: aMost + STANDOFF, y }, to: { x: bLeast - STANDOFF, y } }
    : { from: { x: aLeast - STANDOFF, y }, to: { x: bMost + STANDOFF, y } };
}

/** The heights at which both outlines are broad enough for an arrow to end on them. */
function shared(a: Outline, b: Outline): [number, number] {
  const inset = ({ round, height }: Outline) => (round ? height * 0.22 : Math.min(28, height / 2));
  return [
    Math.max(a.y + inset(a), b.y + inset(b)),
    Math.min(bottom(a) - inset(a), bottom(b) - inset(b)),
  ];
}

function upright(a: Outline, b: Outline, prefer?: number): Segment | undefined {
  const way = level(transpose(a), transpose(b), prefer);
  return way && { from: { x: way.from.y, y: way.from.x }, to: { x: way.to.y, y: way.to.x } };
}

function slanting(a: Outline, b: Outline): Segment {
  const from = edgeToward(a, nearestInside(a, centre(b)));
  const to = edgeToward(b, nearestInside(b, from));
  // Slanting, an arrow as broad as a ribbon needs more air to clear the edge on its whole breadth.
  return shorten({ from: edgeToward(a, nearestInside(a, to)), to }, 2.25 * STANDOFF);
}

/** The point on the way out of an outline toward a target that keeps clear of its corners. */
function nearestInside(outline: Outline, target: Point): Point {
  if (outline.round) return target;
  const inset = Math.min(40, outline.width / 2, outline.height / 2);
  const x = clamp(target.x, outline.x + inset, right(outline) - inset);
  const y = clamp(target.y, outline.y + inset, bottom(outline) - inset);
  const c = centre(outline);
  // Through the nearer side: from there the target is straight ahead.
  const sideways = Math.abs(target.x - c.x) / outline.width > Math.abs(target.y - c.y) / outline.height;
  return sideways ? { x: target.x, y } : { x, y: target.y };
}

function shorten({ from, to }: Segment, by: number): Segment {
  const size = distance(from, to) || 1;
  const dx = ((to.x - from.x) / size) * by;
  const dy = ((to.y - from.y) / size) * by;
  return { from: { x: from.x + dx, y: from.y + dy }, to: { x: to.x - dx, y: to.y - dy } };
}

/** The block arrow from one stage to the next; it takes its colour from where it leaves to where it arrives. */
export function blockArrowShape(from: Anchor, to: Anchor, way: Segment): Shape {
  const size = distance(way.from, way.to);
  const length = Math.min(BLOCK_ARROW.length, size * 0.55);
  return {
    kind: 'block-arrow',
    d: blockArrow(way, { ...BLOCK_ARROW, length }),
    partIds: [from.id, to.id],
    tone: from.tone,
    fade: { tone: to.tone, from: way.from, to: way.to },
  };
}

/** Seven of the dots of a dotted line, which follow each other at 7 px. */
const PIECE = 49;

/**
 * A slanting line in short pieces: the box about a long one would lie over much that it does not touch, and checkers
 * of contrast could not decide what stands behind the text there.
 */
export function shortSegments({ from, to }: Segment): Segment[] {
  if (from.x === to.x || from.y === to.y) return [{ from, to }];
  const size = distance(from, to);
  const at = (length: number): Point => ({ x: from.x + ((to.x - from.x) * length) / size, y: from.y + ((to.y - from.y) * length) / size });
  return Array.from({ length: Math.ceil(size / PIECE) }, (_, i) => ({ from: at(i * PIECE), to: at(Math.min(size, (i + 1) * PIECE)) }));
}

/** The two-way line between a hub and a stage. */
export function hubConnectorShapes(hubId: string, stage: Anchor, way: Segment): Shape[] {
  const partIds = [hubId, stage.id];
  return [
    ...shortSegments(shorten(way, 3)).map((piece): Shape => ({ kind: 'hub-connector', d: straightLine(piece), partIds })),
    ...twoWayHeads(way).map((d): Shape => ({ kind: 'hub-connector-head', d, partIds })),
  ];
}

/**
 * The best straight way from the hub to a stage: short, toward the stage's middle, apart from the ways already taken
 * (`angles`, radians) and through nothing. `undefined` when every way is blocked.
 */
export function hubConnector(hub: Outline, stage: Outline, obstacles: readonly Outline[], angles: number[], budget: Budget): Segment | undefined {
  const c = centre(hub);
  const middle = centre(stage);
  const points = perimeter(stage, c);
  budget.spend(points.length * (1 + angles.length));
  const ranked = points
    .map((point) => {
      const angle = Math.atan2(point.y - c.y, point.x - c.x);
      const crowd = angles.reduce((sum, other) => sum + Math.max(0, 0.35 - Math.abs(wrap(angle - other))), 0);
      // Level and upright ways are calmer than ones that are nearly so.
      const straight = point.x === c.x || point.y === c.y ? -8 : 0;
      return { point, angle, cost: straight + distance(c, point) + 0.03 * distance(point, middle) + 200 * crowd };
    })
    .sort((a, b) => a.cost - b.cost);
  for (const { point, angle } of ranked) {
    budget.spend(1 + obstacles.length);
    const way = shorten({ from: edgeToward(hub, point), to: point }, STANDOFF);
    if (distance(way.from, way.to) < 24 || crosses(way, stage)) continue;
    if (obstacles.some((obstacle) => crosses(way, obstacle))) continue;
    angles.push(angle);
    return way;
  }
  return undefined;
}

/** The same angle between −π and π. */
const wrap = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** Points along an outline's edge, clear of corners. */
function perimeter(outline: Outline, toward: Point): Point[] {
  const c = centre(outline);
  if (outline.round) {
    // From the angle at which the hub is met head on.
    const ahead = Math.atan2(toward.y - c.y, toward.x - c.x);
    return Array.from({ length: 48 }, (_, i) => {
      const angle = ahead + (i / 48) * 2 * Math.PI;
      return { x: c.x + (outline.width / 2) * Math.cos(angle), y: c.y + (outline.height / 2) * Math.sin(angle) };
    });
  }
  const along = (least: number, size: number, ahead: number): number[] => {
    const inset = Math.min(30, size / 2);
    const count = Math.max(1, Math.round((size - 2 * inset) / 24));
    const even = Array.from({ length: count + 1 }, (_, i) => least + inset + ((size - 2 * inset) * i) / count);
    return [...even, clamp(ahead, least + inset, least + size - inset)];
  };
  return [
    ...along(outline.x, outline.width, toward.x).flatMap((x) => [{ x, y: outline.y }, { x, y: bottom(outline) }]),
    ...along(outline.y, outline.height, toward.y).flatMap((y) => [{ x: outline.x, y }, { x: right(outline), y }]),
  ];
}
