import { html, nothing, type TemplateResult } from 'lit';
import { translate } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import type { WalkAction } from '../../layout/contract.js';
import type { ModelIndex } from '../../model/core/model-index.js';
import { sign } from './icon.js';
import { spoken } from './words.js';

/** What the bar of a walk shows. */
export interface WalkState {
  /** Where the walk is, from 1; 0 when there is none. */
  position: number;
  playing: boolean;
}

/** The buttons of a walk, and where it is. The words are those of the live region, which says them once. */
export function walkTemplate(index: ModelIndex, { position, playing }: WalkState, strings: Strings): TemplateResult | typeof nothing {
  const count = index.walk.length;
  if (count < 2) return nothing;
  const name = translate(strings, 'walk');
  // The name of the group is an attribute, whose language is that of its element and so of all that is in it.
  const within = (key: keyof Strings, values = {}) => spoken(translate(strings, key, values, name.lang));
  const button = (action: WalkAction, words: unknown, disabled = false) =>
    html`<button type="button" class="tool" part="walk-button" data-walk-action=${action} aria-disabled=${disabled ? 'true' : nothing}>${words}</button>`;
  if (position === 0) return html`<div class="walk" part="walk">${button('start', html`${sign.play}${spoken(name)}`)}</div>`;
  return html`
    <div class="walk on" part="walk" role="group" aria-label=${name.text} lang=${name.lang ?? nothing}>
      ${button('previous', html`${sign.back}${within('walkPrevious')}`, position <= 1)}
      <span class="position">${within('walkPosition', { position, count })}</span>
      ${button('next', html`${within('walkNext')}${sign.onward}`, position >= count)}
      ${button(playing ? 'pause' : 'play', html`${playing ? sign.pause : sign.play}${within(playing ? 'walkPause' : 'walkPlay')}`, !playing && position >= count)}
      ${button('stop', html`${sign.stop}${within('walkStop')}`)}
    </div>`;
}
