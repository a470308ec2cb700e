import type * as v from 'valibot';
import { checkSchema } from './check-schema.js';
import { Checker, type ParseOptions } from './checker.js';
import { LIMITS } from './limits.js';
import { isPlainObject, OMITTED, plainCopy, type PlainObject } from './plain-copy.js';
import { ProblemList } from './problem-list.js';

export type { ParseOptions } from './checker.js';

/** Validates a kind of model: its schema, and the checks that a schema cannot express. */
export interface Validator {
  schema: v.GenericSchema;
  /** Checks a model that may be malformed: the schema check has already reported anything that does not fit, so it is skipped. */
  check(model: PlainObject, checker: Checker): void;
}

/** The validator of each known kind; `undefined` for a kind that has not been loaded. */
export type Validators = Readonly<Record<string, Validator | undefined>>;

/** The input as plain data, and the problems found so far. */
export interface ModelInput {
  value: unknown;
  problems: ProblemList;
}

/** Makes a plain copy of a value. @param freeze whether to freeze the copy. */
export function readValue(value: unknown, freeze = false): ModelInput {
  const problems = new ProblemList();
  return { value: plainCopy(value, problems, freeze), problems };
}

/** Reads JSON text. Problems have line and column. A leading byte order mark is ignored, as parsers may do (RFC 8259, 8.1). */
export function readText(input: string, freeze = false): ModelInput {
  const text = input.replace(/^\uFEFF/, '');
  const parsed = input.length > LIMITS.characters ? undefined : parseJson(text);
  if (!parsed) return { value: OMITTED, problems: notRead(input, text) };
  const problems = new ProblemList(text);
  const value = plainCopy(parsed.value, problems, freeze);
  // Only a copy is known not to be nested too deeply to be counted.
  problems.hasRepeatedNames = !problems.failed && namesIn(text) > countNames(value);
  return { value, problems };
}

/** The value of a JSON text; `undefined` if it is not JSON. */
function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function notRead({ length }: string, text: string): ProblemList {
  const problems = new ProblemList();
  if (length > LIMITS.characters) problems.error([], length, (words) => words.limitExceeded('too-long', LIMITS.characters, 'characters', length));
  else problems.error([], undefined, (words) => words.notJson(text));
  return problems;
}

/** How many names a JSON text has: strings with a colon after them. */
function namesIn(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"(?:[^"\\]|\\.)*"\s*(:?)/g)) if (colon) count += 1;
  return count;
}

/** How many names the objects have that a JSON text was parsed to: fewer, if a name occurs more than once in an object. */
function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const entries = Object.values(value);
  return entries.reduce<number>((sum, entry) => sum + countNames(entry), Array.isArray(value) ? 0 : entries.length);
}

/**
 * Checks that the input is a model of one of the kinds. What is wrong is added to its problems.
 * @returns the model; `undefined` if it has errors.
 */
export function checkInput({ value, problems }: ModelInput, validators: Validators, options: ParseOptions): PlainObject | undefined {
  // Values that cannot be copied have already been reported.
  if (value === OMITTED || (isPlainObject(value) && value.kind === OMITTED)) return undefined;
  const kind = kindOf(value);
  const validator = kind !== undefined && Object.hasOwn(validators, kind) ? validators[kind] : undefined;
  if (!isPlainObject(value)) {
    problems.error([], value, (words) => words.notAModel(value));
    return undefined;
  }
  if (!validator) problems.error(['kind'], value.kind, (words) => words.unknownKind(value.kind, Object.keys(validators)));
  else {
    checkSchema(validator.schema, value, problems);
    const checker = new Checker(value, problems, options);
    validator.check(value, checker);
    checker.finish();
  }
  return problems.failed ? undefined : value;
}

/** The kind that a copied value names. */
export function kindOf(value: unknown): string | undefined {
  return isPlainObject(value) && typeof value.kind === 'string' ? value.kind : undefined;
}
