import { html, nothing, type TemplateResult } from 'lit';
import type { Term } from '../../model/core/schema.js';
import { listIn } from '../../i18n/strings.js';
import { heading } from './heading.js';
import { linkList } from './links.js';
import { section } from './section.js';
import type { View } from './view.js';
import { words } from './words.js';

/** The terms that a panel explains: several are folded, so that what to do and where to read stays in view. */
export function termGroup(view: View, ids: readonly string[] = []): TemplateResult | typeof nothing {
  const known = ids.flatMap((id) => view.index.terms.get(id) ?? []);
  if (known.length === 0) return nothing;
  if (known.length === 1) return section(view, words(view.strings, 'terms'), termList(view, known));
  return html`
    <details class="group">
      <summary>${heading(view.level + 3, words(view.strings, 'terms'), 'group-title')}<span class="gist">${listIn(view.strings, known.map(({ term }) => term))}</span></summary>
      ${termList(view, known)}
    </details>`;
}

/** Every term once, for paper, where panels do not each explain their own. */
export const glossaryGroup = (view: View): TemplateResult => section(view, words(view.strings, 'terms'), termList(view, [...view.index.terms.values()]));

const termList = (view: View, list: readonly Term[]): TemplateResult => html`<dl class="terms">${list.map((term) => explained(view, term))}</dl>`;

function explained(view: View, { term, expansion, definition, links, language }: Term): TemplateResult {
  return html`
    <div class="term"><dt lang=${language ?? nothing}>${term}${expansion ? html` <span class="expansion">${expansion}</span>` : nothing}</dt>
    <dd>${definition}${links?.length ? linkList(view, links) : nothing}</dd></div>`;
}
