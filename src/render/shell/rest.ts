import { html, nothing, type TemplateResult } from 'lit';

/** The height of an entry that is not laid out, and the distance to the next one, in font sizes: see `.entry` in theme/list.ts. */
const ENTRY = 8 + 1.25;

/** Keeps the place of the entries of a list that are not rendered yet. The height is an attribute, since a page may forbid styles in attributes. */
export const rest = (count: number): TemplateResult | typeof nothing =>
  (count > 0 ? html`<li class="rest" aria-hidden="true"><svg width="1" height="${count * ENTRY}em"></svg></li>` : nothing);
