import { resolveHref, SCHEMES } from './href.js';
import { notJson } from './json/not-json.js';
import { LIMITS } from './limits.js';
import { formatPath, formatValue, type Description, type Keys, type ProblemDetails } from './problem.js';
import { Href, Id } from './schema.js';
import type { AnySchema, ValidationAction } from './schema-parts.js';
import { Suggestions } from './suggestions.js';

/** A message lists this many known names at most. */
const MAX_SHOWN_NAMES = 40;

const TYPES: Readonly<Record<string, string>> = { strict_object: 'an object', array: 'a list', string: 'text', boolean: 'true or false', number: 'a whole number' };

const quoted = (options: readonly string[]): string => options.map((option) => `"${option}"`).join(', ');

const didYouMean = (suggestion: string | undefined, otherwise: string): string => (suggestion === undefined ? otherwise : `Did you mean "${suggestion}"?`);

function typeName(schema: AnySchema): string {
  if (schema === Id) return 'an id';
  if (schema === Href) return 'an address';
  if (schema.options) return `one of ${quoted(schema.options)}`;
  return TYPES[schema.type] ?? 'another value';
}

/** What each problem says: what is wrong, what would be right, and how to fix it. */
export class ProblemWords {
  readonly suggestions = new Suggestions();

  notJson(text: string): Description {
    return notJson(text);
  }

  notAModel(value: unknown): ProblemDetails {
    return {
      code: 'wrong-type',
      message: `Expected a model, found ${formatValue(value)}.`,
      allowed: 'an object',
      remedy: 'Put the model in braces: { "kind": "journey", … }.',
    };
  }

  unknownKind(kind: unknown, known: readonly string[]): ProblemDetails {
    const kinds = known.map((name) => `"${name}"`);
    const suggestion = typeof kind === 'string' ? this.suggestions.nearest(kind, known) : undefined;
    return {
      code: 'unknown-kind',
      message: `Expected one of ${kinds.join(', ')}; found ${formatValue(kind)}.`,
      allowed: kinds.join(' or '),
      remedy: didYouMean(suggestion, `Write "kind": ${kinds.join(' or ')}.`),
    };
  }

  duplicateName(name: string): ProblemDetails {
    return {
      code: 'duplicate-name',
      message: `The property ${formatValue(name)} occurs more than once in this object. Only the last one counts.`,
      allowed: 'each property once in an object',
      remedy: 'Remove all but one.',
    };
  }

  /** A value that exceeds a limit. */
  limitExceeded(
    code: 'too-long' | 'too-many' | 'too-deep', limit: number, what: string, found?: number, remedy = 'Split the model into several.',
  ): ProblemDetails {
    const allowed = `at most ${limit.toLocaleString('en')} ${what}`;
    return { code, message: `Expected ${allowed}, found ${found === undefined ? 'more' : found.toLocaleString('en')}.`, allowed, remedy };
  }

  notPlain(found: string): ProblemDetails {
    return {
      code: 'not-plain',
      message: `Expected plain data, found ${found}.`,
      allowed: 'anything that JSON can hold: objects, lists, texts, numbers, true, false, null',
      remedy: 'Pass plain data, such as `JSON.parse` returns.',
    };
  }

  circular(): ProblemDetails {
    return {
      code: 'circular',
      message: 'This object contains itself.',
      allowed: 'an object that does not contain itself',
      remedy: 'Remove the reference, or replace it with a copy.',
    };
  }

  wrongType(schema: AnySchema, value: unknown): ProblemDetails {
    const { options } = schema;
    const wanted = typeName(schema);
    const found = formatValue(value);
    if (!options) {
      return { code: 'wrong-type', message: `Expected ${wanted}, found ${found}.`, allowed: wanted, remedy: `Replace it with ${wanted}.` };
    }
    return {
      code: 'unknown-value',
      message: `Expected ${wanted}; found ${found}.`,
      allowed: quoted(options),
      remedy: didYouMean(typeof value === 'string' ? this.suggestions.nearest(value, options) : undefined, 'Use one of these values.'),
    };
  }

  missing(name: string, schema: AnySchema): ProblemDetails {
    const wanted = typeName(schema);
    return { code: 'missing', message: `The property "${name}" is missing.`, allowed: wanted, remedy: `Add "${name}". Its value must be ${wanted}.` };
  }

  unknownName(name: string, known: readonly string[]): ProblemDetails {
    return {
      code: 'unknown-name',
      message: `Unknown property ${formatValue(name)}.`,
      allowed: known.join(', '),
      remedy: didYouMean(this.suggestions.nearest(name, known), 'Remove it, or use one of the known properties.'),
    };
  }

  /** A value that has the right type but does not pass a validation action. */
  notValid({ message: code, requirement }: ValidationAction, value: unknown, name: string): ProblemDetails {
    const found = formatValue(value);
    const max = Number(requirement);
    const { length } = value as string | unknown[];
    switch (code) {
      case 'too-long': return this.limitExceeded(code, max, 'characters', length, 'Shorten it.');
      case 'too-many': return this.limitExceeded(code, max, 'entries', length);
      case 'empty-list': return { code, message: 'Expected at least one entry, found an empty list.', allowed: 'at least one entry', remedy: `Add an entry to "${name}".` };
      case 'empty-text': return { code, message: `Expected text, found ${found}.`, allowed: 'text that is not empty', remedy: 'Write some text, or remove the property if it is optional.' };
      case 'bad-id': return { code, message: `Expected an id, found ${found}.`, allowed: 'a letter, then letters, digits, "-" or "_"', remedy: 'Write it like "go-live": ids are used in addresses.' };
      case 'bad-href': return {
        code,
        message: `Expected a web, mail or relative address, found ${found}.`,
        allowed: `${SCHEMES.join(', ')} or a relative address`,
        remedy: 'Write "page.html", "https://…" or "mailto:name@example.org" (no slashes after mailto:).',
      };
      default: return notAPosition(found);
    }
  }

  /** A name that refers to nothing. */
  unknown(name: string, known: ReadonlySet<string>, what: string, alternative: string): ProblemDetails {
    const suggestion = this.suggestions.nearest(name, known);
    const some: string[] = [];
    for (const one of known) if (some.push(one) > MAX_SHOWN_NAMES) break;
    return {
      code: `unknown-${what.split(' ')[0]}`,
      message: `Unknown ${what} ${formatValue(name)}.`,
      allowed: some.length === 0 ? 'none are defined' : some.slice(0, MAX_SHOWN_NAMES).join(', ') + (some.length > MAX_SHOWN_NAMES ? ', …' : ''),
      remedy: didYouMean(suggestion, `Use a known ${what}, or ${alternative}.`),
    };
  }

  /** A slot that a diagram does not have. @param ids those of its parts. */
  unknownSlot(name: string, ids: Iterable<string>): ProblemDetails {
    const known = new Set(['title', 'toolbar', ...[...ids].flatMap((id) => [`panel:${id}`, `panel-head:${id}`])]);
    return this.unknown(name, known, 'slot', 'remove the child');
  }

  duplicateId(id: string, first: Keys): ProblemDetails {
    return {
      code: 'duplicate-id',
      message: `The id "${id}" is already used by ${formatPath(first)}.`,
      allowed: 'an id that is used once in the model',
      remedy: `Change one of the two ids, for example to "${id}-2".`,
    };
  }

  similarId(id: string, other: string): ProblemDetails {
    return {
      code: 'similar-id',
      message: `The id "${id}" differs from "${other}" only in upper and lower case.`,
      allowed: 'ids that differ in more than upper and lower case',
      remedy: 'Change one of the two ids, so that nobody confuses them.',
    };
  }

  unusedTerm(id: string): ProblemDetails {
    return {
      code: 'unused-term',
      message: `No part refers to the term "${id}", so readers see it only in print.`,
      allowed: 'a term that a part lists in its "terms"',
      remedy: `Add "${id}" to the "terms" of a part, or remove it here.`,
    };
  }

  badLanguage(tag: string): ProblemDetails {
    return {
      code: 'bad-language',
      message: `Expected a language tag, found ${formatValue(tag)}.`,
      allowed: 'a BCP 47 tag: "en", "en-GB", "cy"',
      remedy: 'Write the language tag of the texts. Screen readers choose a voice by it.',
    };
  }

  /** A base that loses its last segment when links are resolved against it. */
  baseWithoutSlash(base: string, lost: string): ProblemDetails {
    const folder = base.trim().replace(/[?#].*$/, '');
    const better = /\.html?$/i.test(lost) ? folder.slice(0, -lost.length) : `${folder}/`;
    return {
      code: 'base-without-slash',
      message: `The base does not end with a slash, so links lose "${lost}": "page.html" leads to "${resolveHref('page.html', base) ?? ''}".`,
      allowed: 'an address that ends with "/"',
      remedy: `Write "${better || './'}".`,
    };
  }

  badBase(base: string): ProblemDetails {
    return {
      code: 'bad-href',
      message: `Expected an address that links can be relative to, found ${formatValue(base)}. The base of the model is used instead.`,
      allowed: 'http:, https: or a relative address',
      remedy: 'Write an address like "https://example.org/guide/" or "../guide/".',
    };
  }

  noScheme(href: string, base: string | undefined): ProblemDetails {
    return {
      code: 'no-scheme',
      message: `The address has no scheme, so it is relative and leads to "${resolveHref(href, base) ?? href}".`,
      allowed: `an address that begins with ${SCHEMES.join(' or ')}, or a relative address`,
      remedy: `Write "https://${href.trim()}".`,
    };
  }

  stepsAndTracks(): ProblemDetails {
    return {
      code: 'steps-and-tracks',
      message: 'Expected steps or tracks, found both.',
      allowed: 'either steps or tracks',
      remedy: 'Move the steps into a track.',
    };
  }

  sameTransition(): ProblemDetails {
    return {
      code: 'same-transition',
      message: 'This transition is already in the list.',
      allowed: 'transitions that lead to different stages or have different conditions',
      remedy: 'Remove one of the two, or give each its own "condition".',
    };
  }

  unreachedStage(): ProblemDetails {
    return {
      code: 'unreached-stage',
      message: 'No transition leads to this stage.',
      allowed: 'a stage that another stage leads to',
      remedy: 'Add a transition to it. A stage that has transitions of its own, or is "final", does not lead to the next stage by itself.',
    };
  }
}

function notAPosition(found: string): ProblemDetails {
  const allowed = `a whole number from 1 to ${LIMITS.entries.toLocaleString('en')}`;
  return { code: 'wrong-type', message: `Expected ${allowed}, found ${found}.`, allowed, remedy: 'Replace it with a whole number.' };
}
