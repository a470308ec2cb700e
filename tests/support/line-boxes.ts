/** The lines of the text that is seen in an element, of a page or of an SVG, each where it stands. */
export interface LineBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** What its last letters are in. */
  parent: Element;
}

/** @param without a selector of elements whose text does not count. */
export function lineBoxes(element: Element, without?: string): LineBox[] {
  const lines: LineBox[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || (without !== undefined && parent.closest(without))) continue;
    const text = node.textContent ?? '';
    for (let i = 0; i < text.length; i += 1) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = [...range.getClientRects()].at(-1);
      if (!box || box.height < 2) continue;
      const { left, right, top, bottom } = box;
      const last = lines.at(-1);
      const letter = text.charAt(i);
      if (!last || Math.abs(last.bottom - bottom) >= 5) {
        lines.push({ text: letter, left, right, top, bottom, parent });
        continue;
      }
      last.text += letter;
      // A space at the end of a line takes no room in a page.
      if (letter.trim() !== '') Object.assign(last, { left: Math.min(last.left, left), right: Math.max(last.right, right), parent });
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}
