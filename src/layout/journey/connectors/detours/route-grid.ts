/** The grid in which an orthogonal route is searched for: its cells, what they cost, and where routes enter and leave. */
import { bottom, contains, inflate, right } from '../../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';

/** The distance between neighbouring cells, in CSS pixels. */
const CELL_SIZE = 14;
/** How far a route keeps from an obstacle, in CSS pixels. */
const OBSTACLE_MARGIN = 12;
/** The cost of a free cell, and what a penalised cell or one inside an obstacle costs beyond that. */
const FREE_COST = 1;
const PENALTY = 6;
const OBSTACLE_COST = 60;
/** A larger grid is not searched. */
const MAX_CELLS = 60_000;
/** How far above and below both ends a route is searched for, in CSS pixels. */
const MARGIN = 240;

/** The directions of a step from cell to cell. */
export const RIGHT = 0;
export const DOWN = 1;
const LEFT = 2;
const UP = 3;

/** The cells of an area, row by row; each stands for a point. */
export interface Grid {
  area: Box;
  columns: number;
  rows: number;
  /** What it costs to enter each cell; 0 where it is blocked. */
  costs: Uint8Array;
}

/** What a route keeps clear of. */
export interface GridObstacles {
  /** Routes go around these, or with `through` across as little of them as possible. */
  obstacles: readonly Outline[];
  /** Routes cross these, but do not follow them. */
  penalised: readonly Outline[];
  through: boolean;
}

/** The grid between two outlines; `undefined` where it would be empty or too large to be searched. */
export function gridBetween(from: Outline, to: Outline, { obstacles, penalised, through }: GridObstacles, bounds: Size, budget: Budget): Grid | undefined {
  const area = searchArea(from, to, bounds);
  const columns = Math.floor(area.width / CELL_SIZE) + 1;
  const rows = Math.floor(area.height / CELL_SIZE) + 1;
  if (columns < 1 || rows < 1 || columns * rows > MAX_CELLS) return undefined;
  const grid: Grid = { area, columns, rows, costs: new Uint8Array(columns * rows).fill(FREE_COST) };
  for (const outline of penalised) setCost(grid, outline, FREE_COST + PENALTY, budget);
  for (const outline of obstacles) setCost(grid, inflate(outline, OBSTACLE_MARGIN), through ? FREE_COST + OBSTACLE_COST : 0, budget);
  for (const outline of [from, to]) setCost(grid, inflate(outline, OBSTACLE_MARGIN), 0, budget);
  return grid;
}

/** The part of the drawing in which a route is searched for: as wide as the drawing, around both ends. */
function searchArea(from: Outline, to: Outline, bounds: Size): Box {
  const top = Math.max(0, Math.min(from.y, to.y) - MARGIN);
  const low = Math.min(bounds.height, Math.max(bottom(from), bottom(to)) + MARGIN);
  return { x: CELL_SIZE / 2, y: top + CELL_SIZE / 2, width: bounds.width - CELL_SIZE, height: low - top - CELL_SIZE };
}

/** Sets the cost of every cell inside an outline. */
function setCost({ area, columns, rows, costs }: Grid, outline: Outline, cost: number, budget: Budget): void {
  const firstColumn = Math.max(0, Math.floor((outline.x - area.x) / CELL_SIZE));
  const lastColumn = Math.min(columns - 1, Math.ceil((right(outline) - area.x) / CELL_SIZE));
  const firstRow = Math.max(0, Math.floor((outline.y - area.y) / CELL_SIZE));
  const lastRow = Math.min(rows - 1, Math.ceil((bottom(outline) - area.y) / CELL_SIZE));
  budget.spend();
  for (let row = firstRow; row <= lastRow; row++) {
    budget.spend();
    for (let column = firstColumn; column <= lastColumn; column++) {
      if (contains(outline, { x: area.x + column * CELL_SIZE, y: area.y + row * CELL_SIZE })) costs[row * columns + column] = cost;
    }
  }
}

export const pointOfCell = ({ area, columns }: Grid, cell: number): Point => ({ x: area.x + (cell % columns) * CELL_SIZE, y: area.y + Math.floor(cell / columns) * CELL_SIZE });

/** The cell next to another one in a direction; -1 beyond the edge. */
export function neighbourCell({ columns, rows }: Grid, cell: number, direction: number): number {
  const column = (cell % columns) + (direction === RIGHT ? 1 : direction === LEFT ? -1 : 0);
  const row = Math.floor(cell / columns) + (direction === DOWN ? 1 : direction === UP ? -1 : 0);
  return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
}

/** The cells beside an outline from which a straight line leads into it, each with the direction away from it. */
export function portCells(outline: Outline, { area, columns, rows }: Grid): Map<number, number> {
  const found = new Map<number, number>();
  const inset = outline.round ? outline.width * 0.3 : Math.min(26, outline.width / 3, outline.height / 3);
  const add = (x: number, y: number, direction: number) => {
    const [u, v] = [(x - area.x) / CELL_SIZE, (y - area.y) / CELL_SIZE];
    const column = direction === RIGHT ? Math.ceil(u) : direction === LEFT ? Math.floor(u) : Math.round(u);
    const row = direction === DOWN ? Math.ceil(v) : direction === UP ? Math.floor(v) : Math.round(v);
    if (column >= 0 && row >= 0 && column < columns && row < rows) found.set(row * columns + column, direction);
  };
  const distance = OBSTACLE_MARGIN + 1;
  for (let x = outline.x + inset; x <= right(outline) - inset; x += CELL_SIZE) {
    add(x, outline.y - distance, UP);
    add(x, bottom(outline) + distance, DOWN);
  }
  for (let y = outline.y + inset; y <= bottom(outline) - inset; y += CELL_SIZE) {
    add(outline.x - distance, y, LEFT);
    add(right(outline) + distance, y, RIGHT);
  }
  return found;
}
