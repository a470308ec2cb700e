/**
 * The window that a node belongs to now. A diagram may be moved into the document of a frame, which has its own window
 * and its own classes, so the globals of this module would be the wrong ones: they see another viewport and other
 * settings, `instanceof` fails for what the other window has made, and a listener on them keeps a removed frame alive.
 */

type View = Window & typeof globalThis;

/** The window of a node's document; `undefined` in a document that no window shows. */
export const viewOf = (node: Node): View | undefined => node.ownerDocument?.defaultView ?? undefined;

/** The element that an event happened at. */
export function elementAt({ target }: Event): Element | undefined {
  return target !== null && 'closest' in target ? (target as Element) : undefined;
}

/** Whether an event comes from a key. */
export const isKeyEvent = (event: Event): event is KeyboardEvent => 'key' in event;

/** Whether the reader has asked for less motion. */
export const wantsLessMotion = (node: Node): boolean => viewOf(node)?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;

/** Whether text in an element runs from right to left. */
export const isRightToLeft = (element: Element): boolean => viewOf(element)?.getComputedStyle(element).direction === 'rtl';

/** The language of an element: the nearest `lang`, its own, or that of what it stands in, through shadow roots as well. */
export function languageOf(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return 'host' in root ? languageOf(root.host as Element) : '';
}
