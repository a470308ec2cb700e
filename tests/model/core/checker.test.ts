/** The checks of models of any kind besides the schema: ids, references, terms, language. And what is not a problem. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { checkSchema } from '../../../src/model/core/check-schema.js';
import { LIMITS } from '../../../src/model/core/limits.js';
import { checkModel, checkText, parseModel, parseText } from '../../../src/model/parse.js';
import { ProblemList } from '../../../src/model/core/problem-list.js';
import { describeAll } from '../../../src/model/core/describe-problems.js';

const part = (id: string) => ({ id, title: id });
const term = (id: string) => ({ id, term: id, definition: 'D' });
const journey = (more: object = {}) => ({ kind: 'journey', title: 'T', stages: [part('a'), part('b')], ...more });
const codes = (model: object) => checkModel(model).map(({ code, path }) => `${code} ${path}`);

describe('an id', () => {
  it('that is malformed is reported once, at its place', () => {
    const ids = ['a b', 'a b', '1a', '1a', '-a', 'ä', 'a.b'];
    assert.deepEqual(codes(journey({ stages: ids.map(part) })), ids.map((_, i) => `bad-id stages[${i}].id`));
    const transitions = [{ from: '1a', to: 'a' }, { from: '1a', to: 'a' }, { from: 'a', to: 'b c' }, { from: 'a', to: 'b c' }];
    assert.deepEqual(codes(journey({ transitions })), ['bad-id transitions[0].from', 'bad-id transitions[1].from', 'bad-id transitions[2].to', 'bad-id transitions[3].to']);
  });

  it('that is used twice is reported with its first place', () => {
    const message = (model: object) => checkModel(model).find(({ code }) => code === 'duplicate-id')?.message;
    assert.equal(message(journey({ hub: part('b') })), 'The id "b" is already used by hub.id.');
    assert.equal(message(journey({ terms: [term('b')] })), 'The id "b" is already used by terms[0].id.');
    assert.equal(message(journey({ stages: [part('a'), { ...part('b'), tracks: [{ ...part('c'), steps: [part('a')] }] }] })), 'The id "a" is already used by stages[0].id.');
    assert.equal(message(journey({ transitions: [{ from: 'a', to: 'b', gate: part('g') }, { from: 'b', to: 'a', gate: part('g') }] })), 'The id "g" is already used by transitions[0].gate.id.');
  });
});

describe('an unknown reference', () => {
  it('is reported in a short message, whatever its length', () => {
    const long = 'nowhere'.repeat(1000);
    const problems = checkModel(journey({ stages: [{ ...part('a'), terms: [long], icon: long }] }));
    assert.deepEqual(problems.filter(({ message }) => message.length > 100), []);
    assert.deepEqual(new Set(problems.map(({ value }) => value)), new Set([long]));
  });

  const allowed = (count: number) => checkModel(journey({ stages: Array.from({ length: count }, (_, i) => part(`s${i}`)), transitions: [{ from: 's0', to: 'nowhere' }] }))[0]?.allowed.split(', ');

  it('lists the known names, up to forty', () => {
    const forty = Array.from({ length: 40 }, (_, i) => `s${i}`);
    assert.deepEqual(allowed(1), ['s0']);
    assert.deepEqual(allowed(40), forty);
    assert.deepEqual(allowed(41), [...forty, '…']);
    assert.deepEqual(allowed(300), [...forty, '…']);
  });
});

describe('terms', () => {
  it('that parts refer to are not a problem, wherever the part is', () => {
    const [first, second] = [part('a'), part('b')];
    const model = journey({
      hub: { ...part('hub'), terms: ['api'] },
      stages: [{ ...first, steps: [{ ...part('s'), terms: ['step', 'api'] }] }, { ...second, tracks: [{ ...part('t'), terms: ['track'] }] }],
      transitions: [{ from: 'a', to: 'b', gate: { ...part('g'), terms: ['gate'] } }],
      terms: ['api', 'step', 'track', 'gate', 'unused'].map(term),
    });
    assert.deepEqual(codes(model), ['unused-term terms[4].id']);
  });
});

describe('a language', () => {
  for (const language of ['en', 'en-GB', 'cy', 'zh-Hant-TW', 'de-CH-1996']) it(`may be ${language}`, () => assert.deepEqual(codes(journey({ language })), []));
  for (const language of ['English!', 'en_GB', 'e', 'en-', 'the King\'s']) it(`is not ${language}`, () => assert.deepEqual(codes(journey({ language })), ['bad-language language']));
  it('is one wherever a model names it, but for that of code', () => {
    const language = 'en_GB';
    const links = [{ title: 'L', href: 'a.html', language }];
    assert.deepEqual(codes(journey({
      stages: [{ ...part('a'), language, links, tracks: [{ ...part('t'), language, steps: [{ ...part('s'), language, tasks: [{ title: 'T', links }], terms: ['x'] }] }] }, part('b')],
      transitions: [{ from: 'a', to: 'b', gate: { ...part('g'), language } }], terms: [{ ...term('x'), language }], notes: [{ text: 'N', language }],
    })), ['stages[0]', 'stages[0].links[0]', 'stages[0].tracks[0]', 'stages[0].tracks[0].steps[0]', 'stages[0].tracks[0].steps[0].tasks[0].links[0]', 'transitions[0].gate', 'terms[0]', 'notes[0]'].map((path) => `bad-language ${path}.language`));
    const message = { id: 'm', title: 'M', from: 'a', to: 'b', language: 'cy', code: [{ title: 'C', language: 'http_1', code: 'GET /' }] };
    assert.deepEqual(codes({ kind: 'flow', title: 'T', systems: [part('a'), part('b')], messages: [message] }), []);
  });
  it('of spaces is reported once', () => assert.deepEqual(codes(journey({ language: ' ' })), ['empty-text language']));
});

describe('the kind of a model', () => {
  it('that cannot be read is reported once', () => {
    for (const kind of [() => 'journey', Symbol('journey'), new Date(0)]) assert.deepEqual(codes(journey({ kind })), ['not-plain kind']);
    assert.deepEqual(codes(() => 1), ['not-plain ']);
    assert.deepEqual(codes([() => 1]), ['not-plain [0]', 'wrong-type ']);
  });
});

describe('a limit', () => {
  it('for a text is reported with the length that was found', () => {
    const [problem] = checkModel(journey({ title: 'x'.repeat(LIMITS.text) }));
    assert.deepEqual([problem?.message, problem?.allowed, problem?.remedy], ['Expected at most 500 characters, found 5,000.', 'at most 500 characters', 'Shorten it.']);
  });

  it('for a list is reported with the length that was found, whatever the schema says', () => {
    const problems = new ProblemList();
    checkSchema(v.strictObject({ few: v.pipe(v.array(v.string()), v.maxLength(2, 'too-many')) }), { few: ['a', 'b', 'c'] }, problems);
    assert.deepEqual(describeAll(problems).map(({ code, path, message, remedy }) => [code, path, message, remedy]),
      [['too-many', 'few', 'Expected at most 2 entries, found 3.', 'Split the model into several.']]);
  });

  it('for nesting is reported for JSON text as well, however deep it is', () => {
    for (const [open, close] of [['[', ']'], ['{"a":', '}']] as const) {
      const text = `${open.repeat(150_000)}1${close.repeat(150_000)}`;
      assert.deepEqual(checkText(text).map(({ code }) => code), ['too-deep'], open);
    }
  });

  it('for all text together is reported where it is exceeded, and may be reached', () => {
    /** A model with this many characters, including names. */
    const ofLength = (characters: number) => {
      const notes: { text: string }[] = [];
      let rest = characters - lengthOf(journey({ notes }));
      while (rest > 0) {
        notes.push({ text: 'x'.repeat(Math.min(LIMITS.text, rest - 'text'.length)) });
        rest -= lengthOf(notes.at(-1));
      }
      return journey({ notes });
    };
    assert.deepEqual(codes(ofLength(LIMITS.characters)), []);
    const [problem, ...others] = checkModel(ofLength(LIMITS.characters + 1));
    assert.deepEqual([problem?.code, problem?.message, others.length], ['too-long', 'Expected at most 1,000,000 characters, found more.', 0]);
  });

  it('for the length of JSON text may be reached', () => {
    assert.deepEqual(checkText(' '.repeat(LIMITS.characters)).map(({ code }) => code), ['not-json']);
    assert.deepEqual(checkText(' '.repeat(LIMITS.characters + 1)).map(({ severity, code, path, message }) => [severity, code, path, message]),
      [['error', 'too-long', '', 'Expected at most 1,000,000 characters, found 1,000,001.']]);
  });

  it('for problems is reported with the number of further ones, and what to do', () => {
    const [last] = checkModel(journey({ stages: Array.from({ length: 1_300 }, (_, i) => ({ id: `s${i}`, title: '' })) })).slice(-1);
    assert.deepEqual([last?.path, last?.message, last?.allowed, last?.remedy],
      ['', 'There are 1,200 more errors.', 'a model without problems', 'Fix the listed ones, then check again.']);
  });
});

/** The characters of all names and texts of a value. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const names = Array.isArray(value) ? 0 : Object.keys(value).join('').length;
  return Object.values(value).reduce<number>((sum, one) => sum + lengthOf(one), names);
}

describe('a checked model', () => {
  it('belongs to the caller, who may change it', () => {
    for (const model of [parseModel(journey()), parseText(JSON.stringify(journey()))]) {
      model.title = 'Other';
      assert.equal(model.title, 'Other');
      assert.ok(model.kind === 'journey' && !Object.isFrozen(model.stages));
    }
  });

  it('from text says which of two equal names counts, and what to do', () => {
    const [problem] = checkText('{"kind":"journey","title":"S","title":"T","stages":[{"id":"a","title":"A"}]}');
    assert.deepEqual([problem?.message, problem?.allowed, problem?.remedy],
      ['The property "title" occurs more than once in this object. Only the last one counts.', 'each property once in an object', 'Remove all but one.']);
  });
});
