/** The examples in docs/hosts that can be built with what is here: built, served below a path, and opened in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { files } from '../data/files.js';
import { openBrowser, openPage } from '../e2e/chromium.js';
import { buildDropIn } from '../e2e/drop-in.js';
import { serve } from '../e2e/serve.js';
import { expectations, expectDiagram, SETTINGS } from './expectations.js';
import { textsBelow } from './folder.js';
import { renderPage } from './jekyll.js';
import { installPackage } from './package.js';
import { addressesOf } from './texts.js';

const hosts = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));
const textOf = (path: string): string => readFileSync(join(hosts, path), 'utf8');
const BASE = '/apis/gpconnect-1-5-0';
const POLICY = textOf('plain/policy.txt').trim();

let browser: Browser;
let dropIn: ReadonlyMap<string, string>;
const servers: Server[] = [];

before(async () => {
  dropIn = await buildDropIn();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  for (const server of servers) server.close();
});

/** Serves files below the path, with the drop-in in `assets`. */
async function site(pages: Record<string, string>, policy = POLICY): Promise<string> {
  const assets = [...dropIn].map(([name, text]): [string, string] => [`${BASE}/assets/${name}`, text]);
  const own = Object.entries(pages).map(([path, text]): [string, string] => [`${BASE}/${path}`, text]);
  const { url, server } = await serve(new Map([...assets, ...own]), { 'content-security-policy': policy });
  servers.push(server);
  return url + BASE;
}

describe('the page of docs/hosts/jekyll, under the policy of docs/hosts/plain', () => {
  for (const [name, { model }] of files) {
    for (const [what, expectation] of Object.entries(expectations)) {
      it(`${what}: ${name}`, async () => {
        const url = await site({
          'index.html': await renderPage(`{% include journey-diagram.html data="${name}" %}`, { journeys: { [name]: model }, baseurl: BASE }),
          'assets/site.css': textOf('jekyll/assets/site.css'),
        });
        await expectation({ browser, address: `${url}/index.html`, title: model.title, links: addressesOf(model) });
      });
    }
  }
});

describe('the page of docs/hosts/plain, under its policy', () => {
  const consumer = files.get('consumer') ?? assert.fail('There is no consumer');
  const html = textOf('plain/index.html');
  const pages = { 'index.html': html, 'assets/site.css': textOf('plain/assets/site.css'), 'journeys/consumer.json': consumer.text };
  const stages = consumer.model.kind === 'journey' ? consumer.model.stages : [];
  const { title } = consumer.model;

  for (const [what, expectation] of Object.entries(expectations).slice(0, 2)) {
    it(what, async () => {
      const links = stages.map((stage) => stage.links?.[0]?.href ?? '');
      await expectation({ browser, address: `${await site(pages)}/index.html`, title: 'Your way to GP Connect', links });
    });
  }

  it('becomes the diagram in any setting', async () => {
    await expectDiagram({ browser, address: `${await site(pages)}/index.html`, title, links: [] }, SETTINGS);
  });

  it('becomes the diagram from one file, whose hash the browser checks', async () => {
    const file = dropIn.get('journey-diagrams.all.js') ?? assert.fail('There is no such file');
    const script = (text: string): string => html.replace('src="assets/journey-diagrams.js"', `src="assets/journey-diagrams.all.js" integrity="sha384-${createHash('sha384').update(text).digest('base64')}"`);
    const url = await site({ ...pages, 'index.html': script(file), 'wrong.html': script(`${file} `) });
    await expectDiagram({ browser, address: `${url}/index.html`, title, links: [] });
    const { page, faults } = await openPage(browser);
    await page.goto(`${url}/wrong.html`);
    assert.match(faults.join(), /integrity/);
    assert.equal(await page.$eval('journey-diagram ol', (list) => list.checkVisibility()), true);
    await page.close();
  });

  it('becomes the diagram where the policy is in the page', async () => {
    const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
    const url = await site({ ...pages, 'index.html': html.replace('<head>', `<head>${meta}`) }, '');
    await expectDiagram({ browser, address: `${url}/index.html`, title, links: [] });
  });

  it('keeps its list where the policy allows no name of Trusted Types', async () => {
    const url = await site(pages, POLICY.replace(/trusted-types lit-html$/, "trusted-types 'none'"));
    const { page, faults } = await openPage(browser);
    await page.goto(`${url}/index.html`);
    await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/journey-diagrams.js')));
    assert.match(faults.join(), /lit-html/);
    assert.equal(await page.$eval('journey-diagram ol', (list) => list.checkVisibility()), true);
    await page.close();
  });
});

/** Those of Node that are drawn too: tests/e2e/prerendered.e2e.test.ts draws the others. */
const DRAWN = ['consumer', 'spine'];

describe('the pages of docs/hosts/node, under the policy of docs/hosts/plain', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-node-'));
  const folder = join(scratch, 'site');
  let url = '';

  before(async () => {
    installPackage(folder, dropIn);
    cpSync(join(hosts, 'node'), folder, { recursive: true });
    cpSync(join(hosts, 'plain/assets'), join(folder, 'assets'), { recursive: true });
    mkdirSync(join(folder, 'journeys'));
    for (const [name, { text }] of files) writeFileSync(join(folder, `journeys/${name}.json`), text);
    execFileSync(process.execPath, ['build.mjs'], { cwd: folder });
    assert.ok(existsSync(join(folder, 'public/assets/journey-diagrams.licences.md')));
    url = await site(Object.fromEntries(textsBelow(join(folder, 'public'))));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  for (const [name, { model }] of files) {
    for (const [what, expectation] of Object.entries(expectations).slice(0, DRAWN.includes(name) ? 3 : 1)) {
      it(`${what}: ${name}`, () => expectation({ browser, address: `${url}/${name}.html`, title: model.title, links: addressesOf(model) }));
    }
  }
});
