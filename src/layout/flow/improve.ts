import type { FlowIndex } from '../../model/flow.js';
import { blocksHold } from './blocks.js';
import type { Cells, Membership } from './cells.js';
import { Board, type Pair } from './cost.js';

/** A hint that is not honoured outweighs everything else. */
const HINT = 1000;
/** More rounds than this have not been seen to help. */
const ROUNDS = 6;

/** Swaps systems, and moves them to free cells, as long as that makes lines shorter and straighter. */
export function improve(start: Cells, index: FlowIndex, pairs: readonly Pair[], members: readonly Membership[]): Cells {
  const board = new Board(start, pairs);
  const judge = judgeOf(board, index);
  let best = judge();
  /** Changes the places of a system and of what stands at a cell (or nothing); keeps that only if it is better. */
  const swap = (i: number, column: number, row: number): boolean => {
    const [fromColumn, fromRow] = [board.column[i] ?? 0, board.row[i] ?? 0];
    const other = board.at[row * board.columns + column] ?? -1;
    const exchange = (a: [number, number], b: [number, number]): void => {
      board.clear(...b);
      board.put(i, ...a);
      if (other >= 0) board.put(other, ...b);
    };
    exchange([column, row], [fromColumn, fromRow]);
    const cost = judge();
    if (cost < best - 1e-6 && blocksHold(board.cells(), members)) {
      best = cost;
      return true;
    }
    exchange([fromColumn, fromRow], [column, row]);
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
  const mirrored = new Map([...board.cells()].map(([id, { column, row }]) => [id, { column: board.columns - 1 - column, row }]));
  return judgeOf(new Board(mirrored, pairs), index)() < best - 1e-6 ? mirrored : board.cells();
}

/** Judges a board by its lines and by the hints that it honours. */
function judgeOf(board: Board, index: FlowIndex): () => number {
  const hints = index.model.systems.flatMap(({ id, column, row }) => {
    const i = board.ids.indexOf(id);
    return i < 0 || (column === undefined && row === undefined) ? [] : [{ i, column, row }];
  });
  return () => {
    let missed = 0;
    for (const { i, column, row } of hints) {
      if (column !== undefined) missed += Math.min(9, Math.abs(column - 1 - (board.column[i] ?? 0)));
      if (row !== undefined) missed += Math.min(9, Math.abs(row - 1 - (board.row[i] ?? 0)));
    }
    return board.cost() + HINT * missed;
  };
}
