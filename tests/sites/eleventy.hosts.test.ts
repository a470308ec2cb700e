/** The example for Eleventy, built by Eleventy itself with the package as it is published. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { files } from '../data/files.js';
import { openBrowser } from '../e2e/chromium.js';
import { serve, type Site } from '../e2e/serve.js';
import { projectOf } from '../hosts/project.js';
import { expectations } from './expectations.js';
import { textsBelow } from './folder.js';
import { attribute, elements } from './html.js';
import { addressesOf } from './texts.js';

const hosts = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));
/** The path of the site, as in the script `build` of its package.json. */
const BASE = '/apis/gpconnect-1-5-0';
const POLICY = readFileSync(join(hosts, 'plain/policy.txt'), 'utf8').trim();

describe('the pages of docs/hosts/eleventy, under the policy of docs/hosts/plain', () => {
  let browser: Browser;
  let site: Site;
  let pages: ReadonlyMap<string, string>;

  before(async () => {
    const { folder, run } = projectOf('eleventy');
    cpSync(join(hosts, 'plain/assets'), join(folder, 'assets'), { recursive: true });
    mkdirSync(join(folder, '_data/journeys'), { recursive: true });
    const page = readFileSync(join(folder, 'index.md'), 'utf8');
    for (const [name, { text }] of files) {
      writeFileSync(join(folder, `_data/journeys/${name}.json`), text);
      writeFileSync(join(folder, `${name}.md`), page.replace('"consumer"', `"${name}"`));
    }
    writeFileSync(join(folder, 'two.md'), `${page.replace('---\n', '---\noptions: { view: outline }\n')}\n{% journey "spine", options %}\n`);
    const { succeeded, output } = run(['build']);
    assert.ok(succeeded, output);
    pages = textsBelow(join(folder, '_site'));
    // A server has `index.html` for a folder.
    site = await serve(new Map([...pages].map(([path, text]) => [`${BASE}/${path.replace(/index\.html$/, '')}`, text])), { 'content-security-policy': POLICY });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    site.server.close();
  });

  for (const [name, { model }] of files) {
    for (const [what, expectation] of Object.entries(expectations)) {
      it(`${what}: ${name}`, () => expectation({ browser, address: `${site.url}${BASE}/${name}/`, title: model.title, links: addressesOf(model) }));
    }
  }

  it('loads the script once for all diagrams of a page, and passes options on', () => {
    const html = pages.get('two/index.html') ?? '';
    assert.equal(elements(html, 'script').filter((one) => attribute(one, 'type') === 'module').length, 1);
    assert.deepEqual(elements(html, 'journey-diagram').map((one) => attribute(one, 'view')), [undefined, 'outline']);
  });

  it('publishes the library with its licences', () => {
    assert.ok(['journey-diagrams.js', 'journey-diagrams.licences.md'].every((file) => pages.has(`assets/${file}`)));
  });

  it('makes no page of the README', () => {
    assert.deepEqual([...pages.keys()].filter((path) => path.startsWith('README')), []);
  });

  it('keeps the words of a page in Markdown', () => {
    assert.match(pages.get('consumer/index.html') ?? '', /<p>More words of the page\.<\/p>/);
  });
});
