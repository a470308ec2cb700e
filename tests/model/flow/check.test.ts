/** Every kind of problem that only a flow can have: its path, its value, what is allowed and how to fix it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkModel, parseModel, parseText } from '../../../src/model/parse.js';
import { describeProblem, isError, type Problem } from '../../../src/model/core/problem.js';
import { flowExamples } from '../../fixtures/flow-examples.js';

const problemsOf = (model: unknown): readonly Problem[] => checkModel(model, { icons: new Set(['monitor']) }).filter(isError);

/** A small valid flow with a change. */
const flow = (more: object = {}): object => ({
  kind: 'flow',
  title: 'T',
  systems: ['alpha', 'beta', 'gamma'].map((id) => ({ id, title: id })),
  messages: [['m1', 'alpha', 'beta'], ['m2', 'beta', 'gamma'], ['m3', 'gamma', 'gamma'], ['m4', 'gamma', 'alpha']].map(([id, from, to]) => ({ id, from, to, title: 'Says' })),
  ...more,
});
const withBoundaries = (...boundaries: [id: string, ...inside: string[]][]): object => flow({ boundaries: boundaries.map(([id, ...inside]) => ({ id, title: id, inside })) });
const withGroups = (...groups: string[][][]): object => flow({ groups: groups.map((options, i) => ({ id: `g${i + 1}`, complete: 'one', options: options.map((messages) => ({ messages })) })) });
const message = (more: object): object => flow({ messages: [{ id: 'm1', from: 'alpha', to: 'beta', title: 'Says', ...more }] });
const system = (more: object): object => flow({ systems: [{ id: 'alpha', title: 'A', ...more }], messages: [] });

type Expected = [code: string, path: string, value: unknown, allowed: RegExp, remedy: RegExp];

const BAD: Record<string, [model: object, ...Expected[]]> = {
  'a message from nowhere': [message({ from: 'delta' }), ['unknown-system', 'messages[0].from', 'delta', /alpha, beta, gamma/, /define this one/]],
  'a message to a mistyped system': [message({ to: 'bata' }), ['unknown-system', 'messages[0].to', 'bata', /beta/, /Did you mean "beta"\?/]],
  'a message to a boundary': [{ ...withBoundaries(['round', 'alpha']), messages: [{ id: 'm1', from: 'alpha', to: 'round', title: 'Says' }] }, ['unknown-system', 'messages[0].to', 'round', /alpha, beta, gamma/, /known system/]],
  'a connection to nowhere': [flow({ connections: [{ from: 'alpha', to: 'delta' }, { from: 'd', to: 'beta' }] }),
    ['unknown-system', 'connections[0].to', 'delta', /alpha/, /./], ['unknown-system', 'connections[1].from', 'd', /alpha/, /./]],
  'a boundary round nothing that there is': [withBoundaries(['round', 'alpha', 'delta']), ['unknown-system', 'boundaries[0].inside[1]', 'delta', /alpha, beta, gamma, round/, /./]],
  'a boundary round a message': [withBoundaries(['round', 'm1']), ['unknown-system', 'boundaries[0].inside[0]', 'm1', /alpha/, /./]],
  'a boundary that contains itself': [withBoundaries(['round', 'alpha', 'round']), ['inside-itself', 'boundaries[0].inside', 'round', /do not contain this one/, /cycle/]],
  'boundaries that contain each other': [withBoundaries(['one', 'two'], ['two', 'three'], ['three', 'one', 'alpha'], ['four', 'beta']),
    ...[0, 1, 2].map((i): Expected => ['inside-itself', `boundaries[${i}].inside`, ['one', 'two', 'three'][i], /./, /./])],
  'a system inside two boundaries': [withBoundaries(['one', 'alpha'], ['two', 'alpha']), ['inside-two', 'boundaries[1].inside[0]', 'alpha', /one boundary only/, /from "one" or from "two"/]],
  'a boundary inside two boundaries': [withBoundaries(['in', 'alpha'], ['one', 'in'], ['two', 'in']), ['inside-two', 'boundaries[2].inside[0]', 'in', /./, /"one".*"two"/]],
  'a system twice inside one boundary': [withBoundaries(['one', 'alpha', 'alpha']), ['inside-two', 'boundaries[0].inside[1]', 'alpha', /./, /./]],
  'an empty boundary': [withBoundaries(['round']), ['empty-list', 'boundaries[0].inside', [], /at least one/, /Add an entry to "inside"\./]],
  'an id of two systems': [flow({ systems: [{ id: 'alpha', title: 'A' }, { id: 'beta', title: 'B' }, { id: 'gamma', title: 'C' }, { id: 'alpha', title: 'D' }] }), ['duplicate-id', 'systems[3].id', 'alpha', /once/, /Change one/]],
  'a boundary by the id of a system': [withBoundaries(['alpha', 'beta']), ['duplicate-id', 'boundaries[0].id', 'alpha', /once/, /"alpha-2"/]],
  'a message by the id of a system': [message({ id: 'beta' }), ['duplicate-id', 'messages[0].id', 'beta', /once/, /Change one/]],
  'a group by the id of a message': [flow({ groups: [{ id: 'm2', complete: 'all', options: [{ messages: ['m1'] }] }] }), ['duplicate-id', 'groups[0].id', 'm2', /once/, /Change one/]],
  'a system by the id of a term': [flow({ terms: [{ id: 'beta', term: 'B', definition: 'D' }] }), ['duplicate-id', 'systems[1].id', 'beta', /once/, /Change one/]],
  'a group of an unknown message': [withGroups([['m1', 'm9']]), ['unknown-message', 'groups[0].options[0].messages[1]', 'm9', /m1, m2, m3, m4/, /Did you mean/]],
  'a group that leaves a message out': [withGroups([['m1', 'm3']]), ['group-order', 'groups[0].options[0].messages[1]', 'm3', /consecutive/, /in order/]],
  'a group in another order': [withGroups([['m2'], ['m1']]), ['group-order', 'groups[0].options[1].messages[0]', 'm1', /in the order/, /./]],
  'a message twice in a group': [withGroups([['m1', 'm1']]), ['group-order', 'groups[0].options[0].messages[1]', 'm1', /./, /./]],
  'a message in two groups': [withGroups([['m1', 'm2']], [['m2']]), ['group-order', 'groups[1].options[0].messages[0]', 'm2', /each in one group/, /./]],
  'a group without options': [withGroups([]), ['empty-list', 'groups[0].options', [], /at least one/, /Add/]],
  'an option without messages': [withGroups([[]]), ['empty-list', 'groups[0].options[0].messages', [], /at least one/, /Add/]],
  'a group that is neither all nor one': [flow({ groups: [{ id: 'g', complete: 'some', options: [{ messages: ['m1'] }] }] }), ['unknown-value', 'groups[0].complete', 'some', /"all", "one"/, /one/]],
  'a group that does not say which options are gone through': [flow({ groups: [{ id: 'g', options: [{ messages: ['m1'] }] }] }), ['missing', 'groups[0].complete', undefined, /^one of "all", "one"$/, /Add "complete"\. Its value must be one of "all", "one"\./]],
  'no systems': [flow({ systems: [], messages: [] }), ['empty-list', 'systems', [], /at least one/, /Add/]],
  'an unknown term in a message': [message({ terms: ['api'] }), ['unknown-term', 'messages[0].terms[0]', 'api', /none/, /./]],
  'a column 0': [system({ column: 0 }), ['wrong-type', 'systems[0].column', 0, /whole number from 1/, /./]],
  'a text for a column': [system({ column: 'left' }), ['wrong-type', 'systems[0].column', 'left', /^a whole number$/, /with a whole number/]],
  'half a row': [system({ row: 1.5 }), ['wrong-type', 'systems[0].row', 1.5, /whole number from 1/, /./]],
  'a link that runs a script': [message({ links: [{ title: 'L', href: 'javascript:x' }] }), ['bad-href', 'messages[0].links[0].href', 'javascript:x', /http/, /./]],
  'stages': [flow({ stages: [] }), ['unknown-name', 'stages', 'stages', /systems/, /./]],
  'code without a title': [message({ code: [{ code: 'x' }] }), ['missing', 'messages[0].code[0].title', undefined, /text/, /Add "title"/]],
};

describe('a flow with', () => {
  for (const [name, [model, ...expected]] of Object.entries(BAD)) {
    it(`${name} is reported`, () => {
      const found = problemsOf(model);
      assert.deepEqual(found.map(({ path, value }) => [path, value]), expected.map(([, path, value]) => [path, value]), found.map(describeProblem).join('\n'));
      expected.forEach(([code, , , allowed, remedy], i) => {
        const problem = found[i];
        assert.equal(problem?.code, code);
        assert.match(problem.allowed, allowed);
        assert.match(problem.remedy, remedy);
        assert.match(problem.message, /^\S.*\.$/);
      });
    });
  }
});

describe('a valid flow', () => {
  for (const { name, model } of flowExamples) it(`is accepted as it is: ${name}`, () => {
    const copy = structuredClone(model);
    assert.deepEqual(parseText(JSON.stringify(model)), copy);
    assert.notEqual(parseModel(model), model);
    assert.deepEqual(parseModel(model), model);
    assert.deepEqual(model, copy);
  });

  it('may have a single system, no messages, and boundaries in any order', () => {
    assert.deepEqual(problemsOf(system({})), []);
    assert.deepEqual(problemsOf(withBoundaries(['out', 'in', 'alpha'], ['in', 'beta'])), []);
    assert.deepEqual(problemsOf(withBoundaries(['in', 'beta'], ['out', 'alpha', 'in'])), []);
  });

  it('may have consecutive options and consecutive groups', () => {
    assert.deepEqual(problemsOf(withGroups([['m1'], ['m2', 'm3']], [['m4']])), []);
  });
});

describe('the problems of a flow', () => {
  it('are all reported at once: schema, references, boundaries, groups, ids', () => {
    const paths = problemsOf({
      kind: 'flow', title: '',
      systems: [{ id: 'a', title: 'A', tone: 'pink' }, { id: 'a', title: 'B', icon: 'none' }],
      boundaries: [{ id: 'x', title: 'X', inside: ['a', 'y'] }, { id: 'y', title: 'Y', inside: ['x'] }],
      connections: [{ from: 'a', to: 'z' }],
      messages: [{ id: 'm', from: 'a', to: 'zz', title: 'M' }, { id: 'n', from: 'a', to: 'a', title: 'N' }],
      groups: [{ id: 'g', complete: 'both', options: [{ messages: ['n', 'm'] }] }],
    }).map(({ path }) => path);
    assert.deepEqual(paths.toSorted(), [
      'boundaries[0].inside', 'boundaries[1].inside', 'connections[0].to', 'groups[0].complete', 'groups[0].options[0].messages[1]',
      'messages[0].to', 'systems[0].tone', 'systems[1].id', 'title',
    ]);
  });

  it('are never another kind of exception, whatever is in place of a list', () => {
    for (const name of ['systems', 'boundaries', 'connections', 'messages', 'groups', 'terms']) {
      for (const wrong of [null, 5, 'text', {}, [null], [5], [{}]]) {
        const found = problemsOf(flow({ [name]: wrong }));
        assert.ok(found.length > 0 && found.every(({ path }) => path.startsWith(name) || path.startsWith('messages') || path.startsWith('groups')), `${name}: ${JSON.stringify(wrong)}\n${found.map(describeProblem).join('\n')}`);
      }
    }
  });

  it('of an unknown kind name the known kinds', () => {
    for (const kind of ['flows', 'Flow', 'toString', undefined, 5, ['flow']]) {
      const [problem, ...more] = problemsOf({ ...flow(), kind });
      assert.deepEqual([problem?.code, problem?.path, problem?.value, more.length], ['unknown-kind', 'kind', kind, 0]);
      assert.equal(problem?.allowed, '"journey" or "flow"');
      assert.equal(problem.remedy, kind === 'flows' || kind === 'Flow' ? 'Did you mean "flow"?' : 'Write "kind": "journey" or "flow".');
      assert.match(problem.message, /^Expected one of "journey", "flow"; found /);
    }
  });
});
