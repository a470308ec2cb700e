/** Errors stop a drawing. Warnings do not: they are for authors, and readers never see them. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a model: what, where, what would be right and how to fix it. */
export interface Problem {
  /** Whether it stops the drawing. */
  severity: Severity;
  /** A stable name for the kind of problem, for code that reacts to it. */
  code: string;
  /** Where: a path from the model's root such as `stages[1].steps[0].icon`; `''` is the model itself. */
  path: string;
  /** The value that was found there; `undefined` if something is missing. */
  value: unknown;
  /** What is wrong, as a sentence. */
  message: string;
  /** What would be right. */
  allowed: string;
  /** How to fix it. */
  remedy: string;
  /** Line in the JSON text, from 1, if the model came as text. */
  line?: number;
  /** Column in the JSON text, from 1, if the model came as text. */
  column?: number;
}

/** What a problem says besides where it is. */
export type ProblemDetails = Pick<Problem, 'code' | 'message' | 'allowed' | 'remedy'>;

/** What a problem says, and where in a text that is not JSON. */
export type Description = ProblemDetails & Partial<Pick<Problem, 'value' | 'line' | 'column'>>;

/** A place in a model: names and positions from the root. */
export type Keys = readonly (string | number)[];

/** Thrown by `parseModel` and `parseText`. Holds every problem that was found, warnings included. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** Whether a problem stops the drawing. */
export const isError = (problem: Problem): boolean => problem.severity === 'error';

/** One problem as a line of text: where it is, what is wrong, what to do. */
export function describeProblem(problem: Problem): string {
  const { path, line, column, message, remedy } = problem;
  const place = line === undefined ? '' : `, line ${line}, column ${column ?? 1}`;
  return `${isError(problem) ? '' : 'Warning: '}${path || 'model'}${place}: ${message} ${remedy}`;
}

/** `['stages', 0, 'a b']` → `stages[0]["a b"]`. */
export function formatPath(keys: Keys): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[\w$]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path ? `${path}.${key}` : key;
  }, '');
}

/** A value, short enough for a message. */
export function formatValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > MAX_SHOWN_CHARACTERS ? `${value.slice(0, MAX_SHOWN_CHARACTERS)}…` : value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === undefined) return 'nothing';
  // Converting a symbol to text throws.
  if (typeof value === 'symbol') return 'a symbol';
  return typeof value === 'object' && value !== null ? 'an object' : `${value as number}`;
}

const MAX_SHOWN_CHARACTERS = 60;
