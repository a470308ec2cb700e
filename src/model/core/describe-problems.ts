import { indexPositions, locatorFor } from './json/positions.js';
import { MAX_PROBLEMS } from './limits.js';
import { formatPath, type Problem, type Severity } from './problem.js';
import type { Finding, ProblemList } from './problem-list.js';
import { ProblemWords } from './problem-words.js';

export { ProblemWords };

/**
 * Describes the problems that a check has found. Errors come first, then warnings, each followed by the number of those
 * that were not kept.
 */
export function describeAll(problems: ProblemList, words = new ProblemWords()): readonly Problem[] {
  const { root, duplicates } = problems.text === undefined ? { duplicates: [] } : indexPositions(problems.text);
  const locate = problems.text !== undefined && root ? locatorFor(problems.text, root) : undefined;
  const repeated = duplicates.map(({ keys, name }): Finding =>
    ({ severity: 'warning', keys, value: name, describe: () => words.duplicateName(name), atName: true }));
  return (['error', 'warning'] as const).flatMap((severity) => {
    const found = [...(severity === 'warning' ? repeated : []), ...problems.kept[severity]];
    const more = problems.more[severity] + Math.max(0, found.length - MAX_PROBLEMS);
    const described = found.slice(0, MAX_PROBLEMS).map(({ keys, value, describe, atName }): Problem =>
      ({ severity, path: formatPath(keys), value, ...locate?.(keys, atName), ...describe(words) }));
    return more > 0 ? [...described, moreProblems(severity, more)] : described;
  });
}

const moreProblems = (severity: Severity, more: number): Problem => ({
  severity,
  code: 'more-problems',
  path: '',
  value: more,
  message: `There are ${more.toLocaleString('en')} more ${severity}s.`,
  allowed: 'a model without problems',
  remedy: 'Fix the listed ones, then check again.',
});
