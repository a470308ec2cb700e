import type { CSSResult } from 'lit';

const made = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** Gives a shadow root its style sheets, constructed for the document that it is in and shared by all in it. */
export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const { ownerDocument } = root;
  const Sheet = ownerDocument.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  const sheets = made.get(ownerDocument) ?? new Map<CSSResult, CSSStyleSheet>();
  made.set(ownerDocument, sheets);
  const wanted = styles.map((style) => {
    const sheet = sheets.get(style) ?? (ownerDocument === document && style.styleSheet ? style.styleSheet : new Sheet());
    if (sheet !== style.styleSheet && !sheets.has(style)) sheet.replaceSync(style.cssText);
    sheets.set(style, sheet);
    return sheet;
  });
  const adopted = root.adoptedStyleSheets;
  if (wanted.length !== adopted.length || wanted.some((sheet, i) => sheet !== adopted[i])) root.adoptedStyleSheets = wanted;
}
