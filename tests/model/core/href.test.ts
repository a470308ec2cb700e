import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { baseIsSafe, hrefIsSafe, lacksScheme, segmentLostFrom, resolveHref } from '../../../src/model/core/href.js';
import { BAD_ADDRESSES, GOOD_ADDRESSES, trickyAddress } from '../../fixtures/addresses.js';

describe('hrefIsSafe', () => {
  for (const href of GOOD_ADDRESSES) it(`takes ${JSON.stringify(href)}`, () => assert.equal(hrefIsSafe(href), true));
  for (const href of BAD_ADDRESSES) it(`refuses ${JSON.stringify(href)}`, () => assert.equal(hrefIsSafe(href), false));
});

describe('baseIsSafe', () => {
  for (const base of ['https://example.org/spec/', '/spec/', '../spec/', './', '//example.org/']) it(`takes ${base}`, () => assert.equal(baseIsSafe(base), true));
  for (const base of [...BAD_ADDRESSES, 'mailto:a@example.org']) it(`refuses ${JSON.stringify(base)}`, () => assert.equal(baseIsSafe(base), false));
});

const PAGES = ['https://page.org/folder/page.html', 'http://page.org/', 'file:///folder/page.html'];

describe('an address that is accepted', () => {
  it('never has a scheme other than http, https and mailto, whatever the base and the page', () => {
    fc.assert(fc.property(trickyAddress, fc.option(trickyAddress, { nil: undefined }), fc.constantFrom(...PAGES), (href, base, page) => {
      const address = resolveHref(href, base);
      if (address === undefined) return;
      const { protocol } = new URL(address, page);
      // An address without its own scheme has that of the page.
      assert.ok(['http:', 'https:', 'mailto:', new URL(page).protocol].includes(protocol), `${JSON.stringify([href, base])} on ${page} leads to ${address}`);
      if (protocol === 'file:') assert.notEqual(new URL(address, PAGES[0]).protocol, 'file:', `${JSON.stringify([href, base])} names file: itself`);
    }), { numRuns: 20_000, seed: 1 });
  });

  it('is also accepted by the check', () => {
    fc.assert(fc.property(trickyAddress, (href) => assert.equal(resolveHref(href, undefined) !== undefined, hrefIsSafe(href))), { numRuns: 5_000, seed: 2 });
  });
});

describe('an address that is taken without asking a parser', () => {
  // Few signs, so that much of what comes out is nearly an address.
  const name = fc.string({ unit: fc.constantFrom(...Array.from('aZ09-_.xn~')), maxLength: 6 });
  const path = fc.string({ unit: fc.constantFrom(...Array.from('a9./?#=&~-_')), maxLength: 8 });
  const host = fc.array(fc.oneof(name, name.map((more) => `xn--${more}`)), { minLength: 1, maxLength: 4 }).map((names) => names.join('.'));
  const mail = fc.string({ unit: fc.constantFrom(...Array.from('a9.+-_@@,/?')), maxLength: 8 }).map((rest) => `mailto:${rest}`);
  const address = fc.oneof(path, mail, fc.tuple(fc.constantFrom('http://', 'https://', 'HTTPS://', '//', ''), host, path).map((all) => all.join('')));
  const parses = (href: string, base: string) => { try { return new URL(href, base).protocol; } catch { return undefined; } };

  it('is one that the parser takes, with the same scheme or none', () => {
    fc.assert(fc.property(address, (href) => {
      const schemes = ['https://base.invalid/folder/', 'file:///folder/'].map((base) => parses(href, base));
      const absolute = schemes[0] !== undefined && schemes[0] === schemes[1];
      const good = href.startsWith('mailto:') ? () => new URL(href).pathname.split(',').every((one) => /^[^/@]+@[^/@]+$/.test(one)) : () => /^https?:\/\/[^/]/i.test(href);
      const expected = schemes.includes(undefined) ? false : absolute ? good() : href !== '';
      assert.equal(hrefIsSafe(href), expected, JSON.stringify(href));
      if (expected) assert.equal(resolveHref(href, 'https://example.org/a/b'), absolute ? href : new URL(href, 'https://example.org/a/b').href);
    }), { numRuns: 50_000, seed: 3 });
  });
});

const BASE = 'https://example.org/spec/';
const HREFS = ['page.html', './page.html', '../page.html', 'a/b.html#c', '#part', '?q=1', '/page.html', '//other.org/page.html', 'https://other.org/', 'mailto:a@example.org', '\\page.html', ' page.html\n', 'a//b.html', 'a b.html'];

describe('resolveHref', () => {
  for (const base of [BASE, 'https://example.org', 'https://example.org/spec/index.html', 'https://example.org/spec/index.html?v=1/2#top']) {
    for (const href of HREFS) it(`joins ${JSON.stringify(href)} to ${base} like a browser`, () => {
      assert.equal(new URL(resolveHref(href, base) ?? '', 'https://page.org/').href, new URL(href, base).href);
    });
  }

  for (const base of ['../spec/', '/spec/', 'spec/index.html', './', '//example.org', '//example.org/spec/', '..\\spec\\', 'spec/?v=1/2#top', ' ../spec/ ', 'spec//part/']) {
    for (const href of HREFS) it(`joins ${JSON.stringify(href)} to ${base}, which is relative to the page`, () => {
      const page = 'https://page.org/folder/page.html';
      assert.equal(new URL(resolveHref(href, base) ?? '', page).href, new URL(href, new URL(base, page)).href);
    });
  }

  it('leaves an address as it is without a suitable base', () => {
    for (const href of HREFS) {
      for (const base of [undefined, '', 'javascript:alert(1)//', 'data:text/html,', 'mailto:a@example.org']) assert.equal(resolveHref(href, base), href);
    }
  });

  it('returns nothing for an address that may not be followed', () => {
    for (const href of BAD_ADDRESSES) for (const base of [undefined, BASE, '../']) assert.equal(resolveHref(href, base), undefined, JSON.stringify(href));
  });
});

describe('likely mistakes', () => {
  for (const href of ['www.example.org', 'WWW.example.org/page', ' www.example.org', '\n\t www.example.org']) it(`${JSON.stringify(href)} lacks a scheme`, () => assert.ok(lacksScheme(href)));
  for (const href of ['page.html', 'https://www.example.org', '//www.example.org', 'a/www.html', 'www/', 'www.', 'www.example.org:8080']) it(`${href} does not`, () => assert.ok(!lacksScheme(href)));

  const lost: [base: string, lost: string][] = [
    ['https://example.org/spec', 'spec'], ['https://example.org/spec/index.html?v=/#top/', 'index.html'], ['../spec', 'spec'], ['spec//part', 'part'], ['spec', 'spec'], ['//example.org/a/b', 'b'],
    ['https://example.org/spec/', ''], ['https://example.org', ''], ['https://example.org?v=1', ''], ['./', ''], ['../spec/#top', ''], ['../spec/  ', ''], ['//example.org', ''], ['#top', ''],
  ];
  for (const [base, expected] of lost) it(`a link loses ${expected || 'nothing'} from ${base}`, () => assert.equal(segmentLostFrom(base), expected));
});
