import type * as v from 'valibot';
import { SCHEMES } from './href.js';
import { isPlainObject, OMITTED, limitExceeded, type PlainObject } from './plain-copy.js';
import { formatValue } from './problem.js';
import type { ProblemList, ProblemDetails } from './problem-list.js';
import { Href, Id } from './schema.js';

type AnySchema = v.GenericSchema & Inner;

/** What a schema of valibot is made of, as far as it is read here. */
interface Inner {
  wrapped?: v.GenericSchema;
  item?: v.GenericSchema;
  entries?: Record<string, v.GenericSchema>;
  options?: readonly string[];
  /** The schema itself, then what it demands of a value of its type. */
  pipe?: readonly ValidationAction[];
}

/** Its message is the code of its problem. */
interface ValidationAction {
  message: string;
  requirement?: unknown;
  '~run'?(dataset: { typed: true; value: unknown }, config: object): { issues?: unknown };
}

/**
 * Checks a copied value against a schema, and reports everything that does not fit. It walks the schema itself, instead
 * of having valibot parse: that would report only the first unknown name of an object, and make a second copy.
 */
export function checkSchema(schema: AnySchema, value: unknown, problems: ProblemList): void {
  const keys: (string | number)[] = [];

  const walkAt = (key: string | number, inner: AnySchema, value: unknown): void => {
    keys.push(key);
    walk(inner, value);
    keys.pop();
  };

  const walk = (schema: AnySchema, value: unknown): void => {
    if (value === OMITTED) return;
    const { wrapped, item, entries, pipe = [] } = schema;
    if (wrapped) {
      walk(wrapped, value);
      return;
    }
    if (!hasType(schema, value)) {
      problems.error(keys, value, () => wrongType(schema, value, problems));
      return;
    }
    if (item) (value as unknown[]).forEach((one, i) => walkAt(i, item, one));
    if (entries) walkNames(entries, value as PlainObject);
    const unmet = pipe.find((demand, i) => i > 0 && demand['~run']?.({ typed: true, value }, {}).issues);
    if (unmet) problems.error(keys, value, () => failedAction(unmet, value, String(keys.at(-1))));
  };

  const walkNames = (entries: Record<string, AnySchema>, value: PlainObject): void => {
    for (const name of Object.keys(entries)) {
      const schema = entries[name];
      if (!schema) continue;
      if (Object.hasOwn(value, name)) walkAt(name, schema, value[name]);
      else if (schema.type !== 'optional') problems.error([...keys, name], undefined, () => missing(name, schema));
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(entries, name) && value[name] !== OMITTED) problems.error([...keys, name], name, () => unknownName(name, Object.keys(entries), problems), true);
    }
  };

  walk(schema, value);
}

function hasType({ type, options = [] }: AnySchema, value: unknown): boolean {
  switch (type) {
    case 'strict_object': return isPlainObject(value);
    case 'array': return Array.isArray(value);
    case 'picklist': return options.includes(value as string);
    // The kind of the model, by which the schema was chosen.
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
  const meant = typeof value === 'string' ? suggestions.nearest(value, options) : undefined;
  return {
    code: 'unknown-value',
    message: `Expected ${wanted}; found ${found}.`,
    allowed: quoted(options),
    remedy: meant === undefined ? 'Use one of these.' : `Did you mean "${meant}"?`,
  };
}

function missing(name: string, schema: AnySchema): ProblemDetails {
  const wanted = typeName(schema);
  return { code: 'missing', message: `"${name}" is missing.`, allowed: wanted, remedy: `Add "${name}": it needs ${wanted}.` };
}

function unknownName(name: string, known: readonly string[], { suggestions }: ProblemList): ProblemDetails {
  const meant = suggestions.nearest(name, known);
  return {
    code: 'unknown-name',
    message: `Unknown name ${formatValue(name)}.`,
    allowed: known.join(', '),
    remedy: meant === undefined ? 'Remove it, or use one of the known names.' : `Did you mean "${meant}"?`,
  };
}

/** The value has the right type, and yet is not what is wanted. */
function failedAction({ message: code, requirement }: ValidationAction, value: unknown, name: string): ProblemDetails {
  const found = formatValue(value);
  const most = Number(requirement);
  const { length } = value as string | unknown[];
  switch (code) {
    case 'too-long': return limitExceeded(code, most, 'characters', length, 'Shorten it.');
    case 'too-many': return limitExceeded(code, most, 'entries', length);
    case 'empty-list': return { code, message: 'Expected at least one entry, found an empty list.', allowed: 'at least one entry', remedy: `Add an entry to "${name}".` };
    case 'empty-text': return { code, message: `Expected text, found ${found}.`, allowed: 'some text', remedy: 'Write the text, or remove the name if it is optional.' };
    case 'bad-id': return { code, message: `Expected an id, found ${found}.`, allowed: 'a letter, then letters, digits, "-" or "_"', remedy: 'Write it like "go-live": ids are used in addresses.' };
    case 'bad-href': return {
      code,
      message: `Expected an address that may be followed, found ${found}.`,
      allowed: `${SCHEMES.join(', ')} or a relative address`,
      remedy: 'Write "page.html", "https://…" or "mailto:name@example.org" (no slashes after mailto:).',
    };
    default: return { code: 'wrong-type', message: `Expected a whole number from 1 to 2,000, found ${found}.`, allowed: 'a whole number from 1 to 2,000', remedy: 'Replace it with a whole number.' };
  }
}
