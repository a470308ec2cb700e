/** Scrolls no further than needed, so that a part and its panel are seen together. */
import { ofClass, withData } from '../layout/contract.js';
import { viewOf, wantsLessMotion } from './realm.js';

/** What has been scrolled: from where, and to where, in CSS pixels. */
export interface Scrolled {
  scroller: Element;
  before: number;
  after: number;
}

/** What stays free above and below what is brought into view, in CSS pixels. */
const SCROLL_MARGIN = 8;

/** How much of a panel is brought into view at least, in CSS pixels: some lines, where its title is that of the card. */
const MIN_VISIBLE = 104;

/** How much of the window is enough for a panel beside a picture. */
const ENOUGH = 0.4;

/** From a node to what is around it in the page, out of shadow trees as well. */
const around = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host ?? null);

/** What can be scrolled up and down around an element, the innermost first; the page is the last one. */
export function scrollersAround(element: Element): Element[] {
  const view = viewOf(element);
  const page = element.ownerDocument.scrollingElement;
  const found: Element[] = [];
  for (let one = around(element); one; one = around(one)) {
    if (one !== page && one.scrollHeight > one.clientHeight && /auto|scroll/.test(view?.getComputedStyle(one).overflowY ?? '')) found.push(one);
  }
  return page ? [...found, page] : found;
}

/** The part of the window, from top to bottom, that a scroller shows: from `edge` on, but its upper end may be covered. */
function areaOf(scroller: Element): { edge: number; top: number; bottom: number } {
  const view = viewOf(scroller);
  const style = view?.getComputedStyle(scroller);
  const padding = (value: string | undefined): number => Number.parseFloat(value ?? '') || 0;
  const isPage = scroller === scroller.ownerDocument.scrollingElement;
  const { top, bottom } = isPage ? { top: 0, bottom: view?.innerHeight ?? 0 } : scroller.getBoundingClientRect();
  return { edge: top, top: top + padding(style?.scrollPaddingTop), bottom: bottom - padding(style?.scrollPaddingBottom) };
}

/**
 * Brings an element into view.
 * @param covered how much of the area is covered at its lower edge, in CSS pixels
 * @param most how much of the element is wanted, from its upper edge, in CSS pixels; all of it by default
 */
function scrollIntoView(element: Element, scrollers: readonly Element[], { covered = 0, most = Infinity } = {}): void {
  for (const scroller of scrollers) {
    const { top, bottom } = element.getBoundingClientRect();
    const area = areaOf(scroller);
    const below = Math.min(bottom, top + most) - (area.bottom - covered);
    const above = area.top - top;
    if (above > 1) scroller.scrollTop -= above + SCROLL_MARGIN;
    else if (below > 1) scroller.scrollTop += Math.min(below + SCROLL_MARGIN, Math.max(0, -above - SCROLL_MARGIN));
  }
}

/**
 * Where an ancestor's `overflow` keeps the column from staying in the window, its panel moves down to where the part is.
 * Otherwise it is there already.
 */
function moveBesidePart(panel: HTMLElement, page: Element | undefined): void {
  const above = page ? areaOf(page).top - panel.getBoundingClientRect().top : 0;
  if (above > 0) panel.style.marginBlockStart = `${above}px`;
}

/**
 * Where the page has much above a diagram, the column begins low in the window. If little is seen there of what is below its
 * header, that rises with the page until it stays, as far as this shows more of it and the open part is still seen.
 */
function raise(part: Element, column: Element, scroller: Element): void {
  const { top, bottom } = column.getBoundingClientRect();
  const area = areaOf(scroller);
  if (area.bottom - top > Math.min(bottom - top - 1, ENOUGH * (area.bottom - area.top))) return;
  const stays = area.edge + (Number.parseFloat(viewOf(column)?.getComputedStyle(column).top ?? '') || 0);
  const room = Math.min(top - stays, part.getBoundingClientRect().top - area.top - SCROLL_MARGIN);
  scroller.scrollTop += Math.max(0, Math.min(bottom - area.bottom + SCROLL_MARGIN, room));
}

/** Brings a part and its panel, or at least the beginning of it, into view. @returns what has been scrolled for it. */
export function reveal(part: Element, panel: HTMLElement): Scrolled[] {
  const scrollers = scrollersAround(panel);
  const starts = scrollers.map(({ scrollTop }) => scrollTop);
  const isSheet = panel.closest(withData('panel', 'below')) !== null && viewOf(panel)?.getComputedStyle(panel).position === 'sticky';
  // In a list that scrolls by itself, as much of the panel as there is room for.
  const lists = scrollers.filter((scroller) => scroller.getRootNode() === panel.getRootNode());
  scrollIntoView(panel, lists);
  scrollIntoView(part, scrollersAround(part), { covered: isSheet ? panel.offsetHeight : 0 });
  if (panel.closest(withData('panel', 'beside'))) {
    const scroller = scrollers[lists.length];
    if (scroller) raise(part, lists[0] ?? panel, scroller);
    moveBesidePart(panel, scrollers.at(-1));
  }
  scrollIntoView(panel, scrollers, { most: Math.max(MIN_VISIBLE, panel.querySelector<HTMLElement>(ofClass('panelHead'))?.offsetHeight ?? 0) });
  // On the way through a long list, parts get their heights.
  const isCalm = wantsLessMotion(panel) || panel.closest(withData('long')) !== null;
  return scrollers.flatMap((scroller, i) => {
    const [before = 0, after] = [starts[i], scroller.scrollTop];
    if (after === before) return [];
    scroller.scrollTop = before;
    scrollTo(scroller, after, isCalm);
    return [{ scroller, before, after }];
  });
}

function scrollTo(scroller: Element, top: number, isCalm: boolean): void {
  scroller.scrollTo({ top, behavior: isCalm ? 'instant' : 'smooth' });
}

/** What the reader has not scrolled since. */
export const untouched = (scrolled: readonly Scrolled[]): readonly Scrolled[] => scrolled.filter(({ scroller, after }) => Math.abs(scroller.scrollTop - after) < 2);

/** Puts back what has been scrolled; then brings an element into view if it is not. */
export function restore(scrolled: readonly Scrolled[], element: Element | null): void {
  for (const { scroller, before } of scrolled) scroller.scrollTop = before;
  if (element) scrollIntoView(element, scrollersAround(element));
}

/** What has been scrolled in two turns, one right after the other. */
export const together = (earlier: readonly Scrolled[], later: readonly Scrolled[]): Scrolled[] => {
  const isStill = ({ scroller, after }: Scrolled): boolean => later.some((one) => one.scroller === scroller && Math.abs(one.before - after) < 2);
  const others = earlier.filter(({ scroller }) => later.every((one) => one.scroller !== scroller));
  return [...others, ...later.map((one) => ({ ...one, before: earlier.find((first) => first.scroller === one.scroller && isStill(first))?.before ?? one.before }))];
};
