import { html, nothing, type TemplateResult } from 'lit';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import type { Task } from '../../model/core/schema.js';
import { taskNumbers } from '../../model/core/task-numbers.js';
import type { Details } from './details.js';
import { linkList } from './links.js';
import { section } from './section.js';
import type { View } from './view.js';
import { spoken, words, written } from './words.js';

/** What to do, in order: numbered through the whole model where the model says how, else from 1. */
export function taskGroup(view: View, part: AnyPart, runs: Details['taskRuns']): TemplateResult | typeof nothing {
  const list = part.data.tasks;
  if (!list?.length) return nothing;
  const numbers = taskNumbers(view.index);
  const lang = partLanguage(part);
  const numbered = list.every((task) => numbers.has(task));
  return section(view, words(view.strings, 'tasks'), html`
    ${numbered ? html`<p class="aside">${words(view.strings, 'taskNumbers', { first: 1, count: numbers.size })}</p>` : nothing}
    ${runs ? runs.map((run) => html`<p class="when">${spoken(run.when)}</p>${taskList(view, run.tasks, lang, numbers)}`) : taskList(view, list, lang, numbered ? numbers : undefined)}`);
}

function taskList(view: View, list: readonly Task[], lang: string | undefined, numbers: ReadonlyMap<Task, number> | undefined): TemplateResult {
  return html`
    <ol class="tasks">
      ${list.map((task) => html`
        <li value=${numbers?.get(task) ?? nothing}>
          ${written(task.title, lang)}${task.summary ? html`<span class="aside" lang=${lang ?? nothing}>${task.summary}</span>` : nothing}
          ${task.links?.length ? linkList(view, task.links, lang) : nothing}
        </li>`)}
    </ol>`;
}
