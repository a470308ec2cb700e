import { html, nothing, type TemplateResult } from 'lit';
import { translate } from '../../i18n/strings.js';
import { neighbours, type AnyPart } from '../../model/core/model-index.js';
import { LINK_KINDS, type LinkKind } from '../../model/core/names.js';
import type { Link, Task, Term } from '../../model/core/schema.js';
import type { Example } from '../../model/flow/schema.js';
import { taskNumbers } from '../../model/core/task-numbers.js';
import { heading } from './heading.js';
import { sign } from './icon.js';
import type { View } from './view.js';
import { spoken, words } from './words.js';

type Shown = TemplateResult | typeof nothing;

/** The id of a part's panel, for `aria-controls`. */
export const panelId = (id: string): string => `panel-${id}`;

const toneOf = (part: AnyPart): string => (part.isWarning ? 'warn' : (part.tone ?? 'hub-tone'));

/** What a part opens: a group right after its button, with everything that is known of it. */
export function panel(view: View, part: AnyPart): TemplateResult {
  const { data } = part;
  const close = translate(view.strings, 'close');
  const title = `title-${panelId(data.id)}`;
  const { place, facts, inside } = view.details(part);
  return html`
    <div class="panel ${toneOf(part)}" part="panel" id=${panelId(data.id)} role="group" aria-labelledby=${title}>
      <div class="panel-head">
        <p class="kicker">${spoken(place)}</p>
        ${heading(view.level + 2, html`<span id=${title}>${data.title}</span>`, 'panel-title')}
        <button type="button" class="close" part="close" data-close aria-label=${close.text} lang=${close.lang ?? nothing}>${sign.close}</button>
      </div>
      <div class="panel-body">
        <div class="about">
          ${about(view, part)}
          ${facts.length > 0 ? html`<ul class="facts" role="list">${facts.map((fact) => html`<li>${spoken(fact)}</li>`)}</ul>` : nothing}
        </div>
        ${inside ? section(view, spoken(inside.title), choices(inside)) : nothing}
        ${tasks(view, data.tasks)} ${links(view, data.links)} ${terms(view, data.terms)}
        ${examples(data.code)}
      </div>
      ${neighbourButtons(view, data.id)}
    </div>
  `;
}

/** A panel has no heading of its own on paper, so those in it are one level higher. */
const withoutHeading = (view: View): View => ({ ...view, level: view.level - 1 });

/** A panel on paper: what its part and the list round it do not translate already, without a head and without buttons. */
export function printedPanel(usual: View, part: AnyPart): TemplateResult {
  const { data } = part;
  const view = withoutHeading(usual);
  return html`
    <div class="panel ${toneOf(part)}" part="panel" id=${panelId(data.id)} role="group" aria-label=${data.title}>
      <div class="panel-body">
        <div class="about">${about(view, part)}</div>
        ${tasks(view, data.tasks)} ${links(view, data.links)}
        ${examples(data.code)}
      </div>
    </div>
  `;
}

/** Who and what for, in sentences. */
function about({ strings }: View, { data, subtitle }: AnyPart): TemplateResult {
  return html`
    ${subtitle ? html`<p class="owner">${subtitle}</p>` : nothing}
    ${data.summary ? html`<p class="summary">${data.summary}</p>` : nothing}
    ${data.owner ? html`<p class="owner">${words(strings, 'owner', { owner: data.owner })}</p>` : nothing}
    ${data.examples?.length ? html`<p class="examples"><b>${words(strings, 'examples')}:</b> ${data.examples.join(', ')}</p>` : nothing}`;
}

function section(view: View, title: unknown, content: unknown): TemplateResult {
  return html`<div class="group">${heading(view.level + 3, title, 'group-title')}${content}</div>`;
}

/** Parts that belong to this one: each opens its own panel. */
function choices({ items, ordered }: { items: readonly { id: string; title: string }[]; ordered: boolean }): TemplateResult {
  const list = items.map(({ id, title }) => html`<li><button type="button" class="choose" data-select=${id}>${title}</button></li>`);
  return ordered ? html`<ol>${list}</ol>` : html`<ul role="list">${list}</ul>`;
}

/** What to do, in order: numbered through the whole model where the model says how, else from 1. */
function tasks(view: View, list: readonly Task[] | undefined): Shown {
  if (!list?.length) return nothing;
  const numbers = taskNumbers(view.index);
  const numbered = list.every((task) => numbers.has(task));
  return section(view, words(view.strings, 'tasks'), html`
    ${numbered ? html`<p class="aside">${words(view.strings, 'taskNumbers', { count: numbers.size })}</p>` : nothing}
    <ol class="tasks">
      ${list.map((task) => html`
        <li value=${numbered ? numbers.get(task) : nothing}>
          ${task.title}${task.summary ? html`<span class="aside">${task.summary}</span>` : nothing}
          ${task.links?.length ? linkList(view, task.links) : nothing}
        </li>`)}
    </ol>`);
}

function links(view: View, list: readonly Link[] | undefined): Shown {
  if (!list?.length) return nothing;
  const kindOf = (link: Link): LinkKind => link.kind ?? 'page';
  return html`${LINK_KINDS.map((kind) => {
    const some = list.filter((link) => kindOf(link) === kind);
    return some.length > 0 ? section(view, words(view.strings, kind), linkList(view, some)) : nothing;
  })}`;
}

function linkList(view: View, list: readonly Link[]): TemplateResult {
  return html`<ul class="links" role="list">${list.map((link) => html`<li>${anchor(view, link)}</li>`)}</ul>`;
}

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

function terms(view: View, ids: readonly string[] | undefined): Shown {
  const known = (ids ?? []).flatMap((id) => view.index.terms.get(id) ?? []);
  if (known.length === 0) return nothing;
  return section(view, words(view.strings, 'terms'), html`<dl class="terms">${known.map((term) => explained(view, term))}</dl>`);
}

/** All terms once, for paper, where panels do not each explain their own. */
export function glossary(usual: View): Shown {
  if (!usual.expanded || usual.index.terms.size === 0) return nothing;
  const view = withoutHeading(usual);
  return html`<div class="glossary">${section(view, words(view.strings, 'terms'), html`<dl class="terms">${[...view.index.terms.values()].map((term) => explained(view, term))}</dl>`)}</div>`;
}

function explained(view: View, { term, expansion, definition, links: more }: Term): TemplateResult {
  return html`
    <div class="term"><dt>${term}${expansion ? html` <span class="expansion">${expansion}</span>` : nothing}</dt>
    <dd>${definition}${more?.length ? linkList(view, more) : nothing}</dd></div>`;
}

/** What is sent or returned. A box that scrolls sideways can be reached by keyboard (WCAG 2.1.1). */
function examples(list: readonly Example[] | undefined): Shown {
  if (!list?.length) return nothing;
  return html`${list.map(({ title, code }) => html`
    <figure class="example"><figcaption>${title}</figcaption><pre tabindex="0" role="region" aria-label=${title}><code>${code}</code></pre></figure>`)}`;
}

/** To the parts before and after in reading order. */
function neighbourButtons({ index, strings }: View, id: string): Shown {
  const { previous, next } = neighbours(index, id);
  if (!previous && !next) return nothing;
  const button = (part: AnyPart | undefined, className: string, name: 'previousPart' | 'nextPart') => part === undefined ? nothing : html`
    <button type="button" class="neighbour ${className}" data-select=${part.data.id}>
      ${className === 'back' ? sign.back : nothing}<span><span class="kicker">${words(strings, name)}</span> ${part.data.title}</span>${className === 'onward' ? sign.onward : nothing}
    </button>`;
  return html`<div class="neighbours">${button(previous, 'back', 'previousPart')}${button(next, 'onward', 'nextPart')}</div>`;
}
