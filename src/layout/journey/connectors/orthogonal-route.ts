import { bottom, centre, contains, inflate, right } from '../../../geometry/box.js';
import { simplifyPolyline } from '../../../geometry/polyline.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';

/** The mesh of the grid, in CSS pixels; what a bend costs, a mesh that is shunned, and one in an obstacle, in meshes. */
const MESH = 14;
const BEND = 5;
const SHUN = 6;
const THROUGH = 60;
/** A grid of more meshes than this is not searched. */
const MOST = 60_000;

/** The meshes of a room, each a point: what it costs to go there. */
interface Grid {
  area: Box;
  columns: number;
  rows: number;
  /** By mesh, row by row; 0 where something is in the way. */
  costs: Uint8Array;
}

/**
 * A way along level and upright lines from one outline to another, round everything that stands between, with few
 * bends (A* on a grid). What is `shunned` is crossed, but not followed. `undefined` where there is none, or the room is too large to be searched.
 * @param through goes through obstacles, as little as possible.
 */
export function orthogonalRoute(from: Outline, to: Outline, obstacles: readonly Outline[], shunned: readonly Outline[], room: Size, budget: Budget, through = false): Point[] | undefined {
  const area = searched(from, to, room);
  const columns = Math.floor(area.width / MESH) + 1;
  const rows = Math.floor(area.height / MESH) + 1;
  if (columns < 1 || rows < 1 || columns * rows > MOST) return undefined;
  const grid: Grid = { area, columns, rows, costs: new Uint8Array(columns * rows).fill(1) };
  for (const outline of shunned) paint(grid, outline, 1 + SHUN, budget);
  for (const outline of obstacles) paint(grid, inflate(outline, 12), through ? 1 + THROUGH : 0, budget);
  for (const outline of [from, to]) paint(grid, inflate(outline, 12), 0, budget);
  const ends = doors(to, grid);
  const cells = ends.size > 0 ? search(grid, doors(from, grid), ends, budget) : undefined;
  if (!cells) return undefined;
  const points = cells.map((cell) => pointOf(grid, cell));
  const [first, end] = [points[0], points.at(-1)];
  if (!first || !end) return undefined;
  return simplifyPolyline([door(from, first), ...points, door(to, end)]);
}

const pointOf = ({ area, columns }: Grid, cell: number): Point => ({ x: area.x + (cell % columns) * MESH, y: area.y + Math.floor(cell / columns) * MESH });

/** Gives every mesh within an outline a cost. */
function paint({ area, columns, rows, costs }: Grid, outline: Outline, cost: number, budget: Budget): void {
  const firstColumn = Math.max(0, Math.floor((outline.x - area.x) / MESH));
  const lastColumn = Math.min(columns - 1, Math.ceil((right(outline) - area.x) / MESH));
  const firstRow = Math.max(0, Math.floor((outline.y - area.y) / MESH));
  const lastRow = Math.min(rows - 1, Math.ceil((bottom(outline) - area.y) / MESH));
  budget.spend();
  for (let row = firstRow; row <= lastRow; row++) {
    budget.spend();
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (contains(outline, { x: area.x + column * MESH, y: area.y + row * MESH })) costs[row * columns + column] = cost;
    }
  }
}

/** The part of the room in which a way is looked for: round both ends, and as broad as the room. */
function searched(from: Outline, to: Outline, room: Size): Box {
  const top = Math.max(0, Math.min(from.y, to.y) - 240);
  const low = Math.min(room.height, Math.max(bottom(from), bottom(to)) + 240);
  return { x: MESH / 2, y: top + MESH / 2, width: room.width - MESH, height: low - top - MESH };
}

/** The cells next to an outline's edge from which a straight line leads in, each with the heading out of it: 0 right, 1 down, 2 left, 3 up. */
function doors(outline: Outline, { area, columns, rows }: Grid): Map<number, number> {
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

/** @returns the cells of the cheapest way, in order. */
function search({ columns, rows, costs }: Grid, starts: ReadonlyMap<number, number>, ends: ReadonlyMap<number, number>, budget: Budget): number[] | undefined {
  // A state is a cell with the heading in which it is reached: `cell * 4 + heading`.
  const best = new Int32Array(columns * rows * 4).fill(-1);
  const before = new Int32Array(columns * rows * 4).fill(-1);
  // States by what the whole way costs at least by them: costs are whole and small, so that buckets serve for a queue.
  const queue: number[][] = [];
  const least = leastWays(ends.keys(), columns);
  const push = (state: number, cost: number, from: number) => {
    const known = best[state] ?? -1;
    if (known >= 0 && known <= cost) return;
    best[state] = cost;
    before[state] = from;
    (queue[cost + least(state >> 2)] ??= []).push(state);
  };
  for (const [cell, heading] of starts) if (costs[cell]) push(cell * 4 + heading, costs[cell], -1);
  for (let all = 0; all < queue.length; all++) {
    // What is found within a bucket may be added to it.
    for (const state of queue[all] ?? []) {
      const [cell, heading] = [state >> 2, state & 3];
      const cost = best[state] ?? 0;
      if (cost + least(cell) !== all) continue;
      budget.spend();
      const into = ends.get(cell);
      if (into !== undefined && (into + 2) % 4 === heading) return back(before, state);
      for (let next = 0; next < 4; next++) {
        if ((next + 2) % 4 === heading) continue;
        const to = neighbour(cell, next, columns, rows);
        const more = costs[to];
        if (more) push(to * 4 + next, cost + more + (next === heading ? 0 : BEND), state);
      }
    }
  }
  return undefined;
}

/** How many meshes it takes at least from a cell to the nearest of some. */
function leastWays(ends: Iterable<number>, columns: number): (cell: number) => number {
  const [xs, ys] = [[] as number[], [] as number[]];
  for (const end of ends) {
    xs.push(end % columns);
    ys.push(Math.floor(end / columns));
  }
  const [left, most, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (cell) => {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    return Math.max(0, left - x, x - most) + Math.max(0, top - y, y - low);
  };
}

/** The cells that lead to a state, from the first on. */
function back(before: Int32Array, last: number): number[] {
  const cells: number[] = [];
  for (let state = last; state >= 0; state = before[state] ?? -1) cells.push(state >> 2);
  return cells.reverse();
}

/** The cell next to another one; -1 beyond the edge. */
function neighbour(cell: number, heading: number, columns: number, rows: number): number {
  const column = (cell % columns) + (heading % 2 === 0 ? 1 - heading : 0);
  const row = Math.floor(cell / columns) + (heading % 2 === 1 ? 2 - heading : 0);
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
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
