import { arcArrow } from '../../../geometry/arrows.js';
import { boxAround, contains, inflate, overlap } from '../../../geometry/box.js';
import type { Box, Point, Size } from '../../../geometry/types.js';
import type { StepOrGateway } from '../../../model/journey/build-index.js';
import type { Tone } from '../../../model/core/names.js';
import type { Budget } from '../../budget.js';
import type { Sizes } from '../../scene.js';
import type { Measures } from '../measures.js';
import { cornersOf, enclosingCircle } from './enclosing-circle.js';
import type { PlacedSteps } from './layout.js';

/** Steps in a circle around a title, placed by its centre. */
export interface StepCycle {
  /** The radius of the circle that holds everything. */
  radius: number;
  place(centre: Point): PlacedSteps;
}

interface CycleStep {
  id: string;
  /** Where it is on the circle, in radians. */
  angle: number;
  /** Its box, with the centre of the circle at 0, 0. */
  box: Box;
}

/** The arrow from one step to the next. */
interface Arc {
  radius: number;
  from: number;
  to: number;
  partIds: [string, string];
}

/** The shortest arc of an arrow, and its distance from what it passes. */
const MIN_ARC = 34;
const ARC_DISTANCE = 9;
/** The distance from the arrows to the edge of the circle that holds everything. */
const EDGE_DISTANCE = 12;
/** By how much the circle grows from one attempt to the next. */
const RADIUS_STEP = 3;

/**
 * Places steps clockwise on a circle, the first at the top, with the title in the middle and an arrow from each step to
 * the next and from the last to the first. The circle is the smallest on which nothing touches.
 */
export function layoutStepCycle(titleId: string, parts: readonly StepOrGateway[], sizes: Sizes, measures: Measures, tone: Tone, budget: Budget): StepCycle {
  const title = boxAround({ x: 0, y: 0 }, sizes(titleId));
  const cells = parts.map((part) => ({ id: part.data.id, ...sizes(part.data.id) }));
  const { steps, arcs } = smallestCycle(cells, title, budget);
  const gateways = new Set(parts.filter(({ type }) => type === 'gateway').map(({ data }) => data.id));
  const around = enclosingCircle([
    ...cornersOf(title),
    ...steps.flatMap(({ id, box }) => (gateways.has(id) ? cornersOf(box) : stepReach(box, measures.disc))),
    ...arcs.flatMap(arcReach),
  ]);
  return {
    radius: around.radius + measures.padding * 0.4,
    place(middle) {
      const c = { x: middle.x, y: middle.y - around.y };
      const moved = (box: Box): Box => ({ ...box, x: box.x + c.x, y: box.y + c.y });
      return {
        boxes: [[titleId, moved(title)], ...steps.map(({ id, box }): [string, Box] => [id, moved(box)])],
        shapes: arcs.map(({ radius, from, to, partIds }) => ({ kind: 'arrow', d: arcArrow(c, radius, from, to), partIds, tone })),
      };
    },
  };
}

/** Increases the radius until every step and every arrow has room. */
function smallestCycle(cells: readonly (Size & { id: string })[], title: Box, budget: Budget): { steps: CycleStep[]; arcs: Arc[] } {
  let radius = initialRadius(cells, title);
  let steps = stepsAt(cells, radius);
  if (cells.length === 0) return { steps, arcs: [] };
  // Finding arrows costs far more than placing steps, so arrows are only looked for where the steps have room. The
  // arrow that had no room is the first to be tried at the next radius.
  let hardest = 0;
  for (;;) {
    budget.spend(steps.length ** 2);
    if (!stepsTouch(steps, title)) {
      const found = arcsBetween(steps, title, radius, hardest, budget);
      if (Array.isArray(found)) return { steps, arcs: found };
      hardest = found;
    }
    radius += RADIUS_STEP;
    steps = stepsAt(cells, radius);
  }
}

function stepsAt(cells: readonly (Size & { id: string })[], radius: number): CycleStep[] {
  return cells.map((cell, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / cells.length;
    return { id: cell.id, angle, box: boxAround({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }, cell) };
  });
}

/** A radius that is certainly not too large, where the search starts. */
function initialRadius(cells: readonly Size[], title: Size): number {
  if (cells.length === 0) return 0;
  const smallest = Math.min(...cells.map((cell) => Math.min(cell.width, cell.height)));
  const around = cells.length > 2 ? (cells.length * smallest) / (2 * Math.PI) : 0;
  return Math.max(around, title.height / 2 + smallest / 2);
}

const stepsTouch = (steps: readonly CycleStep[], title: Box): boolean =>
  steps.some(({ box }, i) => {
    const withMargin = inflate(box, 4);
    return overlap(inflate(box, ARC_DISTANCE), title) || steps.slice(i + 1).some((other) => overlap(withMargin, inflate(other.box, 4)));
  });

/** What has to be inside the circle of a step: its disc, and the corners of the label below it. */
const stepReach = (box: Box, disc: number) =>
  [{ x: box.x + box.width / 2, y: box.y + disc / 2, radius: disc / 2 }, ...cornersOf({ ...box, y: box.y + disc, height: Math.max(0, box.height - disc) })];

/** What has to be inside the circle of an arrow: points along it, with the space between it and the edge. */
const arcReach = ({ radius, from, to }: Arc) => Array.from({ length: 9 }, (_, i) => {
  const angle = from + ((to - from) * i) / 8;
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle), radius: EDGE_DISTANCE };
});

/** The arrows between the steps; the index of the first step whose arrow has no room, where not all have. */
function arcsBetween(steps: readonly CycleStep[], title: Box, radius: number, tryFirst: number, budget: Budget): Arc[] | number {
  const obstacles = [...steps.map((step) => inflate(step.box, ARC_DISTANCE)), inflate(title, ARC_DISTANCE)];
  // Two steps are one above the other: their arrows run on a wider circle, clear of the title.
  const arcRadius = steps.length < 3 ? Math.max(radius, title.width / 2 + 26) : radius;
  const arcs: (Arc | undefined)[] = [];
  for (const i of [tryFirst, ...steps.keys()]) {
    arcs[i] ??= arcAfter(steps, i, arcRadius, obstacles, budget);
    if (!arcs[i]) return i;
  }
  return arcs.filter((arc) => arc !== undefined);
}

function arcAfter(steps: readonly CycleStep[], i: number, radius: number, obstacles: readonly Box[], budget: Budget): Arc | undefined {
  const step = steps[i];
  const next = steps[(i + 1) % steps.length];
  if (!step || !next) return undefined;
  const end = next.angle > step.angle ? next.angle : next.angle + 2 * Math.PI;
  const free = longestFreeArc(radius, step.angle, end, obstacles, budget);
  return free && (free.to - free.from) * radius >= MIN_ARC ? { radius, ...free, partIds: [step.id, next.id] } : undefined;
}

function isInside(point: Point, obstacles: readonly Box[]): boolean {
  for (const obstacle of obstacles) if (contains(obstacle, point)) return true;
  return false;
}

/** The longest part of an arc that no obstacle covers. */
function longestFreeArc(radius: number, from: number, to: number, obstacles: readonly Box[], budget: Budget): { from: number; to: number } | undefined {
  const count = Math.max(24, Math.ceil((radius * (to - from)) / 3));
  budget.spend(Math.ceil((count * obstacles.length) / 2));
  let best: { from: number; to: number } | undefined;
  let start: number | undefined;
  for (let i = 0; i <= count; i++) {
    const angle = from + ((to - from) * i) / count;
    if (isInside({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }, obstacles)) start = undefined;
    else {
      start ??= angle;
      if (!best || angle - start > best.to - best.from) best = { from: start, to: angle };
    }
  }
  return best;
}
