/** What a picture sets on the whole diagram: its own size, and the column beside it, or its place on paper. */
import { DIAGRAM_LENGTHS, layoutProperty, ofClass } from '../layout/contract.js';
import { BASE_FONT_SIZE } from '../layout/dimensions.js';
import type { Scene } from '../layout/scene.js';
import { viewOf } from './realm.js';

const diagramOf = (inside: Element): HTMLElement | null => inside.closest<HTMLElement>(ofClass('diagram'));

type Length = (typeof DIAGRAM_LENGTHS)[number];

function setLengths(inside: Element, lengths: Partial<Record<Length, number | undefined>>): void {
  const style = diagramOf(inside)?.style;
  for (const [name, length] of Object.entries(lengths) as [Length, number | undefined][]) {
    if (length === undefined) style?.removeProperty(layoutProperty(name));
    else style?.setProperty(layoutProperty(name), `${length}px`);
  }
}

/** Title, summary and buttons. */
export const headerOf = (inside: Element): HTMLElement | null => diagramOf(inside)?.querySelector<HTMLElement>(':scope > header') ?? null;

/** Sets the width of the companion column, so that what is in it can be measured; 0 if there is none. All in CSS pixels. */
export function setColumn(inside: Element, column: number, columnGap: number): void {
  const has = column > 0;
  setLengths(inside, { column: has ? column : undefined, columnGap: has ? columnGap : undefined, paperFont: undefined });
}

/** Sets how far the column stays from the window's upper edge. To know it, the page must have its styles: right after measuring, that costs nothing. */
export const setInset = (inside: Element): void => setLengths(inside, { inset: columnOf(inside) > 0 ? insetOf(inside) : undefined });

/** The width of the companion column that is set; 0 if there is none. */
export const columnOf = (inside: Element): number => Number.parseFloat(diagramOf(inside)?.style.getPropertyValue(layoutProperty('column')) ?? '') || 0;

/** Sets the size of the picture, for which the canvas keeps room. */
export const setPictureSize = (inside: Element, { width, height }: Scene): void => setLengths(inside, { pictureWidth: width, pictureHeight: height });

/** Sets the height of the header in the column: panels begin below it. */
export const setHeader = (inside: Element, header: number | undefined): void => setLengths(inside, { header });

/** What a page may have above a diagram on the same sheet of paper, in CSS pixels. Below more, the diagram may begin anywhere on a sheet. */
const MOST_ABOVE = 280;

/**
 * Sets what the style sheet fits a picture to a page by: the font size that its texts were measured with, and how much of the
 * page is taken by what is above it: its title and summary, read at about the width that they have there, and the page's own.
 */
export function setPaperLengths(inside: Element, scale: number, width: number): void {
  const header = headerOf(inside);
  const headline = header?.querySelector<HTMLElement>(ofClass('headline'));
  headline?.style.setProperty('width', `${width * scale}px`);
  const height = headline?.offsetHeight ?? 0;
  headline?.style.removeProperty('width');
  const above = (header?.getBoundingClientRect().top ?? 0) + (viewOf(inside)?.scrollY ?? 0);
  setLengths(inside, { paperFont: BASE_FONT_SIZE * scale, header: height + (above < MOST_ABOVE ? above : 0) });
}

/** Removes all of it. */
export const clearRoom = (inside: Element): void => setLengths(inside, Object.fromEntries(DIAGRAM_LENGTHS.map((name) => [name, undefined])));

/** How far from the window's edge the page wants what is scrolled to: a header that stays there has its height in this. */
function insetOf(inside: Element): number {
  const style = viewOf(inside)?.getComputedStyle(inside.ownerDocument.documentElement);
  return Number.parseFloat(style?.scrollPaddingTop ?? '') || 0;
}
