import { shared } from '../shared/registry.js';
import { en, type Strings } from './en.js';

/** What is told when words are registered. */
export interface Watcher {
  stringsChanged(): void;
}

/** The words by language: those that come with the library, and those of the page, which count before them. */
const registered = shared('strings/2', () => ({
  shipped: new Map<string, Partial<Strings>>(),
  languages: new Map<string, Partial<Strings>>(),
  /** The number of registrations so far. */
  count: 0,
  /** Who is told of each registration. Weakly: an element in a frame that is removed does not learn of it. */
  watchers: new Set<WeakRef<Watcher>>(),
}));
/** The merged words for each tag: the same object each time, so that templates see that nothing has changed. */
const merged = new Map<string, Strings>();
/** The number of registrations when they were merged. */
let mergedAt = 0;
/** For merged words, the tag that was requested and the language of each text. */
const origins = new WeakMap<Strings, { requested: string; languageOf(name: keyof Strings): string }>();

/** A text, and its language if that differs from the text around it: the value for `lang`. */
export interface Phrase {
  text: string;
  lang?: string | undefined;
}

/**
 * Adds the words of the interface in a language, for every diagram on the page. Those that are there already are drawn again.
 * @param tag a BCP 47 tag such as `cy`. A tag with a region falls back to the language alone, and that to English:
 * words for `en` count wherever English stands, also in a diagram without a language.
 * @throws {TypeError} if one of them is no text. A name that there is not is only warned of in the console: a later version of
 * the library may have dropped it.
 */
export function registerStrings(tag: string, strings: Partial<Strings>): void {
  const given = Object.entries(strings as Record<string, unknown>).filter(([, text]) => text !== undefined);
  for (const [name, text] of given) {
    if (typeof text !== 'string') throw new TypeError(`registerStrings("${tag}"): "${name}" is ${typeof text}. Allowed: a text.`);
    if (!Object.hasOwn(en, name)) console.warn(`journey-diagrams: registerStrings("${tag}") has "${name}", which is said nowhere.`);
  }
  register(registered.languages, tag, Object.fromEntries(given));
}

/** Adds words that come with the library. Those that the page registers count before them, whichever come first. */
export const registerShippedStrings = (tag: string, strings: Strings): void => register(registered.shipped, tag, strings);

/** Whether the words for a language have been loaded, as far as they come with the library. */
export const hasShippedStrings = (tag: string): boolean => registered.shipped.has(baseOf(tag));

function register(languages: Map<string, Partial<Strings>>, tag: string, strings: Partial<Strings>): void {
  languages.set(tag.toLowerCase(), strings);
  registered.count += 1;
  for (const reference of registered.watchers) {
    const watcher = reference.deref();
    if (watcher) watcher.stringsChanged();
    else registered.watchers.delete(reference);
  }
}

/** Tells a watcher whenever words are registered. It is not held by this. @returns a function that ends it. */
export function watchStrings(watcher: Watcher): () => void {
  const reference = new WeakRef(watcher);
  registered.watchers.add(reference);
  return () => registered.watchers.delete(reference);
}

/** The words for a language. They are looked up for each render. */
export function stringsFor(tag: string): Strings {
  if (mergedAt !== registered.count) merged.clear();
  mergedAt = registered.count;
  const lower = tag.toLowerCase();
  const known = merged.get(lower);
  if (known) return known;
  const { shipped, languages } = registered;
  const base = baseOf(lower);
  const sources = ([[lower, languages], [base, languages], [lower, shipped], [base, shipped], ['en', languages]] as const).map(([of, map]) => ({ of, words: map.get(of) }));
  const strings = Object.assign({ ...en }, ...sources.map(({ words }) => words).reverse()) as Strings;
  merged.set(lower, strings);
  origins.set(strings, { requested: tag, languageOf: (name) => sources.find(({ words }) => words?.[name] !== undefined)?.of ?? 'en' });
  return strings;
}

/** The language without script and region: for a reader of `pt-BR`, words for `pt` are not in another language. */
export const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

const isSameLanguage = (a: string, b: string): boolean => baseOf(a) === baseOf(b);

/** The language of a text of the interface: English if it has not been translated. */
const languageOfWords = (strings: Strings, name: keyof Strings): string => origins.get(strings)?.languageOf(name) ?? 'en';

/**
 * A text of the interface with its placeholders filled. A sentence that contains a title of the model is in the language
 * of the interface as a whole: its grammar is, and the title is quoted in it like a name.
 * @param around the language of the text around it; by default, the language that was requested.
 */
export function translate(strings: Strings, name: keyof Strings, values: Readonly<Record<string, string | number>> = {}, around?: string): Phrase {
  const language = languageOfWords(strings, name);
  const { requested = language } = origins.get(strings) ?? {};
  const surrounding = around ?? requested;
  // The digits may be those of a region.
  const numbering = isSameLanguage(language, requested) ? requested : language;
  return { text: fill(choosePlurals(strings[name], values, numbering), values, numbering), lang: isSameLanguage(language, surrounding) ? undefined : language };
}

/** The language of the text around the words of the interface: the value for `lang` where that comes back inside another. */
export const requestedLanguage = (strings: Strings): string => origins.get(strings)?.requested ?? 'en';

/** A number in the digits of a diagram's language. */
export const numberIn = (strings: Strings, number: number): string => digits(requestedLanguage(strings), number);

/** The numbering system of a diagram's language, as Unicode names it: `latn`, `arab`. */
export const numerals = (strings: Strings): string => formatter(requestedLanguage(strings))?.resolvedOptions().numberingSystem ?? 'latn';

/** Names in a row, as a diagram's language joins them. */
export const listIn = (strings: Strings, items: readonly string[]): string =>
  joiner(requestedLanguage(strings))?.format(items) ?? items.join(', ');

/** A text that depends on a number, as in ICU messages: `{count, plural, one {# task} other {# tasks}}`. */
const PLURAL = /\{(\w+), plural,((?: \w+ \{[^{}]*\})+)\}/g;

/** Chooses the plural forms of a text by the rules of its language. */
const choosePlurals = (text: string, values: Readonly<Record<string, string | number>>, language: string): string =>
  text.replace(PLURAL, (_, name: string, list: string) => {
    const forms = new Map([...list.matchAll(/(\w+) \{([^{}]*)\}/g)].map(([, form = '', words = '']) => [form, words]));
    const count = Number(values[name]);
    return (forms.get(pluralRules(language)?.select(count) ?? 'other') ?? forms.get('other') ?? '').replaceAll('#', digits(language, count));
  });

/** What `Intl` makes for a language, once: it takes a while. Words may be registered for a tag that is none, such as `en_GB`. */
function perLanguage<Made>(make: (language: string) => Made): (language: string) => Made | undefined {
  const made = new Map<string, Made | undefined>();
  return (language) => {
    if (!made.has(language)) {
      try {
        made.set(language, make(language));
      } catch {
        made.set(language, undefined);
      }
    }
    return made.get(language);
  };
}

const pluralRules = perLanguage((language) => new Intl.PluralRules(language));
const formatter = perLanguage((language) => new Intl.NumberFormat(language, { useGrouping: false }));
const joiner = perLanguage((language) => new Intl.ListFormat(language, { type: 'unit' }));

const digits = (language: string, number: number): string => formatter(language)?.format(number) ?? String(number);

/** Fills the `{placeholders}` of a text, numbers in the digits of its language. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>, language = 'en'): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name] ?? all;
    return typeof value === 'number' ? digits(language, value) : value;
  });
