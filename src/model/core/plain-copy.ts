import { LIMITS } from './limits.js';
import type { ProblemList, ProblemDetails } from './problem-list.js';

/** Stands in a copy for what cannot be copied. It has been reported, so later checks pass over it. */
export const OMITTED = Symbol('omitted');

/** An object of plain data. */
export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value of a copy is an object with names. */
export const isPlainObject = (value: unknown): value is PlainObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Copies what a host has given as a model: objects, lists, texts, numbers. Whatever it is (a proxy, a window, an object
 * whose getters throw or that contains itself), the copy ends soon, is plain data, and runs no code of the host later.
 * Names without a value are left out, as they would be in JSON.
 * @param freeze whether the copy can never be changed.
 * @throws {ModelError} when a limit is reached.
 */
export function plainCopy(given: unknown, problems: ProblemList, freeze: boolean): unknown {
  const keys: (string | number)[] = [];
  // A list, since it is short: in a set the browser would have to give each object an identity, which costs more.
  const around: object[] = [];
  let values = 0;
  let characters = 0;

  const count = (text: string): string => {
    characters += text.length;
    if (characters > LIMITS.characters) problems.stop(keys, characters, limitExceeded('too-long', LIMITS.characters, 'characters'));
    return text;
  };

  const omit = (found: string): symbol => {
    problems.error(keys, found, () => notPlain(found));
    return OMITTED;
  };

  const copyAt = (key: string | number, holder: object): unknown => {
    keys.push(key);
    const value = valueAt(holder, key);
    const copied = value === OMITTED ? omit('something that cannot be read') : copy(value);
    keys.pop();
    return copied;
  };

  const copyList = (list: readonly unknown[]): unknown => {
    const length = read(() => list.length);
    if (typeof length !== 'number') return omit('something that cannot be read');
    if (length > LIMITS.entries) problems.stop(keys, length, limitExceeded('too-many', LIMITS.entries, 'entries', length));
    const copied: unknown[] = [];
    for (let i = 0; i < length; i++) copied.push(copyAt(i, list));
    return copied;
  };

  const copyData = (object: object): unknown => {
    const names = read(() => Object.keys(object));
    if (names === OMITTED) return omit('something that cannot be read');
    const copied: Record<string, unknown> = {};
    for (const name of names) {
      const value = copyAt(count(name), object);
      if (value === undefined) continue;
      // A plain assignment to this name would set the prototype.
      if (name === '__proto__') Object.defineProperty(copied, name, { value, enumerable: true });
      else copied[name] = value;
    }
    return copied;
  };

  const copyObject = (object: object): unknown => {
    if (around.includes(object)) problems.stop(keys, undefined, circular);
    if (around.length >= LIMITS.levels) problems.stop(keys, around.length + 1, limitExceeded('too-deep', LIMITS.levels, 'levels of nesting'));
    around.push(object);
    const isList = read(() => Array.isArray(object));
    const type = read(() => Object.prototype.toString.call(object).slice(8, -1));
    const copied = isList === true ? copyList(object as unknown[])
      : type === 'Object' ? copyData(object)
      : omit(type === OMITTED ? 'something that cannot be read' : withArticle(type));
    around.pop();
    return freeze ? Object.freeze(copied) : copied;
  };

  const copy = (value: unknown): unknown => {
    values += 1;
    if (values > LIMITS.values) problems.stop(keys, values, limitExceeded('too-many', LIMITS.values, 'values'));
    switch (typeof value) {
      case 'string': return count(value);
      case 'object': return value === null ? null : copyObject(value);
      case 'function': case 'symbol': case 'bigint': return omit(withArticle(typeof value));
      // Not the value itself: `document.all` says that it is undefined.
      case 'undefined': return undefined;
      default: return value;
    }
  };

  return copy(given);
}

/** Reads from what may throw when it is read. */
function read<T>(act: () => T): T | typeof OMITTED {
  try {
    return act();
  } catch {
    return OMITTED;
  }
}

/** The same for each value, without a function for each. */
function valueAt(holder: object, key: string | number): unknown {
  try {
    return (holder as Record<string | number, unknown>)[key];
  } catch {
    return OMITTED;
  }
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** What is said where there is too much of something. */
export const limitExceeded = (code: 'too-long' | 'too-many' | 'too-deep', limit: number, what: string, found?: number, remedy = 'Divide the model into several.'): ProblemDetails => ({
  code,
  message: `Expected at most ${limit.toLocaleString('en')} ${what}, found ${found === undefined ? 'more' : found.toLocaleString('en')}.`,
  allowed: `at most ${limit.toLocaleString('en')} ${what}`,
  remedy,
});

const notPlain = (found: string): ProblemDetails => ({
  code: 'not-plain',
  message: `Expected plain data, found ${found}.`,
  allowed: 'what JSON can hold: objects, lists, texts, numbers, true, false',
  remedy: 'Give the model as it would be after `JSON.parse`.',
});

const circular: ProblemDetails = {
  code: 'circular',
  message: 'This object contains itself.',
  allowed: 'an object that does not contain itself',
  remedy: 'Remove the reference, or give a copy of what it refers to.',
};
