/**
 * The window that a node belongs to now. A diagram may be moved into the document of a frame, which has a window and
 * classes of its own. The globals of this module would then be the wrong ones: they have another viewport and other
 * settings, `instanceof` fails for objects of the other window, and a listener on them keeps a removed frame alive.
 */

type View = Window & typeof globalThis;

/** The window of a node's document; `undefined` for a document without a window. */
export const viewOf = (node: Node): View | undefined => node.ownerDocument?.defaultView ?? undefined;

/**
 * The element of the diagram where an event happened, for a listener in the diagram. For content that the page has put into a
 * slot, the slot: what the page's elements are called means nothing here.
 */
export function elementAt(event: Event): Element | undefined {
  const root = (event.currentTarget as Node | null)?.getRootNode();
  return event.composedPath().find((target): target is Element => 'closest' in target && (target as Element).getRootNode() === root);
}

/** Whether an event is a keyboard event. */
export const isKeyEvent = (event: Event): event is KeyboardEvent => 'key' in event;

/** Whether the reader has asked for less motion. */
export const wantsLessMotion = (node: Node): boolean => viewOf(node)?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;

/** Whether text in an element runs from right to left. */
export const isRightToLeft = (element: Element): boolean => viewOf(element)?.getComputedStyle(element).direction === 'rtl';

/** The language of an element: the nearest `lang` of itself or its ancestors, across shadow roots. */
export function languageOf(element: Element): string {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return 'host' in root ? languageOf(root.host as Element) : '';
}
