import type * as v from 'valibot';
import { checkSchema } from './check-schema.js';
import { Checker, type ParseOptions } from './checker.js';
import { parseJson } from './json/text.js';
import { indexPositions, locatorFor } from './json/positions.js';
import { isPlainObject, OMITTED, plainCopy, type PlainObject } from './plain-copy.js';
import { formatValue, ModelError, type Problem, type ProblemDetails } from './problem.js';
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

/** A model without errors, and the warnings about it. */
export interface CheckedModel {
  model: unknown;
  problems: readonly Problem[];
}

/**
 * Makes a plain copy of a value.
 * @param freeze whether to freeze the copy.
 * @throws {ModelError} if the value exceeds a limit.
 */
export function readValue(value: unknown, freeze = false): ModelInput {
  const problems = new ProblemList();
  return { value: plainCopy(value, problems, freeze), problems };
}

/**
 * Reads JSON text. Problems that are found later have line and column.
 * @throws {ModelError} if the text is not JSON or exceeds a limit.
 */
export function readText(input: string, freeze = false): ModelInput {
  const { value, text } = parseJson(input);
  const { root, duplicates } = indexPositions(text);
  const problems = new ProblemList(locatorFor(text, root));
  for (const { keys, name } of duplicates) problems.warn(keys, name, () => duplicateName(name), true);
  return { value: plainCopy(value, problems, freeze), problems };
}

/**
 * Checks that the input is a model of one of the kinds.
 * @throws {ModelError} with every problem, if any of them is an error.
 */
export function checkInput({ value, problems }: ModelInput, validators: Validators, options: ParseOptions): CheckedModel {
  const kind = kindOf(value);
  const validator = kind !== undefined && Object.hasOwn(validators, kind) ? validators[kind] : undefined;
  // Values that cannot be copied have already been reported.
  if (value === OMITTED || (isPlainObject(value) && value.kind === OMITTED)) throw new ModelError(problems.all);
  if (!isPlainObject(value)) problems.error([], value, () => notAModel(value));
  else if (!validator) problems.error(['kind'], value.kind, () => unknownKind(value.kind, Object.keys(validators), problems));
  else {
    checkSchema(validator.schema, value, problems);
    const checker = new Checker(value, problems, options);
    validator.check(value, checker);
    checker.finish();
  }
  if (problems.failed) throw new ModelError(problems.all);
  return { model: value, problems: problems.all };
}

/** The kind that a copied value names. */
export function kindOf(value: unknown): string | undefined {
  return isPlainObject(value) && typeof value.kind === 'string' ? value.kind : undefined;
}

const notAModel = (value: unknown): ProblemDetails => ({
  code: 'wrong-type',
  message: `Expected a model, found ${formatValue(value)}.`,
  allowed: 'an object',
  remedy: 'Put the model in braces: { "kind": "journey", … }.',
});

function unknownKind(kind: unknown, known: readonly string[], { suggestions }: ProblemList): ProblemDetails {
  const kinds = known.map((name) => `"${name}"`);
  const suggestion = typeof kind === 'string' ? suggestions.nearest(kind, known) : undefined;
  return {
    code: 'unknown-kind',
    message: `Expected one of ${kinds.join(', ')}; found ${formatValue(kind)}.`,
    allowed: kinds.join(' or '),
    remedy: suggestion === undefined ? `Write "kind": ${kinds.join(' or ')}.` : `Did you mean "${suggestion}"?`,
  };
}

const duplicateName = (name: string): ProblemDetails => ({
  code: 'duplicate-name',
  message: `The property ${formatValue(name)} occurs more than once in this object. Only the last one counts.`,
  allowed: 'each property once in an object',
  remedy: 'Remove all but one.',
});
