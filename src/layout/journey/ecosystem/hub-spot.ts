/** Finds the place for the hub: where it has room between the stages, in the middle of what is around it. */
import type { Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';

/** What a hub keeps clear of, and how much room it needs. */
export interface HubRoom {
  /** Half the diameter of the hub with its halo. */
  radius: number;
  /** Between the hub and a stage. */
  clearance: number;
  stages: readonly Outline[];
  /** The space between stages that block arrows and their labels take. */
  arrows: readonly Outline[];
  bounds: Size;
}

/** How near to a side of the frame the middle of the hub may be, as a share of the width: it belongs to all stages. */
const OFF_CENTRE = 0.29;
/** The distance between the points that are tried first, as a share of the hub's radius; and how close the search comes. */
const COARSE = 0.7;
const FINEST = 6;

/** A square of points, by its middle. */
interface Cell extends Point {
  half: number;
}

/**
 * Whether the hub has room anywhere. Room changes by no more than the distance between two points, so a square whose
 * middle lacks more than that is left out, and the others are divided.
 */
export function findRoom(room: HubRoom, budget: Budget): Point | undefined {
  const open = cellsOf(room);
  for (let cell = open.pop(); cell; cell = open.pop()) {
    budget.spend();
    const spare = spareAt(cell, room);
    if (spare >= 0) return cell;
    if (spare + cell.half * Math.SQRT2 < 0 || cell.half < FINEST) continue;
    const half = cell.half / 2;
    for (const [u, v] of QUARTERS) open.push({ x: cell.x + u * half, y: cell.y + v * half, half });
  }
  return undefined;
}

const QUARTERS = [[-1, -1], [1, -1], [-1, 1], [1, 1]] as const;

/** Squares that cover every place for the middle of the hub; the last are those in the middle of the frame. */
function cellsOf(room: HubRoom): Cell[] {
  const { radius, bounds } = room;
  const half = (radius * COARSE) / 2;
  const along = (length: number, inset: number): number[] => {
    const count = Math.max(1, Math.ceil((length - 2 * inset) / (2 * half)));
    return length < 2 * inset ? [] : Array.from({ length: count }, (_, i) => inset + ((i + 0.5) / count) * (length - 2 * inset));
  };
  const [xs, ys] = [along(bounds.width, sideInset(room)), along(bounds.height, radius)];
  const fromMiddle = ({ x, y }: Point): number => Math.hypot(x - bounds.width / 2, y - bounds.height / 2);
  return ys.flatMap((y) => xs.map((x) => ({ x, y, half }))).sort((a, b) => fromMiddle(b) - fromMiddle(a));
}

/** Moves the hub from a place with room to the least crowded one: there it is in the middle of what is around it. */
export function findMiddle(start: Point, room: HubRoom, budget: Budget): Point {
  let best = start;
  let least = crowdingAt(start, room);
  for (const cell of cellsOf(room)) tryAt(cell);
  for (let step = room.radius * COARSE; step >= FINEST / 4;) {
    const { x, y } = best;
    for (const [u, v] of NEIGHBOURS) tryAt({ x: x + u * step, y: y + v * step });
    if (best.x === x && best.y === y) step /= 2;
  }
  return { x: best.x, y: best.y };

  function tryAt(point: Point): void {
    budget.spend();
    if (spareAt(point, room) < 0) return;
    const crowding = crowdingAt(point, room);
    if (crowding < least) [best, least] = [point, crowding];
  }
}

const NEIGHBOURS = [[1, 0], [-1, 0], [0, 1], [0, -1], ...QUARTERS] as const;

/** How many stages are how close. */
function crowdingAt(point: Point, { radius, stages }: HubRoom): number {
  let crowding = 0;
  for (const stage of stages) crowding += 1 / Math.max(distanceTo(stage, point) - radius, 1) ** 2;
  return crowding;
}

const sideInset = ({ radius, bounds }: HubRoom): number => Math.max(radius, OFF_CENTRE * bounds.width);

/** How much more room there is at a point than the hub needs; negative where it lacks some. */
export function spareAt({ x, y }: Point, room: HubRoom): number {
  const { radius, clearance, stages, arrows, bounds } = room;
  const inset = sideInset(room);
  let spare = Math.min(x - inset, bounds.width - x - inset, y - radius, bounds.height - y - radius);
  for (const stage of stages) spare = Math.min(spare, distanceTo(stage, { x, y }) - radius - clearance);
  for (const arrow of arrows) spare = Math.min(spare, distanceTo(arrow, { x, y }) - radius);
  return spare;
}

/** The distance from a point to an outline; negative inside. */
function distanceTo({ x, y, width, height, round }: Outline, point: Point): number {
  const u = Math.abs(point.x - x - width / 2) - width / 2;
  const v = Math.abs(point.y - y - height / 2) - height / 2;
  if (round) return Math.hypot(u + width / 2, v + height / 2) - width / 2;
  return u > 0 && v > 0 ? Math.hypot(u, v) : Math.max(u, v);
}
