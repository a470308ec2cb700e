import { html, nothing, type TemplateResult } from 'lit';
import { numberIn } from '../../i18n/strings.js';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import { LINK_KINDS } from '../../model/core/names.js';
import type { Link } from '../../model/core/schema.js';
import type { View } from './view.js';
import { words, written } from './words.js';

type Shown = TemplateResult | typeof nothing;

/** Links on paper: each has a short number, and each address stands once in a list at the end. */
export class PaperLinks {
  readonly #view: View;
  /** The number of each address, in the order in which they are first met. */
  readonly #numbers = new Map<string, number>();

  constructor(view: View) {
    this.#view = view;
  }

  /** The links of a part, those of each kind in a line of text. */
  groups(part: AnyPart): Shown[] {
    const { links = [] } = part.data;
    return LINK_KINDS.map((kind) => {
      const some = links.filter((link) => (link.kind ?? 'page') === kind);
      return some.length > 0 ? html`<p><b>${words(this.#view.strings, kind)}:</b> ${this.run(some, partLanguage(part))}</p>` : nothing;
    });
  }

  /**
   * Links in a line of text.
   * @param lang the language of the texts around them, where that is not the diagram's.
   */
  run(links: readonly Link[] = [], lang?: string): TemplateResult[] {
    return links.map((link, i) => html`${i > 0 ? '; ' : ' '}${this.#link(link, lang)}`);
  }

  #link({ href: address, title: text, label, note, language }: Link, lang: string | undefined): TemplateResult {
    const { resolve, strings } = this.#view;
    const href = resolve(address);
    const title = written(text, language ?? lang);
    return html`${href === undefined ? title : html`<a href=${href}>${title}</a>\u00a0<span class="reference">[${numberIn(strings, this.#numberOf(href))}]</span>`}${
      label ? html` <span class="label" data-label=${label}>${words(strings, label)}</span>` : nothing}${note ? html` <span class="place">(${written(note, lang)})</span>` : nothing}`;
  }

  #numberOf(href: string): number {
    const number = this.#numbers.get(href) ?? this.#numbers.size + 1;
    this.#numbers.set(href, number);
    return number;
  }

  /** All addresses. Call it after all links have been written. */
  addresses(): Shown {
    if (this.#numbers.size === 0) return nothing;
    return html`<ol class="addresses" role="list">${[...this.#numbers].map(([href, number]) =>
      html`<li><span class="reference">[${numberIn(this.#view.strings, number)}]</span> <a href=${href}>${href}</a></li>`)}</ol>`;
  }
}
