/** Text that is not JSON: where the mistake is, and what to do. And the positions of problems in JSON text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { scanJson } from '../../../../src/model/core/json/scan.js';
import { checkText, parseText } from '../../../../src/model/parse.js';
import { describeProblem } from '../../../../src/model/core/problem.js';

const GENERAL = /comma, quote or bracket/;
const FAULTS: [what: string, text: string, line: number, column: number, found: RegExp, remedy: RegExp][] = [
  ['nothing', '', 1, 1, /an empty text/, /"kind": "journey"/],
  ['spaces', ' \n ', 2, 2, /an empty text/, /Write a model/],
  ['a web page', '\n<!doctype html><title>404</title>', 2, 1, /a web page/, /address of the model/],
  ['a word', 'hello', 1, 1, /"h"/, GENERAL],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 3, 3, /a value directly after another/, /Put a comma/],
  ['a comma too many in an object', '{\n  "a": 1,\n}', 3, 1, /a comma after the last entry/, /Remove the comma/],
  ['a comma too many in a list', '[1, 2, ]', 1, 8, /a comma after the last entry/, /Remove the comma/],
  ['two commas', '[1,, 2]', 1, 4, /an extra comma/, /Remove it/],
  ['an unquoted name', '{ kind: "journey" }', 1, 3, /a name without quotes/, /double quotes: "kind"/],
  ['a second unquoted name', '{ "a": 1, $b-c : 2 }', 1, 11, /a name without quotes/, /double quotes/],
  ['a single quote', "{ 'kind': 1 }", 1, 3, /a single quote/, /Use double quotes/],
  ['curly quotes', '{ “kind”: 1 }', 1, 3, /a curly quote/, /Use straight quotes/],
  ['a curly quote in a list', '["a", ”b”]', 1, 7, /a curly quote/, /Use straight quotes/],
  ['a missing colon', '{ "kind" "journey" }', 1, 10, /a value directly after another/, /a colon after a name/],
  ['a text that does not end', '{ "a": "b }', 1, 8, /a text without a closing quote/, /Close it/],
  ['a line break in a text', '{ "a": "b\nc" }', 1, 8, /a line break/, /\\n/],
  ['an unknown escape', '["\\x"]', 1, 2, /an invalid escape/, /backslash/],
  ['a comment', '{\n  // why\n  "a": 1 }', 2, 3, /a comment/, /JSON has no comments/],
  ['a comment of several lines', '/* why */ {}', 1, 1, /a comment/, /JSON has no comments/],
  ['a comment of a shell', '# why\n{}', 1, 1, /a comment/, /JSON has no comments/],
  ['a bracket that does not match', '[1, 2}', 1, 6, /"}"/, GENERAL],
  ['a bracket that is missing', '{ "a": [1, 2', 1, 13, /the end of the text/, /cut off/],
  ['something after the end', '{} {}', 1, 4, /a value directly after another/, /comma/],
  ['a leading zero', '[01]', 1, 3, /"1"/, GENERAL],
  ['a plus sign', '[+1]', 1, 2, /"\+"/, GENERAL],
  ['a number that ends in a point', '[1.]', 1, 3, /"\."/, GENERAL],
  ['NaN', '[NaN]', 1, 2, /a value that JSON does not have/, /remove the property/],
  ['undefined', '{ "a": undefined }', 1, 8, /a value that JSON does not have/, /remove the property/],
  ['a value of Python', '[True]', 1, 2, /capital letters/, /lower case/],
  ['a word cut short', '[tru]', 1, 2, /"t"/, GENERAL],
  ['a missing name', '{ : 1 }', 1, 3, /":"/, GENERAL],
  ['a comma before another model', '{}, {}', 1, 3, /","/, GENERAL],
  ['a missing value', '{ "a": }', 1, 8, /"}"/, GENERAL],
  ['a web page at the very beginning', '<html></html>', 1, 1, /a web page/, /address of the model/],
  ['a tag for a value', '{ "a": <b> }', 1, 8, /"<"/, GENERAL],
  ['a word before a tag', 'hello <b>', 1, 1, /"h"/, GENERAL],
  ['a comma right before the bracket', '[1,]', 1, 4, /a comma after the last entry/, /Remove the comma/],
  ['an unquoted name right after the brace', '{kind: 1}', 1, 2, /a name without quotes/, /double quotes/],
  ['an unquoted name for a value', '{ "a": b: 1 }', 1, 8, /"b"/, GENERAL],
  ['a number for a name', '{ 5 x: 1 }', 1, 3, /"5"/, GENERAL],
  ['two texts without a comma', '["a""b"]', 1, 5, /a value directly after another/, /Put a comma/],
  ['a word cut short after a name of two', '{ "a b": tru }', 1, 10, /"t"/, GENERAL],
  ['minus infinity', '[-Infinity]', 1, 2, /a value that JSON does not have/, /remove the property/],
  ['an escape of too few digits', '["\\u00g9"]', 1, 2, /an invalid escape/, /backslash/],
  ['a word after an escape', '["\\u00e9", x]', 1, 12, /"x"/, GENERAL],
  ['a word after an exponent', '[1e5, -1.5E-3, x]', 1, 16, /"x"/, GENERAL],
  // Only the first mistake is reported, not those after it.
  ['a word with much after it', `[x “a” 'b' // c # d, NaN True <e> "f"]`, 1, 2, /"x"/, GENERAL],
  ['lines that end in CR LF', '{\r\n  "a": x\r\n}', 2, 8, /"x"/, GENERAL],
];

describe('JSON that does not parse', () => {
  for (const [what, text, line, column, found, remedy] of FAULTS) it(`is reported with line, column and a remedy: ${what}`, () => {
    const [problem, ...others] = checkText(text);
    assert.ok(problem);
    assert.deepEqual([problem.severity, problem.code, problem.line, problem.column, others.length], ['error', 'not-json', line, column, 0]);
    assert.match(problem.message, /^Expected JSON, found .*\.$/);
    assert.match(problem.message, found);
    assert.match(problem.remedy, remedy);
    assert.ok(describeProblem(problem).startsWith(`model, line ${line}, column ${column}: Expected JSON`));
  });

  it('may begin with a byte order mark, which is ignored', () => {
    assert.deepEqual(parseText('\ufeff{"kind":"journey","title":"T","stages":[{"id":"a","title":"A"}]}').title, 'T');
    assert.equal(checkText('\ufeff{ x }')[0]?.column, 3);
    const inside = '{"kind":"journey","title":"A\ufeffB","stages":[{"id":"a","title":"A"}]}';
    assert.equal(parseText(inside).title, 'A\ufeffB');
    assert.equal(checkText(`\ufeff\ufeff${inside}`)[0]?.code, 'not-json');
  });

  it('is shown with a few characters on both sides', () => {
    const [before, after] = ['b'.repeat(40), 'a'.repeat(40)];
    assert.equal(checkText(`["${before}" ${after}]`)[0]?.value, `${'b'.repeat(18)}" ${'a'.repeat(20)}`);
    assert.equal(checkText('[x]')[0]?.value, '[x]');
    assert.equal(checkText('[x]')[0]?.allowed, 'JSON (RFC 8259)');
  });

  it('has a remedy in a long text as well', () => {
    const long = Array.from({ length: 50 }, (_, i) => `"name-${i}": "text"`).join(',\n');
    assert.match(checkText(`{ ${long},\n}`)[0]?.message ?? '', /a comma after the last entry/);
    assert.match(checkText(`{ ${long}\n"more": 1 }`)[0]?.message ?? '', /a value directly after another/);
  });

  it('is not reported before the point where it stops being JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => assert.equal(scanJson(text), text.length)));
    fc.assert(fc.property(fc.json(), fc.nat(), (text, n) => {
      const cut = text.slice(0, n % text.length);
      let whole = true;
      try { JSON.parse(cut); } catch { whole = false; }
      assert.ok(whole || scanJson(cut) <= cut.length);
    }));
  });

  it('is found in deep nesting without a stack overflow, and in long texts without a delay', { timeout: 5000 }, () => {
    assert.equal(scanJson('['.repeat(400_000)), 400_000);
    const long = `[${'"x", '.repeat(150_000)}y]`;
    assert.equal(scanJson(long), long.length - 2);
    assert.equal(checkText(`{ "a": "${'\\'.repeat(500_001)}"`)[0]?.code, 'not-json');
  });
});

describe('a problem in JSON text', () => {
  const text = `{
  "kind": "journey",
  "title": "",
  "stages": [
    { "id": "a", "title": "A", "tone": "aqva" }, { "id": "b", "tittle": "B", "title": "C" },
    { "title": "no id", "steps": [
      { "id": "s", "title": "S" },
      { "id": "s", "title": "S", "icon": "rokket", "title": "T" } ] }
  ],
  "transitions": [ { "from": "a", "to": "x" } ]
}`;

  it('has line and column, whatever it is', () => {
    const found = checkText(text, { icons: new Set(['rocket']) }).map(({ code, path, line, column }) => `${code} ${path} ${line ?? '?'}:${column ?? '?'}`);
    assert.deepEqual(found.toSorted(), [
      'duplicate-id stages[2].steps[1].id 8:15',
      // For a name that an object has twice: the second.
      'duplicate-name stages[2].steps[1].title 8:52',
      'empty-text title 3:12',
      // For a missing property: the object that lacks it.
      'missing stages[2].id 6:5',
      'unknown-icon stages[2].steps[1].icon 8:42',
      // For an unknown property: its name.
      'unknown-name stages[1].tittle 5:63',
      'unknown-stage transitions[0].to 10:41',
      'unknown-value stages[0].tone 5:40',
    ].toSorted());
  });

  it('is a warning if a name occurs twice', () => {
    const problems = checkText('{"kind":"journey","title":"S","stages":[{"id":"a","title":"A"}],\n"title":"T"}');
    assert.deepEqual(problems.map(({ severity, code, path, line, column }) => [severity, code, path, line, column]), [['warning', 'duplicate-name', 'title', 2, 1]]);
  });

  it('is at the position of the value that JSON.parse reads', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom('', '  '), (json, indent) => {
      const pretty = JSON.stringify(JSON.parse(json), null, indent);
      const [problem] = checkText(pretty);
      assert.ok(problem?.line === 1 && problem.column === 1, describeProblem(problem!));
    }));
  });
});
