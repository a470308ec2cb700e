import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { numberIn } from '../../i18n/strings.js';
import { completeId } from '../../layout/labels.js';
import { shortTracks } from '../../layout/journey/short-tracks.js';
import { partLanguage } from '../../model/core/model-index.js';
import { edgeDirection } from '../../model/journey/branches.js';
import { hasSeveralTracks, isCycle, getPart, stepsOf, type JourneyIndex, type Part, type Edge } from '../../model/journey/build-index.js';
import { trackLetter } from '../../model/journey/track-letter.js';
import type { Stage, Track } from '../../model/journey/schema.js';
import { breakable } from '../shell/breakable.js';
import { heading } from '../shell/heading.js';
import { icon, sign } from '../shell/icon.js';
import { panelId } from '../shell/panel.js';
import { entryDependencies, isOpen, opener, panelOf } from '../shell/part.js';
import { rest } from '../shell/rest.js';
import type { View } from '../shell/view.js';
import { branchList, edgeLabel, laneClass, railsBeside, stageRails } from './branches.js';
import { factsInList, taskCount, tracksWords } from './words.js';
import { spoken, words } from '../shell/words.js';

type JourneyView = View<JourneyIndex>;
type Shown = TemplateResult | typeof nothing;

/** A journey as the list that it is: the hub, then the stages in order, each part a button with its panel after it. */
export function journeyTemplate(view: JourneyView): TemplateResult {
  const { model: journey, parts } = view.index;
  const hub = journey.hub && parts.get(journey.hub.id);
  const { stages } = journey;
  const due = view.due?.(stages.length) ?? stages.length;
  return html`
    ${hub ? hubTemplate(view, hub) : nothing}
    <ol class="stages ${laneClass(view)}" role="list">
      ${stages.slice(0, due).map((stage) => {
        const open = view.selected !== undefined && parts.get(view.selected)?.stage === stage ? view.selected : null;
        return guard([...entryDependencies(view), open], () => stageTemplate(view, stage));
      })}${rest(stages.length - due)}
    </ol>
  `;
}

function hubTemplate(view: JourneyView, part: Part): TemplateResult {
  const { subtitle } = part;
  const content = html`${icon(part.data.icon)}<span class="words"><b>${breakable(part.data.title)}</b>${subtitle ? html` <span class="subtitle">${breakable(subtitle)}</span>` : nothing}</span>`;
  return html`
    <div class="hub">
      ${heading(view.level + 1, opener(view, part, 'hub-button', content), 'head')}
      ${countTemplate(view, part)}
      ${panelOf(view, part)}
      <p class="fact">${words(view.strings, 'hubConnected')}</p>
    </div>`;
}

function stageTemplate(view: JourneyView, stage: Stage): TemplateResult {
  const { index, strings } = view;
  const part = getPart(index.parts, stage.id);
  const content = html`<span class="badge">${numberIn(strings, part.number)}</span> <span class="title">${breakable(stage.title)}</span>${sign.open}`;
  const first = stage.steps?.[0];
  const repeats = stage.shape === 'cycle' && first && (stage.steps?.length ?? 0) > 1;
  const onward = (index.edges.get(stage.id) ?? []).filter((edge) => edgeDirection(index, edge) === 'next');
  return html`
    <li class="entry stage ${part.tone} ${isCycle(stage) ? 'cycle' : ''} ${onward.length > 0 ? '' : 'last'}">
      ${stageRails(view, part)}
      <div class="card">
        ${heading(view.level + 1, opener(view, part, 'stage-button', content), 'head')}
        ${stage.summary ? html`<p class="lead" lang=${partLanguage(part) ?? nothing}>${stage.summary}</p>` : nothing}
        ${countTemplate(view, part)}
        ${panelOf(view, part)}
        ${stage.tracks?.length ? tracks(view, stage, stage.tracks) : steps(view, stage)}
        ${factsInList(stage, index, strings).map((fact) => html`<p class="fact">${spoken(fact)}</p>`)}
        ${repeats ? html`<span class="repeat" aria-hidden="true">${sign.repeat}${words(strings, 'repeat', { title: first.title })}</span>` : nothing}
        ${branchList(view, part)}
      </div>
      ${onward.map((edge) => onwardTemplate(view, part, edge))}
    </li>`;
}

/** What stands on the way to the next stage: a gate, or a condition. */
function onwardTemplate(view: JourneyView, stage: Part, edge: Edge): Shown {
  const label = edgeLabel(view, edge);
  return label === nothing ? nothing : html`<div class="onward">${label}${railsBeside(view, stage)}</div>`;
}

/** How much there is to do. */
function countTemplate(view: JourneyView, { data }: Part): Shown {
  const count = taskCount(data.id, view.index, view.strings);
  return count ? html`<p class="count">${spoken(count)}</p>` : nothing;
}

/** The tracks of a stage, under what they ask for. */
function tracks(view: JourneyView, stage: Stage, list: readonly Track[]): TemplateResult {
  const short = shortTracks(list);
  return html`
    ${hasSeveralTracks(stage) ? html`<p class="complete" data-box=${completeId(stage.id)}>${spoken(tracksWords(stage, view.strings))}</p>` : nothing}
    <ul class="tracks" role="list">${list.map((track) => trackTemplate(view, track, short.has(track)))}</ul>`;
}

function trackTemplate(view: JourneyView, track: Track, isShort: boolean): TemplateResult {
  const part = getPart(view.index.parts, track.id);
  const content = html`<b>${trackLetter(part.number)}. ${breakable(track.title)}</b>`;
  return html`
    <li class="entry track ${isShort ? 'short-track' : ''}">
      <div class="track-head" data-box=${track.id}>
        ${heading(view.level + 2, opener(view, part, 'track-button', content, false), 'head')}
        ${track.owner ? html`<span class="owner" lang=${partLanguage(part) ?? nothing}>${breakable(track.owner)}</span>` : nothing}
      </div>
      ${panelOf(view, part)} ${steps(view, track)}
    </li>`;
}

function steps(view: JourneyView, holder: Stage | Track): Shown {
  const parts = stepsOf(view.index, holder);
  return parts.length > 0 ? html`<ol class="steps" role="list">${parts.map((part) => stepTemplate(view, part))}</ol>` : nothing;
}

/** A gateway, or a step: that in one template, since most parts are steps. */
function stepTemplate(view: JourneyView, part: Part): TemplateResult {
  const { id, title, icon: name } = part.data;
  if (part.type === 'gateway') {
    const content = html`${icon(name)}<span class="words">${breakable(title)}</span>`;
    return html`<li class="gateway">${opener(view, part, 'gateway-button', content)}${panelOf(view, part)}</li>`;
  }
  const open = isOpen(view, id);
  return html`<li class="step"><button type="button" class="step-button" part="step" data-part=${id} data-box=${id}
      lang=${partLanguage(part) ?? nothing} aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? panelId(id) : nothing}
      ><span class="disc">${icon(name, numberIn(view.strings, part.number))}</span><span class="words">${breakable(title)}</span></button>${panelOf(view, part)}</li>`;
}
