import { MAX_PROBLEMS } from './limits.js';
import { formatPath, ModelError, type Problem, type Severity } from './problem.js';
import { Suggestions } from './suggestions.js';

/** A place in a model: names and positions from the root. */
export type Keys = readonly (string | number)[];

/** What is said of a problem beside where it is. */
export type ProblemDetails = Pick<Problem, 'code' | 'message' | 'allowed' | 'remedy'>;

/** Where a place stands in JSON text: its value, or the name before it. */
export type Locator = (keys: Keys, ofName: boolean) => { line: number; column: number };

/** Collects problems. The first hundred errors and warnings are told in full, the others counted. */
export class ProblemList {
  readonly suggestions = new Suggestions();
  readonly #kept: Record<Severity, Problem[]> = { error: [], warning: [] };
  readonly #more: Record<Severity, number> = { error: 0, warning: 0 };

  /** @param where finds the place of a problem, for a model that came as text. */
  constructor(readonly where?: Locator) {}

  /** Whether there is anything that stops a drawing. */
  get failed(): boolean {
    return this.#kept.error.length > 0;
  }

  /** Errors first, then warnings; of too many, the number of those that are left out. */
  get all(): readonly Problem[] {
    return (['error', 'warning'] as const).flatMap((severity) => {
      const more = this.#more[severity];
      return more > 0 ? [...this.#kept[severity], moreProblems(severity, more)] : this.#kept[severity];
    });
  }

  /** Adds what stops the drawing. `tell` is called only for what is kept. */
  error(keys: Keys, value: unknown, tell: () => ProblemDetails, ofName = false): void {
    this.#add('error', keys, value, tell, ofName);
  }

  /** Adds what does not stop the drawing. */
  warn(keys: Keys, value: unknown, tell: () => ProblemDetails, ofName = false): void {
    this.#add('warning', keys, value, tell, ofName);
  }

  /** Ends the check: nothing further can be said. @throws {ModelError} */
  stop(keys: Keys, value: unknown, told: ProblemDetails): never {
    this.error(keys, value, () => told);
    throw new ModelError(this.all);
  }

  #add(severity: Severity, keys: Keys, value: unknown, tell: () => ProblemDetails, ofName: boolean): void {
    const kept = this.#kept[severity];
    if (kept.length < MAX_PROBLEMS) kept.push({ severity, path: formatPath(keys), value, ...tell(), ...this.where?.(keys, ofName) });
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
  remedy: 'Fix those that are listed, then check again.',
});
