import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseUrlProblem, checkAddresses } from '../../../src/model/core/check-addresses.js';
import type { PlainObject } from '../../../src/model/core/plain-copy.js';
import { ProblemWords } from '../../../src/model/core/problem-words.js';
import { formatPath } from '../../../src/model/core/problem.js';
import { flowOf, journeyOf } from '../../fixtures/addresses.js';

const words = new ProblemWords();
const inPage = (base: string) => baseUrlProblem(base)?.(words);

function reported(model: PlainObject): { path: string; code: string; message: string; allowed: string; remedy: string }[] {
  const found: ReturnType<typeof reported> = [];
  checkAddresses(model, (keys, _, describe) => {
    found.push({ path: formatPath(keys), ...describe(words) });
  });
  return found;
}

describe('addresses that probably lead to the wrong place', () => {
  for (const [kind, modelOf, places] of [['journey', journeyOf, 17], ['flow', flowOf, 8]] as const) {
    it(`are reported wherever a ${kind} has one without its scheme`, () => {
      const found = reported(modelOf('www.example.org/a', 'https://site.org/spec/'));
      assert.equal(found.length, places);
      assert.equal(new Set(found.map(({ path }) => path)).size, places);
      for (const { path, code, message, allowed, remedy } of found) {
        assert.match(path, /\.href$/);
        assert.equal(code, 'no-scheme');
        assert.match(message, /"https:\/\/site\.org\/spec\/www\.example\.org\/a"/);
        assert.match(allowed, /begins with http: or https: or mailto:, or a relative address/);
        assert.equal(remedy, 'Write "https://www.example.org/a".');
      }
    });
  }

  it('are suggested without the spaces around them', () => {
    assert.deepEqual(reported({ href: ' www.example.org\n' }).map(({ path, message, remedy }) => [path, message, remedy]), [
      ['href', 'The address has no scheme, so it is relative and leads to " www.example.org\n".', 'Write "https://www.example.org".'],
    ]);
  });

  it('are not texts that only look similar, nor values of other types', () => {
    assert.deepEqual(reported({ title: 'www.example.org', links: [{ title: 'www.example.org', href: 'page.html', note: 'www.example.org' }], examples: ['www.example.org'] }), []);
    for (const href of [5, true, null, {}, ['www.example.org']]) for (const baseUrl of [href, 'https://site.org/']) assert.deepEqual(reported({ baseUrl, links: [{ href }] }), []);
  });

  const bases: [base: string, leadsTo: string, remedy: string][] = [
    ['https://site.org/spec', 'https://site.org/page.html', 'Write "https://site.org/spec/".'],
    ['https://site.org/spec/index.html', 'https://site.org/spec/page.html', 'Write "https://site.org/spec/".'],
    ['../spec?v=1', '../page.html', 'Write "../spec/".'],
    ['index.html', 'page.html', 'Write "./".'],
    ['../spec/index.HTM#top', '../spec/page.html', 'Write "../spec/".'],
    ['../html', '../page.html', 'Write "../html/".'],
    [' ../spec\n', '../page.html', 'Write "../spec/".'],
  ];
  for (const [base, leadsTo, remedy] of bases) {
    it(`are reported for the base ${JSON.stringify(base)}`, () => {
      const [found, ...others] = reported(journeyOf('page.html', base));
      assert.deepEqual(others, []);
      assert.deepEqual([found?.path, found?.code, found?.remedy], ['baseUrl', 'base-without-slash', remedy]);
      assert.ok(found?.message.includes(`"page.html" leads to "${leadsTo}"`), found?.message);
      assert.equal(inPage(base)?.code, 'base-without-slash');
    });
  }

  it('are not what anybody means', () => {
    for (const base of [undefined, 'https://site.org/spec/', 'https://site.org', '../', './']) assert.deepEqual(reported(journeyOf('page.html', base)), []);
    for (const base of ['', '../spec/', 'https://site.org']) assert.equal(baseUrlProblem(base), undefined);
  });

  it('include a base that runs a script, in a page as well', () => {
    const found = inPage('javascript:x');
    assert.equal(found?.code, 'bad-href');
    assert.match(found.message, /links can be relative to.*base of the model/);
    assert.match(found.allowed, /http:, https: or a relative address/);
    assert.match(found.remedy, /"https:\/\/example\.org\/guide\/" or "\.\.\/guide\/"/);
  });
});
