import { checkAddresses } from './check-addresses.js';
import { LIMITS } from './limits.js';
import { isData, tooMuch, type Data } from './plain-copy.js';
import { formatPath, formatValue } from './problem.js';
import type { Keys, ProblemList, Told } from './problem-list.js';

/** What a model is checked against beside its form. */
export interface ParseOptions {
  /** The icon names that are known; others get a warning. Without it, any name is accepted. */
  icons?: ReadonlySet<string>;
}

/** Goes through the objects of a list that may not be one, and passes over what is no object. */
export function each(holder: Data, name: string, keys: Keys, visit: (item: Data, keys: Keys) => void): void {
  listOf(holder[name]).forEach((item, i) => {
    if (isData(item)) visit(item, [...keys, name, i]);
  });
}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value as unknown[] : []);

/** The ids of the objects of a list. */
export function idsOf(holder: Data, name: string): Set<string> {
  const ids = new Set<string>();
  each(holder, name, [], ({ id }) => isId(id) && ids.add(id));
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

  constructor(readonly model: Data, readonly problems: ProblemList, readonly options: ParseOptions) {
    this.#terms = idsOf(model, 'terms');
    each(model, 'terms', [], (term, keys) => this.claim(term.id, [...keys, 'id']));
  }

  /** Notes an id; a second use of the same id is an error. */
  claim(id: unknown, keys: Keys): void {
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
  refer(id: unknown, known: ReadonlySet<string>, what: string, keys: Keys): void {
    if (isId(id) && !known.has(id)) this.problems.error(keys, id, () => this.#unknown(id, known, what, 'define this one'));
  }

  /** A part's own id, icon and terms. */
  part(part: Data, keys: Keys): void {
    this.#parts += 1;
    if (this.#parts === LIMITS.parts + 1) this.problems.error([], this.#parts, () => tooMuch('too-many', LIMITS.parts, 'parts'));
    this.claim(part.id, [...keys, 'id']);
    const { icon } = part;
    const { icons } = this.options;
    if (typeof icon === 'string' && /\S/.test(icon) && icons && !icons.has(icon)) {
      this.problems.warn([...keys, 'icon'], icon, () => this.#unknown(icon, icons, 'icon', 'register this one'));
    }
    listOf(part.terms).forEach((term, i) => {
      this.refer(term, this.#terms, 'term', [...keys, 'terms', i]);
      this.#usedTerms.add(term);
    });
  }

  /** The steps and gateways of a stage or track. */
  steps(holder: Data, keys: Keys): void {
    each(holder, 'steps', keys, (step, at) => this.part(step, at));
    const known = idsOf(holder, 'steps');
    each(holder, 'gateways', keys, (gateway, at) => {
      this.part(gateway, at);
      this.refer(gateway.after, known, 'step', [...at, 'after']);
    });
  }

  /** What can be said only when all parts have been seen, and of a model of any kind. */
  end(): void {
    each(this.model, 'terms', [], ({ id }, keys) => {
      if (isId(id) && !this.#usedTerms.has(id)) this.problems.warn([...keys, 'id'], id, () => unusedTerm(id));
    });
    const { language } = this.model;
    if (typeof language === 'string' && /\S/.test(language) && !isLanguage(language)) this.problems.warn(['language'], language, () => noLanguage);
    checkAddresses(this.model, (keys, value, tell) => this.problems.warn(keys, value, tell));
  }

  #unknown(name: string, known: ReadonlySet<string>, what: string, else_: string): Told {
    const meant = this.problems.suggestions.nearest(name, known);
    const some: string[] = [];
    for (const one of known) if (some.push(one) > SHOWN_NAMES) break;
    return {
      code: `unknown-${what.split(' ')[0]}`,
      message: `Unknown ${what} ${formatValue(name)}.`,
      allowed: some.length === 0 ? 'none is defined' : some.slice(0, SHOWN_NAMES).join(', ') + (some.length > SHOWN_NAMES ? ', …' : ''),
      remedy: meant === undefined ? `Use a known ${what}, or ${else_}.` : `Did you mean "${meant}"?`,
    };
  }
}

/** More known names than this are not listed. */
const SHOWN_NAMES = 40;

function isLanguage(tag: string): boolean {
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}

const duplicateId = (id: string, first: Keys): Told => ({
  code: 'duplicate-id',
  message: `The id "${id}" is already used by ${formatPath(first)}.`,
  allowed: 'an id that is used once in the model',
  remedy: `Give one of the two another id, for example "${id}-2".`,
});

const similarId = (id: string, other: string): Told => ({
  code: 'similar-id',
  message: `The id "${id}" differs from "${other}" only in capital letters.`,
  allowed: 'ids that differ in more than capital letters',
  remedy: 'Change one of the two, so that nobody takes one for the other.',
});

const unusedTerm = (id: string): Told => ({
  code: 'unused-term',
  message: `No part names the term "${id}", so readers see it only in print.`,
  allowed: 'a term that a part names in its "terms"',
  remedy: `Add "${id}" to the "terms" of a part, or remove it here.`,
});

const noLanguage: Told = {
  code: 'bad-language',
  message: 'Expected a language tag, found something else.',
  allowed: 'a BCP 47 tag: "en", "en-GB", "cy"',
  remedy: 'Write the tag of the language of the texts. Screen readers choose their voice by it.',
};
