import { flowValidator } from './flow/validator.js';
import { journeyValidator } from './journey/validator.js';
import { checkInput, readText, readValue, type CheckedModel, type ParseOptions } from './core/parse-value.js';
import { ModelError, type Problem } from './core/problem.js';
import type { Flow } from './flow/schema.js';
import type { Journey } from './journey/schema.js';

/** A checked model of any kind. */
export type Model = Journey | Flow;

/** The forms of all kinds of model. */
const FORMS = { journey: journeyValidator, flow: flowValidator };

const ofValue = (value: unknown, options: ParseOptions): CheckedModel => checkInput(readValue(value), FORMS, options);
const ofText = (text: string, options: ParseOptions): CheckedModel => checkInput(readText(text), FORMS, options);

/**
 * Checks a value that may be a model. Warnings are left out: `checkModel` has them.
 * @returns a plain copy of it: what happens to the value later does not matter to the model.
 * @throws {ModelError} with every problem, when one of them is an error.
 */
export const parseModel = (value: unknown, options: ParseOptions = {}): Model => ofValue(value, options).model as Model;

/**
 * Parses JSON text and checks that it is a model. Warnings are left out: `checkText` has them.
 * @throws {ModelError} with every problem, each with line and column, when one of them is an error.
 */
export const parseText = (text: string, options: ParseOptions = {}): Model => ofText(text, options).model as Model;

/** Checks a value that may be a model. @returns every problem: errors, which stop a drawing, and warnings. Throws nothing. */
export const checkModel = (value: unknown, options: ParseOptions = {}): readonly Problem[] => problemsOf(() => ofValue(value, options));

/** Checks JSON text that may be a model. @returns every problem: errors, which stop a drawing, and warnings. Throws nothing. */
export const checkText = (text: string, options: ParseOptions = {}): readonly Problem[] => problemsOf(() => ofText(text, options));

function problemsOf(check: () => CheckedModel): readonly Problem[] {
  try {
    return check().problems;
  } catch (error) {
    if (error instanceof ModelError) return error.problems;
    throw error;
  }
}
