import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/en.js';
import { translate, type Phrase } from '../../i18n/strings.js';

/** A text, marked with its language where that is not the one round it. */
export const spoken = ({ text, lang }: Phrase): TemplateResult | string => (lang === undefined ? text : html`<span lang=${lang}>${text}</span>`);

/** A text of the model in its language, where that is not the one round it. */
export const written = (text: string, lang: string | undefined): TemplateResult | string => spoken({ text, lang });

/** A text of the interface, with its blanks filled. */
export const words = (strings: Strings, name: keyof Strings, values: Readonly<Record<string, string | number>> = {}): TemplateResult | string =>
  spoken(translate(strings, name, values));
