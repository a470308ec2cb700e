import { html, nothing, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import { sign } from './icon.js';
import { glossary } from './panel.js';
import type { View } from './view.js';
import { words } from './words.js';

/** With more parts than this, a link leads past them (WCAG 2.4.1). */
const SKIP_ABOVE = 20;

/** What the shell around the parts shows. */
export interface Shell {
  /** The bar of the walk. */
  walk: unknown;
  /** Whether the reader has asked for the list; `undefined` if there is nothing to choose. */
  asList: boolean | undefined;
  /** Whether there is a button that saves the picture as a file. */
  download: boolean;
  /** Whether text runs from right to left on the page, by an attribute or by CSS alone, which `:dir()` does not see. */
  rightToLeft: boolean;
  /** Whether all of it is hidden: its picture is still being loaded. */
  hidden: boolean;
}

/** A whole diagram: title and buttons, the parts with or without a drawing, the notes. */
export function diagramTemplate(view: View, parts: TemplateResult, { walk, asList, download, rightToLeft, hidden }: Shell): TemplateResult {
  const { index, strings, level } = view;
  const { title, summary, notes, language } = index.model;
  return html`<section class="diagram" part="base" aria-labelledby="title" lang=${language ?? nothing} dir=${rightToLeft ? 'rtl' : 'ltr'} ?hidden=${hidden}>
      <header part="header">
        ${index.parts.size > SKIP_ABOVE ? html`<a class="skip" href="#end" data-action="skip">${words(strings, 'skip', { title })}</a>` : nothing}
        <div class="headline">
          ${heading(level, html`<span id="title">${title}</span>`, 'heading')}
          ${summary ? html`<p class="intro">${summary}</p>` : nothing}
        </div>
        <div class="tools">
          ${walk}
          ${asList === undefined ? nothing : html`
            <button type="button" class="tool" part="list-button" data-action="list" aria-pressed=${asList ? 'true' : 'false'}>${sign.list}${words(strings, 'viewAsList')}</button>`}
          ${download ? html`<button type="button" class="tool" part="download-button" data-action="download">${sign.download}${words(strings, 'download')}</button>` : nothing}
        </div>
      </header>
      <div class="canvas" part="canvas">
        <svg class="layer" aria-hidden="true" focusable="false"><g></g><g></g><circle class="marker" r="7"></circle></svg>
        ${parts} ${glossary(view)}
        ${notes?.length ? html`<div class="notes" part="notes">${notes.map((note) => html`<p>${note.mark ?? ''}${note.text}</p>`)}</div>` : nothing}
      </div>
      <span id="end" tabindex="-1"></span>
    </section>`;
}
