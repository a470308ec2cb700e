import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../model/core/schema.js';
import { taskNumbers } from '../../model/core/task-numbers.js';
import type { Details } from './details.js';
import { linkList } from './links.js';
import { section } from './section.js';
import type { View } from './view.js';
import { spoken, words } from './words.js';

/** What to do, in order: numbered through the whole model where the model says how, else from 1. */
export function taskGroup(view: View, list: readonly Task[] | undefined, runs: Details['taskRuns']): TemplateResult | typeof nothing {
  if (!list?.length) return nothing;
  const numbers = taskNumbers(view.index);
  const numbered = list.every((task) => numbers.has(task));
  return section(view, words(view.strings, 'tasks'), html`
    ${numbered ? html`<p class="aside">${words(view.strings, 'taskNumbers', { first: 1, count: numbers.size })}</p>` : nothing}
    ${runs ? runs.map((run) => html`<p class="when">${spoken(run.when)}</p>${taskList(view, run.tasks, numbers)}`) : taskList(view, list, numbered ? numbers : undefined)}`);
}

function taskList(view: View, list: readonly Task[], numbers: ReadonlyMap<Task, number> | undefined): TemplateResult {
  return html`
    <ol class="tasks">
      ${list.map((task) => html`
        <li value=${numbers?.get(task) ?? nothing}>
          ${task.title}${task.summary ? html`<span class="aside">${task.summary}</span>` : nothing}
          ${task.links?.length ? linkList(view, task.links) : nothing}
        </li>`)}
    </ol>`;
}
