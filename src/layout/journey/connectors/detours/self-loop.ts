import { headCorners } from '../../../../geometry/arrows.js';
import { bottom, boxAround, boxOf, centre, crosses, enters, inflate, overlap, right } from '../../../../geometry/box.js';
import type { Box, Outline, Point, Segment, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { BRANCH, SELF_LOOP, STANDOFF } from '../../measures.js';
import type { Anchor } from '../anchor.js';

/** How far a loop keeps from a corner. */
const CORNER_DISTANCE = 8;
/** How far a label keeps from its loop. */
const LABEL_DISTANCE = 8;
/** How far it keeps from everything else, so that its loop is nearer than any other arrow. */
const OTHERS_DISTANCE = 13;
/** The strip of the last track is no farther from the edge of its stage. */
const LAST_INSET = 40;
/** The distances by which a label may move toward its loop, the largest first. */
const MOVES = [24, 20, 16, 12, 8, 4];
/** The width of the line. */
const STROKE = 5;
/** The cost of making the drawing taller. */
const TALLER_COST = 1000;

/** A loop that has been placed, and the box of its label if there is one beside it. */
export interface SelfLoop {
  points: Point[];
  /** The space that the loop takes. */
  area: Box;
  label?: Box;
}

/** A place on an edge where a loop can start. */
interface Port {
  at: Point;
  /** The unit vector that points out of the stage. */
  out: Point;
  /** Ports with lower cost are tried first. */
  cost: number;
}

/**
 * A small arrow out of a stage and back to it, where there is room outside its edge for it and its label; where there
 * is no room for the label, for the loop alone. It may end below the drawing, which becomes taller then.
 * @param obstacles that both keep clear of, including the stage's own outline.
 */
export function routeSelfLoop({ outline, strip }: Anchor, label: Size | undefined, obstacles: readonly Outline[], bounds: Size, budget: Budget): SelfLoop | undefined {
  budget.spend(obstacles.length);
  const reach = SELF_LOOP.depth + 2 * LABEL_DISTANCE + Math.max(label?.width ?? 0, label?.height ?? 0);
  const near = obstacles.filter((one) => overlap(inflate(outline, reach), one));
  const others = near.filter((one) => one !== outline);
  const lowest = bounds.height + SELF_LOOP.depth + BRANCH.head + (label?.height ?? 0);
  const isFree = (box: Box, all: readonly Outline[]): boolean => {
    budget.spend(1 + all.length);
    return box.x >= 0 && box.y >= 0 && right(box) <= bounds.width && bottom(box) <= lowest && !all.some((one) => enters(box, one));
  };
  const loops = portsOf(outline, strip)
    .map(({ at, out, cost }) => {
      const points = loopAt(outline, at, out);
      const area = inflate(boxOf(points), BRANCH.head / 2);
      return { points, area, cost: cost + (bottom(area) > bounds.height ? TALLER_COST : 0) };
    })
    .filter(({ area }) => isFree(area, others))
    .sort((a, b) => a.cost - b.cost);
  return (label && withLabel(loops, label, (box) => isFree(inflate(box, 4), [outline]) && isFree(inflate(box, OTHERS_DISTANCE), others))) ?? loops[0];
}

/** The first loop whose label has room beside it, as close to it as possible. */
function withLabel(loops: readonly SelfLoop[], label: Size, isFree: (box: Box) => boolean): SelfLoop | undefined {
  const candidates = loops.flatMap((loop) => labelCandidates(loop.area, label).map((candidate) => ({ loop, candidate })));
  const open = candidates.find(({ candidate }) => isFree(candidate.box));
  if (open) {
    const moved = movedCloser(open.candidate, open.loop.points);
    return { ...open.loop, label: isFree(moved) ? moved : open.candidate.box };
  }
  for (const { loop, candidate } of candidates) {
    const moved = movedCloser(candidate, loop.points);
    if (isFree(moved)) return { ...loop, label: moved };
  }
  return undefined;
}

/** Ports along an outline's edge, or along that of a strip of it: close to corners first, where other edges are rare. */
function portsOf(outline: Outline, strip: Outline = outline): Port[] {
  if (outline.round) {
    const c = centre(outline);
    return Array.from({ length: 16 }, (_, i) => {
      const angle = ((i + 0.5) * Math.PI) / 8;
      const out = { x: Math.cos(angle), y: Math.sin(angle) };
      return { at: { x: c.x + (outline.width / 2) * out.x, y: c.y + (outline.height / 2) * out.y }, out, cost: i % 4 === 1 || i % 4 === 2 ? 0 : 30 };
    });
  }
  const along = (start: number, end: number, portAt: (value: number) => Pick<Port, 'at' | 'out'>): Port[] => {
    const inset = Math.min(SELF_LOOP.width / 2 + CORNER_DISTANCE, (end - start) / 2);
    const [first, last] = [start + inset, end - inset];
    const count = Math.ceil((last - first) / 28);
    return Array.from({ length: count + 1 }, (_, i) => first + ((last - first) * i) / (count || 1))
      .map((value) => ({ ...portAt(value), cost: Math.min(value - first, last - value) }));
  };
  const { x, y } = strip;
  // The last of some tracks below each other has the lower edge of the stage too.
  const isLast = bottom(outline) - bottom(strip) < LAST_INSET;
  const rows = strip.width < outline.width || strip === outline ? [y, bottom(strip)] : isLast ? [bottom(outline)] : [];
  const columns = strip.height < outline.height || strip === outline ? [x, right(strip)] : [];
  return [
    ...rows.flatMap((edge) => along(x, right(strip), (at) => ({ at: { x: at, y: edge }, out: { x: 0, y: edge === y ? -1 : 1 } }))),
    ...columns.flatMap((edge) => along(y, bottom(strip), (at) => ({ at: { x: edge, y: at }, out: { x: edge === x ? -1 : 1, y: 0 } }))),
  ];
}

/** Out, across to the right as seen from the stage, and back. */
function loopAt({ round, width }: Outline, at: Point, out: Point): Point[] {
  const half = SELF_LOOP.width / 2;
  // A circle curves away on both sides of the port, so the ends have to reach farther back.
  const sagitta = round ? width / 2 - Math.sqrt(Math.max(0, (width / 2) ** 2 - half ** 2)) : 0;
  const point = (across: number, off: number): Point => ({ x: at.x - across * out.y + off * out.x, y: at.y + across * out.x + off * out.y });
  return [point(-half, STANDOFF - sagitta), point(-half, SELF_LOOP.depth), point(half, SELF_LOOP.depth), point(half, STANDOFF - sagitta)];
}

/** A box for a label, and the direction from there to its loop. */
interface LabelCandidate {
  box: Box;
  toward: Point;
}

/** Boxes for a label beside a loop: right, left, below and above it, in the middle of that side or toward one end. */
function labelCandidates(area: Box, label: Size): LabelCandidate[] {
  const c = centre(area);
  const across = (area.width + label.width) / 2 + LABEL_DISTANCE;
  const down = (area.height + label.height) / 2 + LABEL_DISTANCE;
  const slides = (own: number, other: number) => [0, 1, -1].map((share) => (share * Math.abs(own - other)) / 2);
  const at = (x: number, y: number): Box => boxAround({ x: c.x + x, y: c.y + y }, label);
  return [
    ...[1, -1].flatMap((side) => slides(area.height, label.height).map((y): LabelCandidate => ({ box: at(side * across, y), toward: { x: -side, y: 0 } }))),
    ...[1, -1].flatMap((side) => slides(area.width, label.width).map((x): LabelCandidate => ({ box: at(x, side * down), toward: { x: 0, y: -side } }))),
  ];
}

/** The box of a label, moved toward its loop as far as it keeps clear of the line and its head. */
function movedCloser({ box, toward }: LabelCandidate, points: readonly Point[]): Box {
  const [before, tip] = points.slice(-2);
  const head = before && tip ? headCorners(before, tip, { length: BRANCH.length, width: BRANCH.head }) : [];
  const edges = [...segmentsOf(points, STROKE / 2), ...segmentsOf([...head, ...head.slice(0, 1)], 0)];
  const moved = MOVES.map((by): Box => ({ ...box, x: box.x + by * toward.x, y: box.y + by * toward.y }));
  return moved.find((one) => !edges.some(({ line, halfWidth }) => crosses(line, inflate(one, LABEL_DISTANCE + halfWidth)))) ?? box;
}

/** The lines from point to point, with half their width. */
const segmentsOf = (points: readonly Point[], halfWidth: number): { line: Segment; halfWidth: number }[] =>
  points.slice(1).map((to, i) => ({ line: { from: points[i] ?? to, to }, halfWidth }));
