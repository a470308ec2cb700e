import { checkAddresses } from './check-addresses.js';
import { checkLanguages } from './check-languages.js';
import { LIMITS } from './limits.js';
import { ID_PATTERN } from './names.js';
import { isPlainObject, type PlainObject } from './plain-copy.js';
import type { Keys } from './problem.js';
import type { ProblemList } from './problem-list.js';

/** What a model is checked against besides its schema. */
export interface ParseOptions {
  /** The known icon names; others get a warning. Without it, any name is accepted. */
  icons?: ReadonlySet<string>;
}

/** Visits the objects in a list, if it is one. Anything else in it is skipped. */
export function forEachObject(parent: PlainObject, name: string, keys: Keys, visit: (item: PlainObject, keys: Keys) => void): void {
  asList(parent[name]).forEach((item, i) => {
    if (isPlainObject(item)) visit(item, [...keys, name, i]);
  });
}

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value as unknown[] : []);

/** The ids of the objects in a list. */
export function idsIn(parent: PlainObject, name: string): Set<string> {
  const ids = new Set<string>();
  forEachObject(parent, name, [], ({ id }) => isId(id) && ids.add(id));
  return ids;
}

/** Whether a value can be an id. If not, the schema check has already reported it. */
export const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LIMITS.id && ID_PATTERN.test(value);

/**
 * Checks that models of every kind share: duplicate ids, unknown references, unknown icons. The model may be malformed:
 * the schema check has already reported anything that does not fit, and it is skipped here.
 */
export class Checker {
  readonly #ids = new Map<string, Keys>();
  /** The first of the ids that differ only in case, by their lower-case form. */
  readonly #byLowerCase = new Map<string, string>();
  readonly #terms: ReadonlySet<string>;
  readonly #usedTerms = new Set<unknown>();
  #parts = 0;

  constructor(readonly model: PlainObject, readonly problems: ProblemList, readonly options: ParseOptions) {
    this.#terms = idsIn(model, 'terms');
    forEachObject(model, 'terms', [], (term, keys) => this.claimId(term.id, [...keys, 'id']));
  }

  /** Records an id; using it a second time is an error. */
  claimId(id: unknown, keys: Keys): void {
    if (!isId(id)) return;
    const first = this.#ids.get(id);
    if (first) {
      this.problems.error(keys, id, (words) => words.duplicateId(id, first));
      return;
    }
    this.#ids.set(id, keys);
    const other = this.#byLowerCase.get(id.toLowerCase());
    if (other === undefined) this.#byLowerCase.set(id.toLowerCase(), id);
    else this.problems.warn(keys, id, (words) => words.similarId(id, other));
  }

  /** Reports a reference to an id that does not exist. */
  checkReference(id: unknown, known: ReadonlySet<string>, what: string, keys: Keys): void {
    if (isId(id) && !known.has(id)) this.problems.error(keys, id, (words) => words.unknown(id, known, what, 'define this one'));
  }

  /** Checks a part's own id, icon and terms. */
  checkPart(part: PlainObject, keys: Keys): void {
    this.#parts += 1;
    if (this.#parts === LIMITS.parts + 1) this.problems.error([], this.#parts, (words) => words.limitExceeded('too-many', LIMITS.parts, 'parts'));
    this.claimId(part.id, [...keys, 'id']);
    const { icon } = part;
    const { icons } = this.options;
    if (typeof icon === 'string' && /\S/.test(icon) && icons && !icons.has(icon)) {
      this.problems.warn([...keys, 'icon'], icon, (words) => words.unknown(icon, icons, 'icon', 'register this one'));
    }
    asList(part.terms).forEach((term, i) => {
      this.checkReference(term, this.#terms, 'term', [...keys, 'terms', i]);
      this.#usedTerms.add(term);
    });
  }

  /** Checks what can only be known after all parts have been seen. */
  finish(): void {
    forEachObject(this.model, 'terms', [], ({ id }, keys) => {
      if (isId(id) && !this.#usedTerms.has(id)) this.problems.warn([...keys, 'id'], id, (words) => words.unusedTerm(id));
    });
    checkLanguages(this.model, (keys, value) => this.problems.warn(keys, value, (words) => words.badLanguage(value)));
    checkAddresses(this.model, (keys, value, describe) => this.problems.warn(keys, value, describe));
  }
}
