import { checkInput, readText, readValue, type ModelInput, type ParseOptions } from './core/parse-value.js';
import { ModelError, type Problem } from './core/problem.js';
import { describeAll } from './core/describe-problems.js';
import type { Flow } from './flow/schema.js';
import { flowValidator } from './flow/validator.js';
import type { Journey } from './journey/schema.js';
import { journeyValidator } from './journey/validator.js';

/** A checked model of any kind. */
export type Model = Journey | Flow;

/**
 * What the property `model` of a diagram takes: a model of a kind that is built in or registered. Its last two forms are those
 * of other kinds, and of JSON that TypeScript imports, whose texts have no narrower type than `string`.
 */
export type ModelLike = Model | { kind: string; title: string } | { kind: string; title: string; [name: string]: unknown };

/** The validators of all kinds of model. */
const VALIDATORS = { journey: journeyValidator, flow: flowValidator };

/** A model without errors, and the warnings about it. */
interface CheckedModel {
  model: unknown;
  problems: readonly Problem[];
}

function checked(input: ModelInput, options: ParseOptions): CheckedModel {
  const model = checkInput(input, VALIDATORS, options);
  const problems = describeAll(input.problems);
  if (input.problems.failed) throw new ModelError(problems);
  return { model, problems };
}

const checkedValue = (value: unknown, options: ParseOptions): CheckedModel => checked(readValue(value), options);
const checkedText = (text: string, options: ParseOptions): CheckedModel => checked(readText(text), options);

/**
 * Checks a value that may be a model. For warnings, use `checkModel`.
 * @returns a plain copy: later changes to the value do not affect the model.
 * @throws {ModelError} with every problem, if any of them is an error.
 */
export const parseModel = (value: unknown, options: ParseOptions = {}): Model => checkedValue(value, options).model as Model;

/**
 * Parses JSON text and checks that it is a model. For warnings, use `checkText`.
 * @throws {ModelError} with every problem, each with line and column, if any of them is an error.
 */
export const parseText = (text: string, options: ParseOptions = {}): Model => checkedText(text, options).model as Model;

/** Checks a value that may be a model. @returns every problem: errors, which stop a drawing, and warnings. Never throws. */
export const checkModel = (value: unknown, options: ParseOptions = {}): readonly Problem[] => problemsOf(() => checkedValue(value, options));

/** Checks JSON text that may be a model. @returns every problem: errors, which stop a drawing, and warnings. Never throws. */
export const checkText = (text: string, options: ParseOptions = {}): readonly Problem[] => problemsOf(() => checkedText(text, options));

function problemsOf(check: () => CheckedModel): readonly Problem[] {
  try {
    return check().problems;
  } catch (error) {
    if (error instanceof ModelError) return error.problems;
    throw error;
  }
}
