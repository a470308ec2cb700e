import { flowForm } from './flow-form.js';
import { journeyForm } from './journey-form.js';
import { parseText as parseJson, parseValue, type ParseOptions } from './parse-value.js';
import type { Flow, Journey } from './schema.js';

/** A checked model of any kind. */
export type Model = Journey | Flow;

/** The forms of all kinds of model. */
const FORMS = { journey: journeyForm, flow: flowForm };

/**
 * Checks a value that may be a model.
 * @returns the same value, typed.
 * @throws {ModelError} with every problem, when it is none.
 */
export const parseModel = (value: unknown, options: ParseOptions = {}): Model => parseValue(value, FORMS, options) as Model;

/**
 * Parses JSON text and checks that it is a model.
 * @throws {ModelError} with line and column where the text is no JSON; with every problem where it is no model.
 */
export const parseText = (text: string, options: ParseOptions = {}): Model => parseModel(parseJson(text), options);
