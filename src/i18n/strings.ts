import { shared } from '../shared/registry.js';
import { en, type Strings } from './en.js';

/** The registered words by language, and the number of registrations so far. */
const registered = shared('strings/1', () => ({ languages: new Map<string, Partial<Strings>>(), count: 0 }));
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
 * Adds the words of the interface in a language, for every diagram on the page.
 * @param tag a BCP 47 tag such as `cy`. A tag with a region falls back to the language alone, and that to English.
 */
export function registerStrings(tag: string, strings: Partial<Strings>): void {
  registered.languages.set(tag.toLowerCase(), strings);
  registered.count += 1;
}

/**
 * The words for a language. They are looked up for each render, so a later registration takes effect at the next one. To
 * render all diagrams at once, this module would have to hold on to them, and they could never be released.
 */
export function stringsFor(tag: string): Strings {
  if (mergedAt !== registered.count) merged.clear();
  mergedAt = registered.count;
  const lower = tag.toLowerCase();
  const known = merged.get(lower);
  if (known) return known;
  const { languages } = registered;
  const tags = [lower, baseOf(lower)];
  const strings = { ...en, ...languages.get(baseOf(lower)), ...languages.get(lower) };
  merged.set(lower, strings);
  origins.set(strings, { requested: lower, languageOf: (name) => tags.find((one) => languages.get(one)?.[name] !== undefined) ?? 'en' });
  return strings;
}

/** The language without script and region: for a reader of `pt-BR`, words for `pt` are not in another language. */
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

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
  const surrounding = around ?? origins.get(strings)?.requested ?? language;
  return { text: fill(strings[name], values), lang: isSameLanguage(language, surrounding) ? undefined : language };
}

/** Fills the `{placeholders}` of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
