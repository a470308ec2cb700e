/** Thin arrows to a stage that is not the next one. */
import { filledHead } from '../../../../geometry/arrows.js';
import { centre, contains, edgeToward } from '../../../../geometry/box.js';
import { clamp } from '../../../../geometry/numbers.js';
import { distance, interpolate, sampleCurve } from '../../../../geometry/points.js';
import { polylinePieces } from '../../../../geometry/polyline.js';
import type { Outline, Point, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { BRANCH } from '../../measures.js';
import type { Shape } from '../../../scene.js';
import type { Anchor } from '../anchor.js';
import { orthogonalRoute } from './orthogonal-route.js';

/** How close to the edge of the drawing a branch may come: half the width of its head. */
const EDGE_DISTANCE = BRANCH.head / 2;
/** How far a curve may swing out, as a share of its length. */
const SWINGS = [0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.55, -0.55, 0.75, -0.75, 1, -1];

/**
 * A route to a stage that is not the next one: horizontal and vertical segments around the obstacles; if there is no
 * such route, through as few of them as possible; if there is none at all, the curve that meets the fewest.
 */
export function branchRoute(from: Anchor, to: Anchor, obstacles: readonly Outline[], penalised: readonly Outline[], bounds: Size, budget: Budget): Point[] {
  return orthogonalRoute(from.outline, to.outline, obstacles, penalised, bounds, budget)
    ?? orthogonalRoute(from.outline, to.outline, obstacles, penalised, bounds, budget, true)
    ?? curvedRoute(from, to, obstacles, bounds, budget);
}

function curvedRoute(from: Anchor, to: Anchor, obstacles: readonly Outline[], { width, height }: Size, budget: Budget): Point[] {
  let best: { points: Point[]; cost: number } | undefined;
  for (const swing of SWINGS) {
    const points = curve(from.outline, to.outline, swing).map(({ x, y }) => ({ x: clamp(x, EDGE_DISTANCE, width - EDGE_DISTANCE), y: clamp(y, EDGE_DISTANCE, height - EDGE_DISTANCE) }));
    budget.spend(obstacles.length);
    const hits = points.filter((p) => obstacles.some((o) => contains(o, p))).length;
    const cost = hits * 100 + Math.abs(swing) * 20;
    if (!best || cost < best.cost) best = { points, cost };
  }
  return best?.points ?? [];
}

/** The thin arrow along a route. */
export function branchShapes(from: Anchor, to: Anchor, points: readonly Point[], labelId: string | undefined): Shape[] {
  const base = { partIds: [from.id, to.id, ...(labelId ? [labelId] : [])], tone: from.tone };
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return [];
  const line = [...points.slice(0, -1), interpolate(tip, before, Math.min(1, BRANCH.length / 2 / (distance(before, tip) || 1)))];
  return [
    ...polylinePieces(line, BRANCH.radius).map((d): Shape => ({ kind: 'branch', d, ...base })),
    { kind: 'branch-head', d: filledHead(before, tip, { length: BRANCH.length, width: BRANCH.head }), ...base },
  ];
}

function curve(from: Outline, to: Outline, swing: number): Point[] {
  const a = centre(from);
  const b = centre(to);
  const control = { x: (a.x + b.x) / 2 - (b.y - a.y) * swing, y: (a.y + b.y) / 2 + (b.x - a.x) * swing };
  const start = outside(edgeToward(from, control), control);
  const end = outside(edgeToward(to, control), control);
  return sampleCurve(start, interpolate(start, control, 0.6), interpolate(end, control, 0.6), end, 24);
}

/** A point 8 px from an edge toward a target. */
function outside(edge: Point, target: Point): Point {
  return interpolate(edge, target, Math.min(1, 8 / (distance(edge, target) || 1)));
}
