import { bottom, boxAround, boxOf, centre, crosses, enters, inflate, overlap, right } from '../../../geometry/box.js';
import { headCorners } from '../../../geometry/arrows.js';
import type { Box, Outline, Point, Segment, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import type { Anchor } from './block-arrows.js';
import { BRANCH, SELF_LOOP, STANDOFF } from '../measures.js';

/** How far a loop keeps from a corner, and its label from it. */
const INSET = 8;
const AIR = 8;
/** The breadth of the line. */
const STROKE = 5;
/** What it costs to make the drawing higher. */
const LOWER = 1000;

/** A loop that has found its place, and the place of its label, if there is one beside it. */
export interface SelfLoop {
  points: Point[];
  /** The room that the loop takes. */
  area: Box;
  label?: Box;
}

/** A place on an edge, and the way out of it. */
interface Door {
  at: Point;
  /** One px long, away from what has the edge. */
  out: Point;
  /** The less, the sooner it is tried. */
  cost: number;
}

/**
 * A small way out of a stage and back to it, where there is room outside its edge for it and its label; where there
 * is none for the label, room for the loop alone. It may end below the drawing, which is higher then.
 * @param obstacles what both keep clear of, the stage's own outline with them.
 */
export function routeSelfLoop({ outline, strip }: Anchor, label: Size | undefined, obstacles: readonly Outline[], room: Size, budget: Budget): SelfLoop | undefined {
  budget.spend(obstacles.length);
  const reach = SELF_LOOP.depth + 2 * AIR + Math.max(label?.width ?? 0, label?.height ?? 0);
  const near = obstacles.filter((one) => overlap(inflate(outline, reach), one));
  const others = near.filter((one) => one !== outline);
  const low = room.height + SELF_LOOP.depth + BRANCH.head + (label?.height ?? 0);
  const free = (box: Box, all: readonly Outline[]): boolean => {
    budget.spend(1 + all.length);
    return box.x >= 0 && box.y >= 0 && right(box) <= room.width && bottom(box) <= low && !all.some((one) => enters(box, one));
  };
  const loops = doorsOf(outline, strip)
    .map(({ at, out, cost }) => {
      const points = loopAt(outline, at, out);
      const area = inflate(boxOf(points), BRANCH.head / 2);
      return { points, area, cost: cost + (bottom(area) > room.height ? LOWER : 0) };
    })
    .filter(({ area }) => free(area, others))
    .sort((a, b) => a.cost - b.cost);
  const isFree = (box: Box) => free(inflate(box, 4), near);
  const places = (label ? loops : []).flatMap(({ points, area }) => besides(area, label ?? area).map((place) => ({ points, area, place })));
  const open = places.find(({ place }) => isFree(place.box));
  if (open) {
    const { points, area, place } = open;
    return { points, area, label: isFree(inward(place, points)) ? inward(place, points) : place.box };
  }
  for (const { points, area, place } of places) {
    const found = inward(place, points);
    if (isFree(found)) return { points, area, label: found };
  }
  return loops[0];
}

/** Places for a loop along an outline's edge, or along that of a strip of it: near corners first, where other ways seldom are. */
function doorsOf(outline: Outline, strip: Outline = outline): Door[] {
  if (outline.round) {
    const c = centre(outline);
    return Array.from({ length: 16 }, (_, i) => {
      const angle = ((i + 0.5) * Math.PI) / 8;
      const out = { x: Math.cos(angle), y: Math.sin(angle) };
      return { at: { x: c.x + (outline.width / 2) * out.x, y: c.y + (outline.height / 2) * out.y }, out, cost: i % 4 === 1 || i % 4 === 2 ? 0 : 30 };
    });
  }
  const along = (least: number, most: number, door: (value: number) => Pick<Door, 'at' | 'out'>): Door[] => {
    const inset = Math.min(SELF_LOOP.width / 2 + INSET, (most - least) / 2);
    const [first, last] = [least + inset, most - inset];
    const count = Math.ceil((last - first) / 28);
    return Array.from({ length: count + 1 }, (_, i) => first + ((last - first) * i) / (count || 1))
      .map((value) => ({ ...door(value), cost: Math.min(value - first, last - value) }));
  };
  const { x, y } = strip;
  return [
    ...(strip.width < outline.width || strip === outline ? [y, bottom(strip)] : []).flatMap((edge) => along(x, right(strip), (at) => ({ at: { x: at, y: edge }, out: { x: 0, y: edge === y ? -1 : 1 } }))),
    ...(strip.height < outline.height || strip === outline ? [x, right(strip)] : []).flatMap((edge) => along(y, bottom(strip), (at) => ({ at: { x: edge, y: at }, out: { x: edge === x ? -1 : 1, y: 0 } }))),
  ];
}

/** Out, across to the right as seen from the stage, and back. */
function loopAt({ round, width }: Outline, at: Point, out: Point): Point[] {
  const half = SELF_LOOP.width / 2;
  // Beside its foremost point, the edge of a circle lies farther back.
  const behind = round ? width / 2 - Math.sqrt(Math.max(0, (width / 2) ** 2 - half ** 2)) : 0;
  const point = (across: number, off: number): Point => ({ x: at.x - across * out.y + off * out.x, y: at.y + across * out.x + off * out.y });
  return [point(-half, STANDOFF - behind), point(-half, SELF_LOOP.depth), point(half, SELF_LOOP.depth), point(half, STANDOFF - behind)];
}

/** A place for a label, and the way from there to its loop. */
interface Place {
  box: Box;
  toward: Point;
}

/** Places for a label beside a loop: right, left, below and above it, in the middle of that side or toward an end. */
function besides(area: Box, label: Size): Place[] {
  const c = centre(area);
  const across = (area.width + label.width) / 2 + AIR;
  const down = (area.height + label.height) / 2 + AIR;
  const slides = (own: number, other: number) => [0, 1, -1].map((share) => (share * Math.abs(own - other)) / 2);
  const at = (x: number, y: number): Box => boxAround({ x: c.x + x, y: c.y + y }, label);
  return [
    ...[1, -1].flatMap((side) => slides(area.height, label.height).map((y): Place => ({ box: at(side * across, y), toward: { x: -side, y: 0 } }))),
    ...[1, -1].flatMap((side) => slides(area.width, label.width).map((x): Place => ({ box: at(x, side * down), toward: { x: 0, y: -side } }))),
  ];
}

/** The box of a label that is moved toward its loop, at most 24 px, as long as it keeps clear of the line and its head. */
function inward({ box, toward }: Place, points: readonly Point[]): Box {
  const [before, tip] = points.slice(-2);
  const head = before && tip ? headCorners(before, tip, { length: BRANCH.length, width: BRANCH.head }) : [];
  const edges = [...segmentsOf(points, STROKE / 2), ...segmentsOf([...head, ...head.slice(0, 1)], 0)];
  const moved = [24, 20, 16, 12, 8, 4].map((by): Box => ({ ...box, x: box.x + by * toward.x, y: box.y + by * toward.y }));
  return moved.find((one) => !edges.some(({ line, half }) => crosses(line, inflate(one, AIR + half)))) ?? box;
}

/** The lines from point to point, with half their breadth. */
const segmentsOf = (points: readonly Point[], half: number): { line: Segment; half: number }[] =>
  points.slice(1).map((to, i) => ({ line: { from: points[i] ?? to, to }, half }));
