/** A cell of the map's grid, counted from 0 at the top left. */
interface Cell {
  column: number;
  row: number;
  /** The number of columns that the card spans, 1 by default. It is centred across them. */
  span?: number;
}

/** The cell of each system, by id. */
export type Cells = Map<string, Cell>;

/** Removes empty columns and rows. */
export function compactCells(cells: Cells): Cells {
  const columns = [...new Set([...cells.values()].map((cell) => cell.column))].sort((a, b) => a - b);
  const rows = [...new Set([...cells.values()].map((cell) => cell.row))].sort((a, b) => a - b);
  return new Map([...cells].map(([id, { column, row }]) => [id, { column: columns.indexOf(column), row: rows.indexOf(row) }]));
}
