import * as v from 'valibot';
import { LIMITS } from './limits.js';
import { formatPath, formatValue, nearest, type Problem } from './problem.js';
import { SCHEMES } from './href.js';
import { Href, Id } from './schema.js';

type Issue = v.BaseIssue<unknown>;
type AnySchema = v.GenericSchema;

/** Holds a value against a schema and tells everything that does not fit, in the reader's words. */
export function checkForm(schema: AnySchema, value: unknown): Problem[] {
  const result = v.safeParse(schema, value);
  return result.success ? [] : result.issues.map((issue) => toProblem(schema, issue));
}

function toProblem(schema: AnySchema, issue: Issue): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const path = formatPath(keys);
  return { severity: 'error', path, value: issue.input, ...explain(schema, issue, keys) };
}

type Explanation = Pick<Problem, 'code' | 'message' | 'allowed' | 'remedy'>;

function explain(schema: AnySchema, issue: Issue, keys: readonly (string | number)[]): Explanation {
  const here = formatValue(issue.input);
  const name = String(keys.at(-1) ?? 'the model');
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') return unknownName(name, namesAt(schema, keys.slice(0, -1)));
      if (issue.input === undefined) return missing(name, schemaAt(schema, keys));
      return wrongType(here, 'an object');
    case 'picklist':
    case 'literal': {
      const options = optionsOf(schemaAt(schema, keys));
      const meant = typeof issue.input === 'string' ? nearest(issue.input, options) : undefined;
      return {
        code: 'unknown-value',
        message: `${here} is not a known ${name}.`,
        allowed: options.map((o) => `"${o}"`).join(', '),
        remedy: meant ? `Did you mean "${meant}"?` : `Use one of ${options.map((o) => `"${o}"`).join(', ')}.`,
      };
    }
    case 'regex':
      return schemaAt(schema, keys) === Id ? badId(here) : emptyText(name);
    case 'check':
      return badHref(here);
    case 'number':
    case 'integer':
    case 'min_value':
      return wrongType(here, 'a whole number from 1');
    case 'min_length':
      return { code: 'empty-list', message: `"${name}" is empty.`, allowed: 'at least one', remedy: `Add an entry to "${name}".` };
    case 'max_length':
      return { code: 'too-many', message: `"${name}" has too many entries.`, allowed: `at most ${LIMITS.stages.toLocaleString('en')}`, remedy: 'Divide the model into several.' };
    default:
      return wrongType(here, typeName(issue.expected));
  }
}

const wrongType = (here: string, wanted: string): Explanation => ({
  code: 'wrong-type',
  message: `Here stands ${here}, where ${wanted} is needed.`,
  allowed: wanted,
  remedy: `Put ${wanted} here.`,
});

function missing(name: string, schema: AnySchema | undefined): Explanation {
  const wanted = schema === Id ? 'an id' : schema === Href ? 'an address' : typeName(schema?.expects ?? null);
  return { code: 'missing', message: `"${name}" is missing.`, allowed: wanted, remedy: `Add "${name}": it needs ${wanted}.` };
}

function unknownName(name: string, known: readonly string[]): Explanation {
  const meant = nearest(name, known);
  return {
    code: 'unknown-name',
    message: `"${name}" is not a name that is known here.`,
    allowed: known.join(', '),
    remedy: meant ? `Did you mean "${meant}"?` : 'Take it out, or use one of the known names.',
  };
}

const badId = (here: string): Explanation => ({
  code: 'bad-id',
  message: `${here} is not an id.`,
  allowed: 'a letter, then letters, digits, "-" or "_"',
  remedy: 'Write it like "go-live": it is used in addresses.',
});

const emptyText = (name: string): Explanation => ({
  code: 'empty-text',
  message: `"${name}" has no text.`,
  allowed: 'some text',
  remedy: 'Write the text, or take the name out where it is optional.',
});

const badHref = (here: string): Explanation => ({
  code: 'bad-href',
  message: `${here} is not a link that may be followed.`,
  allowed: `${SCHEMES.join(', ')} or a relative address`,
  remedy: 'Write "page.html", "https://…" or "mailto:name@example.org" (no slashes after mailto:).',
});

function typeName(expected: string | null): string {
  switch (expected) {
    case 'string': return 'a text';
    case 'boolean': return 'true or false';
    case 'Array': return 'a list';
    case 'Object': return 'an object';
    default: return expected ?? 'another value';
  }
}

interface Inner {
  wrapped?: AnySchema;
  item?: AnySchema;
  entries?: Record<string, AnySchema>;
  options?: readonly string[];
  literal?: string;
}

const unwrap = (schema: AnySchema | undefined): (AnySchema & Inner) | undefined => {
  const inner: (AnySchema & Inner) | undefined = schema;
  return inner?.wrapped ? unwrap(inner.wrapped) : inner;
};

/** The part of a schema that a path leads to. */
function schemaAt(schema: AnySchema, keys: readonly (string | number)[]): (AnySchema & Inner) | undefined {
  return keys.reduce<(AnySchema & Inner) | undefined>(
    (at, key) => unwrap(typeof key === 'number' ? at?.item : at?.entries?.[key]),
    unwrap(schema),
  );
}

const namesAt = (schema: AnySchema, keys: readonly (string | number)[]) => Object.keys(schemaAt(schema, keys)?.entries ?? {});

function optionsOf(schema: (AnySchema & Inner) | undefined): readonly string[] {
  return schema?.options ?? (schema?.literal === undefined ? [] : [schema.literal]);
}
