import { arcArrow } from '../../geometry/arrows.js';
import { boxAround, contains, inflate, overlap } from '../../geometry/box.js';
import type { Box, Point, Size } from '../../geometry/types.js';
import type { StepOrGateway } from '../../model/journey/build-index.js';
import type { Tone } from '../../model/core/names.js';
import type { Budget } from '../budget.js';
import type { Measures } from './measures.js';
import type { PlacedSteps } from './step-line.js';
import type { Sizes } from '../scene.js';

/** A ring of steps about a title, placed by its centre. */
export interface StepCycle {
  /** The radius of the circle that holds everything. */
  radius: number;
  place(centre: Point): PlacedSteps;
}

interface Placed {
  id: string;
  angle: number;
  box: Box;
}

/** Least length of the arc of an arrow, and its air to what it passes. */
const ARC = 34;
const AIR = 9;

/**
 * Lays steps clockwise on a circle, the first at the top, with the title in the middle and an arrow from each to the
 * next, the last back to the first. The circle is the smallest in which nothing touches.
 */
export function layoutStepCycle(titleId: string, parts: readonly StepOrGateway[], sizes: Sizes, measures: Measures, tone: Tone, budget: Budget): StepCycle {
  const title = sizes(titleId);
  const origin = { x: 0, y: 0 };
  const titleBox = boxAround(origin, title);
  const cells = parts.map((part) => ({ id: part.data.id, ...sizes(part.data.id) }));
  const placeAt = (radius: number): Placed[] => cells.map((cell, i) => {
    const angle = -Math.PI / 2 + (2 * Math.PI * i) / cells.length;
    return { id: cell.id, angle, box: boxAround({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }, cell) };
  });
  // Arrows are looked for only where the steps have room: that is by far the dearer question. Where one finds none, it
  // is asked for first at the next radius.
  let tight = 0;
  const arcsAt = (at: readonly Placed[], r: number): Arc[] | undefined => {
    budget.spend(at.length ** 2);
    if (touching(at, titleBox)) return undefined;
    const arcBetween = arcsAmong(at, titleBox, r, budget);
    const arcs: (Arc | undefined)[] = [];
    for (const i of [tight, ...at.keys()]) {
      arcs[i] ??= arcBetween(i);
      if (arcs[i]) continue;
      tight = i;
      return undefined;
    }
    return arcs.filter((arc) => arc !== undefined);
  };
  let radius = firstGuess(cells, title);
  let placed = placeAt(radius);
  let arcs = cells.length > 0 ? arcsAt(placed, radius) : [];
  while (!arcs) {
    radius += 3;
    placed = placeAt(radius);
    arcs = arcsAt(placed, radius);
  }
  const drawn = arcs;
  const reach = Math.max(
    ...[titleBox, ...placed.map((p) => p.box)].map(farthest),
    ...drawn.map((arc) => arc.radius + 14),
  );
  return {
    radius: reach + measures.padding * 0.55,
    place(c) {
      const shift = (box: Box): Box => ({ ...box, x: box.x + c.x, y: box.y + c.y });
      return {
        boxes: [[titleId, shift(titleBox)], ...placed.map(({ id, box }): [string, Box] => [id, shift(box)])],
        shapes: drawn.map((arc) => ({ kind: 'arrow', d: arcArrow(c, arc.radius, arc.from, arc.to), partIds: arc.partIds, tone })),
      };
    },
  };
}

/** A radius that is surely not too large, from which the search starts. */
function firstGuess(cells: readonly Size[], title: Size): number {
  if (cells.length === 0) return 0;
  const least = Math.min(...cells.map((cell) => Math.min(cell.width, cell.height)));
  const round = cells.length > 2 ? (cells.length * least) / (2 * Math.PI) : 0;
  return Math.max(round, title.height / 2 + least / 2);
}

const touching = (placed: readonly Placed[], title: Box): boolean =>
  placed.some((p, i) => {
    const roomy = inflate(p.box, 4);
    return overlap(inflate(p.box, AIR), title) || placed.slice(i + 1).some((q) => overlap(roomy, inflate(q.box, 4)));
  });

const farthest = (box: Box): number =>
  Math.hypot(Math.max(Math.abs(box.x), Math.abs(box.x + box.width)), Math.max(Math.abs(box.y), Math.abs(box.y + box.height)));

interface Arc {
  radius: number;
  from: number;
  to: number;
  partIds: [string, string];
}

/** Gives, by the number of a step, the arrow from it to the next, where there is room for one. */
function arcsAmong(placed: readonly Placed[], title: Box, radius: number, budget: Budget): (i: number) => Arc | undefined {
  const obstacles = [...placed.map((p) => inflate(p.box, AIR)), inflate(title, AIR)];
  // Two steps stand above each other: arcs beside them turn on a wider circle, clear of the title.
  const wide = placed.length < 3 ? Math.max(radius, title.width / 2 + 26) : radius;
  return (i) => {
    const p = placed[i];
    const next = placed[(i + 1) % placed.length];
    if (!p || !next) return undefined;
    const end = next.angle > p.angle ? next.angle : next.angle + 2 * Math.PI;
    const free = longestFree(wide, p.angle, end, obstacles, budget);
    return free && (free.to - free.from) * wide >= ARC ? { radius: wide, ...free, partIds: [p.id, next.id] } : undefined;
  };
}

/** The longest part of an arc that no obstacle covers. */
function longestFree(radius: number, from: number, to: number, obstacles: readonly Box[], budget: Budget): { from: number; to: number } | undefined {
  const count = Math.max(24, Math.ceil((radius * (to - from)) / 3));
  budget.spend(Math.ceil((count * obstacles.length) / 2));
  let best: { from: number; to: number } | undefined;
  let start: number | undefined;
  for (let i = 0; i <= count; i++) {
    const angle = from + ((to - from) * i) / count;
    const point = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    const blocked = obstacles.some((o) => contains(o, point));
    if (blocked) start = undefined;
    else {
      start ??= angle;
      if (!best || angle - start > best.to - best.from) best = { from: start, to: angle };
    }
  }
  return best;
}
