import { html, nothing, type TemplateResult } from 'lit';
import { branchRails, type Rail, type StageRails } from '../../layout/journey/branch-rails.js';
import { conditionId } from '../../layout/labels.js';
import { partLanguage } from '../../model/core/model-index.js';
import { branchesOf, edgeDirection } from '../../model/journey/branches.js';
import type { Edge, JourneyIndex, Part } from '../../model/journey/build-index.js';
import { numberIn } from '../../i18n/strings.js';
import { breakable } from '../shell/breakable.js';
import { icon, sign } from '../shell/icon.js';
import { opener, panelOf } from '../shell/part.js';
import type { View } from '../shell/view.js';
import { spoken } from '../shell/words.js';
import { branchWords, edgeAsText, stageOf } from './words.js';

type JourneyView = View<JourneyIndex>;
type Shown = TemplateResult | typeof nothing;

/** Where the link to a stage stands in a sentence: a character that no text has. */
const PLACE = '\u{fffc}';

const signs = { back: sign.branchBack, ahead: sign.branchAhead, again: sign.repeat, next: nothing };

/** The branches that leave a stage, each in words, with a link to the stage that it leads to, and its gate. */
export function branchList(view: JourneyView, stage: Part): Shown {
  const branches = branchesOf(view.index, stage.data.id);
  if (branches.length === 0) return nothing;
  const rails = railsOf(view, stage)?.leaving;
  return html`<ul class="branches" role="list">${branches.map((edge) => branchTemplate(view, edge, rails?.find((rail) => rail.edge === edge)))}</ul>`;
}

function branchTemplate(view: JourneyView, edge: Edge, rail: Rail | undefined): TemplateResult {
  const { text, lang } = branchWords(edge, view.index, view.strings, PLACE);
  const [before = '', after = ''] = text.split(PLACE);
  const to = stageOf(view.index, edge.to);
  // A URL fragment cannot point into a shadow tree: the link is followed by the script.
  const link = html`<a href="#end" data-action="go" data-go=${to.data.id} lang=${partLanguage(to) ?? nothing}>${numberIn(view.strings, to.number)} ${to.data.title}</a>`;
  return html`
    <li class="branch">
      ${rail ? railTemplate(rail, rail.isBack ? 'back' : 'ahead') : nothing}
      <p class="branch-words">${signs[edgeDirection(view.index, edge)]}<span lang=${lang ?? nothing}>${before}${link}${after}</span></p>
      <p class="fact in-picture">${spoken(edgeAsText(edge, view.index, view.strings))}</p>
      ${edgeLabel(view, edge)}
    </li>`;
}

/** The label of an edge: its gate, or the condition that it depends on. */
export function edgeLabel(view: JourneyView, edge: Edge): Shown {
  const { transition } = edge;
  const gate = transition.gate && view.index.parts.get(transition.gate.id);
  if (gate) {
    const content = html`${icon(gate.data.icon)}<span class="words">${breakable(gate.data.title)}</span>`;
    return html`<div class="gate warn">${transition.condition ? conditionTemplate(transition.condition) : nothing}${opener(view, gate, 'gate-button', content)}${panelOf(view, gate)}</div>`;
  }
  if (!transition.condition) return nothing;
  return conditionTemplate(transition.condition, conditionId(edge));
}

/** A condition. A sentence about the edge says it too: screen readers read it only there. @param box its place in a picture; with a gate it has none. */
const conditionTemplate = (condition: string, box?: string): TemplateResult =>
  html`<span class="condition" aria-hidden="true" data-box=${box ?? nothing}><span class="words">${breakable(condition)}</span></span>`;

const railsOf = ({ index }: JourneyView, stage: Part): StageRails | undefined => branchRails(index).byStage.get(stage.number);

/** The rails that pass a stage on the way to another, or that end at it, or that go on below it. */
export function stageRails(view: JourneyView, stage: Part): Shown {
  const rails = railsOf(view, stage);
  if (!rails) return nothing;
  return html`${[
    ...rails.passing.map((rail) => railTemplate(rail, 'passing')),
    ...rails.entering.map((rail) => railTemplate(rail, rail.isBack ? 'from-below' : 'from-above')),
    ...rails.leaving.filter(({ isBack }) => !isBack).map((rail) => railTemplate(rail, 'below')),
  ]}`;
}

/** The rails that pass what stands between a stage and the next one. */
export const railsBeside = (view: JourneyView, stage: Part): TemplateResult[] =>
  (railsOf(view, stage)?.leaving ?? []).filter(({ isBack }) => !isBack).map((rail) => railTemplate(rail, 'beside'));

const railTemplate = ({ edge, lane }: Rail, piece: string): TemplateResult =>
  html`<span class="rail lane-${lane} ${piece} ${edge.from.tone}" aria-hidden="true"></span>`;

/** How many lanes of rails there are beside the cards, as a class. */
export const laneClass = ({ index }: JourneyView): string => `lanes-${branchRails(index).lanes}`;
