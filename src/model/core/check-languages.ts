import type { PlainObject } from './plain-copy.js';
import type { Keys } from './problem.js';
import { visitTexts } from './visit-texts.js';

/** A language, with or without a country: most tags need no more than this. */
const PLAIN_TAG = /^[a-z]{2,3}(?:-[a-z]{2})?$/i;

/** Reports languages of texts that are no BCP 47 tags. Accepts any plain value. */
export function checkLanguages(model: PlainObject, report: (keys: Keys, value: string) => void): void {
  visitTexts(model, (name, text, keys) => {
    // The schema check has reported an empty one. Code has a language of another sort: `json`.
    if (name === 'language' && /\S/.test(text) && keys.at(-3) !== 'code' && !isLanguage(text)) report([...keys], text);
  });
}

function isLanguage(tag: string): boolean {
  if (PLAIN_TAG.test(tag)) return true;
  try {
    Intl.getCanonicalLocales(tag);
    return true;
  } catch {
    return false;
  }
}
