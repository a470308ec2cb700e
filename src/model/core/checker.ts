import { checkAddresses } from './check-addresses.js';
import { LIMITS } from './limits.js';
import { isPlainObject, limitExceeded, type PlainObject } from './plain-copy.js';
import { formatPath, formatValue } from './problem.js';
import type { Keys, ProblemList, ProblemDetails } from './problem-list.js';

/** What a model is checked against beside its form. */
export interface ParseOptions {
  /** The icon names that are known; others get a warning. Without it, any name is accepted. */
  icons?: ReadonlySet<string>;
}

/** Goes through the objects of a list that may not be one, and passes over what is no object. */
export function forEachObject(holder: PlainObject, name: string, keys: Keys, visit: (item: PlainObject, keys: Keys) => void): void {
  asList(holder[name]).forEach((item, i) => {
    if (isPlainObject(item)) visit(item, [...keys, name, i]);
  });
}

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value as unknown[] : []);

/** The ids of the objects of a list. */
export function idsIn(holder: PlainObject, name: string): Set<string> {
  const ids = new Set<string>();
  forEachObject(holder, name, [], ({ id }) => isId(id) && ids.add(id));
  return ids;
}

/** Whether a value can be an id at all: if not, that has been reported with its form. */
export const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= LIMITS.id && /^[A-Za-z][\w-]*$/.test(value);

/**
 * What checks of a whole model share: ids that are used twice, references to nothing, unknown icons. The model may have
 * any form: what is not well formed has been reported, and is passed over piece by piece.
 */
export class Checker {
  readonly #ids = new Map<string, Keys>();
  /** The first id that differs from others only in case, by its small letters. */
  readonly #similar = new Map<string, string>();
  readonly #terms: ReadonlySet<string>;
  readonly #usedTerms = new Set<unknown>();
  #parts = 0;

  constructor(readonly model: PlainObject, readonly problems: ProblemList, readonly options: ParseOptions) {
    this.#terms = idsIn(model, 'terms');
    forEachObject(model, 'terms', [], (term, keys) => this.claimId(term.id, [...keys, 'id']));
  }

  /** Notes an id; a second use of the same id is an error. */
  claimId(id: unknown, keys: Keys): void {
    if (!isId(id)) return;
    const first = this.#ids.get(id);
    if (first) {
      this.problems.error(keys, id, () => duplicateId(id, first));
      return;
    }
    this.#ids.set(id, keys);
    const other = this.#similar.get(id.toLowerCase());
    if (other === undefined) this.#similar.set(id.toLowerCase(), id);
    else this.problems.warn(keys, id, () => similarId(id, other));
  }

  /** Reports a reference to what there is not. */
  checkReference(id: unknown, known: ReadonlySet<string>, what: string, keys: Keys): void {
    if (isId(id) && !known.has(id)) this.problems.error(keys, id, () => this.#unknown(id, known, what, 'define this one'));
  }

  /** A part's own id, icon and terms. */
  checkPart(part: PlainObject, keys: Keys): void {
    this.#parts += 1;
    if (this.#parts === LIMITS.parts + 1) this.problems.error([], this.#parts, () => limitExceeded('too-many', LIMITS.parts, 'parts'));
    this.claimId(part.id, [...keys, 'id']);
    const { icon } = part;
    const { icons } = this.options;
    if (typeof icon === 'string' && /\S/.test(icon) && icons && !icons.has(icon)) {
      this.problems.warn([...keys, 'icon'], icon, () => this.#unknown(icon, icons, 'icon', 'register this one'));
    }
    asList(part.terms).forEach((term, i) => {
      this.checkReference(term, this.#terms, 'term', [...keys, 'terms', i]);
      this.#usedTerms.add(term);
    });
  }

  /** The steps and gateways of a stage or track. */
  steps(holder: PlainObject, keys: Keys): void {
    forEachObject(holder, 'steps', keys, (step, at) => this.checkPart(step, at));
    const known = idsIn(holder, 'steps');
    forEachObject(holder, 'gateways', keys, (gateway, at) => {
      this.checkPart(gateway, at);
      this.checkReference(gateway.after, known, 'step', [...at, 'after']);
    });
  }

  /** What can be said only when all parts have been seen, and of a model of any kind. */
  finish(): void {
    forEachObject(this.model, 'terms', [], ({ id }, keys) => {
      if (isId(id) && !this.#usedTerms.has(id)) this.problems.warn([...keys, 'id'], id, () => unusedTerm(id));
    });
    const { language } = this.model;
    if (typeof language === 'string' && /\S/.test(language) && !isLanguage(language)) this.problems.warn(['language'], language, () => noLanguage);
    checkAddresses(this.model, (keys, value, tell) => this.problems.warn(keys, value, tell));
  }

  #unknown(name: string, known: ReadonlySet<string>, what: string, else_: string): ProblemDetails {
    const meant = this.problems.suggestions.nearest(name, known);
    const some: string[] = [];
    for (const one of known) if (some.push(one) > MAX_SHOWN_NAMES) break;
    return {
      code: `unknown-${what.split(' ')[0]}`,
      message: `Unknown ${what} ${formatValue(name)}.`,
      allowed: some.length === 0 ? 'none is defined' : some.slice(0, MAX_SHOWN_NAMES).join(', ') + (some.length > MAX_SHOWN_NAMES ? ', …' : ''),
      remedy: meant === undefined ? `Use a known ${what}, or ${else_}.` : `Did you mean "${meant}"?`,
    };
  }
}

/** More known names than this are not listed. */
const MAX_SHOWN_NAMES = 40;

function isLanguage(tag: string): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

const duplicateId = (id: string, first: Keys): ProblemDetails => ({
  code: 'duplicate-id',
  message: `The id "${id}" is already used by ${formatPath(first)}.`,
  allowed: 'an id that is used once in the model',
  remedy: `Give one of the two another id, for example "${id}-2".`,
});

const similarId = (id: string, other: string): ProblemDetails => ({
  code: 'similar-id',
  message: `The id "${id}" differs from "${other}" only in capital letters.`,
  allowed: 'ids that differ in more than capital letters',
  remedy: 'Change one of the two, so that nobody takes one for the other.',
});

const unusedTerm = (id: string): ProblemDetails => ({
  code: 'unused-term',
  message: `No part names the term "${id}", so readers see it only in print.`,
  allowed: 'a term that a part names in its "terms"',
  remedy: `Add "${id}" to the "terms" of a part, or remove it here.`,
});

const noLanguage: ProblemDetails = {
  code: 'bad-language',
  message: 'Expected a language tag, found something else.',
  allowed: 'a BCP 47 tag: "en", "en-GB", "cy"',
  remedy: 'Write the tag of the language of the texts. Screen readers choose their voice by it.',
};
