/** What the links of a diagram are joined to: the second place where an address is decided, right before it is written. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Links } from '../../src/elements/links.js';
import { BAD_ADDRESSES, GOOD_ADDRESSES, trickyAddress } from '../fixtures/addresses.js';

const PAGE = 'https://page.org/folder/page.html';
const OWN = 'https://example.org/spec/';

describe('links', () => {
  const bases: [given: string | undefined, own: string | undefined, leadsTo: string][] = [
    [undefined, undefined, 'page.html'],
    [undefined, OWN, 'https://example.org/spec/page.html'],
    [undefined, '../spec/', '../spec/page.html'],
    ['https://other.org/', OWN, 'https://other.org/page.html'],
    ['../guide/', OWN, '../guide/page.html'],
    // An empty base is the page itself, whatever the model says.
    ['', OWN, 'page.html'],
    [undefined, '', 'page.html'],
  ];
  for (const [given, own, leadsTo] of bases) it(`with the base-url ${JSON.stringify(given)} and the baseUrl ${JSON.stringify(own)} lead to ${leadsTo}`, () => {
    const links = new Links();
    links.take(given, own);
    assert.equal(links.resolve('page.html'), leadsTo);
  });

  it('lead to what a link says before any base is known', () => {
    const links = new Links();
    for (const href of GOOD_ADDRESSES) assert.equal(links.resolve(href), href);
    for (const href of BAD_ADDRESSES) assert.equal(links.resolve(href), undefined, JSON.stringify(href));
  });

  it('are not joined to what they may not be joined to: the next base counts', () => {
    for (const base of [...BAD_ADDRESSES.filter((one) => one !== ''), 'mailto:a@example.org']) {
      const links = new Links();
      links.take(base, OWN);
      assert.equal(links.resolve('page.html'), 'https://example.org/spec/page.html', JSON.stringify(base));
      links.take(base, base);
      assert.equal(links.resolve('page.html'), 'page.html', JSON.stringify(base));
    }
  });

  it('lead nowhere but to the web or to a mailbox, whatever was let through before', () => {
    const address = fc.option(trickyAddress, { nil: undefined });
    fc.assert(fc.property(trickyAddress, address, address, (href, given, own) => {
      const links = new Links();
      links.take(given, own);
      const found = links.resolve(href);
      assert.ok(found === undefined || ['http:', 'https:', 'mailto:'].includes(new URL(found, PAGE).protocol), JSON.stringify({ href, given, own, found }));
    }), { numRuns: 2_000 });
  });

  it('are resolved by another function as soon as the base is another, and only then', () => {
    const links = new Links();
    const seen = [links.resolve];
    for (const [given, own] of [[undefined, undefined], [OWN, undefined], [undefined, OWN], ['javascript:x', OWN], ['../', OWN], [undefined, undefined]] as const) {
      links.take(given, own);
      if (links.resolve !== seen.at(-1)) seen.push(links.resolve);
    }
    assert.deepEqual(seen.map((resolve) => resolve('page.html')), ['page.html', 'https://example.org/spec/page.html', '../page.html', 'page.html']);
  });
});
