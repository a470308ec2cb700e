import { html, nothing, type TemplateResult } from 'lit';
import { numerals, type Phrase } from '../../i18n/strings.js';
import { heading } from './heading.js';
import { sign } from './icon.js';
import { glossary } from './panel.js';
import type { View } from './view.js';
import { spoken, words } from './words.js';

/** With more parts than this, a link leads past them (WCAG 2.4.1). */
const SKIP_ABOVE = 20;

/** What the shell around the parts shows. */
export interface Shell {
  /** The bar of the walk. */
  walk: unknown;
  /** What stands beside the picture where there is room; `undefined` while a part is open. */
  key: TemplateResult | undefined;
  /** Whether the reader has asked for the list; `undefined` if there is nothing to choose. */
  asList: boolean | undefined;
  /** Whether every panel is shown, in the list. */
  showsAll: boolean;
  /** The pictures that a reader can choose between, each with the words of its button. */
  pictures: readonly { name: string; title: Phrase }[];
  /** Whether there is a button that saves the picture as a file. */
  download: boolean;
  /** Whether text runs from right to left on the page, by an attribute or by CSS alone, which `:dir()` does not see. */
  rightToLeft: boolean;
  /** The words below the picture, while paper is laid out. */
  paper: TemplateResult | undefined;
  /** Whether all of it is hidden: its picture is still being loaded. */
  hidden: boolean;
}

/** A whole diagram: title and buttons, the parts with or without a drawing, the notes. */
export function diagramTemplate(view: View, parts: TemplateResult, { walk, key, asList, showsAll, pictures, download, rightToLeft, paper, hidden }: Shell): TemplateResult {
  const { index, strings, level } = view;
  const { title, summary, notes, language } = index.model;
  return html`<section class="diagram ${numerals(strings)}" part="base" aria-labelledby="title" lang=${language ?? nothing} dir=${rightToLeft ? 'rtl' : 'ltr'} ?hidden=${hidden}>
      <header part="header">
        ${index.parts.size > SKIP_ABOVE ? html`<a class="skip" href="#end" data-action="skip">${words(strings, 'skip', { title })}</a>` : nothing}
        <div class="headline" part="headline">
          <slot name="title">${heading(level, html`<span id="title">${title}</span>`, 'heading')}</slot>
          ${summary ? html`<p class="intro">${summary}</p>` : nothing}
        </div>
        <div class="tools">
          ${walk}
          <button type="button" class="tool" part="show-all-button" data-action="show-all" aria-pressed=${showsAll ? 'true' : 'false'}>${sign.all}${words(strings, 'showAll')}</button>
          ${showsAll || pictures.length === 0 ? nothing : html`<span class="choice">${pictures.map(({ name, title }) => html`<button type="button" class="tool" part="picture-button" data-choose=${name} aria-pressed="false" hidden>${spoken(title)}</button>`)}</span>`}
          ${asList === undefined || showsAll ? nothing : html`
            <button type="button" class="tool" part="list-button" data-action="list" aria-pressed=${asList ? 'true' : 'false'}>${sign.list}${words(strings, 'viewAsList')}</button>`}
          ${download ? html`<button type="button" class="tool" part="download-button" data-action="download">${sign.download}${words(strings, 'download')}</button>` : nothing}
          <slot name="toolbar"></slot>
        </div>
      </header>
      ${key ? html`<div class="key" part="key" aria-hidden="true">${key}</div>` : nothing}
      <div class="canvas" part="canvas">
        <svg class="layer" aria-hidden="true" focusable="false"><g></g><g></g><circle class="marker" r="7"></circle></svg>
        ${parts} ${glossary(view)}
        ${notes?.length ? html`<div class="notes" part="notes">${notes.map((note) => html`<p lang=${note.language ?? nothing}>${note.mark ?? ''}${note.text}</p>`)}</div>` : nothing}
      </div>
      ${paper ?? nothing}<span id="end" tabindex="-1"></span>
    </section>`;
}
