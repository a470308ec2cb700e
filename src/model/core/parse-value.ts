import type * as v from 'valibot';
import { checkSchema } from './check-schema.js';
import { Checker, type ParseOptions } from './checker.js';
import { parseJson } from './json/text.js';
import { indexPositions, locatorFor } from './json/positions.js';
import { isPlainObject, OMITTED, plainCopy, type PlainObject } from './plain-copy.js';
import { formatValue, ModelError, type Problem } from './problem.js';
import { ProblemList, type ProblemDetails } from './problem-list.js';

export type { ParseOptions } from './checker.js';

/** What a kind of model looks like: its schema, and what the schema alone cannot say. */
export interface Validator {
  schema: v.GenericSchema;
  /** Checks a model of any form: what does not fit the schema has been reported, and is passed over. */
  check(model: PlainObject, checker: Checker): void;
}

/** The forms of the kinds of model that are known, by kind; `undefined` for a kind whose form is not at hand. */
export type Validators = Readonly<Record<string, Validator | undefined>>;

/** What has been given as a model, as plain data, and what was found on the way. */
export interface ModelInput {
  value: unknown;
  problems: ProblemList;
}

/** A model that has been checked and can be drawn, and the warnings about it. */
export interface CheckedModel {
  model: unknown;
  problems: readonly Problem[];
}

/**
 * Takes a plain copy of a value.
 * @param freeze whether the copy can never be changed.
 * @throws {ModelError} when it goes beyond a limit.
 */
export function readValue(value: unknown, freeze = false): ModelInput {
  const problems = new ProblemList();
  return { value: plainCopy(value, problems, freeze), problems };
}

/**
 * Takes the value of a JSON text. What is found later has line and column.
 * @throws {ModelError} when the text is no JSON, or goes beyond a limit.
 */
export function readText(given: string, freeze = false): ModelInput {
  const { value, text } = parseJson(given);
  const { root, duplicates } = indexPositions(text);
  const problems = new ProblemList(locatorFor(text, root));
  for (const { keys, name } of duplicates) problems.warn(keys, name, () => duplicateName(name), true);
  return { value: plainCopy(value, problems, freeze), problems };
}

/**
 * Checks that what was given is a model of one of the kinds.
 * @throws {ModelError} with every problem, when one of them is an error.
 */
export function checkInput({ value, problems }: ModelInput, forms: Validators, options: ParseOptions): CheckedModel {
  const kind = kindOf(value);
  const form = kind !== undefined && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  // What cannot be copied has been reported.
  if (value === OMITTED || (isPlainObject(value) && value.kind === OMITTED)) throw new ModelError(problems.all);
  if (!isPlainObject(value)) problems.error([], value, () => notAModel(value));
  else if (!form) problems.error(['kind'], value.kind, () => unknownKind(value.kind, Object.keys(forms)));
  else {
    checkSchema(form.schema, value, problems);
    const checker = new Checker(value, problems, options);
    form.check(value, checker);
    checker.finish();
  }
  if (problems.failed) throw new ModelError(problems.all);
  return { model: value, problems: problems.all };
}

/** The kind that a copied value says it is. */
export function kindOf(value: unknown): string | undefined {
  return isPlainObject(value) && typeof value.kind === 'string' ? value.kind : undefined;
}

const notAModel = (value: unknown): ProblemDetails => ({
  code: 'wrong-type',
  message: `Expected a model, found ${formatValue(value)}.`,
  allowed: 'an object',
  remedy: 'Put the model in braces: { "kind": "journey", … }.',
});

function unknownKind(kind: unknown, known: readonly string[]): ProblemDetails {
  const kinds = known.map((name) => `"${name}"`);
  return {
    code: 'unknown-kind',
    message: `Expected one of ${kinds.join(', ')}; found ${formatValue(kind)}.`,
    allowed: kinds.join(' or '),
    remedy: `Write "kind": ${kinds.join(' or ')}.`,
  };
}

const duplicateName = (name: string): ProblemDetails => ({
  code: 'duplicate-name',
  message: `The name ${formatValue(name)} is in this object more than once. Only the last one counts.`,
  allowed: 'each name once in an object',
  remedy: 'Remove one of them.',
});
