import { bottom, centre, contains, inflate, right } from '../geometry/box.js';
import { simplified } from '../geometry/polyline.js';
import type { Box, Outline, Point, Size } from '../geometry/types.js';

/** The mesh of the grid, in CSS pixels; what a bend costs, and a mesh that is shunned, in meshes. */
const MESH = 14;
const BEND = 5;
const SHUN = 6;
/** A grid of more meshes than this is not searched. */
const MOST = 60_000;

interface Step {
  cell: number;
  /** 0 right, 1 down, 2 left, 3 up. */
  heading: number;
  cost: number;
  from: Step | undefined;
}

/**
 * A way along level and upright lines from one outline to another, round everything that stands between, with few
 * bends (Dijkstra's algorithm on a grid). What is `shunned` is crossed, but not followed. `undefined` where there is none, or the room is too large to be searched.
 */
export function detour(from: Outline, to: Outline, obstacles: readonly Outline[], shunned: readonly Outline[], room: Size): Point[] | undefined {
  const area = searched(from, to, room);
  const columns = Math.floor(area.width / MESH) + 1;
  const rows = Math.floor(area.height / MESH) + 1;
  if (columns * rows > MOST) return undefined;
  const pointOf = (cell: number): Point => ({ x: area.x + (cell % columns) * MESH, y: area.y + Math.floor(cell / columns) * MESH });
  const blocked = [...obstacles, from, to].map((outline) => inflate(outline, 12));
  const costs = Array.from({ length: columns * rows }, (_, cell) => {
    const point = pointOf(cell);
    if (blocked.some((outline) => contains(outline, point))) return Infinity;
    return shunned.some((outline) => contains(outline, point)) ? 1 + SHUN : 1;
  });
  const [starts, ends] = [from, to].map((outline) => doors(outline, area, columns, rows));
  if (!starts || !ends) return undefined;
  const last = search(columns, rows, costs, starts, ends);
  if (!last) return undefined;
  const cells: Point[] = [];
  for (let step: Step | undefined = last; step; step = step.from) cells.unshift(pointOf(step.cell));
  const [first, end] = [cells[0], cells.at(-1)];
  if (!first || !end) return undefined;
  return simplified([door(from, first), ...cells, door(to, end)]);
}

/** The part of the room in which a way is looked for: round both ends, and as broad as the room. */
function searched(from: Outline, to: Outline, room: Size): Box {
  const top = Math.max(0, Math.min(from.y, to.y) - 240);
  const low = Math.min(room.height, Math.max(bottom(from), bottom(to)) + 240);
  return { x: MESH / 2, y: top + MESH / 2, width: room.width - MESH, height: low - top - MESH };
}

/** The cells next to an outline's edge from which a straight line leads in, each with the heading out of it. */
function doors(outline: Outline, area: Box, columns: number, rows: number): Map<number, number> {
  const found = new Map<number, number>();
  const inset = outline.round ? outline.width * 0.3 : Math.min(26, outline.width / 3, outline.height / 3);
  const put = (x: number, y: number, heading: number) => {
    const column = heading === 0 ? Math.ceil((x - area.x) / MESH) : heading === 2 ? Math.floor((x - area.x) / MESH) : Math.round((x - area.x) / MESH);
    const row = heading === 1 ? Math.ceil((y - area.y) / MESH) : heading === 3 ? Math.floor((y - area.y) / MESH) : Math.round((y - area.y) / MESH);
    if (column >= 0 && row >= 0 && column < columns && row < rows) found.set(row * columns + column, heading);
  };
  const off = 13;
  for (let x = outline.x + inset; x <= right(outline) - inset; x += MESH) {
    put(x, outline.y - off, 3);
    put(x, bottom(outline) + off, 1);
  }
  for (let y = outline.y + inset; y <= bottom(outline) - inset; y += MESH) {
    put(outline.x - off, y, 2);
    put(right(outline) + off, y, 0);
  }
  return found;
}

function search(columns: number, rows: number, costs: readonly number[], starts: ReadonlyMap<number, number>, ends: ReadonlyMap<number, number>): Step | undefined {
  const best = new Map<number, number>();
  // Steps by cost: costs are whole and small, so that buckets serve for a queue.
  const queue: Step[][] = [];
  const push = (step: Step) => {
    const key = step.cell * 4 + step.heading;
    if ((best.get(key) ?? Infinity) <= step.cost) return;
    best.set(key, step.cost);
    (queue[step.cost] ??= []).push(step);
  };
  for (const [cell, heading] of starts) if (costs[cell] !== Infinity) push({ cell, heading, cost: costs[cell] ?? 1, from: undefined });
  let cost = 0;
  while (cost < queue.length) {
    for (const step of queue[cost++] ?? []) {
      const into = ends.get(step.cell);
      if (into !== undefined && (into + 2) % 4 === step.heading) return step;
      for (let heading = 0; heading < 4; heading++) {
        if ((heading + 2) % 4 === step.heading) continue;
        const cell = neighbour(step.cell, heading, columns, rows);
        const cost = cell === undefined ? Infinity : (costs[cell] ?? Infinity);
        if (cell === undefined || cost === Infinity) continue;
        push({ cell, heading, cost: step.cost + cost + (heading === step.heading ? 0 : BEND), from: step });
      }
    }
  }
  return undefined;
}

function neighbour(cell: number, heading: number, columns: number, rows: number): number | undefined {
  const column = (cell % columns) + (heading % 2 === 0 ? 1 - heading : 0);
  const row = Math.floor(cell / columns) + (heading % 2 === 1 ? 2 - heading : 0);
  return column < 0 || row < 0 || column >= columns || row >= rows ? undefined : row * columns + column;
}

/** The point on an outline's edge, 8 px out, that is straight ahead from a point beside it. */
function door(outline: Outline, point: Point): Point {
  const c = centre(outline);
  const half = { x: outline.width / 2, y: outline.height / 2 };
  const level = Math.abs(point.y - c.y) < half.y && (point.x < outline.x || point.x > right(outline));
  if (level) {
    const reach = outline.round ? half.x * Math.sqrt(1 - ((point.y - c.y) / half.y) ** 2) : half.x;
    return { x: c.x + Math.sign(point.x - c.x) * (reach + 8), y: point.y };
  }
  const reach = outline.round ? half.y * Math.sqrt(1 - ((point.x - c.x) / half.x) ** 2) : half.y;
  return { x: point.x, y: c.y + Math.sign(point.y - c.y) * (reach + 8) };
}
