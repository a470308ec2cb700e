import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase } from '../../i18n/strings.js';
import { spoken } from './words.js';

/** What the shadow root of the element holds. */
export interface RootContent {
  /** What is wrong with the model. */
  problems: unknown;
  /** The slot with the fallback, where it is shown. */
  fallback: unknown;
  /** The diagram. */
  content: unknown;
  /** What the live region says. */
  message: readonly Phrase[];
  /** Whether readers see it too, since there is nothing else to see. */
  isLoading: boolean;
  /** The language of the model, if it names one. */
  language: string | undefined;
}

/** Where the fallback content is shown. */
export const fallback = html`<slot></slot>`;

/** Everything in the shadow root. There is no white space between its children: a page's `white-space` may make it visible. */
export function rootTemplate({ problems, fallback, content, message, isLoading, language }: RootContent): TemplateResult {
  return html`<div class="width-sentinel"><span class="type-sentinel"></span></div>${problems}${
    fallback}${content}<p class=${isLoading ? 'loading' : 'hidden'} role="status" lang=${language ?? nothing}>${message.map(spoken)}</p>`;
}
