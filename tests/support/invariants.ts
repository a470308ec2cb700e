/** What holds of every diagram at every width. Each function tells what does not hold, a line for each fault. */
import type { JourneyDiagram } from '../../src/define.js';
import type { Model } from '../../src/model/parse.js';
import { readingOrder } from './order.js';
import { all, need } from './page.js';
import { clippedLines, FOLDED, liesOver, nameOf, scrollsDown, show, textLines, type TextLine } from './text.js';

/** Everything that holds in every presentation. */
export function faultsOf(element: JourneyDiagram, model: Model): string[] {
  const lines = textLines(element.renderRoot);
  return [
    ...order(element, model),
    ...outside(element),
    ...clippedLines(lines),
    ...overlaps(element, lines),
    ...small(lines, 14),
    ...(need(element, '.canvas').dataset.presentation === 'list' ? small(lines.filter((line) => !line.parent.closest('.panel')), 16) : []),
  ];
}

/** Each part once, in the order of the model, and none of them without a place. */
function order(element: JourneyDiagram, model: Model): string[] {
  const buttons = all(element, '[data-part]');
  const found = buttons.map((button) => button.dataset.part).join(' ');
  const wanted = readingOrder(model).join(' ');
  const unseen = buttons.filter((button) => button.getClientRects().length === 0);
  return [
    ...(found === wanted ? [] : [`reading order is ${found} instead of ${wanted}`]),
    ...unseen.map((button) => `${nameOf(button)} has no place`),
  ];
}

/** Nothing stands outside the element's own box, and nothing can be scrolled to beside it or beside the page. */
function outside(element: JourneyDiagram): string[] {
  const host = element.getBoundingClientRect();
  const faults: string[] = [];
  if (element.scrollWidth > element.clientWidth) faults.push(`the content is ${element.scrollWidth} px wide in ${element.clientWidth}`);
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} px wide in ${page.clientWidth}`);
  for (const one of all(element, '*')) {
    // The layer is looked at point by point, in drawing.ts; code scrolls in its own box.
    if (one.closest(`.hidden, .fact, .panel-title *, .skip, svg *, pre *, ${FOLDED}`)) continue;
    if (strays(one)) faults.push(`${nameOf(one)} has no box of its own, so that its ::before or ::after stands elsewhere`);
    const rect = one.getBoundingClientRect();
    if ((rect.width === 0 && rect.height === 0) || !one.checkVisibility()) continue;
    const isHigh = rect.top < host.top - 1 || rect.bottom > host.bottom + 1;
    const out = rect.left < host.left - 1 || rect.right > host.right + 1 || (isHigh && !isScrolled(one));
    if (out) faults.push(`${nameOf(one)} ${show(rect)} is outside of the element ${show(host)}`);
  }
  return faults;
}

/** Whether an element can be scrolled to in a box, such as the panel in the column. */
const isScrolled = (one: Element): boolean => one.parentElement !== null && (scrollsDown(one.parentElement) || isScrolled(one.parentElement));

/** Whether generated content is placed by an element that makes no box, and so by one farther out. */
const strays = (one: Element): boolean => getComputedStyle(one).display === 'contents' && ['::before', '::after'].some((pseudo) => {
  const { content, position, display } = getComputedStyle(one, pseudo);
  return content !== 'none' && display !== 'none' && position === 'absolute';
});

const meet = (a: DOMRectReadOnly, b: DOMRectReadOnly, by = 1): boolean =>
  a.left < b.right - by && b.left < a.right - by && a.top < b.bottom - by && b.top < a.bottom - by;

/** Boxes that may not touch each other or any text but their own. */
const BOXES = '[data-box], [data-part]:not([data-box] *), .tool, .panel, .notes';

function overlaps(element: JourneyDiagram, every: readonly TextLine[]): string[] {
  // A sheet lies over the picture, which can be scrolled out from under it; what is in a sheet or a column scrolls there.
  const lies = (one: Element): boolean => liesOver(one) || isScrolled(one);
  const lines = every.filter(({ parent }) => !lies(parent));
  const boxes = all(element, BOXES).filter((one) => !lies(one)).map((one) => ({ one, rect: one.getBoundingClientRect() })).filter(({ rect }) => rect.width > 0);
  const apart = (a: Element, b: Element) => !a.contains(b) && !b.contains(a);
  return [
    ...boxes.flatMap((a, i) => boxes.slice(i + 1)
      .filter((b) => apart(a.one, b.one) && meet(a.rect, b.rect))
      .map((b) => `${nameOf(a.one)} ${show(a.rect)} overlaps ${nameOf(b.one)} ${show(b.rect)}`)),
    ...boxes.flatMap((a) => lines
      .filter(({ owner, rect }) => apart(a.one, owner) && meet(a.rect, rect, 2))
      .map((line) => `${nameOf(a.one)} ${show(a.rect)} overlaps the text "${line.text.slice(0, 30)}" ${show(line.rect)}`)),
    ...lines.flatMap((a, i) => lines.slice(i + 1)
      .filter((b) => a.owner !== b.owner && apart(a.owner, b.owner) && meet(a.rect, b.rect, 3))
      .map((b) => `the text "${a.text.slice(0, 30)}" ${show(a.rect)} overlaps "${b.text.slice(0, 30)}" ${show(b.rect)}`)),
  ];
}

function small(lines: readonly TextLine[], least: number): string[] {
  return lines.flatMap(({ text, parent }) => {
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    return size < least - 0.01 ? [`"${text.slice(0, 30)}" is set in ${size} px (${nameOf(parent)})`] : [];
  });
}
