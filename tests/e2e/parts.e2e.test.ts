/** What the built files load when, as a page meets them; and what is seen while a file is on its way, or does not come. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { generate, models } from '../fixtures/models.js';
import { openBrowser, openPage } from './chromium.js';
import { buildDropIn } from './drop-in.js';
import { typeOf } from './serve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** A data file, or an awkward model. */
const data = (name: string): string => (name in models ? JSON.stringify(models[name as keyof typeof models]) : readFileSync(join(root, `data/${name}.json`), 'utf8'));

interface Site {
  /** What it answers, by the name of the file. */
  files?: Record<string, string>;
  /** Files that it does not answer until they are released. */
  held?: string[];
  missing?: string[];
  /** What the element holds. */
  children?: string;
  attributes?: string;
  width?: number;
}

interface Opened {
  page: Page;
  /** The parts of the library that were asked for, by the ends of their names, without what is loaded when the page is idle. */
  parts(): string[];
  release(): void;
  /** The warnings in the console. */
  warnings(): string[];
  heard(): Promise<{ type: string; codes: string[] }[]>;
  close(): Promise<void>;
}

describe('the files of the drop-in', () => {
  let built: ReadonlyMap<string, string> = new Map();
  let browser: Browser;

  before(async () => {
    built = await buildDropIn();
    browser = await openBrowser();
  });

  after(() => browser.close());

  async function open({ files = {}, held = [], missing = [], children = '', attributes = '', width = 1280 }: Site, script = '<script type="module" src="journey-diagrams.js"></script>'): Promise<Opened> {
    const asked: string[] = [];
    const waiting: (() => void)[] = [];
    const html = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><script>
      heard = []; shown = new Set();
      for (const type of ['journey-load', 'journey-error']) addEventListener(type, ({ detail }) => heard.push({ type, codes: detail.problems.map(({ code }) => code) }), true);
      (function look() {
        const root = document.querySelector('journey-diagram')?.shadowRoot;
        const canvas = root?.querySelector('.canvas');
        if (canvas?.checkVisibility()) shown.add(canvas.dataset.presentation);
        requestAnimationFrame(look);
      })();
    </script>${script}<body><journey-diagram ${attributes}>${children}</journey-diagram>`;
    const answers = new Map(Object.entries({ ...Object.fromEntries(built), ...files, '': html }));
    const server: Server = createServer(({ url = '/' }, response: ServerResponse) => {
      const name = url.slice(1);
      asked.push(name);
      const body = missing.includes(name) ? undefined : answers.get(name);
      const answer = (): void => { response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(name) }).end(body); };
      if (held.includes(name)) waiting.push(answer);
      else answer();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { page, faults } = await openPage(browser, { width, hasTouch: width < 600 });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'domcontentloaded' });
    return {
      page,
      warnings: () => faults.filter((fault) => fault.startsWith('console warn')),
      parts: () => asked.flatMap((name) => /^journey-diagrams-(.*)\.js$/.exec(name)?.[1] ?? []).filter((part) => !['paper', 'walk'].includes(part)).toSorted(),
      release: () => { for (const answer of waiting.splice(0)) answer(); },
      heard: () => page.evaluate(() => (globalThis as unknown as { heard: { type: string; codes: string[] }[] }).heard),
      close: async () => {
        for (const answer of waiting.splice(0)) answer();
        await page.close();
        server.close();
      },
    };
  }

  const model = (name: string): Site => ({ files: { 'model.json': data(name) }, attributes: 'src="model.json"' });
  const until = (page: Page, condition: string): Promise<unknown> => page.waitForFunction(condition, { timeout: 60_000 });
  const isReady = (page: Page): Promise<unknown> => until(page, `document.querySelector('journey-diagram:state(ready)') && heard.length > 0`);
  /** Every presentation that was seen. */
  const shown = (page: Page): Promise<string[]> => page.evaluate(() => [...(globalThis as unknown as { shown: Set<string> }).shown]);

  const LOADED: [what: string, name: string, width: number, attributes: string, parts: string[]][] = [
    ['none for a journey on a phone', 'consumer', 360, '', []],
    ['the picture of a journey in a wide window', 'consumer', 1280, '', ['ecosystem', 'picture']],
    ['those of the overview', 'consumer', 770, 'view="overview"', ['overview', 'picture']],
    ['what draws its detours, if it has any', 'selfLoop', 1280, '', ['detours', 'ecosystem', 'picture']],
    ['none of them on a phone', 'selfLoop', 360, '', []],
    ['the list of a flow on a phone', 'spine', 360, '', ['flow']],
    ['the picture of a flow', 'spine', 770, '', ['flow', 'map-and-sequence', 'picture']],
  ];
  for (const [what, name, width, attributes, parts] of LOADED) {
    it(`that are loaded are ${what}`, async () => {
      const site = model(name);
      const opened = await open({ ...site, width, attributes: `${site.attributes} ${attributes}` });
      try {
        await isReady(opened.page);
        assert.deepEqual(opened.parts(), parts);
      } finally { await opened.close(); }
    });
  }

  it('are requested beside the model, not after it', async () => {
    const opened = await open({ ...model('consumer'), held: ['model.json'] });
    try {
      await until(opened.page, `performance.getEntriesByName(new URL('journey-diagrams-ecosystem.js', location.href).href).length > 0`);
      assert.deepEqual(opened.parts(), ['ecosystem', 'picture']);
    } finally { await opened.close(); }
  });

  it('have the words of a language that comes with the library', async () => {
    const spoken = `[...document.querySelector('journey-diagram').shadowRoot.querySelectorAll('.tools button')].map((button) => button.textContent.trim())`;
    for (const [language, name] of [['cy', 'Gweld fel rhestr'], ['de-AT', 'Als Liste anzeigen'], ['ar', 'عرض كقائمة']] as const) {
      const site = model('threeStages');
      const part = language.slice(0, 2);
      const opened = await open({ ...site, width: 360, attributes: `${site.attributes} lang="${language}"` });
      try {
        await isReady(opened.page);
        assert.deepEqual(opened.parts(), [part]);
        assert.ok((await opened.page.evaluate(spoken) as string[]).includes(name), language);
      } finally { await opened.close(); }
    }
  });

  it('leave the words in English, with a warning, where a language cannot be loaded', async () => {
    const site = model('threeStages');
    const opened = await open({ ...site, width: 360, missing: ['journey-diagrams-cy.js'], attributes: `${site.attributes} lang="cy"` });
    try {
      await isReady(opened.page);
      const words = await opened.page.evaluate(() => [...document.querySelector('journey-diagram')?.shadowRoot?.querySelectorAll('.tools button [lang="en"]') ?? []].map(({ textContent }) => textContent));
      assert.ok(words.includes('View as list'));
      assert.deepEqual(await opened.heard(), [{ type: 'journey-load', codes: ['not-loaded'] }]);
    } finally { await opened.close(); }
  });

  for (const [what, children] of [['the fallback stands', '<p id="fallback">Fallback</p>'], ['cards are shown after a moment', '']] as const) {
    it(`while that of a picture is on its way: ${what}, and the parts are there for those who look`, async () => {
      const json = data('consumer');
      const opened = await open({ held: ['journey-diagrams-ecosystem.js'], children: `${children}<script type="application/json">${json}</script>` });
      const { page } = opened;
      try {
        await until(page, `document.querySelector('journey-diagram')?.shadowRoot?.querySelectorAll('[data-part]').length > 20`);
        if (children) assert.equal(await page.evaluate(`document.querySelector('#fallback').checkVisibility()`), true);
        else await until(page, `shown.has('wide-cards')`);
        assert.deepEqual(await opened.heard(), []);
        opened.release();
        await isReady(page);
        assert.deepEqual(await opened.heard(), [{ type: 'journey-load', codes: [] }]);
        await until(page, `shown.has('picture')`);
        // With a fallback, no card is ever seen.
        assert.deepEqual(await shown(page), children ? ['picture'] : ['wide-cards', 'picture']);
      } finally { await opened.close(); }
    });
  }

  it('are not waited for where a model is too large for any picture', async () => {
    const held = ['journey-diagrams-picture.js', 'journey-diagrams-ecosystem.js'];
    const opened = await open({ held, children: `<p>Fallback</p><script type="application/json">${JSON.stringify(generate(1_000))}</script>` });
    try {
      await isReady(opened.page);
      await until(opened.page, `shown.has('wide-cards')`);
    } finally { await opened.close(); }
  });

  it('show no cards before the picture where they come at once, without a fallback as well', async () => {
    const opened = await open({ children: `<script type="application/json">${data('consumer')}</script>` });
    try {
      await until(opened.page, `shown.has('picture')`);
      assert.deepEqual(await shown(opened.page), ['picture']);
    } finally { await opened.close(); }
  });

  const withoutRelease = (name: string): Record<string, string> => ({ [name]: (built.get(name) ?? assert.fail(name)).replace(/export\{release_\w+\}/, 'export{release_0_0_1}') });
  const FAILING: [what: string, site: () => Site][] = [
    ['is missing', () => ({ missing: ['journey-diagrams-ecosystem.js'] })],
    ['has no file for its detours', () => ({ ...model('selfLoop'), missing: ['journey-diagrams-detours.js'] })],
    ['is of another release', () => ({ files: withoutRelease('journey-diagrams-ecosystem.js') })],
  ];
  for (const [what, site] of FAILING) {
    it(`if that of a picture ${what}, there are cards and a warning`, async () => {
      const base = model('consumer');
      const more = site();
      const opened = await open({ ...base, ...more, files: { ...base.files, ...more.files }, children: '<p id="fallback">Fallback</p>' });
      try {
        await isReady(opened.page);
        assert.deepEqual(await opened.heard(), [{ type: 'journey-load', codes: ['not-loaded'] }]);
        await until(opened.page, `shown.has('wide-cards')`);
        const warning = await opened.page.evaluate(`document.querySelector('journey-diagram').problems.map(({ severity, message, remedy }) => severity + ': ' + message + ' ' + remedy).join()`);
        assert.match(String(warning), /^warning: Loading the file that has the "?ecosystem.*same release/);
        // Two more diagrams do not say it again.
        await opened.page.evaluate(`for (let i = 0; i < 2; i += 1) document.body.append(document.querySelector('journey-diagram').cloneNode(true))`);
        await until(opened.page, 'heard.length === 3');
        assert.equal(opened.warnings().length, 1, opened.warnings().join());
        assert.match(opened.warnings()[0] ?? '', /journey-diagrams: Loading the file that has the "?ecosystem/);
      } finally { await opened.close(); }
    });
  }

  it('have the words of problems only for a model that has one', async () => {
    const opened = await open({ children: '<p>Fallback</p><script type="application/json">{ "kind": "journey", "stages": [,] }</script>' });
    try {
      await until(opened.page, 'heard.length > 0');
      assert.deepEqual(await opened.heard(), [{ type: 'journey-error', codes: ['not-json'] }]);
      assert.ok(opened.parts().includes('describe-problems'));
      const alert = await opened.page.evaluate(`document.querySelector('journey-diagram').shadowRoot.querySelector('[role=alert]').textContent`);
      assert.match(String(alert), /Expected JSON, found an extra comma/);
    } finally { await opened.close(); }
  });

  it('have the walk in time for the first click', async () => {
    const opened = await open(model('consumer'));
    const { page } = opened;
    try {
      await isReady(page);
      await page.evaluate(`document.querySelector('journey-diagram').shadowRoot.querySelector('[data-walk-action=start]').click()`);
      await until(page, `document.querySelector('journey-diagram:state(walking)')`);
      assert.equal(await page.evaluate(`document.querySelector('journey-diagram').position`), 1);
    } finally { await opened.close(); }
  });

  it('may be one file, which fetches nothing and has a hash of its own', async () => {
    const file = built.get('journey-diagrams.all.js') ?? assert.fail('there is no such file');
    const integrity = `sha384-${createHash('sha384').update(file).digest('base64')}`;
    const opened = await open({ children: `<script type="application/json">${data('spine')}</script>` },
      `<script type="module" src="journey-diagrams.all.js" integrity="${integrity}"></script>`);
    try {
      await isReady(opened.page);
      await until(opened.page, `shown.has('picture')`);
      assert.deepEqual(opened.parts(), []);
      assert.deepEqual(await shown(opened.page), ['picture']);
    } finally { await opened.close(); }
  });
});
