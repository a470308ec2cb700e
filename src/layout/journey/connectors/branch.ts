import { sampleCurve, distance } from '../../../geometry/points.js';
import { centre, contains, edgeToward } from '../../../geometry/box.js';
import { clamp } from '../../../geometry/numbers.js';
import { filledHead } from '../../../geometry/arrows.js';
import { polylinePieces } from '../../../geometry/polyline.js';
import type { Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import { orthogonalRoute } from './orthogonal-route.js';
import { BRANCH } from '../measures.js';
import type { Anchor } from './block-arrows.js';
import type { Shape } from '../../scene.js';

/** How near to the edge of the drawing a branch may come: half of its head. */
const EDGE = BRANCH.head / 2;
/** How far a way may swing out, as a share of its length. */
const SWINGS = [0.12, -0.12, 0.25, -0.25, 0.4, -0.4, 0.55, -0.55, 0.75, -0.75, 1, -1];

/**
 * A way to a stage that is not the next one: level and upright lines round what stands between; through as little of
 * it as possible where there is no such way; and where there is not even one of these, the curve that swings through least.
 */
export function branchRoute(from: Anchor, to: Anchor, obstacles: readonly Outline[], shunned: readonly Outline[], room: Size, budget: Budget): Point[] {
  return orthogonalRoute(from.outline, to.outline, obstacles, shunned, room, budget)
    ?? orthogonalRoute(from.outline, to.outline, obstacles, shunned, room, budget, true)
    ?? swing(from, to, obstacles, room, budget);
}

function swing(from: Anchor, to: Anchor, obstacles: readonly Outline[], { width, height }: Size, budget: Budget): Point[] {
  let best: { points: Point[]; cost: number } | undefined;
  for (const out of SWINGS) {
    const points = curve(from.outline, to.outline, out).map(({ x, y }) => ({ x: clamp(x, EDGE, width - EDGE), y: clamp(y, EDGE, height - EDGE) }));
    budget.spend(obstacles.length);
    const hits = points.filter((p) => obstacles.some((o) => contains(o, p))).length;
    const cost = hits * 100 + Math.abs(out) * 20;
    if (!best || cost < best.cost) best = { points, cost };
  }
  return best?.points ?? [];
}

/** The slender arrow along such a way. */
export function branchShapes(from: Anchor, to: Anchor, points: readonly Point[], pill: string | undefined): Shape[] {
  const base = { partIds: [from.id, to.id, ...(pill ? [pill] : [])], tone: from.tone };
  const [before, tip] = points.slice(-2);
  if (!before || !tip) return [];
  const line = [...points.slice(0, -1), mix(tip, before, Math.min(1, BRANCH.length / 2 / (distance(before, tip) || 1)))];
  return [
    ...polylinePieces(line, BRANCH.radius).map((d): Shape => ({ kind: 'branch', d, ...base })),
    { kind: 'branch-head', d: filledHead(before, tip, { length: BRANCH.length, width: BRANCH.head }), ...base },
  ];
}

function curve(from: Outline, to: Outline, out: number): Point[] {
  const a = centre(from);
  const b = centre(to);
  const aim = { x: (a.x + b.x) / 2 - (b.y - a.y) * out, y: (a.y + b.y) / 2 + (b.x - a.x) * out };
  const start = beyond(edgeToward(from, aim), aim);
  const end = beyond(edgeToward(to, aim), aim);
  return sampleCurve(start, mix(start, aim, 0.6), mix(end, aim, 0.6), end, 24);
}

const mix = (p: Point, q: Point, t: number): Point => ({ x: p.x + (q.x - p.x) * t, y: p.y + (q.y - p.y) * t });

/** A point 8 px on from an edge toward a target. */
function beyond(edge: Point, target: Point): Point {
  const size = Math.hypot(target.x - edge.x, target.y - edge.y) || 1;
  return mix(edge, target, Math.min(1, 8 / size));
}
