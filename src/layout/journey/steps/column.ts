import { arrow } from '../../../geometry/arrows.js';
import { sum } from '../../../geometry/numbers.js';
import type { Box } from '../../../geometry/types.js';
import type { Tone } from '../../../model/core/names.js';
import type { Shape } from '../../scene.js';
import { ARROW_DISTANCE, ARROW_LENGTH, MIN_GAP_DOWN, type Cell } from './cells.js';
import { gatewayLine, OVERHANG } from './gateway-line.js';
import { FIXED_SIZE, type StepLayout } from './layout.js';

/** Steps one below the other, running down or up. */
export function layoutColumn(cells: readonly Cell[], direction: 'down' | 'up', tone: Tone): StepLayout {
  const fromTop = direction === 'down' ? cells : [...cells].reverse();
  const cellsHeight = sum(cells.map((cell) => cell.height));
  const gaps = cells.length - 1;
  return {
    minSize: { width: Math.max(...cells.map((cell) => cell.width)), height: cellsHeight + gaps * MIN_GAP_DOWN },
    maxScale: gaps > 0 ? { width: 1, height: 1.9 } : FIXED_SIZE,
    place(box) {
      // Spare height goes evenly between the cells and around them.
      const gap = gaps > 0 ? MIN_GAP_DOWN + (box.height - cellsHeight - MIN_GAP_DOWN * gaps) / (gaps + 0.6) : 0;
      const placed = placeCells(fromTop, box, box.y + (box.height - cellsHeight - gap * gaps) / 2, gap);
      return {
        boxes: placed.map((one) => [one.cell.id, one.box]),
        shapes: placed.flatMap((one, i): Shape[] => {
          const below = placed[i + 1];
          return [
            ...(one.cell.gateway ? gatewayLine(one.cell.id, one.box, box.x - OVERHANG, box.x + box.width + OVERHANG, tone, true) : []),
            ...(below ? [arrowBetween(one, below, box.x + box.width / 2, gap, direction, tone)] : []),
          ];
        }),
      };
    },
  };
}

interface PlacedCell {
  cell: Cell;
  box: Box;
}

function placeCells(cells: readonly Cell[], area: Box, top: number, gap: number): PlacedCell[] {
  let y = top;
  return cells.map((cell) => {
    const box = { x: area.x + area.width / 2 - cell.width / 2, y, width: cell.width, height: cell.height };
    y += cell.height + gap;
    return { cell, box };
  });
}

/** The arrow between two cells, in the middle of the gap: it does not grow beyond its maximum length. */
function arrowBetween(above: PlacedCell, below: PlacedCell, x: number, gap: number, direction: 'down' | 'up', tone: Tone): Shape {
  const distance = Math.max(ARROW_DISTANCE, (gap - ARROW_LENGTH.maxDown) / 2);
  const end = above.box.y + above.box.height;
  const [top, low] = [{ x, y: end + distance }, { x, y: end + gap - distance }];
  return direction === 'down'
    ? { kind: 'arrow', d: arrow({ from: top, to: low }), partIds: [above.cell.id, below.cell.id], tone }
    : { kind: 'arrow', d: arrow({ from: low, to: top }), partIds: [below.cell.id, above.cell.id], tone };
}
