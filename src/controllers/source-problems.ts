/** What can go wrong with a model outside its check, as problems. */
import { LIMITS } from '../model/core/limits.js';
import { formatValue, type Problem, type ProblemDetails } from '../model/core/problem.js';

/** The request for a model failed. */
export function modelNotLoaded(src: string, reason: string): Problem {
  return {
    severity: 'error',
    code: 'not-loaded',
    path: 'src',
    value: src,
    message: `Expected a JSON file at this address; ${asSentence(reason)}`,
    allowed: `the address of a JSON file of at most ${LIMITS.characters.toLocaleString('en')} characters`,
    remedy: 'Open the address in a new tab. Check its spelling, and that the server allows this page to read it.',
  };
}

/** Indexing, rendering or arranging a valid model failed. */
export function notDrawn(reason: unknown): Problem {
  return {
    severity: 'error',
    code: 'not-drawn',
    path: '',
    value: reason,
    message: `The model is valid, but drawing it failed with ${asSentence(wordsOf(reason))}`,
    allowed: 'any valid model',
    remedy: 'This is a bug in the library. Please report it and attach the model.',
  };
}

/** Loading what draws a kind of model failed. */
export const kindNotLoaded = (kind: string | undefined, reason: unknown): Problem =>
  ({ severity: 'error', path: 'kind', value: kind, ...notFetched(`draws models of kind ${formatValue(kind)}`, reason) });

/** Loading another part of the library failed, by its name: the diagram does without it. */
export const fileNotLoaded = (name: string, reason: unknown): Problem =>
  ({ severity: 'warning', path: '', value: name, ...notFetched(`has the ${name}`, reason) });

const notFetched = (what: string, reason: unknown): ProblemDetails => ({
  code: 'not-loaded',
  message: `Loading the file that ${what} failed with ${asSentence(wordsOf(reason))}`,
  allowed: 'all files of one release of the library in one folder',
  remedy: 'Put all files of the same release into one folder, not only the first one, and clear caches that still have others.',
});

/** The message of an exception. Anything can be thrown, even values that cannot be converted to text. */
export function wordsOf(reason: unknown): string {
  try {
    return String(reason instanceof Error ? reason.message || reason.name : reason);
  } catch {
    return 'an exception without a message';
  }
}

const asSentence = (words: string): string => (/[.?!…]$/.test(words) ? words : `${words}.`);
