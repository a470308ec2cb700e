import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Budget } from '../../../budget.js';
import { boundariesAreApart } from '../../boundaries/apart.js';
import type { BoundaryMembers } from '../../boundaries/members.js';
import type { Cells } from './cells.js';
import { Grid, type ConnectedPair } from './grid.js';

/** The cost of each cell between a system and its hint: more than everything else together. */
const HINT_COST = 1000;
/** More rounds have never helped. */
const MAX_ROUNDS = 6;

/** Swaps systems and moves them to empty cells for as long as that makes lines shorter and straighter. */
export function improvePlacement(start: Cells, index: FlowIndex, pairs: readonly ConnectedPair[], members: readonly BoundaryMembers[], budget: Budget): Cells {
  const grid = new Grid(start, pairs);
  const hintDistance = hintDistances(grid, index);
  /** Makes a swap, and takes it back unless it is an improvement. */
  const trySwap = (i: number, column: number, row: number): boolean => {
    const [fromColumn, fromRow] = [grid.column[i] ?? 0, grid.row[i] ?? 0];
    const other = grid.systemAt[row * grid.columns + column] ?? -1;
    const affected = grid.pairsAffectedBy(i, column, row);
    budget.spend(1 + affected.length);
    const cost = (): number => grid.costOfPairs(affected) + HINT_COST * (hintDistance(i) + hintDistance(other));
    const before = cost();
    grid.swap(i, column, row);
    if (cost() < before - 1e-6 && boundariesAreApart(grid.cells(), members, budget)) return true;
    grid.swap(i, fromColumn, fromRow);
    return false;
  };
  for (let round = 0, better = true; better && round < MAX_ROUNDS; round++) {
    better = false;
    for (let i = 0; i < grid.ids.length; i++) {
      for (let cell = 0; cell < grid.systemAt.length; cell++) {
        const other = grid.systemAt[cell] ?? -1;
        // Each two systems are tried once, empty cells always.
        if (other >= 0 && other <= i) continue;
        if (trySwap(i, cell % grid.columns, Math.floor(cell / grid.columns))) better = true;
      }
    }
  }
  return betterDirection(grid, index, pairs);
}

/** The mirror image has lines of the same length, but it may read better from left to right. */
function betterDirection(grid: Grid, index: FlowIndex, pairs: readonly ConnectedPair[]): Cells {
  const cells = grid.cells();
  const mirrored = new Map([...cells].map(([id, { column, row }]) => [id, { column: grid.columns - 1 - column, row }]));
  return costWithHints(new Grid(mirrored, pairs), index) < costWithHints(grid, index) - 1e-6 ? mirrored : cells;
}

/** How many cells a system, by its number, is away from where its hints want it. */
function hintDistances(grid: Grid, index: FlowIndex): (i: number) => number {
  const hints = new Map(index.model.systems.map(({ id, column, row }) => [id, { column, row }]));
  const byNumber = grid.ids.map((id) => hints.get(id));
  const distance = (hint: number | undefined, at: number | undefined): number => (hint === undefined ? 0 : Math.min(9, Math.abs(hint - 1 - (at ?? 0))));
  return (i) => distance(byNumber[i]?.column, grid.column[i]) + distance(byNumber[i]?.row, grid.row[i]);
}

function costWithHints(grid: Grid, index: FlowIndex): number {
  const hintDistance = hintDistances(grid, index);
  return grid.cost() + HINT_COST * grid.ids.reduce((sum, _, i) => sum + hintDistance(i), 0);
}
