import { VERSION } from '../../shared/version.js';

interface Template {
  strings: readonly string[];
  values: readonly unknown[];
}

/** What a directive is to lit until it is rendered. The last of its values is the content, or a function that makes it. */
interface Directive {
  _$litDirective$: unknown;
  values: readonly unknown[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isTemplate = (value: object): value is Template => 'strings' in value && 'values' in value;
const isDirective = (value: object): value is Directive => '_$litDirective$' in value;

/** All texts of a template, in order. */
function* textsOf(value: unknown): Generator<string> {
  if (!isObject(value)) yield String(value);
  else if (isDirective(value)) {
    const content = value.values.at(-1);
    yield* textsOf(typeof content === 'function' ? (content as () => unknown)() : content);
  } else if (isTemplate(value)) {
    yield* value.strings;
    for (const one of value.values) yield* textsOf(one);
  } else if (Symbol.iterator in value) for (const one of value as Iterable<unknown>) yield* textsOf(one);
}

/**
 * Identifies what a template renders, and the version of the library: two that agree have the same model, words, icons and
 * links. Only to be compared: it does not protect against somebody who wants two to agree.
 */
export function fingerprint(template: unknown): string {
  // FNV-1a, twice with different starts.
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (const text of textsOf(template)) {
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x01000193) + i;
    }
    // The end of a text.
    a = Math.imul(a ^ 0x10000, 0x01000193);
  }
  return `${VERSION} ${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
