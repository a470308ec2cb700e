import { html, nothing, type TemplateResult } from 'lit';
import { iconPath } from '../../icons/registry.js';

/**
 * A part's icon. Where it names none, or one that is not registered, its number if it is given: for the eye only, since
 * lists count their parts themselves.
 */
export function icon(name: string | undefined, number?: string): TemplateResult | typeof nothing {
  const d = name === undefined ? undefined : iconPath(name);
  if (d !== undefined) return glyph(d);
  return number === undefined ? nothing : html`<b class="number" aria-hidden="true">${number}</b>`;
}

/** An icon of path data, on a grid of 24 units. */
export const glyph = (d: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${d}></path></svg>`;

/** The signs of the interface itself. */
export const sign = {
  close: glyph('M6 6l12 12M18 6L6 18'),
  open: glyph('M6 9l6 6 6-6'),
  all: glyph('M4 6l4 4 4-4M4 14l4 4 4-4M15 7h6M15 15h6'),
  list: glyph('M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01'),
  download: glyph('M12 4v11M7 10l5 5 5-5M5 20h14'),
  repeat: glyph('M17 2l4 4-4 4M3 11v-1a4 4 0 014-4h14M7 22l-4-4 4-4M21 13v1a4 4 0 01-4 4H3'),
  branchBack: glyph('M20 20v-7a4 4 0 00-4-4H4M9 14L4 9l5-5'),
  branchAhead: glyph('M4 4v7a4 4 0 004 4h12M15 10l5 5-5 5'),
  back: glyph('M19 12H5M12 19l-7-7 7-7'),
  onward: glyph('M5 12h14M12 5l7 7-7 7'),
  play: glyph('M7 4l13 8-13 8z'),
};
