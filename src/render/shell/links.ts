import { html, nothing, type TemplateResult } from 'lit';
import { LINK_KINDS, type LinkKind } from '../../model/core/names.js';
import type { Link } from '../../model/core/schema.js';
import { section } from './section.js';
import type { View } from './view.js';
import { words } from './words.js';

const kindOf = (link: Link): LinkKind => link.kind ?? 'page';

/** The links of a part, those of each kind in a group. */
export const linkGroups = (view: View, list: readonly Link[] = []): TemplateResult[] => LINK_KINDS.flatMap((kind) => {
  const some = list.filter((link) => kindOf(link) === kind);
  return some.length > 0 ? [section(view, words(view.strings, kind), linkList(view, some))] : [];
});

export const linkList = (view: View, list: readonly Link[]): TemplateResult =>
  html`<ul class="links" role="list">${list.map((link) => html`<li>${anchor(view, link)}</li>`)}</ul>`;

/** A link. Where its address may not be followed, its words alone: the check has refused such a model already. */
function anchor({ resolve, strings }: View, link: Link): TemplateResult {
  const label = link.label ? html` <span class="label" data-label=${link.label}>${words(strings, link.label)}</span>` : nothing;
  const note = link.note ? html`<span class="aside">${link.note}</span>` : nothing;
  const href = resolve(link.href);
  if (href === undefined) return html`${link.title}${label}${note}`;
  const shown = html`<a part="link" href=${href} target=${link.newTab ? '_blank' : nothing} rel=${link.newTab ? 'noopener' : nothing} .journeyLink=${link}
    >${link.title}${link.newTab ? html` ${words(strings, 'newTab')}` : nothing}</a>`;
  return html`${shown}${label}${note}<span class="address">${href}</span>`;
}
