import { MAX_PROBLEMS } from './limits.js';
import { formatPath, ModelError, type Problem, type ProblemDetails, type Severity } from './problem.js';
import { Suggestions } from './suggestions.js';

/** A place in a model: names and positions from the root. */
export type Keys = readonly (string | number)[];

/** Finds the line and column of a value in JSON text, or of its name. */
export type Locator = (keys: Keys, atName: boolean) => { line: number; column: number };

/** Collects problems. The first hundred errors and the first hundred warnings are kept, the rest are counted. */
export class ProblemList {
  readonly suggestions = new Suggestions();
  readonly #kept: Record<Severity, Problem[]> = { error: [], warning: [] };
  readonly #more: Record<Severity, number> = { error: 0, warning: 0 };

  /** @param locate finds the position of a problem if the model came as text. */
  constructor(readonly locate?: Locator) {}

  /** Whether any problem stops the drawing. */
  get failed(): boolean {
    return this.#kept.error.length > 0;
  }

  /** Errors first, then warnings, each followed by the number of those that were not kept. */
  get all(): readonly Problem[] {
    return (['error', 'warning'] as const).flatMap((severity) => {
      const more = this.#more[severity];
      return more > 0 ? [...this.#kept[severity], moreProblems(severity, more)] : this.#kept[severity];
    });
  }

  /** Adds a problem that stops the drawing. `describe` is called only for problems that are kept. */
  error(keys: Keys, value: unknown, describe: () => ProblemDetails, atName = false): void {
    this.#add('error', keys, value, describe, atName);
  }

  /** Adds a problem that does not stop the drawing. */
  warn(keys: Keys, value: unknown, describe: () => ProblemDetails, atName = false): void {
    this.#add('warning', keys, value, describe, atName);
  }

  /** Adds an error and ends the check. @throws {ModelError} */
  stop(keys: Keys, value: unknown, details: ProblemDetails): never {
    this.error(keys, value, () => details);
    throw new ModelError(this.all);
  }

  #add(severity: Severity, keys: Keys, value: unknown, describe: () => ProblemDetails, atName: boolean): void {
    const kept = this.#kept[severity];
    if (kept.length < MAX_PROBLEMS) kept.push({ severity, path: formatPath(keys), value, ...describe(), ...this.locate?.(keys, atName) });
    else this.#more[severity] += 1;
  }
}

const moreProblems = (severity: Severity, more: number): Problem => ({
  severity,
  code: 'more-problems',
  path: '',
  value: more,
  message: `There are ${more.toLocaleString('en')} more ${severity}s.`,
  allowed: 'a model without problems',
  remedy: 'Fix the listed ones, then check again.',
});
