import type { WordsFile } from '../controllers/source.js';
import { baseUrlProblem } from '../model/core/check-addresses.js';
import { chooseBase, resolveHref } from '../model/core/href.js';
import type { Problem } from '../model/core/problem.js';

/** Resolves the links of a diagram. A base that links cannot be relative to is ignored, and makes a warning. */
export class Links {
  /** Resolves a link. It is a new function only when the base changes, so that templates can compare it. */
  resolve = (href: string): string | undefined => resolveHref(href, undefined);
  #base: string | undefined;

  /** Takes the base that the page gives, or the model's own. */
  take(given: string | undefined, own: string | undefined): void {
    const base = chooseBase(given, own);
    if (base === this.#base) return;
    this.#base = base;
    this.resolve = (href) => resolveHref(href, base);
  }
}

/** The warnings about a `base-url`; `undefined` while the words for them have not been loaded. */
export function baseUrlProblems(given: string | undefined, words: WordsFile['value']): Problem[] | undefined {
  const describe = given === undefined ? undefined : baseUrlProblem(given);
  if (!describe) return [];
  return words && [{ severity: 'warning', path: 'base-url', value: given, ...describe(new words.ProblemWords()) }];
}
