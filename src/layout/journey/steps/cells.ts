import { arrow } from '../../../geometry/arrows.js';
import type { Point, Size } from '../../../geometry/types.js';
import type { StepOrGateway } from '../../../model/journey/build-index.js';
import type { Sizes } from '../../scene.js';
import type { Measures } from '../measures.js';

/** A step or gateway, and where the line of arrows goes through it. */
export interface Cell extends Size {
  id: string;
  gateway: boolean;
  /** From the top of the cell to the line of arrows. */
  above: number;
  /** Half the width of what is on that line. */
  half: number;
}

/** The distance between an arrow and the cells at its ends. */
export const ARROW_DISTANCE = 10;
/** The lengths of arrows along a row and down. */
export const ARROW_LENGTH = { min: 24, max: 40, minDown: 34, maxDown: 72 };
/** The distance between two cells with an arrow down between them. */
export const MIN_GAP_DOWN = ARROW_LENGTH.minDown + 2 * ARROW_DISTANCE;

export function cellOf(part: StepOrGateway, sizes: Sizes, { disc }: Measures): Cell {
  const { id } = part.data;
  const size = sizes(id);
  const gateway = part.type === 'gateway';
  return { id, gateway, ...size, above: gateway ? size.height / 2 : disc / 2, half: gateway ? size.width / 2 : disc / 2 };
}

/** The equal distance between neighbours at which no labels meet and every arrow has its length. */
export function pitchOf(cells: readonly Cell[]): number {
  return cells.reduce((pitch, cell, i) => {
    const next = cells[i + 1];
    if (!next) return Math.max(pitch, cell.width);
    return Math.max(pitch, (cell.width + next.width) / 2 + 12, cell.half + next.half + 2 * ARROW_DISTANCE + ARROW_LENGTH.min);
  }, 0);
}

/** The arrow between two cells of a row; `at` is the point of each on the line of arrows. */
export function arrowAcross(a: { cell: Cell; at: Point }, b: { cell: Cell; at: Point }): string {
  const sign = Math.sign(b.at.x - a.at.x);
  const from = a.at.x + sign * (a.cell.half + ARROW_DISTANCE);
  const to = b.at.x - sign * (b.cell.half + ARROW_DISTANCE);
  const middle = (from + to) / 2;
  const half = Math.min(Math.abs(to - from), ARROW_LENGTH.max) / 2;
  return arrow({ from: { x: middle - sign * half, y: a.at.y }, to: { x: middle + sign * half, y: b.at.y } });
}
