import { shared } from '../shared/shared.js';
import { en, type Strings } from './en.js';

/** What has been registered, by language, and how often anything has. */
const registered = shared('strings/1', () => ({ languages: new Map<string, Partial<Strings>>(), count: 0 }));
/** What has been put together for a tag: the same object each time, so that templates see that nothing has changed. */
const merged = new Map<string, Strings>();
/** The registrations that it was put together from. */
let mergedAt = 0;

/**
 * Adds the words of the interface in a language, for every diagram of the page.
 * @param tag a BCP 47 tag such as `cy`; a tag with a region falls back to the language alone, and that to English.
 */
export function registerStrings(tag: string, strings: Partial<Strings>): void {
  registered.languages.set(tag.toLowerCase(), strings);
  registered.count += 1;
}

/** The words for a language, looked up when they are needed so that a later registration counts. */
export function stringsFor(tag: string): Strings {
  if (mergedAt !== registered.count) merged.clear();
  mergedAt = registered.count;
  const lower = tag.toLowerCase();
  const known = merged.get(lower);
  if (known) return known;
  const { languages } = registered;
  const strings = { ...en, ...languages.get(lower.split('-')[0] ?? ''), ...languages.get(lower) };
  merged.set(lower, strings);
  return strings;
}

/** Fills the `{names}` of a text. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
