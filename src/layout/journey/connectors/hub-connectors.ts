import { twoWayHeads } from '../../../geometry/arrows.js';
import { bottom, boxAround, centre, crosses, edgeToward, inflate, right } from '../../../geometry/box.js';
import { clamp, leastFirst } from '../../../geometry/numbers.js';
import { distance, interpolate } from '../../../geometry/points.js';
import { straightLine } from '../../../geometry/polyline.js';
import type { Outline, Point, Segment } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import { STANDOFF } from '../measures.js';
import type { Shape } from '../../scene.js';
import type { PlacedStage } from '../stage-layout.js';
import type { Anchor } from './anchor.js';
import type { OccupiedSpace } from './clearance.js';
import { shorten } from './straight-segments.js';

/** Seven dots of a dotted line; its dots are 7 px apart. */
const PIECE_LENGTH = 49;
/** A connector is at least this long, in CSS pixels. */
const MIN_LENGTH = 24;
/** Connectors should be at least this far apart, in radians. */
const MIN_ANGLE = 0.35;

/** A line between the hub and a stage. */
export interface HubConnector extends Segment {
  /** Whether it runs across an arrow, or close to a label, for lack of room. */
  isAcross: boolean;
}

/** The connectors between the hub and each stage, in order; `undefined` where there is no room for one. */
export function routeHubConnectors(stages: readonly Pick<PlacedStage, 'outline'>[], hub: Outline, { labels, arrows }: OccupiedSpace, budget: Budget): (HubConnector | undefined)[] {
  const angles: number[] = [];
  const withMargin = labels.map((label) => inflate(label, 20));
  return stages.map(({ outline }) => {
    const others = stages.map((stage) => stage.outline).filter((other) => other !== outline);
    // Clear of everything if possible; otherwise across arrows, which a dotted line may cross.
    const clear = hubConnector(hub, outline, [...others, ...withMargin, ...arrows], angles, budget);
    if (clear) return { ...clear, isAcross: false };
    const across = hubConnector(hub, outline, [...others, ...withMargin], angles, budget) ?? hubConnector(hub, outline, [...others, ...labels], angles, budget);
    return across && { ...across, isAcross: true };
  });
}

/**
 * The best straight line from the hub to a stage: short, toward the stage's middle, apart from earlier connectors and
 * through no obstacle. `undefined` when every line is blocked.
 * @param angles of the earlier connectors, in radians; the new one is added.
 */
function hubConnector(hub: Outline, stage: Outline, obstacles: readonly Outline[], angles: number[], budget: Budget): Segment | undefined {
  const c = centre(hub);
  const middle = centre(stage);
  const points = pointsAlongEdge(stage, c);
  const angleTo = (point: Point): number => Math.atan2(point.y - c.y, point.x - c.x);
  budget.spend(points.length * (1 + angles.length));
  const costs = points.map((point) => {
    const angle = angleTo(point);
    let crowding = 0;
    for (const other of angles) crowding += Math.max(0, MIN_ANGLE - Math.abs(normaliseAngle(angle - other)));
    // Horizontal and vertical lines look calmer than lines that nearly are.
    const straight = point.x === c.x || point.y === c.y ? -8 : 0;
    return straight + distance(c, point) + 0.03 * distance(point, middle) + 200 * crowding;
  });
  // Nearly always one of the first few will do, so they are not sorted.
  for (const i of leastFirst(costs)) {
    const point = points[i];
    if (!point) continue;
    budget.spend(1 + obstacles.length);
    const segment = shorten({ from: edgeToward(hub, point), to: point }, STANDOFF);
    if (distance(segment.from, segment.to) < MIN_LENGTH || crosses(segment, stage)) continue;
    if (obstacles.some((obstacle) => crosses(segment, obstacle))) continue;
    angles.push(angleTo(point));
    return segment;
  }
  return undefined;
}

/** The same angle between −π and π. */
const normaliseAngle = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI));

/** Points along an outline's edge, clear of corners, including those straight ahead from `toward`. */
function pointsAlongEdge(outline: Outline, toward: Point): Point[] {
  const c = centre(outline);
  if (outline.round) {
    // Starting with the point that faces the hub.
    const ahead = Math.atan2(toward.y - c.y, toward.x - c.x);
    return Array.from({ length: 48 }, (_, i) => {
      const angle = ahead + (i / 48) * 2 * Math.PI;
      return { x: c.x + (outline.width / 2) * Math.cos(angle), y: c.y + (outline.height / 2) * Math.sin(angle) };
    });
  }
  const along = (start: number, size: number, ahead: number): number[] => {
    const inset = Math.min(30, size / 2);
    const count = Math.max(1, Math.round((size - 2 * inset) / 24));
    const even = Array.from({ length: count + 1 }, (_, i) => start + inset + ((size - 2 * inset) * i) / count);
    return [...even, clamp(ahead, start + inset, start + size - inset)];
  };
  return [
    ...along(outline.x, outline.width, toward.x).flatMap((x) => [{ x, y: outline.y }, { x, y: bottom(outline) }]),
    ...along(outline.y, outline.height, toward.y).flatMap((y) => [{ x: outline.x, y }, { x: right(outline), y }]),
  ];
}

/** The shapes of a connector: a dotted line with a head at each end. */
export function hubConnectorShapes(hubId: string, stage: Anchor, segment: Segment): Shape[] {
  const partIds = [hubId, stage.id];
  return [
    ...shortSegments(shorten(segment, 3)).map((piece): Shape => ({ kind: 'hub-connector', d: straightLine(piece), partIds })),
    ...twoWayHeads(segment).map((d): Shape => ({ kind: 'hub-connector-head', d, partIds })),
  ];
}

/** A connector as small boxes, for what has to keep clear of it. */
export const segmentBoxes = (segment: Segment): Outline[] => shortSegments(segment).map(({ from, to }) => inflate(boxAround(
  interpolate(from, to, 0.5),
  { width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) },
), 8));

/**
 * A slanted line in short pieces. The bounding box of a long one covers much that the line does not touch, and contrast
 * checkers can't tell then what is behind the text there.
 */
function shortSegments({ from, to }: Segment): Segment[] {
  if (from.x === to.x || from.y === to.y) return [{ from, to }];
  const size = distance(from, to);
  const at = (length: number): Point => interpolate(from, to, length / size);
  return Array.from({ length: Math.ceil(size / PIECE_LENGTH) }, (_, i) => ({ from: at(i * PIECE_LENGTH), to: at(Math.min(size, (i + 1) * PIECE_LENGTH)) }));
}
