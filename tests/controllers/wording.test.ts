/** Problems get their words from a file that is loaded when there is one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { Wording } from '../../src/controllers/wording.js';
import * as words from '../../src/model/core/describe-problems.js';
import { ProblemList } from '../../src/model/core/problem-list.js';
import { OnDemand } from '../../src/shared/on-demand.js';

const BASE = 'https://example.org/spec/';

/** A host that counts its updates, and words that come when they are asked for, or fail. */
function setUp(load: () => Promise<typeof words> = () => Promise.resolve(words)) {
  let updates = 0;
  const host = { requestUpdate: () => { updates += 1; } } as ReactiveControllerHost;
  const file = new OnDemand(load);
  return { file, wording: new Wording(host, file), updates: () => updates };
}

const missing = (): Promise<typeof words> => Promise.reject(new Error('404'));

/** A model with an error and a warning. */
function found(): ProblemList {
  const problems = new ProblemList();
  const description = { code: 'test', message: 'It is wrong.', allowed: 'what is right', remedy: 'Mend it.' } as const;
  problems.warn(['icon'], 'x', () => description);
  problems.error(['title'], 1, () => description);
  return problems;
}

describe('the words of problems', () => {
  it('are not asked for without a problem', () => {
    const { wording, file } = setUp();
    assert.deepEqual(wording.of(new ProblemList()), []);
    assert.equal(file.value, undefined);
  });

  it('come in a promise, and at once when they are there', async () => {
    const { wording } = setUp();
    const late = wording.of(found());
    assert.ok(late instanceof Promise);
    const paths = (await late).map(({ path }) => path);
    assert.deepEqual(paths, ['title', 'icon']);
    assert.deepEqual(wording.of(found()), await late);
  });

  it('are replaced by one problem that says which file is missing', async () => {
    const { wording } = setUp(missing);
    const [problem, ...others] = await wording.of(found());
    assert.deepEqual([problem?.severity, problem?.code, problem?.value, others.length], ['error', 'not-loaded', 'words for problems', 0]);
  });
});

describe('a base-url', () => {
  it('that is good, or not given, is no problem', () => {
    const { wording } = setUp();
    for (const given of [undefined, '', BASE, '../', './', 'https://example.org']) assert.deepEqual(wording.ofPage(given, [], []), []);
  });

  it('is a warning where links cannot be joined to it, or lose a part of it', () => {
    const { wording, file } = setUp();
    assert.equal(wording.ofPage('../guide', [], []), undefined, 'without words');
    file.provide(words);
    const told = (given: string) => wording.ofPage(given, [], [])?.map(({ severity, path, value, code }) => [severity, path, value, code]);
    assert.deepEqual(told('javascript:x'), [['warning', 'base-url', 'javascript:x', 'bad-href']]);
    assert.deepEqual(told('../guide'), [['warning', 'base-url', '../guide', 'base-without-slash']]);
  });

  it('updates its host when the words are there, or are known to be missing', async () => {
    for (const load of [undefined, missing]) {
      const { wording, updates } = setUp(load);
      assert.deepEqual([wording.isSettled(), wording.isSettled()], [false, false]);
      await new Promise((resolve) => { setImmediate(resolve); });
      assert.deepEqual([wording.isSettled(), updates()], [true, 1]);
    }
  });
});

describe('a slot that there is not', () => {
  it('is a warning, with what was probably meant', () => {
    const { wording, file } = setUp();
    const told = () => wording.ofPage(undefined, ['panel:develp', 'footer'], ['develop']);
    const allowed = 'title, toolbar, panel:develop, panel-head:develop';
    assert.equal(told(), undefined, 'without words');
    file.provide(words);
    assert.deepEqual(told()?.map((problem) => [problem.severity, problem.path, problem.value, problem.code, problem.allowed, problem.remedy]), [
      ['warning', 'slot', 'panel:develp', 'unknown-slot', allowed, 'Did you mean "panel:develop"?'],
      ['warning', 'slot', 'footer', 'unknown-slot', allowed, 'Use a known slot, or remove the child.'],
    ]);
  });
});
