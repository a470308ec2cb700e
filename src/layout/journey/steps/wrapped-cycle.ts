import { bentArrow } from '../../../geometry/arrows.js';
import type { Point } from '../../../geometry/types.js';
import type { StepOrGateway } from '../../../model/journey/build-index.js';
import type { Tone } from '../../../model/core/names.js';
import type { Sizes } from '../../scene.js';
import type { Measures } from '../measures.js';
import { ARROW_DISTANCE, cellOf, pitchOf, type Cell } from './cells.js';
import type { StepLayout } from './layout.js';
import { layoutRows } from './rows.js';

/** The space beside the rows for the arrow back to the first step. */
const GUTTER = 30;
/** The radius of its bends. */
const RADIUS = 16;

/**
 * A cycle with too many steps for a circle: along one row and back along another, in as many rows as `maxWidth` asks
 * for, and beside them back up to the first step.
 */
export function layoutWrappedCycle(parts: readonly StepOrGateway[], sizes: Sizes, measures: Measures, tone: Tone, maxWidth: number): StepLayout {
  const cells = parts.map((part) => cellOf(part, sizes, measures));
  const rows = layoutRows(cells, 'right', tone, cellsPerRow(cells, maxWidth - GUTTER), true);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return rows;
  return {
    ...rows,
    minSize: { ...rows.minSize, width: rows.minSize.width + GUTTER },
    place(box, band) {
      const placed = rows.place({ ...box, x: box.x + GUTTER, width: box.width - GUTTER }, band);
      const boxes = new Map(placed.boxes);
      const leftOf = (cell: Cell): Point => {
        const own = boxes.get(cell.id) ?? box;
        return { x: own.x + cell.width / 2 - cell.half - ARROW_DISTANCE, y: own.y + cell.above };
      };
      const [from, to] = [leftOf(last), leftOf(first)];
      const x = box.x + GUTTER / 3;
      const d = bentArrow([from, { x, y: from.y }, { x, y: to.y }, to], RADIUS);
      return { ...placed, shapes: [...placed.shapes, { kind: 'arrow', d, partIds: [last.id, first.id], tone }] };
    },
  };
}

/** An even number of rows of about equal length, so that the last one ends where the first begins. */
function cellsPerRow(cells: readonly Cell[], maxWidth: number): number {
  const fitting = Math.max(1, Math.floor(maxWidth / pitchOf(cells)));
  let perRow = Math.ceil(cells.length / (2 * Math.ceil(cells.length / fitting / 2)));
  while (perRow > 1 && Math.ceil(cells.length / perRow) % 2 === 1) perRow -= 1;
  return perRow;
}
