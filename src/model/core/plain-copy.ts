import { LIMITS } from './limits.js';
import { CheckStopped, type Describe, type ProblemList } from './problem-list.js';

/** Replaces a value that cannot be copied. It has already been reported, so later checks skip it. */
export const OMITTED = Symbol('omitted');

export type PlainObject = Readonly<Record<string, unknown>>;

export const isPlainObject = (value: unknown): value is PlainObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Copies what a host provides as a model: objects, lists, texts, numbers. Whatever the input is (a proxy, a window, an
 * object with getters that throw, or one that contains itself), copying ends soon, and the copy is plain data that never
 * runs the host's code again. Names with an undefined value are left out, as in JSON.
 * @param freeze whether to freeze the copy.
 * @returns `OMITTED` if the input exceeds a limit.
 */
export function plainCopy(input: unknown, problems: ProblemList, freeze: boolean): unknown {
  try {
    return new Copier(problems, freeze).copy(input);
  } catch (error) {
    if (error instanceof CheckStopped) return OMITTED;
    throw error;
  }
}

const UNREADABLE = 'a value that cannot be read';

class Copier {
  /** Where the value that is being copied is. */
  readonly #keys: (string | number)[] = [];
  /** The objects around it. A list, since it is short: a set would make the browser give each object an identity, which costs more. */
  readonly #ancestors: object[] = [];
  #values = 0;
  #characters = 0;

  constructor(readonly problems: ProblemList, readonly freeze: boolean) {}

  copy(value: unknown): unknown {
    this.#values += 1;
    if (this.#values > LIMITS.values) this.#stop(this.#values, (words) => words.limitExceeded('too-many', LIMITS.values, 'values'));
    switch (typeof value) {
      case 'string': return this.#count(value);
      case 'object': return value === null ? null : this.#copyContainer(value);
      case 'function': case 'symbol': case 'bigint': return this.#omit(withArticle(typeof value));
      // Not the value itself: `typeof document.all` is "undefined".
      case 'undefined': return undefined;
      default: return value;
    }
  }

  #copyContainer(object: object): unknown {
    const depth = this.#ancestors.length;
    if (this.#ancestors.includes(object)) this.#stop(undefined, (words) => words.circular());
    if (depth >= LIMITS.levels) this.#stop(depth + 1, (words) => words.limitExceeded('too-deep', LIMITS.levels, 'levels of nesting'));
    this.#ancestors.push(object);
    const type = typeOf(object);
    const copied = type === LIST ? this.#copyList(object as unknown[])
      : type === OBJECT ? this.#copyObject(object)
      : this.#omit(type === OMITTED ? UNREADABLE : withArticle(String(type).slice(8, -1)));
    this.#ancestors.pop();
    return this.freeze ? Object.freeze(copied) : copied;
  }

  #copyList(list: readonly unknown[]): unknown {
    const length = tryTo(() => list.length);
    if (typeof length !== 'number') return this.#omit(UNREADABLE);
    if (length > LIMITS.entries) this.#stop(length, (words) => words.limitExceeded('too-many', LIMITS.entries, 'entries', length));
    const copied: unknown[] = [];
    for (let i = 0; i < length; i++) copied.push(this.#copyEntry(list, i));
    return copied;
  }

  #copyObject(object: object): unknown {
    const names = tryTo(() => Object.keys(object));
    if (names === OMITTED) return this.#omit(UNREADABLE);
    const copied: Record<string, unknown> = {};
    for (const name of names) {
      const value = this.#copyEntry(object, this.#count(name));
      if (value === undefined) continue;
      // A plain assignment to this name would set the prototype.
      if (name === '__proto__') Object.defineProperty(copied, name, { value, enumerable: true });
      else copied[name] = value;
    }
    return copied;
  }

  #copyEntry(container: object, key: string | number): unknown {
    this.#keys.push(key);
    const value = tryToGet(container, key);
    const copied = value === OMITTED ? this.#omit(UNREADABLE) : this.copy(value);
    this.#keys.pop();
    return copied;
  }

  #count(text: string): string {
    this.#characters += text.length;
    if (this.#characters > LIMITS.characters) this.#stop(this.#characters, (words) => words.limitExceeded('too-long', LIMITS.characters, 'characters'));
    return text;
  }

  #omit(found: string): symbol {
    this.problems.error(this.#keys, found, (words) => words.notPlain(found));
    return OMITTED;
  }

  #stop(value: unknown, describe: Describe): never {
    this.problems.stop(this.#keys, value, describe);
  }
}

const LIST = Symbol('list');
const OBJECT = '[object Object]';

/** What kind of object it is: `LIST`, or as `toString` names it. */
function typeOf(object: object): string | symbol {
  try {
    return Array.isArray(object) ? LIST : Object.prototype.toString.call(object);
  } catch {
    return OMITTED;
  }
}

/** Reads from an object whose getters and traps may throw. */
function tryTo<T>(read: () => T): T | typeof OMITTED {
  try {
    return read();
  } catch {
    return OMITTED;
  }
}

/** `tryTo` for an entry, without creating a function for each. */
function tryToGet(container: object, key: string | number): unknown {
  try {
    return (container as Record<string | number, unknown>)[key];
  } catch {
    return OMITTED;
  }
}

const withArticle = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
