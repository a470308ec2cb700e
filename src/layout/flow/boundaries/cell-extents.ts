import type { Cells } from '../map/placement/cells.js';
import type { BoundaryMembers } from './members.js';

/** A rectangle of cells; `right` and `bottom` are the last column and row inside. */
interface CellExtent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A boundary and the cells that it encloses. */
export interface BoundaryExtent extends BoundaryMembers, CellExtent {}

/** The cells that each boundary encloses. */
export const boundaryExtents = (members: readonly BoundaryMembers[], cells: Cells): BoundaryExtent[] =>
  members.map((boundary) => ({ ...boundary, ...extentOf(boundary.systems, cells) }));

/** A loop, because placement asks for extents thousands of times. */
function extentOf(systems: Iterable<string>, cells: Cells): CellExtent {
  const extent: CellExtent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const id of systems) {
    const cell = cells.get(id);
    if (!cell) continue;
    extent.left = Math.min(extent.left, cell.column);
    extent.right = Math.max(extent.right, cell.column + (cell.span ?? 1) - 1);
    extent.top = Math.min(extent.top, cell.row);
    extent.bottom = Math.max(extent.bottom, cell.row);
  }
  return extent;
}
