import { arrow, bentArrow } from '../../geometry/arrows.js';
import { straightLine } from '../../geometry/polyline.js';
import type { Box, Point, Size } from '../../geometry/types.js';
import type { StepOrGateway } from '../../model/journey/build-index.js';
import type { Tone } from '../../model/core/names.js';
import type { Measures } from './measures.js';
import type { Shape, Sizes } from '../scene.js';

/** The way the steps of a line go. */
export type Direction = 'right' | 'left' | 'down' | 'up';

/** Boxes and shapes of something that has its place. */
export interface PlacedSteps {
  boxes: [id: string, box: Box][];
  shapes: Shape[];
}

/** Something that can be laid into any box that is at least as large as `least`. */
export interface StepLayout {
  least: Size;
  /** How many times its least size it may grow to across and down, and look no worse. */
  maxScale: Size;
  /** @param around what the piece is set into, across which gateways are drawn. */
  place(box: Box, around?: Surrounding): PlacedSteps;
}

/** The band that a piece is set into, and the title in it that lines must keep clear of. */
interface Surrounding {
  band: Box;
  title: Box;
}

interface Cell extends Size {
  id: string;
  gateway: boolean;
  /** From the top of the cell to the line that arrows run on. */
  above: number;
  /** Half of what stands on that line. */
  half: number;
}

/** Air between what stands on a line and the arrow beside it, and the least and most length of that arrow. */
const AIR = 10;
const ARROW = { least: 24, most: 40, down: 34, downMost: 72 };

/** Of a piece that takes no more room than it needs. */
export const RIGID: Size = { width: 1, height: 1 };

/** Room beside the rows of a loop for the way back. */
const GUTTER = 30;

/**
 * Steps that go round and are too many for a ring: along a row and back along another, as often as `most` px ask for,
 * and beside them up to the first again.
 */
export function layoutWrappedCycle(parts: readonly StepOrGateway[], sizes: Sizes, measures: Measures, tone: Tone, most: number): StepLayout {
  const cells = parts.map((part) => toCell(part, sizes, measures));
  const fitting = Math.max(1, Math.floor((most - GUTTER) / pitchOf(cells)));
  let perRow = Math.ceil(cells.length / (2 * Math.ceil(cells.length / fitting / 2)));
  while (perRow > 1 && Math.ceil(cells.length / perRow) % 2 === 1) perRow -= 1;
  const piece = rows(cells, 'right', tone, perRow, true);
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return piece;
  return {
    ...piece,
    least: { ...piece.least, width: piece.least.width + GUTTER },
    place(box, around) {
      const drawn = piece.place({ ...box, x: box.x + GUTTER, width: box.width - GUTTER }, around);
      const boxes = new Map(drawn.boxes);
      const side = (cell: Cell): Point => {
        const place = boxes.get(cell.id) ?? box;
        return { x: place.x + cell.width / 2 - cell.half - AIR, y: place.y + cell.above };
      };
      const [from, to] = [side(last), side(first)];
      const x = box.x + GUTTER / 3;
      const d = bentArrow([from, { x, y: from.y }, { x, y: to.y }, to], 16);
      return { ...drawn, shapes: [...drawn.shapes, { kind: 'arrow', d, partIds: [last.id, first.id], tone }] };
    },
  };
}

/** A line of steps in one direction; a line to the right or left that is longer than `most` px turns back on itself. */
export function layoutStepLine(parts: readonly StepOrGateway[], direction: Direction, sizes: Sizes, measures: Measures, tone: Tone, most = Infinity): StepLayout {
  const cells = parts.map((part) => toCell(part, sizes, measures));
  if (cells.length === 0) return { least: { width: 0, height: 0 }, maxScale: RIGID, place: () => ({ boxes: [], shapes: [] }) };
  return direction === 'up' || direction === 'down'
    ? column(cells, direction, tone)
    : rows(cells, direction, tone, evenly(cells.length, Math.floor(most / pitchOf(cells))));
}

function toCell(part: StepOrGateway, sizes: Sizes, { disc }: Measures): Cell {
  const { id } = part.data;
  const size = sizes(id);
  const gateway = part.type === 'gateway';
  return { id, gateway, ...size, above: gateway ? size.height / 2 : disc / 2, half: gateway ? size.width / 2 : disc / 2 };
}

/** How many of `count` cells stand in each row, where `fitting` do at most, so that the rows are much alike. */
const evenly = (count: number, fitting: number): number => Math.ceil(count / Math.ceil(count / Math.max(1, fitting)));

/** @param home whether the last row must reach back to where the first began. */
function rows(cells: readonly Cell[], direction: 'right' | 'left', tone: Tone, perRow: number, home = false): StepLayout {
  const pitch = pitchOf(cells);
  const count = Math.ceil(cells.length / perRow);
  const lines = Array.from({ length: count }, (_, r) => cells.slice(r * perRow, (r + 1) * perRow));
  const above = lines.map((line) => Math.max(...line.map((c) => c.above)));
  const heights = lines.map((line, r) => (above[r] ?? 0) + Math.max(...line.map((c) => c.height - c.above)));
  const turn = ARROW.down + 2 * AIR;
  const height = heights.reduce((sum, h) => sum + h, 0) + turn * (count - 1);
  return {
    least: { width: pitch * perRow, height },
    maxScale: cells.length > 1 ? { width: 1.25, height: 1 } : RIGID,
    place(box, around) {
      const drawn: PlacedSteps = { boxes: [], shapes: [] };
      const spacing = box.width / perRow;
      let y = box.y + (box.height - height) / 2;
      let before: { cell: Cell; box: Box; at: Point } | undefined;
      lines.forEach((line, r) => {
        const onward = (direction === 'right') === (r % 2 === 0);
        line.forEach((cell, i) => {
          const step = home && line.length > 1 ? Math.round((i * (perRow - 1)) / (line.length - 1)) : i;
          const slot = onward ? step : perRow - 1 - step;
          const at = { x: box.x + spacing * (slot + 0.5), y: y + (above[r] ?? 0) };
          const place = { x: at.x - cell.width / 2, y: at.y - cell.above, width: cell.width, height: cell.height };
          drawn.boxes.push([cell.id, place]);
          if (before) {
            const d = i === 0 ? downward(before.box, at.x, at.y - cell.above) : across(before, { cell, at });
            drawn.shapes.push({ kind: 'arrow', d, partIds: [before.cell.id, cell.id], tone });
          }
          if (cell.gateway) {
            const free = around && r === 0 && (at.x < around.title.x - 12 || at.x > around.title.x + around.title.width + 12);
            const top = free ? Math.max(0, around.band.y - 14) : y - 8;
            const end = r === count - 1 ? box.y + box.height + 14 : y + (heights[r] ?? 0) + 8;
            const arrives = i === 0 && r > 0;
            const leaves = i === line.length - 1 && r < count - 1;
            drawn.shapes.push(boundary(cell.id, place, arrives ? place.y : top, leaves ? place.y + place.height : end, tone, false));
          }
          before = { cell, box: place, at };
        });
        y += (heights[r] ?? 0) + turn;
      });
      return drawn;
    },
  };
}

/** The even distance between neighbours at which no two labels meet and every arrow has its length. */
function pitchOf(cells: readonly Cell[]): number {
  return cells.reduce((pitch, cell, i) => {
    const next = cells[i + 1];
    if (!next) return Math.max(pitch, cell.width);
    return Math.max(pitch, (cell.width + next.width) / 2 + 12, cell.half + next.half + 2 * AIR + ARROW.least);
  }, 0);
}

function across(a: { cell: Cell; at: Point }, b: { cell: Cell; at: Point }): string {
  const sign = Math.sign(b.at.x - a.at.x);
  const from = a.at.x + sign * (a.cell.half + AIR);
  const to = b.at.x - sign * (b.cell.half + AIR);
  const middle = (from + to) / 2;
  const half = Math.min(Math.abs(to - from), ARROW.most) / 2;
  return arrow({ from: { x: middle - sign * half, y: a.at.y }, to: { x: middle + sign * half, y: b.at.y } });
}

const downward = (from: Box, x: number, to: number): string =>
  arrow({ from: { x, y: from.y + from.height + AIR }, to: { x, y: to - AIR } });

/** The dashed line of a gateway, through the band and a little beyond it, left out where its label stands. */
function boundary(id: string, label: Box, from: number, to: number, tone: Tone, lying: boolean): Shape {
  const x = label.x + label.width / 2;
  const y = label.y + label.height / 2;
  const part = (start: number, end: number): string => {
    if (end - start < 4) return '';
    return straightLine(lying ? { from: { x: start, y }, to: { x: end, y } } : { from: { x, y: start }, to: { x, y: end } });
  };
  const d = lying
    ? part(from, label.x - 4) + part(label.x + label.width + 4, to)
    : part(from, label.y - 4) + part(label.y + label.height + 4, to);
  return { kind: 'gateway', d, partIds: [id], tone };
}

function column(cells: readonly Cell[], direction: 'down' | 'up', tone: Tone): StepLayout {
  const inOrder = direction === 'down' ? cells : [...cells].reverse();
  const tall = cells.reduce((sum, cell) => sum + cell.height, 0);
  const gaps = cells.length - 1;
  const width = Math.max(...cells.map((cell) => cell.width));
  return {
    least: { width, height: tall + gaps * (ARROW.down + 2 * AIR) },
    maxScale: gaps > 0 ? { width: 1, height: 1.9 } : RIGID,
    place(box) {
      const drawn: PlacedSteps = { boxes: [], shapes: [] };
      // Room to spare goes evenly between the cells and about them; arrows keep their length in the middle of it.
      const least = ARROW.down + 2 * AIR;
      const gap = gaps > 0 ? least + (box.height - tall - least * gaps) / (gaps + 0.6) : 0;
      const air = Math.max(AIR, (gap - ARROW.downMost) / 2);
      const x = box.x + box.width / 2;
      let y = box.y + (box.height - tall - gap * gaps) / 2;
      inOrder.forEach((cell, i) => {
        const place = { x: x - cell.width / 2, y, width: cell.width, height: cell.height };
        drawn.boxes.push([cell.id, place]);
        if (cell.gateway) drawn.shapes.push(boundary(cell.id, place, box.x - 14, box.x + box.width + 14, tone, true));
        const next = inOrder[i + 1];
        if (next) {
          const ends = { from: { x, y: y + cell.height + air }, to: { x, y: y + cell.height + gap - air } };
          const down = direction === 'down';
          drawn.shapes.push({
            kind: 'arrow',
            d: arrow(down ? ends : { from: ends.to, to: ends.from }),
            partIds: down ? [cell.id, next.id] : [next.id, cell.id],
            tone,
          });
        }
        y += cell.height + gap;
      });
      return drawn;
    },
  };
}
