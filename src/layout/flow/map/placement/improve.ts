import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Budget } from '../../../budget.js';
import { blocksHold } from '../../boundaries/apart.js';
import type { Cells, Membership } from './cells.js';
import { Board, type Pair } from './grid.js';

/** A hint that is not honoured outweighs everything else. */
const HINT = 1000;
/** More rounds than this have not been seen to help. */
const ROUNDS = 6;

/** Swaps systems, and moves them to free cells, as long as that makes lines shorter and straighter. */
export function improve(start: Cells, index: FlowIndex, pairs: readonly Pair[], members: readonly Membership[], budget: Budget): Cells {
  const board = new Board(start, pairs);
  const missed = missedHints(board, index);
  /** Makes an exchange, and keeps it only if it is better. */
  const swap = (i: number, column: number, row: number): boolean => {
    const [fromColumn, fromRow] = [board.column[i] ?? 0, board.row[i] ?? 0];
    const other = board.at[row * board.columns + column] ?? -1;
    const touched = board.touched(i, column, row);
    budget.spend(1 + touched.length);
    const cost = (): number => board.costOf(touched) + HINT * (missed(i) + missed(other));
    const before = cost();
    board.exchange(i, column, row);
    if (cost() < before - 1e-6 && blocksHold(board.cells(), members, budget)) return true;
    board.exchange(i, fromColumn, fromRow);
    return false;
  };
  for (let round = 0, better = true; better && round < ROUNDS; round++) {
    better = false;
    for (let i = 0; i < board.ids.length; i++) {
      for (let cell = 0; cell < board.at.length; cell++) {
        const other = board.at[cell] ?? -1;
        // Pairs are tried once; free cells always.
        if (other >= 0 && other <= i) continue;
        if (swap(i, cell % board.columns, Math.floor(cell / board.columns))) better = true;
      }
    }
  }
  // The other way round it is as straight, and may read better.
  const cells = board.cells();
  const mirrored = new Map([...cells].map(([id, { column, row }]) => [id, { column: board.columns - 1 - column, row }]));
  return judge(new Board(mirrored, pairs), index) < judge(board, index) - 1e-6 ? mirrored : cells;
}

/** How far a system, by its number, stands from where its hints would have it. */
function missedHints(board: Board, index: FlowIndex): (i: number) => number {
  const hints = new Map(index.model.systems.map(({ id, column, row }) => [id, { column, row }]));
  const byNumber = board.ids.map((id) => hints.get(id));
  const far = (hint: number | undefined, at: number | undefined): number => (hint === undefined ? 0 : Math.min(9, Math.abs(hint - 1 - (at ?? 0))));
  return (i) => far(byNumber[i]?.column, board.column[i]) + far(byNumber[i]?.row, board.row[i]);
}

/** Judges a board by its lines and by the hints that it honours. */
function judge(board: Board, index: FlowIndex): number {
  const missed = missedHints(board, index);
  return board.cost() + HINT * board.ids.reduce((sum, _, i) => sum + missed(i), 0);
}
