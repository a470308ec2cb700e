/** An error stops a drawing. A warning does not: it is meant for whoever writes the model, and readers see nothing of it. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a model: what, where, what would be right and how to mend it. */
export interface Problem {
  /** Whether it stops the drawing. */
  severity: Severity;
  /** A stable name for the kind of problem, for code that reacts to it. */
  code: string;
  /** Where: a path from the model's root such as `stages[1].steps[0].icon`; `''` is the model itself. */
  path: string;
  /** What stands there. `undefined` where something is missing. */
  value: unknown;
  /** What is wrong, as a sentence. */
  message: string;
  /** What would be right. */
  allowed: string;
  /** How to mend it. */
  remedy: string;
  /** Line of the JSON text, from 1, where the text could not be parsed. */
  line?: number;
  /** Column of the JSON text, from 1, where the text could not be parsed. */
  column?: number;
}

/** Thrown by `parseModel` and `parseText`. Holds every problem that was found, warnings included. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
  }
}

/** Whether a problem stops the drawing. */
export const isError = (problem: Problem): boolean => problem.severity === 'error';

/** One problem as a line of text. */
export function describeProblem(problem: Problem): string {
  return `${isError(problem) ? '' : 'Warning: '}${problem.path || 'model'}: ${problem.message} ${problem.remedy}`;
}

/** `['stages', 0, 'a b']` → `stages[0]["a b"]`. */
export function formatPath(keys: readonly (string | number)[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    if (!/^[\w$]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
    return path ? `${path}.${key}` : key;
  }, '');
}

/** A value in a form that is short enough for a message. */
export function formatValue(value: unknown): string {
  const json = typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol' ? String(value) : shape(value);
  return json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

function shape(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

/** The known name that is nearest to a mistyped one, if any is near enough to be meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Edit distance: how many letters must be put in, taken out, changed, or swapped with the next. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
