/** What a page must say and link to if it is to be complete without a script. */
import type { Model } from '../../src/model/parse.js';
import { linksOf } from '../data/files.js';
import { resolveHref } from '../../src/model/core/href.js';

/** The properties of a model that are words for readers. */
const WORDS = new Set(['title', 'subtitle', 'name', 'summary', 'owner', 'note', 'condition', 'answer', 'sentence', 'term', 'expansion', 'definition', 'text', 'code', 'examples']);

/** Every text in a model that readers read, with one space where there are several. */
export function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return WORDS.has(key) ? [value.trim().replace(/\s+/g, ' ')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => wordsOf(inner, Array.isArray(value) ? key : name));
}

/** The addresses of all links of a model, in alphabetical order. */
export const addressesOf = (model: Model, base = model.baseUrl): string[] => linksOf(model).map(({ href }) => resolveHref(href, base) ?? '').toSorted();
