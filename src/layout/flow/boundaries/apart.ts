import type { Budget } from '../../budget.js';
import type { Cells } from '../map/placement/cells.js';
import { boundaryExtents, type BoundaryExtent } from './cell-extents.js';
import type { BoundaryMembers } from './members.js';

/** Whether every boundary encloses only its own systems, and overlaps no boundary except those inside or around it. */
export function boundariesAreApart(cells: Cells, members: readonly BoundaryMembers[], budget: Budget): boolean {
  budget.spend(members.length * (cells.size + members.length));
  const boundaries = boundaryExtents(members, cells);
  return boundaries.every((boundary) => enclosesOnlyMembers(boundary, cells))
    && boundaries.every((a, i) => boundaries.slice(i + 1).every((b) => !overlap(a, b) || shareSystem(a, b)));
}

function enclosesOnlyMembers({ systems, left, right, top, bottom }: BoundaryExtent, cells: Cells): boolean {
  for (const [id, { column, row }] of cells) {
    if (column >= left && column <= right && row >= top && row <= bottom && !systems.has(id)) return false;
  }
  return true;
}

/** Two boundaries may not even share an empty cell. */
const overlap = (a: BoundaryExtent, b: BoundaryExtent): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** Boundaries that share a system are nested. */
const shareSystem = (a: BoundaryExtent, b: BoundaryExtent): boolean => [...a.systems].some((id) => b.systems.has(id));
