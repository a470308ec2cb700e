import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseUrlProblem, checkAddresses } from '../../src/model/check-addresses.js';
import { formatPath } from '../../src/model/problem.js';
import { flowOf, journeyOf } from '../fixtures/addresses.js';

function reported(model: object): { path: string; code: string; message: string; remedy: string }[] {
  const found: ReturnType<typeof reported> = [];
  checkAddresses(model, (keys, _, tell) => {
    const { code, message, remedy } = tell();
    found.push({ path: formatPath(keys), code, message, remedy });
  });
  return found;
}

describe('addresses that hardly lead where they should', () => {
  for (const [kind, modelOf, places] of [['journey', journeyOf, 17], ['flow', flowOf, 8]] as const) {
    it(`are reported in each place of a ${kind} where a scheme was forgotten`, () => {
      const found = reported(modelOf('www.example.org/a', 'https://site.org/spec/'));
      assert.equal(found.length, places);
      assert.equal(new Set(found.map(({ path }) => path)).size, places);
      for (const { path, code, message, remedy } of found) {
        assert.match(path, /\.href$/);
        assert.equal(code, 'no-scheme');
        assert.match(message, /"https:\/\/site\.org\/spec\/www\.example\.org\/a"/);
        assert.equal(remedy, 'Write "https://www.example.org/a".');
      }
    });
  }

  const bases: [base: string, leadsTo: string, remedy: string][] = [
    ['https://site.org/spec', 'https://site.org/page.html', 'Write "https://site.org/spec/".'],
    ['https://site.org/spec/index.html', 'https://site.org/spec/page.html', 'Write "https://site.org/spec/".'],
    ['../spec?v=1', '../page.html', 'Write "../spec/".'],
    ['index.html', 'page.html', 'Write "./".'],
  ];
  for (const [base, leadsTo, remedy] of bases) {
    it(`are reported of the base ${base}`, () => {
      const [found, ...others] = reported(journeyOf('page.html', base));
      assert.deepEqual(others, []);
      assert.deepEqual([found?.path, found?.code, found?.remedy], ['baseUrl', 'base-without-slash', remedy]);
      assert.ok(found?.message.includes(`"page.html" leads to "${leadsTo}"`), found?.message);
      assert.equal(baseUrlProblem(base)?.code, 'base-without-slash');
    });
  }

  it('are not what anybody means', () => {
    for (const base of [undefined, 'https://site.org/spec/', 'https://site.org', '../', './']) assert.deepEqual(reported(journeyOf('page.html', base)), []);
    for (const base of ['', '../spec/', 'https://site.org']) assert.equal(baseUrlProblem(base), undefined);
    assert.equal(baseUrlProblem('javascript:x')?.code, 'bad-href');
  });
});
