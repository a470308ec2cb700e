import { isPlainObject, OMITTED, type PlainObject } from './plain-copy.js';
import type { ProblemList } from './problem-list.js';
import type { AnySchema, ValidationAction } from './schema-parts.js';

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
      this.problems.error(this.#keys, value, (words) => words.wrongType(schema, value));
      return;
    }
    const { item, entries, pipe } = schema;
    if (item) (value as unknown[]).forEach((one, i) => this.#checkAt(i, item, one));
    if (entries) this.#checkProperties(entries, value as PlainObject);
    const failed = pipe && failedAction(pipe, value);
    if (!failed) return;
    const name = String(this.#keys.at(-1));
    this.problems.error(this.#keys, value, (words) => words.notValid(failed, value, name));
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
      else if (schema.type !== 'optional') this.problems.error([...this.#keys, name], undefined, (words) => words.missing(name, schema));
    }
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(entries, name) || value[name] === OMITTED) continue;
      this.problems.error([...this.#keys, name], name, (words) => words.unknownName(name, Object.keys(entries)), true);
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
