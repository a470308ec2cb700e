import type { Box, Point } from '../../geometry/types.js';
import type { BoxContent, Mark, TextStyle } from './box.js';

/** A line of text where it stands: `x` is its start or its middle, as `anchor` says, and `y` its baseline. */
export interface PlacedLine extends Point {
  text: string;
  anchor: 'start' | 'middle';
}

/** A text of a box in its lines. */
export interface PlacedText {
  style: TextStyle;
  lines: PlacedLine[];
}

/** What stands in front of a text: its own box, and in it an icon or a number. */
export interface PlacedMark {
  box: Box;
  icon?: { name: string; box: Box };
  number?: PlacedText;
}

/** How far common sans-serif letters reach above and below the baseline, as shares of the font size. */
const ASCENT = 0.905;
const DESCENT = 0.212;

/** The baseline in a line of some height, from its top: what is left of the height is above and below in equal parts. */
const baselineIn = (height: number, size: number): number => (height + (ASCENT - DESCENT) * size) / 2;

/**
 * Places lines below each other.
 * @param at where the first one starts or has its middle, and the top of it
 * @param height that of each line
 */
export const placeLines = (lines: readonly string[], style: TextStyle, height: number, at: Point, anchor: PlacedLine['anchor']): PlacedText =>
  ({ style, lines: lines.map((text, i) => ({ text, x: at.x, y: at.y + i * height + baselineIn(height, style.size), anchor })) });

/** Places what stands in front of a text, given its box. */
export function placeMark<Name extends string>(mark: Mark<Name>, { icon, number }: BoxContent, box: Box): PlacedMark {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (mark.type !== 'badge' && icon !== undefined) {
    const size = mark.type === 'disc' ? mark.icon : box.width;
    return { box, icon: { name: icon, box: { x: middle.x - size / 2, y: middle.y - size / 2, width: size, height: size } } };
  }
  if (mark.type === 'icon' || number === undefined) return { box };
  const { size } = mark.text;
  return { box, number: placeLines([number], mark.text, size, { x: middle.x, y: middle.y - size / 2 }, 'middle') };
}
