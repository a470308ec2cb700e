import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { numberIn, type Phrase } from '../../i18n/strings.js';
import { groupBoxId, narrowTitleBoxId, optionBoxId, titleBoxId } from '../../layout/labels.js';
import { isLong } from '../../layout/presentation.js';
import type { FlowIndex, FlowPart } from '../../model/flow/build-index.js';
import type { Boundary, Group, Message } from '../../model/flow/schema.js';
import { breakable } from '../shell/breakable.js';
import { groupWords, joinedFacts, messageFact } from './words.js';
import { heading } from '../shell/heading.js';
import { icon, sign } from '../shell/icon.js';
import { entryDependencies, isOpen, opener, panelOf } from '../shell/part.js';
import { rest } from '../shell/rest.js';
import type { View } from '../shell/view.js';
import { spoken, words } from '../shell/words.js';

type FlowView = View<FlowIndex>;
type Shown = TemplateResult | typeof nothing;

/**
 * A flow as the two lists that it is: the systems, in their boundaries, and the numbered messages between them. Beside a map,
 * the messages are its key.
 */
export function flowTemplate(view: FlowView): TemplateResult {
  const { model: { messages }, outermost } = view.index;
  const [systemsDue, messagesDue] = [outermost, messages].map(({ length }) => view.due?.(length) ?? length);
  return html`
    ${heading(view.level + 1, words(view.strings, 'systems'), 'list-title')}
    <ul class="systems" role="list">${outermost.slice(0, systemsDue).map((id) => systemTemplate(view, id))}${rest(outermost.length - (systemsDue ?? 0))}</ul>
    ${messages.length > 0 ? html`
      ${heading(view.level + 1, words(view.strings, 'messages'), 'list-title')}
      <ol class="messages" role="list">${messageItems(view, messages.slice(0, messagesDue))}${rest(messages.length - (messagesDue ?? 0))}</ol>
      ${isLong(view.index) ? nothing : numbersTemplate(view)}` : nothing}
  `;
}

const partBy = (view: FlowView, id: string): FlowPart => {
  const part = view.index.parts.get(id);
  if (!part) throw new RangeError(`No part "${id}"`);
  return part;
};

const facts = (list: readonly Phrase[]) => list.map((fact) => html`<p class="fact">${spoken(fact)}</p>`);

/** A system, or a boundary with what is inside it. */
function systemTemplate(view: FlowView, id: string): TemplateResult {
  const part = partBy(view, id);
  if (part.type === 'boundary') return boundaryTemplate(view, part, part.data);
  const { data, subtitle } = part;
  const content = html`${icon(data.icon)}<span class="words"><b>${breakable(data.title)}</b>${subtitle ? html` <span class="subtitle">${breakable(subtitle)}</span>` : nothing}</span>${sign.open}`;
  return html`
    <li class="entry system ${part.tone}">
      ${heading(view.level + 2, opener(view, part, 'system-button', content), 'head')}
      ${panelOf(view, part)} ${facts(joinedFacts(part, view.index, view.strings))}
    </li>`;
}

function boundaryTemplate(view: FlowView, part: FlowPart, boundary: Boundary): TemplateResult {
  return html`
    <li class="boundary ${part.tone}">
      ${heading(view.level + 2, opener(view, part, 'boundary-button', html`<b>${breakable(boundary.title)}</b>`), 'head')}
      ${panelOf(view, part)}
      <ul class="systems" role="list">${boundary.inside.map((id) => systemTemplate(view, id))}</ul>
    </li>`;
}

/** The messages in order; those of a group together, under what the group asks for. */
function messageItems(view: FlowView, messages: readonly Message[]): unknown[] {
  const rendered = new Set<string>();
  return messages.map(({ id }) => {
    const part = partBy(view, id);
    const group = part.type === 'message' ? part.group : undefined;
    if (!group) return messageTemplate(view, part);
    if (rendered.has(group.id)) return nothing;
    rendered.add(group.id);
    return groupTemplate(view, group);
  });
}

function groupTemplate(view: FlowView, group: Group): TemplateResult {
  const label = groupWords(group, view.strings);
  return html`
    <li class="entry message-group ${group.complete === 'one' ? 'of-one' : ''}">
      ${label.text ? html`<p class="group-label" data-box=${groupBoxId(group.id)}>${spoken(label)}</p>` : nothing}
      <ul class="options" role="list">
        ${group.options.map((option, i) => html`
          <li>
            ${option.condition ? html`<p class="option-label" data-box=${optionBoxId(group.id, i)}>${words(view.strings, 'when', { condition: option.condition })}</p>` : nothing}
            <ol class="messages" role="list">${option.messages.map((id) => messageTemplate(view, partBy(view, id)))}</ol>
          </li>`)}
      </ul>
    </li>`;
}

function messageTemplate(view: FlowView, part: FlowPart): Shown {
  if (part.type !== 'message') return nothing;
  const { data, from, to } = part;
  const open = isOpen(view, data.id);
  return html`${guard([...entryDependencies(view), open], () => {
    const content = html`<span class="badge">${numberIn(view.strings, part.number)}</span> <span class="words">${breakable(data.title)}</span>${sign.open}`;
    return html`
      <li class="entry message ${part.tone}">
        ${opener(view, part, 'message-button', content)}
        ${panelOf(view, part)}
        <p class="route" aria-hidden="true" data-select=${data.id}><bdi lang=${from.language ?? nothing}>${from.title}</bdi> <span class="arrow ${data.answer === undefined ? '' : 'both'}"></span> <bdi lang=${to.language ?? nothing}>${to.title}</bdi></p>
        <p class="fact">${spoken(messageFact(part, view.strings))}</p>
      </li>`;
  })}`;
}

/**
 * The numbers on a map, and the titles, which are shown where there is room. They are for the pointer only, without a tab stop
 * and with nothing to say: the key has each message as a button.
 */
const numbersTemplate = ({ index, selected, strings }: FlowView): TemplateResult => html`<div class="numbers" aria-hidden="true">${guard([index, selected, strings], () => index.model.messages.map(({ id }) => {
  const { number = 0, tone, data } = index.parts.get(id) ?? {};
  const title = (boxId: string, name: string): TemplateResult => html`<span class="number-title ${name} ${tone}" data-box=${boxId} data-part-ids=${id} data-select=${id} lang=${data?.language ?? nothing}><span class="words">${breakable(data?.title ?? '')}</span></span>`;
  return html`<span class="number ${tone} ${selected === id ? 'open' : ''}" data-box=${id} data-select=${id}><span class="badge">${numberIn(strings, number)}</span></span>
    ${title(titleBoxId(id), '')}${title(narrowTitleBoxId(id), 'narrow')}`;
}))}</div>`;
