import type { Budget } from '../../budget.js';
import type { Cells, Membership } from '../map/placement/cells.js';

/** Whether each boundary is a block of its own: nobody else stands in it, and it shares cells only with those inside it. */
export function blocksHold(cells: Cells, members: readonly Membership[], budget: Budget): boolean {
  budget.spend(members.length * (cells.size + members.length));
  return members.every(({ systems }) => {
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (const id of systems) {
      const cell = cells.get(id);
      if (!cell) continue;
      left = Math.min(left, cell.column);
      right = Math.max(right, cell.column);
      top = Math.min(top, cell.row);
      bottom = Math.max(bottom, cell.row);
    }
    for (const [id, { column, row }] of cells) {
      if (column >= left && column <= right && row >= top && row <= bottom && !systems.has(id)) return false;
    }
    return true;
  }) && apart(cells, members);
}

/** Boundaries that do not hold each other must not share empty cells either. */
function apart(cells: Cells, members: readonly Membership[]): boolean {
  const boxes = members.map(({ systems }) => {
    const inside = [...systems].flatMap((id) => cells.get(id) ?? []);
    const columns = inside.map((cell) => cell.column);
    const rows = inside.map((cell) => cell.row);
    return { systems, left: Math.min(...columns), right: Math.max(...columns), top: Math.min(...rows), bottom: Math.max(...rows) };
  });
  return boxes.every((a, i) => boxes.slice(i + 1).every((b) =>
    a.left > b.right || b.left > a.right || a.top > b.bottom || b.top > a.bottom
    || [...a.systems].some((id) => b.systems.has(id))));
}
