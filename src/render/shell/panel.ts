import { html, nothing, type TemplateResult } from 'lit';
import { listIn, requestedLanguage, translate } from '../../i18n/strings.js';
import { partLanguage, neighbours, partOf, type AnyPart } from '../../model/core/model-index.js';
import { saysSomething, type Details } from './details.js';
import { heading } from './heading.js';
import { sign } from './icon.js';
import { linkGroups } from './links.js';
import { section } from './section.js';
import { taskGroup } from './tasks.js';
import { glossaryGroup, termGroup } from './terms.js';
import type { View } from './view.js';
import { spoken, words, written } from './words.js';

type Shown = TemplateResult | typeof nothing;

/** The id of a part's panel, for `aria-controls`. */
export const panelId = (id: string): string => `panel-${id}`;

export const toneOf = (part: AnyPart): string => (part.isWarning ? 'warn' : (part.tone ?? 'hub-tone'));

/**
 * What a part opens: a group right after its button, with everything that is known of it. What readers came for stands
 * first: what it is, where to read, what to do. Then where it leads and what it holds, which the diagram shows as well.
 * @param open whether it is open; if not, the page's own search can find it.
 */
export function panel(view: View, part: AnyPart, open = true): TemplateResult {
  const { data } = part;
  const close = translate(view.strings, 'close');
  const title = `title-${panelId(data.id)}`;
  const lang = partLanguage(part) ?? nothing;
  const details = view.details(part);
  return html`
    <div class="${open ? 'panel' : 'closed'} ${toneOf(part)}" part=${open ? 'panel' : nothing} id=${panelId(data.id)} role="group" aria-labelledby=${title} tabindex="-1"
      hidden=${open ? nothing : 'until-found'} data-found=${open ? nothing : data.id}>
      <div class="panel-head">
        <p class="kicker">${spoken(details.place)}</p>
        ${heading(view.level + 2, html`<span id=${title} lang=${lang}>${data.title}</span>`, 'panel-title')}
        <button type="button" class="close" part="close" data-close aria-label=${close.text} lang=${close.lang ?? nothing}>${sign.close}</button>
      </div>
      <div class="panel-body">
        ${slotIn(view, part, 'panel-head')}
        <div class="about">${about(view, part)}</div>
        ${linksAndTasks(view, part, details)} ${surroundings(view, details)} ${examples(part)} ${termGroup(view, data.terms)}
        ${slotIn(view, part, 'panel')}
      </div>
      ${neighbourButtons(view, data.id)}
    </div>
  `;
}

/** A panel has no heading of its own where all are shown, so those in it are one level higher. */
const withoutHeading = (view: View): View => ({ ...view, level: view.level - 1 });

/** A panel where all are shown: what its part and the list round it do not say already, without a head and without buttons. */
export function printedPanel(usual: View, part: AnyPart): TemplateResult {
  const { data } = part;
  const view = withoutHeading(usual);
  const lang = partLanguage(part);
  return html`
    <div class="panel plain ${saysSomething(part) ? '' : 'bare'} ${toneOf(part)}" part="panel" id=${panelId(data.id)} role="group" aria-label=${data.title} lang=${lang ?? nothing}>
      <div class="panel-body" lang=${lang === undefined ? nothing : requestedLanguage(view.strings)}>
        ${slotIn(usual, part, 'panel-head')}
        <div class="about">${about(view, part)}</div>
        ${linksAndTasks(view, part, view.details(part))} ${examples(part)}
        ${slotIn(usual, part, 'panel')}
      </div>
    </div>
  `;
}

/** A place for what the page puts into a panel: a child goes into the first slot of its name, which on paper is not this one. */
const slotIn = ({ slotsElsewhere }: View, { data }: AnyPart, name: string): TemplateResult => html`<slot name="${slotsElsewhere ? 'screen-' : ''}${name}:${data.id}"></slot>`;

/** Every term once, where all panels are shown. */
export const glossary = (view: View): Shown =>
  (view.expanded && view.index.terms.size > 0 ? html`<div class="glossary">${glossaryGroup(withoutHeading(view))}</div>` : nothing);

/** Who and what for, in sentences. */
function about({ strings }: View, part: AnyPart): TemplateResult {
  const { data, subtitle } = part;
  const lang = partLanguage(part);
  return html`
    ${subtitle ? html`<p class="subtitle" lang=${lang ?? nothing}>${subtitle}</p>` : nothing}
    ${data.summary ? html`<p class="summary" lang=${lang ?? nothing}>${data.summary}</p>` : nothing}
    ${data.owner ? html`<p class="owner">${words(strings, 'owner', { owner: data.owner })}</p>` : nothing}
    ${data.examples?.length ? html`<p class="examples"><b>${words(strings, 'examples')}</b> ${written(listIn(strings, data.examples), lang)}</p>` : nothing}`;
}

/** The first group of links, then what to do, which may be long, then the other links. */
function linksAndTasks(view: View, part: AnyPart, { taskRuns }: Details): unknown {
  const [first, ...others] = linkGroups(view, part);
  return html`${first ?? nothing} ${taskGroup(view, part, taskRuns)} ${others}`;
}

/** What the diagram shows by arrows and places: where the part leads, and the parts that belong to it. */
function surroundings(view: View, { facts, inside }: Details): TemplateResult {
  return html`
    ${facts.length > 0 ? html`<ul class="group facts" role="list">${facts.map((fact) => html`<li>${spoken(fact)}</li>`)}</ul>` : nothing}
    ${inside ? section(view, spoken(inside.title), choices(view, inside), 'inside') : nothing}`;
}

/** Parts that belong to this one: each opens its own panel. */
function choices({ index }: View, { items, ordered }: { items: readonly { id: string; title: string }[]; ordered: boolean }): TemplateResult {
  const list = items.map(({ id, title }) => {
    const part = partOf(index, id);
    return html`<li><button type="button" class="choose" data-select=${id} lang=${(part && partLanguage(part)) ?? nothing}>${title}</button></li>`;
  });
  return ordered ? html`<ol>${list}</ol>` : html`<ul role="list">${list}</ul>`;
}

/** What is sent or returned. A box that scrolls sideways can be reached by keyboard (WCAG 2.1.1). */
function examples(part: AnyPart): Shown {
  const { code: list } = part.data;
  if (!list?.length) return nothing;
  return html`${list.map(({ title, code }) => html`
    <figure class="example" lang=${partLanguage(part) ?? nothing}><figcaption>${title}</figcaption><pre tabindex="0" role="region" aria-label=${title}><code>${code}</code></pre></figure>`)}`;
}

/** To the parts before and after in reading order. */
function neighbourButtons({ index, strings }: View, id: string): Shown {
  const { previous, next } = neighbours(index, id);
  if (!previous && !next) return nothing;
  const button = (part: AnyPart | undefined, className: string, name: 'previousPart' | 'nextPart') => part === undefined ? nothing : html`
    <button type="button" class="neighbour ${className}" data-select=${part.data.id}>
      ${className === 'back' ? sign.back : nothing}<span><span class="kicker">${words(strings, name)}</span> ${written(part.data.title, partLanguage(part))}</span>${className === 'onward' ? sign.onward : nothing}
    </button>`;
  return html`<div class="neighbours">${button(previous, 'back', 'previousPart')}${button(next, 'onward', 'nextPart')}</div>`;
}
