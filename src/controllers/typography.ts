import { SCALE_PROPERTIES } from '../layout/contract.js';
import { BASE_FONT_SIZE, MIN_FONT_SIZE } from '../layout/dimensions.js';
import { lineHeightFrom } from '../layout/text/line-height.js';
import type { Scales } from '../layout/scales.js';
import { viewOf } from './realm.js';

/** How the page round a diagram sets its text. */
export interface Typography {
  /** The font size, as a multiple of the one that drawings are calculated for. */
  scale: number;
  rightToLeft: boolean;
  /** The line height in font sizes, where the page asks for more than a diagram has by itself; otherwise 0. */
  lineHeight: number;
  /** Those of the theme. */
  scales: Scales;
}

/** Reads it from the element itself, which inherits all of it: what sets text apart in a diagram stands inside. */
export function typographyOf(host: HTMLElement): Typography {
  const style = viewOf(host)?.getComputedStyle(host);
  const font = Number.parseFloat(style?.fontSize ?? '') || BASE_FONT_SIZE;
  return {
    scale: Math.max(MIN_FONT_SIZE, font) / BASE_FONT_SIZE,
    rightToLeft: style?.direction === 'rtl',
    // `normal` is no number.
    lineHeight: lineHeightFrom(Number.parseFloat(style?.lineHeight ?? '') / font),
    scales: { picture: scaleIn(style, 'picture'), title: scaleIn(style, 'title'), disc: scaleIn(style, 'disc'), corner: scaleIn(style, 'corner') },
  };
}

/** A scale of the theme: 1 for what is no number. Only corners may be 0. */
function scaleIn(style: CSSStyleDeclaration | undefined, name: keyof Scales): number {
  const text = style?.getPropertyValue(SCALE_PROPERTIES[name]).trim();
  const number = text ? Number(text) : 1;
  return Number.isFinite(number) && (name === 'corner' ? number >= 0 : number > 0) ? number : 1;
}

/** Whether nothing has changed that a diagram would have to be arranged anew for. */
export const sameTypography = (a: Typography, b: Typography): boolean => JSON.stringify(a) === JSON.stringify(b);
