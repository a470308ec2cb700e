import type { Budget } from '../../../budget.js';
import { boundariesAreApart } from '../../boundaries/apart.js';
import type { BoundaryMembers } from '../../boundaries/members.js';
import { compactCells, type Cells } from './cells.js';
import { placementCost, type ConnectedPair } from './grid.js';

/** A row with systems in no more than this share of its cells looks empty. */
const NEARLY_EMPTY = 1 / 3;
/** By how much lines may become longer for each row that is saved, in cells. */
const MAX_LONGER = 1.5;

/**
 * Moves the systems of the first or last row, if it is nearly empty, beside the others, into a column of their own if there is
 * none free.
 * @returns `undefined` if that would make lines much longer, or is not needed.
 */
export function closeRows(cells: Cells, pairs: readonly ConnectedPair[], members: readonly BoundaryMembers[], maxColumns: number, budget: Budget): Cells | undefined {
  const columns = 1 + Math.max(...[...cells.values()].map(({ column }) => column));
  const rows = 1 + Math.max(...[...cells.values()].map(({ row }) => row));
  if (rows < 2) return undefined;
  const options = [rows - 1, 0].flatMap((row) => {
    const lone = [...cells].flatMap(([id, cell]) => (cell.row === row ? [id] : []));
    if (lone.length > columns * NEARLY_EMPTY) return [];
    const moved = moveAll(lone, cells, { columns, rows, maxColumns }, pairs, members, budget);
    return moved ? [{ moved, cost: placementCost(moved, pairs) }] : [];
  });
  const best = options.sort((a, b) => a.cost - b.cost)[0];
  return best && best.cost <= placementCost(cells, pairs) + MAX_LONGER ? best.moved : undefined;
}

/** Moves systems one after the other, each to the free cell of another row where its lines are shortest. */
function moveAll(ids: readonly string[], cells: Cells, { columns, rows, maxColumns }: { columns: number; rows: number; maxColumns: number }, pairs: readonly ConnectedPair[], members: readonly BoundaryMembers[], budget: Budget): Cells | undefined {
  let placed = cells;
  for (const id of ids) {
    const from = placed.get(id)?.row;
    const used = new Set([...placed.values()].map(({ column, row }) => `${column} ${row}`));
    let best: { cells: Cells; cost: number } | undefined;
    for (let row = 0; row < rows; row++) {
      for (let column = columns < maxColumns ? -1 : 0; column < Math.min(maxColumns, columns + 1); column++) {
        if (row === from || used.has(`${column} ${row}`)) continue;
        budget.spend(1 + pairs.length);
        const trial = new Map(placed).set(id, { column, row });
        // A new first column makes all others follow.
        const shifted = column < 0 ? new Map([...trial].map(([key, cell]) => [key, { ...cell, column: cell.column + 1 }])) : trial;
        const cost = placementCost(shifted, pairs);
        if ((!best || cost < best.cost) && boundariesAreApart(shifted, members, budget)) best = { cells: shifted, cost };
      }
    }
    if (!best) return undefined;
    placed = best.cells;
  }
  const closed = compactCells(placed);
  return Math.max(...[...closed.values()].map(({ column }) => column)) < maxColumns ? closed : undefined;
}
