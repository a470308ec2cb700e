import { html, nothing, type TemplateResult } from 'lit';
import { numberIn } from '../../i18n/strings.js';
import { partLanguage } from '../../model/core/model-index.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { getPart } from '../../model/journey/build-index.js';
import { icon } from '../shell/icon.js';
import { spoken } from '../shell/words.js';
import type { View } from '../shell/view.js';
import { taskCount } from './words.js';

/**
 * The key beside a picture: the stages and the hub, and how much there is to do in each. For the eyes and the pointer only:
 * the list of parts says the same, and has the buttons.
 */
export function journeyKey({ index, strings }: View<JourneyIndex>): TemplateResult {
  const { stages, hub } = index.model;
  return html`<ol role="list">${[...stages, ...(hub ? [hub] : [])].map(({ id, title }) => {
    const part = getPart(index.parts, id);
    const count = taskCount(id, index, strings);
    const mark = part.type === 'hub' ? icon(part.data.icon) : html`<span class="badge">${numberIn(strings, part.number)}</span>`;
    return html`<li class=${part.tone ?? 'hub-tone'} data-select=${id}>${mark}<span class="words" lang=${partLanguage(part) ?? nothing}>${title}</span>${count ? html`<span class="count">${spoken(count)}</span>` : nothing}</li>`;
  })}</ol>`;
}
