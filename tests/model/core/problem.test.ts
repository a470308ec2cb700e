/** The wording of a problem: where it is, and what was found there. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkModel } from '../../../src/model/parse.js';
import { describeProblem, formatPath, type Problem } from '../../../src/model/core/problem.js';

const model = (title: unknown) => ({ kind: 'journey', title, stages: [{ id: 'a', title: 'A' }] });

describe('the message of a problem', () => {
  const found: [value: unknown, words: string][] = [
    [5, '5'], [-0.5, '-0.5'], [NaN, 'NaN'], [true, 'true'], [false, 'false'], [null, 'null'], [[], 'a list of 0'], [['a', 'b'], 'a list of 2'], [{ a: 1 }, 'an object'],
  ];
  for (const [value, words] of found) it(`names what was found: ${words}`, () => {
    assert.deepEqual(checkModel(model(value)).map(({ message }) => message), [`Expected text, found ${words}.`]);
  });

  it('shows the beginning of a long text', () => {
    const kindOf = (length: number) => checkModel({ ...model('T'), kind: 'x'.repeat(length) })[0]?.message;
    assert.equal(kindOf(60), `Expected one of "journey", "flow"; found "${'x'.repeat(60)}".`);
    assert.equal(kindOf(61), `Expected one of "journey", "flow"; found "${'x'.repeat(60)}…".`);
  });

  it('shows quotes and line breaks in a text as they are written in JSON', () => {
    assert.equal(checkModel({ ...model('T'), kind: 'a "b"\n' })[0]?.message, 'Expected one of "journey", "flow"; found "a \\"b\\"\\n".');
  });
});

describe('a problem as a line of text', () => {
  const problem: Problem = { severity: 'error', code: 'x', path: 'stages[0].id', value: undefined, message: 'It is wrong.', allowed: 'right', remedy: 'Mend it.' };
  const lines: [more: Partial<Problem>, line: string][] = [
    [{}, 'stages[0].id: It is wrong. Mend it.'],
    [{ path: '' }, 'model: It is wrong. Mend it.'],
    [{ severity: 'warning' }, 'Warning: stages[0].id: It is wrong. Mend it.'],
    [{ line: 3, column: 7 }, 'stages[0].id, line 3, column 7: It is wrong. Mend it.'],
    [{ path: '', line: 3 }, 'model, line 3, column 1: It is wrong. Mend it.'],
  ];
  for (const [more, line] of lines) it(line, () => assert.equal(describeProblem({ ...problem, ...more }), line));
});

describe('a path', () => {
  const paths: [keys: (string | number)[], path: string][] = [
    [[], ''], [['stages'], 'stages'], [['stages', 0, 'steps', 12, 'id'], 'stages[0].steps[12].id'], [['$schema'], '$schema'],
    [['stages', 0, 'a b'], 'stages[0]["a b"]'], [['a-b', 'c'], '["a-b"].c'], [['a', ''], 'a[""]'], [['a', 'say "x"'], 'a["say \\"x\\""]'], [[3], '[3]'],
  ];
  for (const [keys, path] of paths) it(path || 'of the model itself', () => assert.equal(formatPath(keys), path));
});
