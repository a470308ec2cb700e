import { centre, right } from '../../../../geometry/box.js';
import { simplifyPolyline } from '../../../../geometry/polyline.js';
import type { Outline, Point, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { STANDOFF } from '../../measures.js';
import { straighten } from './straighten.js';
import { DOWN, gridBetween, neighbourCell, pointOfCell, portCells, RIGHT, type Grid } from './route-grid.js';

/** What a bend costs, in cells. */
const BEND_COST = 5;

/**
 * A route of horizontal and vertical segments from one outline to another, around all obstacles and with few bends (A*
 * on a grid). `undefined` where there is none, or where the drawing is too large to be searched.
 * @param penalised outlines that the route crosses, but does not follow.
 * @param through crosses obstacles, as little as possible.
 */
export function orthogonalRoute(from: Outline, to: Outline, obstacles: readonly Outline[], penalised: readonly Outline[], bounds: Size, budget: Budget, through = false): Point[] | undefined {
  const grid = gridBetween(from, to, { obstacles, penalised, through }, bounds, budget);
  if (!grid) return undefined;
  const goals = portCells(to, grid);
  const cells = goals.size > 0 ? cheapestPath(grid, portCells(from, grid), goals, budget) : undefined;
  if (!cells) return undefined;
  const points = cells.map((cell) => pointOfCell(grid, cell));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return undefined;
  const route = simplifyPolyline([portBefore(from, first), ...points, portBefore(to, last)]);
  budget.spend(obstacles.length);
  return through ? route : straighten(route, { from, to, obstacles, penalised });
}

/** @returns the cells of the cheapest path, in order. */
function cheapestPath(grid: Grid, starts: ReadonlyMap<number, number>, goals: ReadonlyMap<number, number>, budget: Budget): number[] | undefined {
  const { columns, rows, costs } = grid;
  // A state is a cell with the direction in which it is entered: `cell * 4 + direction`.
  const best = new Int32Array(columns * rows * 4).fill(-1);
  const previous = new Int32Array(columns * rows * 4).fill(-1);
  // States by the least cost of a whole path through them. Costs are small integers, so an array of buckets makes the queue.
  const queue: number[][] = [];
  const atLeast = leastCost(goals.keys(), columns);
  const push = (state: number, cost: number, from: number) => {
    const known = best[state] ?? -1;
    if (known >= 0 && known <= cost) return;
    best[state] = cost;
    previous[state] = from;
    (queue[cost + atLeast(state)] ??= []).push(state);
  };
  for (const [cell, direction] of starts) if (costs[cell]) push(cell * 4 + direction, costs[cell], -1);
  for (let total = 0; total < queue.length; total++) {
    // More states may be added to a bucket while it is read.
    for (const state of queue[total] ?? []) {
      const [cell, direction] = [state >> 2, state & 3];
      const cost = best[state] ?? 0;
      if (cost + atLeast(state) !== total) continue;
      budget.spend();
      const outward = goals.get(cell);
      if (outward !== undefined && (outward + 2) % 4 === direction) return pathTo(state, previous);
      for (let next = 0; next < 4; next++) {
        if ((next + 2) % 4 === direction) continue;
        const to = neighbourCell(grid, cell, next);
        const step = costs[to];
        if (step) push(to * 4 + next, cost + step + (next === direction ? 0 : BEND_COST), state);
      }
    }
  }
  return undefined;
}

/** Gives the least cost from a state to the box around the goals: that of the steps, and of the bends on the way. */
function leastCost(goals: Iterable<number>, columns: number): (state: number) => number {
  const [xs, ys] = [[] as number[], [] as number[]];
  for (const goal of goals) {
    xs.push(goal % columns);
    ys.push(Math.floor(goal / columns));
  }
  const [minX, maxX, minY, maxY] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (state) => {
    const [cell, direction] = [state >> 2, state & 3];
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    // How far to the right and down it still is; negative to the left and up.
    const across = x < minX ? minX - x : Math.min(0, maxX - x);
    const down = y < minY ? minY - y : Math.min(0, maxY - y);
    if (across === 0 && down === 0) return 0;
    const [ahead, aside] = direction % 2 === 0 ? [direction === RIGHT ? across : -across, down] : [direction === DOWN ? down : -down, across];
    const bends = ahead < 0 ? 2 : aside !== 0 ? 1 : 0;
    return Math.abs(across) + Math.abs(down) + bends * BEND_COST;
  };
}

/** The cells that lead to a state, in order. */
function pathTo(last: number, previous: Int32Array): number[] {
  const cells: number[] = [];
  for (let state = last; state >= 0; state = previous[state] ?? -1) cells.push(state >> 2);
  return cells.reverse();
}

/** Where a straight line from a point beside an outline meets it: a little before its edge. */
function portBefore(outline: Outline, point: Point): Point {
  const c = centre(outline);
  const half = { x: outline.width / 2, y: outline.height / 2 };
  const isBeside = Math.abs(point.y - c.y) < half.y && (point.x < outline.x || point.x > right(outline));
  if (isBeside) {
    const reach = outline.round ? half.x * Math.sqrt(1 - ((point.y - c.y) / half.y) ** 2) : half.x;
    return { x: c.x + Math.sign(point.x - c.x) * (reach + STANDOFF), y: point.y };
  }
  const reach = outline.round ? half.y * Math.sqrt(1 - ((point.x - c.x) / half.x) ** 2) : half.y;
  return { x: point.x, y: c.y + Math.sign(point.y - c.y) * (reach + STANDOFF) };
}
