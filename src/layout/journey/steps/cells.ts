import { arrow } from '../../../geometry/arrows.js';
import { sum } from '../../../geometry/numbers.js';
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
    return Math.max(pitch, distanceBetween(cell, next));
  }, 0);
}

/** The distance between the middles of two neighbours at which their labels do not meet and their arrow has its length. */
const distanceBetween = (a: Cell, b: Cell): number =>
  Math.max((a.width + b.width) / 2 + 12, a.half + b.half + 2 * ARROW_DISTANCE + ARROW_LENGTH.min);

/** The least length of a row in which neighbours are as close to each other as they may be. */
export const tightLength = (cells: readonly Cell[]): number => sum(stretches(cells).map(({ least }) => least));

/** The middles of cells in a row of some length: equally far apart as far as there is room for it. */
export function spread(cells: readonly Cell[], length: number): number[] {
  const all = stretches(cells);
  // Stretches that need more than their share get what they need; the others share the rest.
  let wide: typeof all = [];
  let pitch = 0;
  for (;;) {
    const others = all.filter((one) => !wide.includes(one));
    pitch = (length - sum(wide.map(({ least }) => least))) / (sum(others.map(({ weight }) => weight)) || 1);
    const more = others.filter(({ least, weight }) => least > pitch * weight);
    if (more.length === 0) break;
    wide = [...wide, ...more];
  }
  let at = 0;
  return cells.map((_, i) => {
    const { least = 0, weight = 0 } = all[i] ?? {};
    at += Math.max(least, pitch * weight);
    return at;
  });
}

/** From the start of a row to the middle of its first cell, from there to the next, and to the end of the row. */
function stretches(cells: readonly Cell[]): { least: number; weight: number }[] {
  const half = (cell: Cell | undefined) => ({ least: (cell?.width ?? 0) / 2, weight: 0.5 });
  return [
    half(cells[0]),
    ...cells.slice(1).map((cell, i) => ({ least: distanceBetween(cells[i] ?? cell, cell), weight: 1 })),
    half(cells.at(-1)),
  ];
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
