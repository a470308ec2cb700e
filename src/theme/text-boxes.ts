/** The declarations that come from the data of text boxes: what a page measures is what is measured without one. */
import { unsafeCSS, type CSSResult } from 'lit';
import { BASE_FONT_SIZE } from '../layout/dimensions.js';
import { layoutProperty, SCALE_PROPERTIES } from '../layout/contract.js';
import type { Length, Mark, TextBox, TextStyle } from '../layout/text/box.js';
import type { ScaleName } from '../layout/scales.js';
import { ICON } from '../layout/text/styles.js';

/** So many times as large as a theme says. */
const times = (value: string, scale: ScaleName | undefined): string => (scale === undefined ? value : `${value}*var(${SCALE_PROPERTIES[scale]})`);
const scaled = (value: string, scale: ScaleName | undefined): string => (scale === undefined ? value : `calc(${times(value, scale)})`);

/** A length in CSS pixels, in font sizes: that of the diagram by default. */
const em = (pixels: number, font = BASE_FONT_SIZE): string => (pixels === 0 ? '0' : `${Number((pixels / font).toFixed(4))}em`);

/** @param scale of a length that does not depend on the width: the others have been scaled. */
function length(value: Length<string>, scale?: ScaleName): string {
  if (typeof value === 'number') return scaled(em(value), scale);
  const property = `var(${layoutProperty(value.of)})`;
  return value.times === undefined ? property : `calc(${property} * ${value.times})`;
}

const DIRECTIONS = {
  row: 'flex-direction: row; align-items: center; text-align: start;',
  column: 'flex-direction: column; align-items: center; text-align: center;',
  wrap: 'flex-wrap: wrap; align-items: baseline;',
};

/** A box: how its texts stand, and its limits. */
export function boxStyle({ direction, gap, texts, maxWidth, minWidth, minHeight, balanced }: TextBox<string>): CSSResult {
  return unsafeCSS([
    `display: flex; ${DIRECTIONS[direction]} gap: ${direction === 'wrap' ? '0 ' : ''}${em(gap)};`,
    ...(maxWidth === undefined ? [] : [`max-inline-size: ${length(maxWidth, texts[0]?.scale)};`]),
    ...(minWidth === undefined ? [] : [`min-inline-size: ${em(minWidth)};`]),
    ...(minHeight === undefined ? [] : [`min-block-size: ${em(minHeight)};`]),
    `text-wrap: ${balanced ? 'balance' : 'wrap'};`,
  ].join(' '));
}

/** The limits of a box that stands where another one of its kind does. */
export const maxWidth = ({ texts, maxWidth: most }: TextBox<string>): CSSResult => unsafeCSS(most === undefined ? '' : `max-inline-size: ${length(most, texts[0]?.scale)};`);

/** The least width of a box. */
export const minWidth = ({ minWidth: least }: TextBox<string>): CSSResult => unsafeCSS(least === undefined ? '' : `min-inline-size: ${em(least)};`);

/** The edge of a box: the room round its text, and the width of its border. */
export const edgeStyle = ({ padding = { x: 0, y: 0 }, border = 0 }: TextBox<string>): CSSResult =>
  unsafeCSS(`padding: ${em(padding.y)} ${em(padding.x)}; border-width: ${border}px;`);

export const gapStyle = ({ gap }: TextBox<string>): CSSResult => unsafeCSS(`gap: ${em(gap)};`);

/** What stands in front of a text. Lengths in a badge follow the font of its number. */
export function markStyle({ mark }: { mark?: Mark<string> }): CSSResult {
  if (!mark) return unsafeCSS('');
  if (mark.type === 'icon') return unsafeCSS(square(length(mark.size)));
  if (mark.type === 'disc') return unsafeCSS(`${square(length(mark.size, 'disc'))} border-width: ${mark.border}px;`);
  const { size, padding, border, text } = mark;
  const edge = border === undefined ? '' : ` border-style: solid; border-width: ${border}px;`;
  const [most, inside] = [em(size, text.size), em(padding, text.size)];
  return unsafeCSS(`min-inline-size: ${most}; block-size: ${most}; padding-inline: ${inside}; border-radius: ${em(size / 2, text.size)}; ${fontSize(text)}${edge}`);
}

const square = (size: string): string => `inline-size: ${size}; block-size: ${size};`;

/** A share, as of a colour in a mixture. */
export const percent = (share: number): CSSResult => unsafeCSS(`${Math.round(share * 100)}%`);

/** Any icon. */
export const anyIconStyle = unsafeCSS(`${square(em(ICON.size))} stroke-width: ${ICON.stroke};`);

/** The icon in a disc. */
export const iconStyle = ({ mark }: { mark?: Mark<string> }): CSSResult => unsafeCSS(mark?.type === 'disc' ? square(scaled(em(mark.icon), 'disc')) : '');

/** How an icon in front of a text is painted. */
export const iconPaint = ({ mark }: { mark?: Mark<string> }): CSSResult =>
  unsafeCSS(mark?.type === 'icon' ? `color: var(--_${mark.colour}); stroke-width: ${mark.stroke};` : '');

/** The edge of a disc. */
export const discEdge = ({ mark }: { mark?: Mark<string> }): CSSResult =>
  unsafeCSS(mark?.type === 'disc' ? `border: ${mark.border}px solid color-mix(in srgb, var(--_accent) var(--_disc-edge), var(--_raised));` : '');

/** The number in a disc. */
export const discNumber = ({ mark }: { mark?: Mark<string> }): CSSResult =>
  unsafeCSS(mark?.type === 'disc' ? `${fontSize(mark.text)} line-height: ${mark.text.lineHeight};` : '');

/** What may be smaller than the text of the page is never smaller than the least font size. */
const fontSize = ({ size, scale }: TextStyle): string =>
  `font-size: ${size < BASE_FONT_SIZE || scale !== undefined ? `max(${times(em(size), scale)},var(--_font-floor))` : em(size)};`;

/** The height of a line: a page may ask for more. */
export const lineHeight = ({ lineHeight: least }: TextStyle): CSSResult => unsafeCSS(`line-height: max(${least}, var(--_layout-line-height, 0));`);

/** A text: its size and the height of its lines. */
export const textStyle = (style: TextStyle): CSSResult => unsafeCSS(`${fontSize(style)} ${lineHeight(style).cssText}`);

/** The weight and slope of a text whose element does not say so by itself. */
export const faceStyle = ({ bold, italic }: TextStyle): CSSResult =>
  unsafeCSS([...(bold ? ['font-weight: var(--_bold);'] : []), ...(italic ? ['font-style: italic;'] : [])].join(' '));
