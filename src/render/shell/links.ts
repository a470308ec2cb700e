import { html, nothing, type TemplateResult } from 'lit';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import { LINK_KINDS, type LinkKind } from '../../model/core/names.js';
import type { Link } from '../../model/core/schema.js';
import { section } from './section.js';
import type { View } from './view.js';
import { words, written } from './words.js';

const kindOf = (link: Link): LinkKind => link.kind ?? 'page';

/** The links of a part, those of each kind in a group. */
export const linkGroups = (view: View, part: AnyPart): TemplateResult[] => LINK_KINDS.flatMap((kind) => {
  const some = (part.data.links ?? []).filter((link) => kindOf(link) === kind);
  return some.length > 0 ? [section(view, words(view.strings, kind), linkList(view, some, partLanguage(part)))] : [];
});

/** @param lang the language of the texts around the links, where that is not the diagram's. */
export const linkList = (view: View, list: readonly Link[], lang?: string): TemplateResult =>
  html`<ul class="links" role="list">${list.map((link) => html`<li>${anchor(view, link, lang)}</li>`)}</ul>`;

/** A link. Where its address may not be followed, its words alone: the check has refused such a model already. */
function anchor({ resolve, strings }: View, link: Link, lang: string | undefined): TemplateResult {
  const label = link.label ? html` <span class="label" data-label=${link.label}>${words(strings, link.label)}</span>` : nothing;
  const note = link.note ? html`<span class="aside" lang=${lang ?? nothing}>${link.note}</span>` : nothing;
  const href = resolve(link.href);
  const title = written(link.title, link.language ?? lang);
  if (href === undefined) return html`${title}${label}${note}`;
  const shown = html`<a part="link" href=${href} hreflang=${link.language ?? nothing} target=${link.newTab ? '_blank' : nothing} rel=${link.newTab ? 'noopener' : nothing} .journeyLink=${link}
    >${title}${link.newTab ? html` ${words(strings, 'newTab')}` : nothing}</a>`;
  return html`${shown}${label}${note}<span class="address">${href}</span>`;
}
