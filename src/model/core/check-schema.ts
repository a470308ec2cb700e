import type * as v from 'valibot';
import { SCHEMES } from './href.js';
import { limitExceeded, LIMITS } from './limits.js';
import { isPlainObject, OMITTED, type PlainObject } from './plain-copy.js';
import { formatValue, type ProblemDetails } from './problem.js';
import type { ProblemList } from './problem-list.js';
import { Href, Id } from './schema.js';

type AnySchema = v.GenericSchema & SchemaParts;

/** The parts of a valibot schema that are read here. */
interface SchemaParts {
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  entries?: Record<string, v.GenericSchema>;
  options?: readonly string[];
  /** The schema itself, then the actions that validate a value of its type. */
  pipe?: readonly ValidationAction[];
}

interface ValidationAction {
  /** The code of the problem. */
  message: string;
  requirement?: unknown;
  '~run'?(dataset: { typed: true; value: unknown }, config: object): { issues?: unknown };
}

/**
 * Checks a copied value against a schema and reports everything that does not fit. It walks the schema itself instead
 * of calling valibot's parser, which would report only the first unknown property of an object and make another copy.
 */
export const checkSchema = (schema: AnySchema, value: unknown, problems: ProblemList): void => new SchemaCheck(problems).check(schema, value);

class SchemaCheck {
  readonly #keys: (string | number)[] = [];

  constructor(readonly problems: ProblemList) {}

  check(schema: AnySchema, value: unknown): void {
    if (value === OMITTED) return;
    if (schema.wrapped) {
      this.check(schema.wrapped, value);
      return;
    }
    if (!hasType(schema, value)) {
      this.problems.error(this.#keys, value, () => wrongType(schema, value, this.problems));
      return;
    }
    const { item, entries, pipe } = schema;
    if (item) (value as unknown[]).forEach((one, i) => this.#checkAt(i, item, one));
    if (entries) this.#checkProperties(entries, value as PlainObject);
    const failed = pipe && failedAction(pipe, value);
    if (failed) this.problems.error(this.#keys, value, () => notValid(failed, value, String(this.#keys.at(-1))));
  }

  #checkAt(key: string | number, schema: AnySchema, value: unknown): void {
    this.#keys.push(key);
    this.check(schema, value);
    this.#keys.pop();
  }

  #checkProperties(entries: Record<string, AnySchema>, value: PlainObject): void {
    for (const name of Object.keys(entries)) {
      const schema = entries[name];
      if (!schema) continue;
      if (Object.hasOwn(value, name)) this.#checkAt(name, schema, value[name]);
      else if (schema.type !== 'optional') this.problems.error([...this.#keys, name], undefined, () => missing(name, schema));
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(entries, name) || value[name] === OMITTED) continue;
      this.problems.error([...this.#keys, name], name, () => unknownName(name, Object.keys(entries), this.problems), true);
    }
  }
}

/** The first action that a value does not pass. The schema itself comes before the actions. */
function failedAction(pipe: readonly ValidationAction[], value: unknown): ValidationAction | undefined {
  for (let i = 1; i < pipe.length; i++) if (pipe[i]?.['~run']?.({ typed: true, value }, CONFIG).issues) return pipe[i];
  return undefined;
}

const CONFIG = {};

function hasType({ type, options = [] }: AnySchema, value: unknown): boolean {
  switch (type) {
    case 'strict_object': return isPlainObject(value);
    case 'array': return Array.isArray(value);
    case 'picklist': return options.includes(value as string);
    // The kind of the model, by which its schema was chosen.
    case 'literal': return true;
    default: return typeof value === type;
  }
}

const TYPES: Readonly<Record<string, string>> = { strict_object: 'an object', array: 'a list', string: 'text', boolean: 'true or false', number: 'a whole number' };

const quoted = (options: readonly string[]): string => options.map((option) => `"${option}"`).join(', ');

const typeName = (schema: AnySchema): string => {
  if (schema === Id) return 'an id';
  if (schema === Href) return 'an address';
  if (schema.options) return `one of ${quoted(schema.options)}`;
  return TYPES[schema.type] ?? 'another value';
};

function wrongType(schema: AnySchema, value: unknown, { suggestions }: ProblemList): ProblemDetails {
  const { options } = schema;
  const wanted = typeName(schema);
  const found = formatValue(value);
  if (!options) {
    return { code: 'wrong-type', message: `Expected ${wanted}, found ${found}.`, allowed: wanted, remedy: `Replace it with ${wanted}.` };
  }
  const suggestion = typeof value === 'string' ? suggestions.nearest(value, options) : undefined;
  return {
    code: 'unknown-value',
    message: `Expected ${wanted}; found ${found}.`,
    allowed: quoted(options),
    remedy: suggestion === undefined ? 'Use one of these values.' : `Did you mean "${suggestion}"?`,
  };
}

function missing(name: string, schema: AnySchema): ProblemDetails {
  const wanted = typeName(schema);
  return { code: 'missing', message: `The property "${name}" is missing.`, allowed: wanted, remedy: `Add "${name}". Its value must be ${wanted}.` };
}

function unknownName(name: string, known: readonly string[], { suggestions }: ProblemList): ProblemDetails {
  const suggestion = suggestions.nearest(name, known);
  return {
    code: 'unknown-name',
    message: `Unknown property ${formatValue(name)}.`,
    allowed: known.join(', '),
    remedy: suggestion === undefined ? 'Remove it, or use one of the known properties.' : `Did you mean "${suggestion}"?`,
  };
}

/** Describes a value that has the right type but does not pass a validation action. */
function notValid({ message: code, requirement }: ValidationAction, value: unknown, name: string): ProblemDetails {
  const found = formatValue(value);
  const max = Number(requirement);
  const { length } = value as string | unknown[];
  switch (code) {
    case 'too-long': return limitExceeded(code, max, 'characters', length, 'Shorten it.');
    case 'too-many': return limitExceeded(code, max, 'entries', length);
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

function notAPosition(found: string): ProblemDetails {
  const allowed = `a whole number from 1 to ${LIMITS.entries.toLocaleString('en')}`;
  return { code: 'wrong-type', message: `Expected ${allowed}, found ${found}.`, allowed, remedy: 'Replace it with a whole number.' };
}
