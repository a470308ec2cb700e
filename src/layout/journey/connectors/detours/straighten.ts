/** Takes the jogs out of a route: where it goes aside by a little and on in the same direction. */
import { bottom, crosses, inflate, right } from '../../../../geometry/box.js';
import { distance } from '../../../../geometry/points.js';
import { simplifyPolyline } from '../../../../geometry/polyline.js';
import type { Outline, Point, Segment } from '../../../../geometry/types.js';

/** A shorter way aside is a jog. */
const MIN_JOG = 28;
/** How far a segment that has been moved keeps from what it passes, and a port from a corner. */
const CLEARANCE = 10;
const CORNER_DISTANCE = 18;

/** The ends of a route, and what it passes: what it must not enter, and what it may cross but not follow. */
interface Passed {
  from: Outline;
  to: Outline;
  obstacles: readonly Outline[];
  penalised: readonly Outline[];
}

/** The segment before or after each jog moves onto the line of the other, where nothing is in its way there. */
export function straighten(route: readonly Point[], passed: Passed): Point[] {
  let points = [...route];
  for (let i = 1; i + 2 < points.length;) {
    const better = isJog(points, i) ? withoutJog(points, i, passed) : undefined;
    if (better) points = better;
    else i += 1;
  }
  return points;
}

/** Whether the segment from a point to the next is a jog. */
export function isJog(points: readonly Point[], i: number): boolean {
  const [before, a, b, after] = points.slice(i - 1, i + 3);
  return !!before && !!a && !!b && !!after && distance(a, b) < MIN_JOG
    && Math.sign(a.x - before.x) === Math.sign(after.x - b.x) && Math.sign(a.y - before.y) === Math.sign(after.y - b.y);
}

function withoutJog(points: readonly Point[], i: number, passed: Passed): Point[] | undefined {
  const [before, a, b, after] = points.slice(i - 1, i + 3);
  if (!before || !a || !b || !after) return undefined;
  const isAcross = a.x === b.x;
  const onLineOf = (point: Point, line: Point): Point => (isAcross ? { ...point, y: line.y } : { ...point, x: line.x });
  const moves = [
    { moved: [onLineOf(before, b), b] as const, points: [...points.slice(0, i - 1), onLineOf(before, b), ...points.slice(i + 1)], end: i === 1 ? passed.from : undefined },
    { moved: [a, onLineOf(after, a)] as const, points: [...points.slice(0, i + 1), onLineOf(after, a), ...points.slice(i + 3)], end: i + 3 === points.length ? passed.to : undefined },
  ];
  const found = moves.find(({ moved: [from, to], end }) => (!end || !end.round && faces(end, from, to)) && isFree({ from, to }, { from: before, to: after }, passed));
  return found && simplifyPolyline(found.points);
}

/** Whether a segment meets a side of a band, clear of its corners. */
function faces(end: Outline, { x, y }: Point, other: Point): boolean {
  return x === other.x
    ? x > end.x + CORNER_DISTANCE && x < right(end) - CORNER_DISTANCE
    : y > end.y + CORNER_DISTANCE && y < bottom(end) - CORNER_DISTANCE;
}

/** Whether a segment can be where it has been moved to: it crosses nothing new. */
function isFree(moved: Segment, before: Segment, { from, to, obstacles, penalised }: Passed): boolean {
  return [...obstacles, from, to].every((one) => !crosses(moved, one === from || one === to ? one : inflate(one, CLEARANCE)))
    && penalised.every((one) => !crosses(moved, one) || crosses(before, one));
}
