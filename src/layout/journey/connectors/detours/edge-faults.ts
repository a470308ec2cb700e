/** What is wrong with the edges of a drawing, so that a drawing with more room can be tried. */
import { boxOf, crosses, inflate } from '../../../../geometry/box.js';
import { clamp } from '../../../../geometry/numbers.js';
import { distance, interpolate } from '../../../../geometry/points.js';
import type { Box, Outline, Point, Segment } from '../../../../geometry/types.js';
import { LABEL_WEIGHT, type DrawnEdge, type EdgeDrawing, type Faults } from '../edge-drawing.js';
import { isJog } from './straighten.js';
import { BLOCK_ARROW } from '../../measures.js';
import type { PlacedEdge } from '../placed-edges.js';

/** How much each fault counts. */
const WEIGHT = { missing: 4, crossing: 4, label: LABEL_WEIGHT, beside: 2, jog: 1 };
/** A label belongs to the arrow that is nearest to it, if that is no farther away than this. */
const MAX_LABEL_DISTANCE = 22;
/** How far a branch may reach into what it passes: its ends are rounded. */
const TOUCH = 2;
/** The distance between two points of a route that are compared with a label. */
const STEP = 5;

/** Two routes closer than this, side by side for longer than that, look like one. */
const TOO_CLOSE = 9;
const TOO_LONG = 24;

/** What is wrong with each edge, weighed: not drawn, or across what is not its own, beside another branch, or its label elsewhere. */
export function findFaults({ drawn, scene: { boxes }, budget }: EdgeDrawing): Faults {
  const labelOf = ({ labelId }: PlacedEdge): Box | undefined => (labelId === undefined ? undefined : boxes[labelId]);
  const faultsOf = (one: DrawnEdge): number => {
    const others = drawn.filter((other) => other !== one);
    budget.spend(others.length + one.placed.obstacles.length);
    let weight = one.route.length === 0 ? WEIGHT.missing : 0;
    if (!one.isBlockArrow) {
      const { from, to, obstacles } = one.placed;
      const foreign = [...obstacles.filter((outline) => outline !== from.outline && outline !== to.outline), ...others.flatMap(({ placed }) => labelOf(placed) ?? [])];
      weight += WEIGHT.crossing * foreign.filter((outline) => isCrossed(one.route, outline)).length;
      weight += WEIGHT.beside * others.filter((other) => runAlong(one.route, other.route)).length;
      weight += WEIGHT.jog * one.route.filter((_, i) => isJog(one.route, i)).length;
    }
    const label = labelOf(one.placed);
    if (label && !belongs(label, one, others.filter(({ placed }) => placed.labelId !== one.placed.labelId))) weight += WEIGHT.label;
    return weight;
  };
  const faults: Faults = { weight: 0, edges: [] };
  for (const one of drawn) {
    const weight = faultsOf(one);
    faults.weight += weight;
    if (weight > 0) faults.edges.push(one.placed.edge);
  }
  return faults;
}

/** Whether a label is close to its own edge, and closer than to any other. */
function belongs(label: Box, own: DrawnEdge, others: readonly DrawnEdge[]): boolean {
  const distanceFrom = ({ route, isBlockArrow }: DrawnEdge): number => distanceTo(label, route) - (isBlockArrow ? BLOCK_ARROW.head / 2 : 0);
  const distance = distanceFrom(own);
  return distance <= MAX_LABEL_DISTANCE && others.every((other) => distanceFrom(other) > distance);
}

const segmentsOf = (route: readonly Point[]): Segment[] => route.slice(1).map((to, i) => ({ from: route[i] ?? to, to }));

function isCrossed(route: readonly Point[], outline: Outline): boolean {
  const inner = inflate(outline, -TOUCH);
  return segmentsOf(route).some((segment) => crosses(segment, inner));
}

/** Whether two routes run so close to each other for a while that they look like one. */
const runAlong = (a: readonly Point[], b: readonly Point[]): boolean => segmentsOf(a).some((one) => segmentsOf(b).some((other) => {
  const [p, q] = [spanOf(one), spanOf(other)];
  const along = (across: 'x' | 'y', size: 'width' | 'height', start: 'x' | 'y', length: 'width' | 'height'): boolean =>
    p[size] < 1 && q[size] < 1 && Math.abs(p[across] - q[across]) < TOO_CLOSE
    && Math.min(p[start] + p[length], q[start] + q[length]) - Math.max(p[start], q[start]) > TOO_LONG;
  return along('y', 'height', 'x', 'width') || along('x', 'width', 'y', 'height');
}));

const spanOf = ({ from, to }: Segment): Box => boxOf([from, to]);

/** The distance from a box to a route. */
function distanceTo(box: Box, route: readonly Point[]): number {
  let least = Infinity;
  for (const { from, to } of segmentsOf(route)) {
    const count = Math.max(1, Math.ceil(distance(from, to) / STEP));
    for (let i = 0; i <= count; i++) {
      const point = interpolate(from, to, i / count);
      least = Math.min(least, distance(point, { x: clamp(point.x, box.x, box.x + box.width), y: clamp(point.y, box.y, box.y + box.height) }));
    }
  }
  return least;
}
