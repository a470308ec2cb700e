/** What of a page is text that can be seen, and where each of its lines stands. */

export interface TextLine {
  text: string;
  rect: DOMRect;
  /** The element that the text is set in. */
  parent: Element;
  /** The part, button, link or block that the text belongs to. */
  owner: Element;
}

/** Text for assistive technology only: cut to one pixel. */
const isHidden = (element: Element): boolean => {
  const { clipPath, visibility } = getComputedStyle(element);
  return clipPath.startsWith('inset(50%)') || visibility === 'hidden';
};

/** What a folded group holds is not shown. */
export const FOLDED = 'details:not([open]) > :not(summary)';

const OWNERS = '[data-box], [data-part], button, a, .panel, .condition';

/** The lines of text within a root that a reader sees. */
export function textLines(root: ParentNode & Node): TextLine[] {
  const hidden = new Set([...root.querySelectorAll('*')].filter(isHidden));
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) => (node.textContent?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
  const lines: TextLine[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest(`style, ${FOLDED}`) || ancestors(parent).some((one) => hidden.has(one))) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const owner = parent.closest(OWNERS) ?? blockOf(parent);
    const text = walker.currentNode.textContent?.trim() ?? '';
    for (const rect of range.getClientRects()) if (rect.width > 1 && rect.height > 1) lines.push({ text, rect, parent, owner });
  }
  return lines;
}

/** An element and what it stands in, within its own tree. */
function ancestors(element: Element): Element[] {
  return element.parentElement ? [element, ...ancestors(element.parentElement)] : [element];
}

/** The nearest element that makes a box of its own. */
function blockOf(element: Element): Element {
  const { display } = getComputedStyle(element);
  return (display === 'inline' || display === 'contents') && element.parentElement ? blockOf(element.parentElement) : element;
}

/** Lines that stick out of a box they are set in, or are cut by one that clips. */
export function clippedLines(lines: readonly TextLine[]): string[] {
  return lines.flatMap(({ text, rect, parent }) => {
    // A line may be taller than its box by the air above and below its letters.
    const air = Math.max(1, rect.height * 0.2);
    const box = holdersOf(parent).find((one) => {
      const outer = one.getBoundingClientRect();
      // A card with branches clips above and below alone: numbers and lines are beside it.
      const isOpen = one.matches('.card') && getComputedStyle(one).overflowX === 'visible';
      return (!isOpen && (rect.left < outer.left - 1 || rect.right > outer.right + 1)) || rect.top < outer.top - air || rect.bottom > outer.bottom + air;
    });
    return box ? [`"${text.slice(0, 30)}" ${show(rect)} sticks out of ${nameOf(box)} ${show(box.getBoundingClientRect())}`] : [];
  });
}

/** Whether an element is in a panel that lies over a picture, which can be scrolled out from under it. */
export const liesOver = (one: Element): boolean => one.closest('[data-panel] .panel') !== null;

/** Whether what is in a box can be scrolled up and down in it. */
export const scrollsDown = (box: Element): boolean => box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto' && box.scrollWidth <= box.clientWidth;

/** The boxes that text must stay in: those round it up to the first with a place of its own, then those that clip. */
function holdersOf(parent: Element): Element[] {
  let [placed, free] = [false, false];
  return ancestors(parent).filter((box) => {
    const { display, position, overflowX, overflowY } = getComputedStyle(box);
    // What can be scrolled to, by keyboard too, is not cut off.
    free ||= (overflowX === 'auto' && (box as HTMLElement).tabIndex === 0) || scrollsDown(box);
    if (free || display === 'contents' || display === 'inline') return false;
    const holds = !placed || overflowX !== 'visible' || overflowY !== 'visible';
    // A panel is as broad as its card, and broader than the step in the card that it belongs to.
    placed ||= position === 'absolute' || box.matches('.panel');
    return holds;
  });
}

export const show = ({ left, top, right, bottom }: DOMRectReadOnly): string => `[${[left, top, right, bottom].map(Math.round).join(' ')}]`;

/** A name for an element by which a reader of a failure finds it. */
export function nameOf(element: Element): string {
  const id = element.getAttribute('data-part') ?? element.getAttribute('data-box') ?? element.id;
  return `${element.localName}${element.classList.length > 0 ? `.${element.classList[0] ?? ''}` : ''}${id ? `#${id}` : ''}`;
}
