import { html, nothing, type TemplateResult } from 'lit';
import { translate } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import { glyph, sign } from './icon.js';
import { walkButton } from './walk-button.js';
import { spoken } from './words.js';

/** What the bar of a walk shows. */
export interface WalkState {
  /** Where the walk is, from 1. */
  position: number;
  /** The number of steps. */
  count: number;
  playing: boolean;
}

const signs = {
  pause: glyph('M8 5v14M16 5v14'),
  stop: glyph('M6 6h12v12H6z'),
};

/** The bar of a walk that is under way. The words are those of the live region, which says them once. */
export function walkBar({ position, count, playing }: WalkState, strings: Strings): TemplateResult {
  const name = translate(strings, 'walk');
  // The name of the group is an attribute, whose language is that of its element and so of all that is in it.
  const within = (key: keyof Strings, values = {}) => spoken(translate(strings, key, values, name.lang));
  return html`
    <div class="walk on" part="walk" role="group" aria-label=${name.text} lang=${name.lang ?? nothing}>
      ${walkButton('previous', html`${sign.back}${within('walkPrevious')}`, position <= 1)}
      <span class="position">${within('walkPosition', { position, count })}</span>
      ${walkButton('next', html`${within('walkNext')}${sign.onward}`, position >= count)}
      ${walkButton(playing ? 'pause' : 'play', html`${playing ? signs.pause : sign.play}${within(playing ? 'walkPause' : 'walkPlay')}`, !playing && position >= count)}
      ${walkButton('stop', html`${signs.stop}${within('walkStop')}`)}
    </div>`;
}
