import { html, nothing, type TemplateResult } from 'lit';
import { listIn, numberIn, type Phrase } from '../../i18n/strings.js';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import type { Task, Term } from '../../model/core/schema.js';
import { taskNumbers } from '../../model/core/task-numbers.js';
import type { Details } from './details.js';
import { heading } from './heading.js';
import { PaperLinks } from './paper-links.js';
import { toneOf } from './panel.js';
import type { View } from './view.js';
import { spoken, words, written } from './words.js';

type Shown = TemplateResult | typeof nothing;

/** Says where the words about a part stand: `own` if it begins a chapter, or the title of the chapter that it is in. */
export type ChapterOf = (part: AnyPart) => 'own' | Phrase | undefined;

/** What stands below the picture on paper: what each panel says, once, in reading order; then the terms and the addresses. */
export function paperTemplate(view: View, chapterOf: ChapterOf): TemplateResult {
  return new Paper(view).template(chapterOf);
}

class Paper {
  readonly #view: View;
  readonly #links: PaperLinks;
  readonly #numbers: ReadonlyMap<Task, number>;
  #hasSaidNumbers = false;

  constructor(view: View) {
    this.#view = view;
    this.#links = new PaperLinks(view);
    this.#numbers = taskNumbers(view.index);
  }

  template(chapterOf: ChapterOf): TemplateResult {
    const { index: { model: { notes }, terms }, strings } = this.#view;
    // In this order: it is that of the numbers of links.
    const parts = this.#parts(chapterOf);
    const explained = [...terms.values()].map((term) => this.#term(term));
    const addresses = this.#links.addresses();
    return html`
      <div class="paper">
        ${notes?.map((note) => html`<p class="place" lang=${note.language ?? nothing}>${note.mark ?? ''}${note.text}</p>`)}
        <div class="columns">
          ${parts}
          ${explained.length > 0 ? html`${this.#title(words(strings, 'terms'))}<dl>${explained}</dl>` : nothing}
        </div>
        ${addresses === nothing ? nothing : html`${this.#title(words(strings, 'addresses'))}${addresses}`}
      </div>`;
  }

  #title(content: unknown): TemplateResult {
    return heading(this.#view.level + 1, content, 'chapter');
  }

  #parts(chapterOf: ChapterOf): Shown[] {
    let chapter: string | undefined;
    return [...this.#view.index.parts.values()].map((part) => {
      const own = chapterOf(part);
      if (own === 'own' || !own || own.text === chapter) return this.#part(part, own === 'own');
      chapter = own.text;
      return html`${this.#title(spoken(own))}${this.#part(part, false)}`;
    });
  }

  #part(part: AnyPart, isChapter: boolean): TemplateResult {
    const { data, number } = part;
    const { level, index, strings } = this.#view;
    const details = this.#view.details(part);
    const lang = partLanguage(part);
    const badge = index.walk.includes(data.id) ? html`<span class="badge">${numberIn(strings, number)}</span> ` : nothing;
    return html`
      <div class="words ${toneOf(part)}">
        ${heading(level + (isChapter ? 1 : 2), html`${badge}${written(data.title, lang)} <span class="place">${spoken(details.place)}</span>`, isChapter ? 'chapter' : 'part-title')}
        <slot name="panel-head:${data.id}"></slot>
        ${part.subtitle ? html`<p class="place lead-in" lang=${lang ?? nothing}>${part.subtitle}</p>` : nothing}
        ${data.summary ? html`<p lang=${lang ?? nothing}>${data.summary}</p>` : nothing}
        ${data.owner ? html`<p>${words(strings, 'owner', { owner: data.owner })}</p>` : nothing}
        ${data.examples?.length ? html`<p><b>${words(strings, 'examples')}</b> ${written(listIn(strings, data.examples), lang)}</p>` : nothing}
        ${details.facts.length > 0 ? html`<p class="place">${details.facts.map((fact) => html`${spoken(fact)} `)}</p>` : nothing}
        ${this.#links.groups(part)} ${this.#tasks(part, details.taskRuns)}
        ${data.code?.map(({ title, code }) => html`<figure class="example" lang=${lang ?? nothing}><figcaption>${title}</figcaption><pre><code>${code}</code></pre></figure>`)}
        <slot name="panel:${data.id}"></slot>
      </div>`;
  }

  /** What to do, under the same numbers as in the panel. That they run through all of the diagram is said once. */
  #tasks(part: AnyPart, runs: Details['taskRuns']): Shown {
    const list = part.data.tasks;
    if (!list?.length) return nothing;
    const lang = partLanguage(part);
    const { strings } = this.#view;
    const isNumbered = list.every((task) => this.#numbers.has(task));
    const says = isNumbered && !this.#hasSaidNumbers;
    this.#hasSaidNumbers ||= isNumbered;
    return html`
      <p class="lead-in"><b>${words(strings, 'tasks')}</b>${says ? html` <span class="place">${words(strings, 'taskNumbers', { first: 1, count: this.#numbers.size })}</span>` : nothing}</p>
      ${runs ? runs.map(({ when, tasks }) => html`<p class="lead-in">${spoken(when)}</p>${this.#taskList(tasks, lang, true)}`) : this.#taskList(list, lang, isNumbered)}`;
  }

  #taskList(list: readonly Task[], lang: string | undefined, isNumbered: boolean): TemplateResult {
    return html`<ol class="tasks">${list.map((task) => html`
      <li value=${(isNumbered ? this.#numbers.get(task) : undefined) ?? nothing}><b>${written(task.title, lang)}</b>${task.summary ? html` ${written(task.summary, lang)}` : nothing}${this.#links.run(task.links, lang)}</li>`)}</ol>`;
  }

  #term({ term, expansion, definition, links, language }: Term): TemplateResult {
    return html`<div class="term"><dt lang=${language ?? nothing}>${term}${expansion ? html` <span class="place">${expansion}</span>` : nothing}</dt> <dd>${definition}${this.#links.run(links)}</dd></div>`;
  }
}
