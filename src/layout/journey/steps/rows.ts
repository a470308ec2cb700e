import { arrow } from '../../../geometry/arrows.js';
import { sum } from '../../../geometry/numbers.js';
import type { Box, Point } from '../../../geometry/types.js';
import type { Tone } from '../../../model/core/names.js';
import type { Shape } from '../../scene.js';
import { ARROW_DISTANCE, arrowAcross, MIN_GAP_DOWN, pitchOf, spread, tightLength, type Cell } from './cells.js';
import { gatewayLine, OVERHANG } from './gateway-line.js';
import { FIXED_SIZE, type Band, type StepLayout } from './layout.js';

/** A row of cells; the rows run to the right and to the left in turn. */
interface Row {
  cells: readonly Cell[];
  toRight: boolean;
  /** From its top to its line of arrows. */
  above: number;
  height: number;
}

/** A cell that has been placed. */
interface PlacedCell {
  cell: Cell;
  box: Box;
  /** Where the line of arrows meets it. */
  at: Point;
  row: Row;
  /** The top of its row. */
  rowTop: number;
}

/** How far the line of a gateway reaches beyond its row, where other rows are above or below. */
const ROW_OVERHANG = 8;

/**
 * Steps in rows.
 * @param closing whether the last row has to reach back to where the first one starts.
 */
export function layoutRows(cells: readonly Cell[], direction: 'right' | 'left', tone: Tone, perRow: number, closing = false): StepLayout {
  const rows = rowsOf(cells, direction, perRow);
  const height = sum(rows.map((row) => row.height)) + MIN_GAP_DOWN * (rows.length - 1);
  const roomy = pitchOf(cells) * perRow;
  const width = rows.length > 1 ? roomy : tightLength(cells);
  return {
    minSize: { width, height },
    maxScale: cells.length > 1 ? { width: (1.25 * roomy) / width, height: 1 } : FIXED_SIZE,
    place(box, band) {
      const placed = placeCells(rows, box, box.y + (box.height - height) / 2, perRow, closing);
      return {
        boxes: placed.map((one) => [one.cell.id, one.box]),
        shapes: placed.flatMap((one, i): Shape[] => {
          const before = placed[i - 1];
          return [
            ...(before ? [arrowBetween(before, one, tone)] : []),
            ...(one.cell.gateway ? lineThrough(one, rows, box, band, tone) : []),
          ];
        }),
      };
    },
  };
}

function rowsOf(cells: readonly Cell[], direction: 'right' | 'left', perRow: number): Row[] {
  return Array.from({ length: Math.ceil(cells.length / perRow) }, (_, r) => {
    const own = cells.slice(r * perRow, (r + 1) * perRow);
    const above = Math.max(...own.map((cell) => cell.above));
    return { cells: own, toRight: (direction === 'right') === (r % 2 === 0), above, height: above + Math.max(...own.map((cell) => cell.height - cell.above)) };
  });
}

function placeCells(rows: readonly Row[], box: Box, top: number, perRow: number, closing: boolean): PlacedCell[] {
  const spacing = box.width / perRow;
  const [only] = rows.length === 1 ? rows : [];
  const middles = only && spread(only.toRight ? only.cells : [...only.cells].reverse(), box.width);
  let rowTop = top;
  return rows.flatMap((row) => {
    const y = rowTop;
    rowTop += row.height + MIN_GAP_DOWN;
    return row.cells.map((cell, i): PlacedCell => {
      const step = closing && row.cells.length > 1 ? Math.round((i * (perRow - 1)) / (row.cells.length - 1)) : i;
      const slot = row.toRight ? step : perRow - 1 - step;
      const at = { x: box.x + (middles?.[slot] ?? spacing * (slot + 0.5)), y: y + row.above };
      return { cell, at, row, rowTop: y, box: { x: at.x - cell.width / 2, y: at.y - cell.above, width: cell.width, height: cell.height } };
    });
  });
}

/** The arrow from one cell to the next: along the row, or down to the next row. */
function arrowBetween(from: PlacedCell, to: PlacedCell, tone: Tone): Shape {
  const { x } = to.at;
  const d = from.row === to.row
    ? arrowAcross(from, to)
    : arrow({ from: { x, y: from.box.y + from.box.height + ARROW_DISTANCE }, to: { x, y: to.at.y - to.cell.above - ARROW_DISTANCE } });
  return { kind: 'arrow', d, partIds: [from.cell.id, to.cell.id], tone };
}

/** The line of a gateway: through the band where nothing is in its way, and clear of the arrows between rows. */
function lineThrough({ cell, box, at, row, rowTop }: PlacedCell, rows: readonly Row[], area: Box, band: Band | undefined, tone: Tone): Shape[] {
  const [isFirstRow, isLastRow] = [row === rows[0], row === rows.at(-1)];
  const besideTitle = band && isFirstRow && (at.x < band.title.x - 12 || at.x > band.title.x + band.title.width + 12);
  const top = besideTitle ? Math.max(0, band.outline.y - OVERHANG) : rowTop - ROW_OVERHANG;
  const end = isLastRow ? area.y + area.height + OVERHANG : rowTop + row.height + ROW_OVERHANG;
  const arrowArrives = cell === row.cells[0] && !isFirstRow;
  const arrowLeaves = cell === row.cells.at(-1) && !isLastRow;
  return gatewayLine(cell.id, box, arrowArrives ? box.y : top, arrowLeaves ? box.y + box.height : end, tone, false);
}
