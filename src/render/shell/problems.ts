import { html, nothing, type TemplateResult } from 'lit';
import { formatValue, isError, type Problem } from '../../model/core/problem.js';
import { translate } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import { spoken, words } from './words.js';

/** More than this many problems are counted, not shown. */
const SHOWN = 20;

/** Problems are in English: they are for those who write models. */
const LANGUAGE = 'en';

/**
 * The errors of a model, each with its place, what was found, what is allowed and how to mend it. Warnings are not shown.
 * @param language that of the model whose diagram is kept, if it names one.
 */
export function problemsTemplate(all: readonly Problem[], kept: boolean, strings: Strings, language: string | undefined): TemplateResult | typeof nothing {
  const problems = all.filter(isError);
  if (problems.length === 0) return nothing;
  const count = problems.reduce((sum, { code, value }) => sum + (code === 'more-problems' ? Number(value) : 1), 0);
  const more = count - SHOWN;
  const within = (name: keyof Strings) => spoken(translate(strings, name, {}, LANGUAGE));
  return html`<div class="problems" part="problems" role="alert" lang=${language ?? nothing}>
      <p>${words(strings, kept ? 'problemsKept' : 'problems', { count })}</p>
      <ol lang=${LANGUAGE}>
        ${problems.slice(0, SHOWN).map((problem) => html`
          <li>
            ${problem.path ? html`<code>${problem.path}</code> ` : nothing}${placeOf(problem, strings)}${problem.message} ${problem.remedy}
            <span class="aside">${within('found')} <code>${formatValue(problem.value)}</code> · ${within('allowed')} ${problem.allowed}</span>
          </li>`)}
      </ol>
      ${more > 0 ? html`<p>${words(strings, 'moreProblems', { count: more })}</p>` : nothing}
    </div>`;
}

/** Line and column, where the model came as text. */
const placeOf = ({ line, column }: Problem, strings: Strings): unknown =>
  (line === undefined || column === undefined ? '' : html`${spoken(translate(strings, 'place', { line, column }, LANGUAGE))}: `);
