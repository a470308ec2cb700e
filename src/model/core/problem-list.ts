import { MAX_PROBLEMS } from './limits.js';
import type { Description, Keys, Severity } from './problem.js';
import type { ProblemWords } from './problem-words.js';

/** Describes a problem. The words are in a file of their own, which is loaded only when there is a problem. */
export type Describe = (words: ProblemWords) => Description;

/** A problem that has been found, and not been described yet. */
export interface Finding {
  severity: Severity;
  keys: Keys;
  value: unknown;
  describe: Describe;
  /** Whether it is about the name of the value, not about the value. */
  atName: boolean;
}

/** Thrown where a check cannot go on, after the reason has been added to the problems. */
export class CheckStopped extends Error {}

/** Collects problems. The first hundred errors and the first hundred warnings are kept, the rest are counted. */
export class ProblemList {
  readonly kept: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [] };
  /** How many were not kept. */
  readonly more: Record<Severity, number> = { error: 0, warning: 0 };
  /** Whether the text has objects in which a name occurs more than once. */
  hasRepeatedNames = false;

  /** @param text the JSON text that the model came as. */
  constructor(readonly text?: string) {}

  /** Whether any problem stops the drawing. */
  get failed(): boolean {
    return this.kept.error.length > 0;
  }

  get isEmpty(): boolean {
    return !this.failed && this.kept.warning.length === 0 && !this.hasRepeatedNames;
  }

  /** Adds a problem that stops the drawing. `describe` is called only for problems that are kept. */
  error(keys: Keys, value: unknown, describe: Describe, atName = false): void {
    this.#add('error', keys, value, describe, atName);
  }

  /** Adds a problem that does not stop the drawing. */
  warn(keys: Keys, value: unknown, describe: Describe, atName = false): void {
    this.#add('warning', keys, value, describe, atName);
  }

  /** Adds an error and ends the check. @throws {CheckStopped} */
  stop(keys: Keys, value: unknown, describe: Describe): never {
    this.error(keys, value, describe);
    throw new CheckStopped();
  }

  #add(severity: Severity, keys: Keys, value: unknown, describe: Describe, atName: boolean): void {
    const kept = this.kept[severity];
    if (kept.length < MAX_PROBLEMS) kept.push({ severity, keys: [...keys], value, describe, atName });
    else this.more[severity] += 1;
  }
}
