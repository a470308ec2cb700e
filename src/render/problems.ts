import { html, nothing, type TemplateResult } from 'lit';
import { formatValue, isError, type Problem } from '../model/problem.js';
import { fill } from '../i18n/strings.js';
import type { Strings } from '../i18n/en.js';

/** More than this many problems are counted, not shown. */
const SHOWN = 20;

/** The errors of a model, each with its place, what was found, what is allowed and how to mend it. Warnings are not shown. */
export function problemsTemplate(all: readonly Problem[], kept: boolean, strings: Strings): TemplateResult | typeof nothing {
  const problems = all.filter(isError);
  if (problems.length === 0) return nothing;
  const count = problems.reduce((sum, { code, value }) => sum + (code === 'more-problems' ? Number(value) : 1), 0);
  const more = count - SHOWN;
  return html`<div class="problems" part="problems" role="alert">
      <p>${fill(kept ? strings.problemsKept : strings.problems, { count })}</p>
      <ol>
        ${problems.slice(0, SHOWN).map((problem) => html`
          <li>
            ${problem.path ? html`<code>${problem.path}</code> ` : nothing}${placeOf(problem, strings)}${problem.message} ${problem.remedy}
            <span class="aside">${strings.found}: <code>${formatValue(problem.value)}</code> · ${strings.allowed}: ${problem.allowed}</span>
          </li>`)}
      </ol>
      ${more > 0 ? html`<p>${fill(strings.moreProblems, { count: more })}</p>` : nothing}
    </div>`;
}

/** Line and column, where the model came as text. */
const placeOf = ({ line, column }: Problem, strings: Strings): string =>
  (line === undefined || column === undefined ? '' : `${fill(strings.place, { line, column })}: `);
