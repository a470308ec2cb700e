/** Where a text stops being JSON, as line and column. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { firstFault } from '../../src/model/json-fault.js';
import { parseText } from '../../src/model/parse.js';
import { ModelError } from '../../src/model/problem.js';

const FAULTS: [what: string, text: string, line: number, column: number][] = [
  ['nothing', '', 1, 1],
  ['spaces', ' \n ', 2, 2],
  ['a word', 'hello', 1, 1],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3],
  ['a comma too many in an object', '{\n  "a": 1,\n}', 3, 1],
  ['a comma too many in a list', '[1, 2, ]', 1, 8],
  ['an unquoted name', '{ kind: "journey" }', 1, 3],
  ['a single quote', "{ 'kind': 1 }", 1, 3],
  ['a missing colon', '{ "kind" "journey" }', 1, 10],
  ['a text that does not end', '{ "a": "b }', 1, 8],
  ['a line break in a text', '{ "a": "b\nc" }', 1, 8],
  ['an unknown escape', '["\\x"]', 1, 2],
  ['a comment', '{\n  // why\n  "a": 1 }', 2, 3],
  ['a bracket that does not match', '[1, 2}', 1, 6],
  ['a bracket that is missing', '{ "a": [1, 2', 1, 13],
  ['something after the end', '{} {}', 1, 4],
  ['a leading zero', '[01]', 1, 3],
  ['a plus sign', '[+1]', 1, 2],
  ['a number that ends in a point', '[1.]', 1, 3],
  ['NaN', '[NaN]', 1, 2],
  ['a word cut short', '[tru]', 1, 2],
  ['lines that end in CR LF', '{\r\n  "a": x\r\n}', 2, 8],
  ['a byte order mark', '\ufeff{}', 1, 1],
];

describe('JSON that does not parse', () => {
  for (const [what, text, line, column] of FAULTS) it(`is told with line and column: ${what}`, () => {
    assert.throws(() => parseText(text), (error) => {
      assert.ok(error instanceof ModelError);
      const [problem, ...others] = error.problems;
      assert.deepEqual([problem?.code, problem?.line, problem?.column, others.length], ['not-json', line, column, 0]);
      assert.match(problem?.message ?? '', new RegExp(`line ${line}, column ${column}`));
      assert.match(problem?.allowed ?? '', /JSON/);
      assert.match(problem?.remedy ?? '', /comma|quote|bracket/);
      return true;
    });
  });

  it('is nowhere at fault before the end of what is JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.equal(firstFault(text), text.length)));
    fc.assert(fc.property(fc.json(), fc.nat(), (text, n) => {
      const cut = text.slice(0, n % text.length);
      let whole = true;
      try { JSON.parse(cut); } catch { whole = false; }
      assert.ok(whole || firstFault(cut) <= cut.length);
    }));
  });

  it('is found in deep brackets without running out of stack, and in long texts without waiting', { timeout: 5000 }, () => {
    assert.equal(firstFault('['.repeat(400_000)), 400_000);
    const long = `[${'"x", '.repeat(150_000)}y]`;
    assert.equal(firstFault(long), long.length - 2);
    assert.throws(() => parseText(`{ "a": "${'\\'.repeat(500_001)}"`), ModelError);
  });
});
