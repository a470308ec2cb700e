import { html, nothing, type TemplateResult } from 'lit';
import { translate } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import type { WalkAction } from '../../layout/contract.js';
import type { ModelIndex } from '../../model/core/model-index.js';
import { sign } from './icon.js';
import { spoken } from './words.js';

/** A button of a walk's bar. */
export const walkButton = (action: WalkAction, words: unknown, disabled = false): TemplateResult =>
  html`<button type="button" class="tool" part="walk-button" data-walk-action=${action} aria-disabled=${disabled ? 'true' : nothing}>${words}</button>`;

/** The bar while there is no walk: the button that starts one, where there is something to walk through. */
export const startTemplate = ({ walk }: ModelIndex, strings: Strings): TemplateResult | typeof nothing =>
  walk.length < 2 ? nothing : html`<div class="walk" part="walk">${walkButton('start', html`${sign.play}${spoken(translate(strings, 'walk'))}`)}</div>`;
