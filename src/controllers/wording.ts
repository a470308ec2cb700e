import type { ReactiveControllerHost } from 'lit';
import { baseUrlProblem } from '../model/core/check-addresses.js';
import type { describeAll, ProblemWords } from '../model/core/describe-problems.js';
import type { Problem } from '../model/core/problem.js';
import type { ProblemList } from '../model/core/problem-list.js';
import type { OnDemand } from '../shared/on-demand.js';
import { fileNotLoaded } from './source-problems.js';

/** The words of problems, in a file of their own. */
export type WordsFile = OnDemand<{ describeAll: typeof describeAll; ProblemWords: typeof ProblemWords }>;

/** Puts problems into words, which are loaded when there is a problem. */
export class Wording {
  readonly #host: ReactiveControllerHost;
  readonly #file: WordsFile;
  #isAsked = false;
  #isMissing = false;

  constructor(host: ReactiveControllerHost, file: WordsFile) {
    this.#host = host;
    this.#file = file;
  }

  /** The problems that were found, in words. Where the words have to be loaded first, a promise, which is never broken. */
  of(found: ProblemList): readonly Problem[] | Promise<readonly Problem[]> {
    if (found.isEmpty) return [];
    if (this.#file.value) return this.#file.value.describeAll(found);
    return this.#file.load().then((words) => words.describeAll(found))
      .catch((reason: unknown) => [{ ...fileNotLoaded('words for problems', reason), severity: found.failed ? 'error' : 'warning' }]);
  }

  /**
   * The warnings about what a page gives beside the model: a `base-url`, and slots that there are not. `undefined` without words
   * for them.
   * @param parts the ids of parts, which have slots.
   */
  ofPage(baseUrl: string | undefined, slots: readonly string[], parts: Iterable<string>): readonly Problem[] | undefined {
    const describeBase = baseUrl === undefined ? undefined : baseUrlProblem(baseUrl);
    if (!describeBase && slots.length === 0) return [];
    const words = this.#file.value && new this.#file.value.ProblemWords();
    return words && [
      ...(describeBase ? [{ path: 'base-url', value: baseUrl, ...describeBase(words) }] : []),
      ...slots.map((value) => ({ path: 'slot', value, ...words.unknownSlot(value, parts) })),
    ].map((problem) => ({ severity: 'warning', ...problem }));
  }

  /** Whether the words are there, or cannot be loaded. If neither, loads them, and updates the host then. */
  isSettled(): boolean {
    if (!this.#file.value && !this.#isAsked) {
      this.#isAsked = true;
      this.#file.load().catch(() => { this.#isMissing = true; }).finally(() => this.#host.requestUpdate()).catch(() => undefined);
    }
    return this.#file.value !== undefined || this.#isMissing;
  }
}
