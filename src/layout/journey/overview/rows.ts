import type { StageColumn } from './list.js';

/** A stage in a row, and how many columns it takes. */
interface Placed {
  column: StageColumn;
  columns: number;
}

/** The rows of a strip: all have the same number of columns, or fewer and wider ones. */
export interface Rows {
  columns: number;
  rows: Placed[][];
}

/**
 * Shares the stages out among as few rows as they need: in order, their numbers equal or one apart, so that the strip
 * is as low as it can be. Where a row has columns to spare, tracks of its tallest stage stand side by side in them.
 * @param fitting the most columns in a row, at least 1.
 */
export function shareOut(stages: readonly StageColumn[], fitting: number): Rows {
  const count = Math.ceil(stages.length / fitting);
  const least = Math.ceil(stages.length / count);
  const most = Math.min(fitting, Math.max(least, ...stages.map((_, i) => wanted(stages.slice(i, i + least)))));
  let best: (Rows & { height: number }) | undefined;
  for (let columns = least; columns <= most; columns++) {
    const found = lowest(stages, count, columns);
    if (!best || found.height < best.height) best = { columns, ...found };
  }
  return best ?? { columns: least, rows: [] };
}

/** The columns that a row would take if all tracks stood side by side. */
const wanted = (row: readonly StageColumn[]): number => row.reduce((total, { most }) => total + most, 0);

/** Beyond this number of rows, the long ones come first: nobody sees all of them at once. */
const MAX_SOUGHT = 24;

interface Found {
  rows: Placed[][];
  height: number;
}

/** The lowest way to share stages out among so many rows. */
function lowest(stages: readonly StageColumn[], count: number, columns: number): Found {
  const short = Math.floor(stages.length / count);
  const long = stages.length % count;
  const known = new Map<string, Found>();
  /** From a row on, when so many of the rows before it were long ones. */
  const from = (row: number, longBefore: number): Found => {
    const key = `${row} ${longBefore}`;
    const found = known.get(key) ?? choose(row, longBefore);
    known.set(key, found);
    return found;
  };
  const choose = (row: number, longBefore: number): Found => {
    if (row === count) return { rows: [], height: 0 };
    const start = row * short + longBefore;
    const left = long - longBefore;
    const lengths = [...(left > 0 ? [1] : []), ...(left < count - row && (left === 0 || count <= MAX_SOUGHT) ? [0] : [])];
    const ways = lengths.map((more): Found => {
      const placed = widen(stages.slice(start, start + short + more), columns);
      const rest = from(row + 1, longBefore + more);
      return { rows: [placed, ...rest.rows], height: heightOf(placed) + rest.height };
    });
    return ways.reduce((a, b) => (b.height < a.height ? b : a));
  };
  return from(0, 0);
}

const heightOf = (row: readonly Placed[]): number => Math.max(...row.map(({ column, columns }) => column.height(columns)));

/** Gives the columns that a row has to spare to its tallest stage, as long as that makes the row lower. */
function widen(row: readonly StageColumn[], columns: number): Placed[] {
  const placed = row.map((column): Placed => ({ column, columns: 1 }));
  for (let spare = columns - row.length; spare > 0; spare--) {
    const tallest = placed.reduce((a, b) => (b.column.height(b.columns) > a.column.height(a.columns) ? b : a));
    if (tallest.columns === tallest.column.most) break;
    tallest.columns++;
  }
  return placed;
}
