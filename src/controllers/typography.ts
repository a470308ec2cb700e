import { BASE_FONT_SIZE, MIN_FONT_SIZE } from '../layout/dimensions.js';
import { viewOf } from './realm.js';

/** How the page round a diagram sets its text. */
export interface Typography {
  /** The font size, as a multiple of the one that drawings are calculated for. */
  scale: number;
  rightToLeft: boolean;
  /** The line height in font sizes, where the page asks for more than a diagram has by itself; otherwise 0. */
  lineHeight: number;
}

/** From the value of WCAG 1.4.12 on, a line height counts; beyond the other it was meant to centre a single line. */
const LINE_HEIGHT = { least: 1.5, most: 2 };

/** Reads it from the element itself, which inherits all of it: what sets text apart in a diagram stands inside. */
export function typographyOf(host: HTMLElement): Typography {
  const style = viewOf(host)?.getComputedStyle(host);
  const font = Number.parseFloat(style?.fontSize ?? '') || BASE_FONT_SIZE;
  // `normal` is no number.
  const lineHeight = Number.parseFloat(style?.lineHeight ?? '') / font;
  return {
    scale: Math.max(MIN_FONT_SIZE, font) / BASE_FONT_SIZE,
    rightToLeft: style?.direction === 'rtl',
    lineHeight: lineHeight >= LINE_HEIGHT.least - 0.001 ? Math.min(lineHeight, LINE_HEIGHT.most) : 0,
  };
}

/** Whether nothing has changed that a diagram would have to be arranged anew for. */
export const sameTypography = (a: Typography, b: Typography): boolean =>
  a.scale === b.scale && a.rightToLeft === b.rightToLeft && a.lineHeight === b.lineHeight;
