import { shared } from '../shared/registry.js';
import { en, type Strings } from './en.js';

/** What has been registered, by language, and how often anything has. */
const registered = shared('strings/1', () => ({ languages: new Map<string, Partial<Strings>>(), count: 0 }));
/** What has been put together for a tag: the same object each time, so that templates see that nothing has changed. */
const merged = new Map<string, Strings>();
/** The registrations that it was put together from. */
let mergedAt = 0;
/** The language that each text of a merged object is in, and the tag that was asked for. */
const origins = new WeakMap<Strings, { asked: string; languageOf(name: keyof Strings): string }>();

/** A text, and the language that it is in where that is another than what it stands in: what `lang` is for. */
export interface Phrase {
  text: string;
  lang?: string | undefined;
}

/**
 * Adds the words of the interface in a language, for every diagram of the page.
 * @param tag a BCP 47 tag such as `cy`; a tag with a region falls back to the language alone, and that to English.
 */
export function registerStrings(tag: string, strings: Partial<Strings>): void {
  registered.languages.set(tag.toLowerCase(), strings);
  registered.count += 1;
}

/**
 * The words for a language, looked up when they are needed so that a later registration counts: at the next render. To
 * render all diagrams at once, they would have to be known here, and what is known here is never given up.
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
  origins.set(strings, { asked: lower, languageOf: (name) => tags.find((one) => languages.get(one)?.[name] !== undefined) ?? 'en' });
  return strings;
}

/** The language without script and region: words for `pt` are no other language for a reader of `pt-BR`. */
const baseOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** Whether two tags are of one language. */
const isSameLanguage = (a: string, b: string): boolean => baseOf(a) === baseOf(b);

/** The language that a text of the interface is in, which may be English for one that has not been translated. */
const languageOfWords = (strings: Strings, name: keyof Strings): string => origins.get(strings)?.languageOf(name) ?? 'en';

/**
 * A text of the interface with its blanks filled, for what stands in `around`: the language that was asked for, unless
 * given. A sentence with a title of the model in it is in the language of the interface as a whole: its grammar is, and
 * a title is quoted in it as a name is.
 */
export function translate(strings: Strings, name: keyof Strings, values: Readonly<Record<string, string | number>> = {}, around?: string): Phrase {
  const language = languageOfWords(strings, name);
  const asked = around ?? origins.get(strings)?.asked ?? language;
  return { text: fill(strings[name], values), lang: isSameLanguage(language, asked) ? undefined : language };
}

/** Fills the `{names}` of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
