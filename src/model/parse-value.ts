import type * as v from 'valibot';
import { checkForm } from './check-form.js';
import { firstFault } from './json-fault.js';
import { LIMITS } from './limits.js';
import { ModelError, formatValue, isError, type Problem } from './problem.js';

/** What a model is held against beside its form. */
export interface ParseOptions {
  /** The icon names that are known; others get a warning. Without it, any name is taken. */
  icons?: ReadonlySet<string>;
}

/** What a kind of model looks like: its form, and what the form alone cannot say. */
export interface Form<Model> {
  schema: v.GenericSchema;
  check(model: Model, options: ParseOptions): Problem[];
}

/** The forms of the kinds of model that are known, by kind; `undefined` for a kind whose form is not at hand. */
export type Forms = Readonly<Record<string, Form<never> | undefined>>;

/** A value that has been checked and can be drawn, and the warnings about it. */
export interface Checked {
  model: unknown;
  problems: readonly Problem[];
}

/**
 * Checks that a value is a model of one of the kinds.
 * @throws {ModelError} with every problem, when one of them is an error.
 */
export function checkValue(value: unknown, forms: Forms, options: ParseOptions): Checked {
  const problems = problemsOf(value, forms, options);
  if (problems.some(isError)) throw new ModelError(problems);
  return { model: value, problems };
}

/**
 * Parses JSON text.
 * @throws {ModelError} with line and column, where the text is no JSON.
 */
export function parseText(text: string): unknown {
  if (text.length > LIMITS.characters) throw new ModelError([tooLong(text)]);
  try {
    return JSON.parse(text);
  } catch {
    throw new ModelError([notJson(text)]);
  }
}

function problemsOf(value: unknown, forms: Forms, options: ParseOptions): Problem[] {
  const deep = tooDeep(value);
  if (deep) return [deep];
  const kind = kindOf(value);
  const form = kind !== undefined && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (!form) return [unknownKind(value, Object.keys(forms))];
  const problems = checkForm(form.schema, value);
  const more = sound(() => form.check(value as never, options));
  return [...problems, ...more.filter(({ path }) => !problems.some((problem) => path.startsWith(problem.path)))];
}

/** What a check finds. One that stumbles over what has the wrong form finds nothing: the form is told of already. */
function sound(check: () => Problem[]): Problem[] {
  try {
    return check();
  } catch {
    return [];
  }
}

/** The kind that a value says it is. */
export function kindOf(value: unknown): string | undefined {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return typeof kind === 'string' ? kind : undefined;
}

function unknownKind(value: unknown, known: readonly string[]): Problem {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const found: unknown = isObject && 'kind' in value ? value.kind : undefined;
  const kinds = known.map((kind) => `"${kind}"`).join(' or ');
  return {
    severity: 'error',
    code: isObject ? 'unknown-kind' : 'wrong-type',
    path: isObject ? 'kind' : '',
    value: isObject ? found : value,
    message: isObject ? `${formatValue(found)} is not a kind of model.` : `Here stands ${formatValue(value)}, where a model is needed.`,
    allowed: isObject ? kinds : 'an object',
    remedy: isObject ? `Write "kind": ${kinds}.` : 'Put the model in braces: { "kind": "journey", … }.',
  };
}

function tooLong(text: string): Problem {
  return {
    severity: 'error',
    code: 'too-long',
    path: '',
    value: text.length,
    message: `The JSON has ${text.length} characters.`,
    allowed: `at most ${LIMITS.characters.toLocaleString('en')}`,
    remedy: 'Divide the model into several.',
  };
}

/** A problem when the value is nested too deeply, as one that contains itself is. */
function tooDeep(value: unknown): Problem | undefined {
  let level: object[] = typeof value === 'object' && value !== null ? [value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.levels || level.length > LIMITS.characters) {
      return {
        severity: 'error',
        code: 'too-deep',
        path: '',
        value: depth,
        message: `The model is nested more than ${LIMITS.levels} levels deep.`,
        allowed: `at most ${LIMITS.levels} levels`,
        remedy: 'Check that no object contains itself.',
      };
    }
    const below: object[] = [];
    for (const one of level) {
      for (const inner of Object.values(one) as unknown[]) if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    level = below;
  }
  return undefined;
}

function notJson(text: string): Problem {
  const offset = firstFault(text);
  const before = text.slice(0, offset).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  const found = offset < text.length ? formatValue(text[offset]) : 'the end of the text';
  return {
    severity: 'error',
    code: 'not-json',
    path: '',
    value: text.slice(Math.max(0, offset - 20), offset + 20),
    message: `The text is not JSON: at line ${line}, column ${column} stands ${found}.`,
    allowed: 'JSON (RFC 8259)',
    remedy: 'Look there and just before it for a missing or superfluous comma, quote or bracket.',
    line,
    column,
  };
}
