import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hrefIsSafe, resolveHref } from '../../src/model/href.js';

const GOOD = [
  'page.html', 'page.html#part', '#part', '?q=1', './page.html', '../page.html', '/page.html', 'folder/page.html', '//example.org/page.html',
  'https://example.org', 'http://example.org/a?b#c', 'HTTPS://example.org', 'https://user@example.org:8080/', 'mailto:a@example.org', 'MailTo:a.b+c@example.org?subject=x',
  'page.html?next=javascript:x', 'a/b:c', 'föö.html', 'a b.html',
];

const BAD = [
  '', ' ', '\n\t',
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', 'javascript\u0000:alert(1)', 'javascript:', 'javascript://example.org/%0aalert(1)',
  'vbscript:x', 'vb\tscript:x', 'data:text/html,x', 'DATA:text/html;base64,eA==', 'blob:https://example.org/x', 'file:///etc/passwd', 'ftp://example.org', 'tel:123', 'about:blank', 'view-source:https://example.org', 'x-custom:1', 'filesystem:https://example.org/x',
  'mailto://a@example.org', 'mailto:', 'mailto:nobody', 'mailto:@example.org', 'mailto:a@',
  'https:', 'https:example.org', 'https:/example.org', 'https://', 'https:///example.org', 'http:javascript:x',
];

describe('hrefIsSafe', () => {
  for (const href of GOOD) it(`takes ${JSON.stringify(href)}`, () => assert.equal(hrefIsSafe(href), true));
  for (const href of BAD) it(`refuses ${JSON.stringify(href)}`, () => assert.equal(hrefIsSafe(href), false));

  it('lets no address through that a browser takes for another scheme', () => {
    for (const href of [...GOOD, ...BAD].filter(hrefIsSafe)) {
      assert.match(new URL(href, 'https://example.org/').protocol, /^(https?|mailto):$/, href);
    }
  });
});

const BASE = 'https://example.org/spec/';
const HREFS = ['page.html', './page.html', '../page.html', 'a/b.html#c', '#part', '?q=1', '/page.html', '//other.org/page.html', 'https://other.org/', 'mailto:a@example.org'];

describe('resolveHref', () => {
  for (const base of [BASE, 'https://example.org', 'https://example.org/spec/index.html', 'https://example.org/spec/index.html?v=1/2#top']) {
    for (const href of HREFS) it(`joins ${href} to ${base} as a browser does`, () => {
      assert.equal(new URL(resolveHref(href, base), 'https://page.org/').href, new URL(href, base).href);
    });
  }

  for (const base of ['../spec/', '/spec/', 'spec/index.html', './']) {
    for (const href of HREFS) it(`joins ${href} to ${base}, which is relative to the page`, () => {
      const page = 'https://page.org/folder/page.html';
      assert.equal(new URL(resolveHref(href, base), page).href, new URL(href, new URL(base, page)).href);
    });
  }

  it('leaves an address as it is where there is no base', () => {
    for (const href of HREFS) assert.deepEqual([resolveHref(href, undefined), resolveHref(href, '')], [href, href]);
  });
});
