/** Every kind of problem that a model can have: its path, its value, what is allowed and how to fix it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS } from '../../src/model/core/limits.js';
import { checkModel, checkText, parseModel, parseText } from '../../src/model/parse.js';
import { describeProblem, isError, ModelError, type Problem } from '../../src/model/core/problem.js';
import { examples } from '../fixtures/journeys.js';
import { generate } from '../fixtures/models.js';

const problemsOf = (act: () => unknown): readonly Problem[] => {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof ModelError, String(error));
    return error.problems;
  }
  return [];
};

const options = { icons: new Set(['flag', 'rocket', 'users']) };
const check = (model: unknown): readonly Problem[] => {
  const problems = checkModel(model, options);
  // The functions that throw and those that report agree.
  const thrown = problemsOf(() => parseModel(model, options));
  assert.deepEqual(thrown, problems.some(isError) ? problems : []);
  return problems;
};

interface Step { id?: unknown; title?: unknown; icon?: unknown; terms?: unknown; links?: unknown; [name: string]: unknown }

/** A small valid model with one change. */
const withRoot = (more: object): object => ({ kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A', steps: [{ id: 'a1', title: 'A1' }] }, { id: 'b', title: 'B' }], ...more });
const withStage = (more: object): object => withRoot({ stages: [{ id: 'a', title: 'A', ...more }] });
const withStep = (more: Step): object => withStage({ steps: [{ id: 'a1', title: 'A1', ...more }] });
const withLink = (link: object): object => withStep({ links: [{ title: 'L', href: 'x.html', ...link }] });

type Expected = Pick<Problem, 'code' | 'path' | 'value'> & { allowed: RegExp; remedy: RegExp };
const expect = (code: string, path: string, value: unknown, allowed: RegExp, remedy: RegExp): Expected => ({ code, path, value, allowed, remedy });

const BAD: Record<string, [model: unknown, ...Expected[]]> = {
  'a text for a model': ['x', expect('wrong-type', '', 'x', /object/, /\{/)],
  'a list for a model': [[], expect('wrong-type', '', [], /object/, /\{/)],
  'nothing for a model': [null, expect('wrong-type', '', null, /object/, /\{/)],
  'no kind': [{ title: 'T' }, expect('unknown-kind', 'kind', undefined, /"journey"/, /"kind": "journey"/)],
  'an unknown kind': [{ kind: 'voyage' }, expect('unknown-kind', 'kind', 'voyage', /"journey"/, /"kind": "journey"/)],
  'a kind that every object has': [{ kind: 'constructor' }, expect('unknown-kind', 'kind', 'constructor', /"journey"/, /journey/)],
  'no title': [withRoot({ title: undefined }), expect('missing', 'title', undefined, /text/, /text/)],
  'a title of spaces': [withRoot({ title: '  ' }), expect('empty-text', 'title', '  ', /text/, /Write some text/)],
  'a number for a title': [withRoot({ title: 5 }), expect('wrong-type', 'title', 5, /text/, /text/)],
  'a missing id': [withRoot({ stages: [{ title: 'A' }] }), expect('missing', 'stages[0].id', undefined, /an id/, /Add "id"/)],
  'an id with a space': [withStage({ id: 'a b' }), expect('bad-id', 'stages[0].id', 'a b', /letter/, /go-live/)],
  'an id that begins with a digit': [withStage({ id: '1a' }), expect('bad-id', 'stages[0].id', '1a', /letter/, /go-live/)],
  'no stages': [withRoot({ stages: [] }), expect('empty-list', 'stages', [], /at least one/, /Add/)],
  'an object for stages': [withRoot({ stages: {} }), expect('wrong-type', 'stages', {}, /a list/, /a list/)],
  'a text for a stage': [withRoot({ stages: ['a'] }), expect('wrong-type', 'stages[0]', 'a', /an object/, /an object/)],
  'a mistyped name': [withStage({ tittle: 'x' }), expect('unknown-name', 'stages[0].tittle', 'tittle', /title, summary/, /Did you mean "title"\?/)],
  'a name unlike any': [withStage({ zzzzzzzzzz: 1 }), expect('unknown-name', 'stages[0].zzzzzzzzzz', 'zzzzzzzzzz', /title/, /Remove it/)],
  'a name that is no word': [withStage({ 'a b': 1 }), expect('unknown-name', 'stages[0]["a b"]', 'a b', /title/, /Remove it/)],
  'an unknown tone': [withStage({ tone: 'aqva' }), expect('unknown-value', 'stages[0].tone', 'aqva', /"aqua", "crimson"/, /Did you mean "aqua"\?/)],
  'a tone unlike any': [withStage({ tone: '#ff0000' }), expect('unknown-value', 'stages[0].tone', '#ff0000', /"aqua"/, /Use one of these/)],
  'an unknown shape': [withStage({ shape: 'circle' }), expect('unknown-value', 'stages[0].shape', 'circle', /"line", "cycle"/, /Did you mean "cycle"\?/)],
  'a number for a tone': [withStage({ tone: 5 }), expect('unknown-value', 'stages[0].tone', 5, /"aqua"/, /Use one of these/)],
  'an unknown way to complete': [withStage({ complete: 'both' }), expect('unknown-value', 'stages[0].complete', 'both', /"all", "one"/, /Use one of/)],
  'a text for yes or no': [withStage({ final: 'yes' }), expect('wrong-type', 'stages[0].final', 'yes', /true or false/, /true or false/)],
  'an unknown term': [{ ...withStep({ terms: ['apo'] }), terms: [{ id: 'api', term: 'API', definition: 'D' }] }, expect('unknown-term', 'stages[0].steps[0].terms[0]', 'apo', /api/, /Did you mean "api"\?/)],
  'a term where none is defined': [withStep({ terms: ['api'] }), expect('unknown-term', 'stages[0].steps[0].terms[0]', 'api', /none are defined/, /define/)],
  'a link without an address': [withLink({ href: undefined }), expect('missing', 'stages[0].steps[0].links[0].href', undefined, /./, /./)],
  'a link that runs a script': [withLink({ href: 'javascript:alert(1)' }), expect('bad-href', 'stages[0].steps[0].links[0].href', 'javascript:alert(1)', /^http:, https:, mailto: or a relative address$/, /https:/)],
  'an unknown kind of link': [withLink({ kind: 'pages' }), expect('unknown-value', 'stages[0].steps[0].links[0].kind', 'pages', /"page", "tool"/, /Did you mean "page"\?/)],
  'an unknown label': [withLink({ label: 'selected' }), expect('unknown-value', 'stages[0].steps[0].links[0].label', 'selected', /"SELECTED"/, /Did you mean "SELECTED"\?/)],
  'a number for an address': [withLink({ href: 5 }), expect('wrong-type', 'stages[0].steps[0].links[0].href', 5, /an address/, /with an address/)],
  'a number for a base': [withRoot({ baseUrl: 5 }), expect('wrong-type', 'baseUrl', 5, /text/, /text/)],
  'nothing for a gate': [withRoot({ transitions: [{ from: 'a', to: 'b', gate: null }] }), expect('wrong-type', 'transitions[0].gate', null, /an object/, /an object/)],
  'a base that runs a script': [withRoot({ baseUrl: 'javascript:x' }), expect('bad-href', 'baseUrl', 'javascript:x', /http/, /https/)],
  'an id twice': [withRoot({ hub: { id: 'a1', title: 'H' } }), expect('duplicate-id', 'stages[0].steps[0].id', 'a1', /once/, /Change one/)],
  'a term by the id of a part': [withRoot({ terms: [{ id: 'b', term: 'B', definition: 'D' }] }), expect('duplicate-id', 'stages[1].id', 'b', /once/, /Change one/)],
  'steps and tracks': [withStage({ steps: [], tracks: [] }), expect('steps-and-tracks', 'stages[0].tracks', 'both', /either/, /Move/)],
  'a gateway after nothing': [withStage({ steps: [{ id: 'a1', title: 'A1' }], gateways: [{ id: 'g', title: 'G', after: 'a2' }] }), expect('unknown-step', 'stages[0].gateways[0].after', 'a2', /a1/, /Did you mean "a1"\?/)],
  'a transition from nowhere': [withRoot({ transitions: [{ from: 'x', to: 'b' }] }), expect('unknown-stage', 'transitions[0].from', 'x', /a, b/, /./)],
  'a transition to a step': [withRoot({ transitions: [{ from: 'a', to: 'a1' }] }), expect('unknown-stage', 'transitions[0].to', 'a1', /a, b/, /Did you mean "a"\?/)],
  'a gate by the id of a stage': [withRoot({ transitions: [{ from: 'a', to: 'b', gate: { id: 'b', title: 'G' } }] }), expect('duplicate-id', 'transitions[0].gate.id', 'b', /once/, /Change one/)],
};

/** Problems that do not prevent drawing. */
const WARNED: typeof BAD = {
  'an unknown icon': [withStep({ icon: 'rokket' }), expect('unknown-icon', 'stages[0].steps[0].icon', 'rokket', /flag, rocket, users/, /Did you mean "rocket"\?/)],
  'an icon unlike any': [withStep({ icon: 'something-else' }), expect('unknown-icon', 'stages[0].steps[0].icon', 'something-else', /flag/, /Use a known icon, or register this one/)],
  'a term that no part refers to': [withRoot({ terms: [{ id: 'api', term: 'API', definition: 'D' }] }), expect('unused-term', 'terms[0].id', 'api', /a part lists/, /Add "api"/)],
  'ids that differ only in case': [withRoot({ hub: { id: 'A1', title: 'H' } }), expect('similar-id', 'stages[0].steps[0].id', 'a1', /upper and lower case/, /Change one/)],
  'a stage that nothing leads to': [withRoot({ transitions: [{ from: 'a', to: 'c' }, { from: 'b', to: 'c' }], stages: ['a', 'b', 'c'].map((id) => ({ id, title: id })) }), expect('unreached-stage', 'stages[1]', 'b', /leads to/, /Add a transition/)],
  'a stage after a final one': [withRoot({ stages: [{ id: 'a', title: 'A', final: true }, { id: 'b', title: 'B' }] }), expect('unreached-stage', 'stages[1]', 'b', /leads to/, /"final"/)],
  'a stage that only leads to itself': [withRoot({ transitions: [{ from: 'a', to: 'c' }, { from: 'b', to: 'b' }], stages: ['a', 'b', 'c'].map((id) => ({ id, title: id })) }), expect('unreached-stage', 'stages[1]', 'b', /leads to/, /Add a transition/)],
  'the same transition twice': [withRoot({ transitions: [{ from: 'a', to: 'b' }, { from: 'a', to: 'b' }] }), expect('same-transition', 'transitions[1]', 'a to b', /differ/, /"condition"/)],
  'a language that is no tag': [withRoot({ language: 'English!' }), expect('bad-language', 'language', 'English!', /BCP 47/, /language tag/)],
  'an address without a scheme': [withLink({ href: 'www.example.org' }), expect('no-scheme', 'stages[0].steps[0].links[0].href', 'www.example.org', /begins with/, /"https:\/\/www/)],
  'a base without a final slash': [withRoot({ baseUrl: 'https://example.org/docs' }), expect('base-without-slash', 'baseUrl', 'https://example.org/docs', /ends with "\/"/, /docs\/"/)],
  'an icon from every object': [withStep({ icon: 'toString' }), expect('unknown-icon', 'stages[0].steps[0].icon', 'toString', /rocket/, /Use a known icon/)],
};

describe('a model with', () => {
  for (const [severity, models] of [['error', BAD], ['warning', WARNED]] as const) for (const [name, [model, ...expected]] of Object.entries(models)) {
    it(`${name} is reported as ${severity}`, () => {
      // Models with errors may also have warnings.
      const found = check(model).filter((problem) => severity === 'warning' || isError(problem));
      assert.deepEqual(found.map(({ path, value }) => [path, value]), expected.map(({ path, value }) => [path, value]), found.map(describeProblem).join('\n'));
      assert.deepEqual(found.map((problem) => problem.severity), expected.map(() => severity));
      expected.forEach(({ code, allowed, remedy }, i) => {
        const problem = found[i];
        assert.equal(problem?.code, code);
        assert.match(problem.allowed, allowed);
        assert.match(problem.remedy, remedy);
        assert.match(problem.message, /^\S.*\.$/);
      });
    });
  }
});

describe('parseModel', () => {
  for (const { name, model } of examples) it(`accepts ${name} and returns a copy of it`, () => {
    const copy = structuredClone(model);
    assert.notEqual(parseModel(model), model);
    assert.deepEqual(parseModel(model), model);
    assert.deepEqual(model, copy);
  });

  it('reports every problem at once: schema, references, duplicates', () => {
    const stages = [{ id: 'a', title: '', tone: 'pink', steps: [{ id: 'a', title: 'A1', icon: 'none' }] }, { id: 'b', title: 'B', links: [{ title: 'L', href: 'data:x' }] }];
    const paths = check(withRoot({ stages, transitions: [{ from: 'a', to: 'c' }] })).map(({ path }) => path);
    assert.deepEqual(paths.toSorted(), ['stages[0].steps[0].icon', 'stages[0].steps[0].id', 'stages[0].title', 'stages[0].tone', 'stages[1].links[0].href', 'transitions[0].to']);
  });

  it('accepts a stage that leads back to itself, and two transitions between the same stages', () => {
    const transitions = [{ from: 'a', to: 'a', condition: 'it fails' }, { from: 'a', to: 'b', condition: 'it is small' }, { from: 'a', to: 'b', condition: 'it is large' }, { from: 'b', to: 'b' }];
    assert.deepEqual(check(withRoot({ transitions })), []);
  });

  it('accepts any icon without a registry', () => {
    assert.deepEqual(checkModel(withStep({ icon: 'anything' })), []);
  });

  it('accepts a model that has only warnings, and marks the warnings in an error', () => {
    assert.deepEqual(problemsOf(() => parseModel(withStep({ icon: 'none' }), options)), []);
    assert.throws(() => parseModel({ ...withStep({ icon: 'none' }), title: 5 }, options), /^ModelError: title: .*\nWarning: stages\[0\]/);
  });

  it('checks everything that is well formed, whatever is beside it', () => {
    const paths = (model: object) => check(model).map(({ code, path }) => `${code} ${path}`).toSorted();
    // Paths that begin the same way are different places.
    assert.deepEqual(paths(withStage({ step: [], steps: [{ id: 'a', title: 'A1' }] })), ['duplicate-id stages[0].steps[0].id', 'unknown-name stages[0].step']);
    const stages = [null, { id: 'a', title: 'A', steps: [5, { id: 'a', title: 'A', terms: 'x' }], tracks: {} }, [], { id: 'b', title: 'B', gateways: [{ id: 'a', title: 'G', after: 'x' }], links: null }];
    assert.deepEqual(paths(withRoot({ stages, hub: 'none', transitions: [{ from: 'a', to: 'c' }, undefined], terms: [{ id: 'b' }] })), [
      'duplicate-id stages[1].steps[1].id', 'duplicate-id stages[3].gateways[0].id', 'duplicate-id stages[3].id',
      'missing terms[0].definition', 'missing terms[0].term',
      'unknown-stage transitions[0].to', 'unknown-step stages[3].gateways[0].after', 'unused-term terms[0].id',
      'wrong-type hub', 'wrong-type stages[0]', 'wrong-type stages[1].steps[0]', 'wrong-type stages[1].steps[1].terms', 'wrong-type stages[1].tracks',
      'wrong-type stages[2]', 'wrong-type stages[3].links', 'wrong-type transitions[1]',
    ].toSorted());
    assert.deepEqual(paths(withStage({ one: 1, two: 2, three: 3 })), ['unknown-name stages[0].one', 'unknown-name stages[0].three', 'unknown-name stages[0].two']);
  });

  it('keeps a hundred problems in full, and counts the others', () => {
    const stages = Array.from({ length: 150 }, (_, i) => ({ id: `s${i}`, title: '', icon: 'none' }));
    const problems = check(withRoot({ stages }));
    assert.deepEqual([problems.length, problems.filter(({ code }) => code === 'empty-text').length, problems.filter(({ code }) => code === 'unknown-icon').length], [202, 100, 100]);
    for (const severity of ['error', 'warning']) {
      assert.deepEqual(problems.filter((problem) => problem.severity === severity).map(({ code, value }) => [code, value]).at(-1), ['more-problems', 50]);
    }
  });

  it('puts all problems into the message of the error', () => {
    assert.throws(() => parseModel(withRoot({ title: 5, summary: 6 }), options), /title:.*\n.*summary:|summary:.*\n.*title:/s);
  });

  it('refuses more stages than the limit, and accepts as many', () => {
    assert.deepEqual(check({ ...generate(LIMITS.entries + 1), hub: undefined }).map(({ code, path }) => [code, path]).at(0), ['too-many', 'stages']);
    assert.deepEqual(problemsOf(() => parseModel(generate(LIMITS.entries))), []);
  });
});

describe('parseText', () => {
  it('reports the same as `checkText`', () => {
    for (const text of ['{', JSON.stringify(withRoot({ title: 5 })), JSON.stringify(withStep({ icon: 'none' }))]) {
      const problems = checkText(text, options);
      assert.equal(problems.length, 1);
      assert.deepEqual(problemsOf(() => parseText(text, options)), problems.filter(isError));
    }
  });

  it('accepts a model as JSON', () => assert.deepEqual(parseText(JSON.stringify(generate(2))), generate(2)));

  it('refuses a longer text than the limit before it parses', () => {
    const [problem] = problemsOf(() => parseText(' '.repeat(LIMITS.characters + 1)));
    assert.deepEqual([problem?.code, problem?.value], ['too-long', LIMITS.characters + 1]);
  });

  it('also works with the most stages that a model may have', () => {
    assert.deepEqual(problemsOf(() => parseText(JSON.stringify(generate(LIMITS.entries)))), []);
  });
});
