/** What is printed: the PDF that a browser makes of a page, read again. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page, PDFOptions } from 'puppeteer-core';
import { build } from 'vite';
import type { Model } from '../../src/model/parse.js';
import { toHTML } from '../../src/ssr.js';
import { files, partsOf } from '../data/files.js';
import { openBrowser, openPage } from './chromium.js';
import { readPdf, withoutSpaces, type PdfPage } from './pdf.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modelOf = (name: string): Model => files.get(name)?.model ?? assert.fail(`There is no ${name}`);
const SHIPPED = [...files.keys()];
const A4: PDFOptions = { format: 'A4', printBackground: true, margin: { top: '12mm', right: '12mm', bottom: '12mm', left: '12mm' } };
/** The margin, and a CSS pixel, in points. */
const MARGIN = (12 / 25.4) * 72;
const POINTS = 72 / 96;
/** A text as it is found in a PDF: from right to left, a mark may stand on the other side of its word. */
const plain = (text: string): string => withoutSpaces(text).replaceAll('*', '');
/** How many paths a picture has at least: what is drawn behind its text, and its icons. */
const PICTURE = 30;

interface Site {
  model?: string;
  width?: number;
  hasTouch?: boolean;
  attributes?: string;
  direction?: 'ltr' | 'rtl';
  scheme?: 'light' | 'dark';
  /** Around the element. */
  above?: string;
  below?: string;
  styles?: string;
  /** A file of the library that does not come. */
  missing?: string;
  /** The whole page, instead of one with the element. */
  html?: string;
  javaScript?: boolean;
}

describe('on paper', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-paper-'));
  let browser: Browser;
  let server: Server;
  let site: Site = {};
  let asked: string[] = [];

  const pageOf = ({ model = 'consumer', attributes = '', direction = 'ltr', above = '', below = '', styles = '', html }: Site): string => html ?? `<!doctype html><html lang="en" dir="${direction}">
    <title>A page</title><link rel="icon" href="data:,"><style>:root { color-scheme: light dark; font-family: Arial, sans-serif; } @media print { body { margin: 0; } } ${styles}</style>
    <script type="module" src="journey-diagrams.js"></script><body>${above}<journey-diagram ${attributes}><script type="application/json">${JSON.stringify(modelOf(model)).replaceAll('<', '\\u003c')}</script></journey-diagram>${below}`;

  before(async () => {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: scratch, sourcemap: false } });
    const built = new Map(readdirSync(scratch).filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(join(scratch, file), 'utf8')]));
    server = createServer(({ url = '/' }, response) => {
      const name = url.slice(1);
      asked.push(name);
      const body = name === '' ? pageOf(site) : name === site.missing ? undefined : built.get(name);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': name === '' ? 'text/html; charset=utf-8' : 'text/javascript' }).end(body);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    server.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Opens a page, and waits until the diagram is there, with all that is loaded when the page is idle. */
  async function open(next: Site): Promise<Page> {
    site = next;
    asked = [];
    const { page } = await openPage(browser, { width: next.width ?? 1280, hasTouch: next.hasTouch ?? false });
    await page.setJavaScriptEnabled(next.javaScript ?? true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: next.scheme ?? 'light' }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    if (next.javaScript === false) return page;
    await page.waitForSelector('journey-diagram:state(ready)');
    const parts = ['walk', 'paper', ...(next.hasTouch || next.missing ? [] : ['picture'])];
    await page.waitForFunction((names) => names.every((part) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(`-${part}.js`))), {}, parts);
    await page.waitForNetworkIdle({ idleTime: 50 });
    // What has been fetched is run.
    await page.evaluate(() => new Promise((done) => { requestIdleCallback(done); }));
    return page;
  }

  /** In the page: remembers where the picture is on paper, in CSS pixels, and how wide the paper is. */
  function watchPicture(): void {
    const media = matchMedia('print');
    media.addEventListener('change', () => {
      const picture = document.querySelector('journey-diagram')?.shadowRoot?.querySelector('[data-paper="picture"]')?.getBoundingClientRect();
      if (media.matches) Object.assign(globalThis, { paper: { width: document.body.clientWidth, picture: picture?.width ?? 0, end: (picture?.bottom ?? 0) + scrollY } });
    });
  }
  const watched = (page: Page) => page.evaluate(() => (globalThis as unknown as { paper?: { width: number; picture: number; end: number } }).paper);

  /** Prints a page. What is in the picture is no heading, and no text either. */
  async function pdfOf(page: Page, options: PDFOptions = {}): Promise<PdfPage[]> {
    if (await page.evaluate(() => document.querySelector('journey-diagram')?.shadowRoot !== null)) await page.evaluate(watchPicture);
    const pages = await readPdf(await page.pdf({ ...A4, ...options }));
    const end = (await watched(page))?.end ?? 0;
    for (const piece of pages[0]?.pieces ?? []) piece.isHeading &&= piece.y > MARGIN + end * POINTS;
    return pages;
  }

  async function print(next: Site, options: PDFOptions = {}, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<PdfPage[]> {
    const page = await open(next);
    try {
      await prepare(page);
      return await pdfOf(page, options);
    } finally {
      await page.close();
    }
  }

  /** The titles of all parts of a model, without white space. */
  const titlesOf = (model: Model): string[] => partsOf(model).map(({ title }) => plain(title));
  const allText = (pages: readonly PdfPage[]): string => pages.map(({ text }) => text).join('');
  const countOf = (text: string, piece: string): number => text.split(piece).length - 1;

  /** The headings of a page without text below them in their column. */
  function headingsAtFoot({ pieces }: PdfPage): string[] {
    return pieces.filter(({ isHeading, x, y }) => isHeading && !pieces.some((other) => !other.isHeading && other.y > y + 1 && other.x < x + 250 && other.x + other.width > x)).map(({ text }) => text);
  }

  function hasWholePicture([first]: readonly PdfPage[], model: Model): void {
    assert.ok(first && first.paths >= PICTURE, `page 1 has ${first?.paths} paths`);
    const inPicture = model.kind === 'flow' ? model.systems.map(({ title }) => plain(title)) : titlesOf(model);
    assert.deepEqual(inPicture.filter((title) => !plain(first.text).includes(title)), []);
    assert.deepEqual(first.pieces.filter(({ x, y, width }) => x < 0 || y < 0 || x + width > first.width || y > first.height), []);
  }

  for (const name of SHIPPED) {
    for (const direction of ['ltr', 'rtl'] as const) {
      it(`${name} has its picture whole on the first page, and no heading alone at the foot of one (${direction})`, async () => {
        const pages = await print({ model: name, direction });
        hasWholePicture(pages, modelOf(name));
        assert.deepEqual(pages.flatMap(headingsAtFoot), []);
        assert.ok(pages.length <= 8, `${pages.length} pages`);
        for (const later of pages.slice(1)) assert.ok(later.pieces.length > 0, 'no page is empty');
        assert.deepEqual(pages.flatMap(({ pieces, width }) => pieces.filter((piece) => piece.x < MARGIN - 2 || piece.x + piece.width > width - MARGIN + 2)).map(({ text }) => text), [], 'nothing is cut off');
      });
    }
  }

  it('has the picture as large as the page allows, upright and across', async () => {
    for (const [options, share] of [[{}, 0.98], [{ format: 'Letter' }, 0.9], [{ landscape: true }, 0.6]] as const) {
      const page = await open({});
      await pdfOf(page, options);
      const { width = 0, picture = 0 } = await watched(page) ?? {};
      await page.close();
      assert.ok(picture <= width + 1 && picture >= share * width, `${picture} of ${width} (${JSON.stringify(options)})`);
    }
  });

  it('has what each panel says once, each address once, and each term once', async () => {
    for (const name of SHIPPED) {
      const model = modelOf(name);
      const page = await open({ model: name });
      const hrefs = await page.evaluate(() => {
        const diagram = document.querySelector('journey-diagram');
        dispatchEvent(new Event('beforeprint'));
        const found = [...diagram?.shadowRoot?.querySelectorAll('.paper a') ?? []].map((link) => link.getAttribute('href') ?? '');
        dispatchEvent(new Event('afterprint'));
        return found;
      });
      const pages = await pdfOf(page);
      await page.close();
      const text = allText(pages);
      const headings = pages.flatMap(({ pieces }) => pieces.filter(({ isHeading }) => isHeading).map((piece) => piece.text)).join('');
      for (const title of titlesOf(model)) assert.ok(plain(headings).includes(title), `${name}: ${title}`);
      const addresses = [...new Set(hrefs)];
      assert.ok(addresses.length > 10);
      for (const address of addresses) {
        const longer = addresses.filter((one) => one !== address && one.includes(address)).length;
        assert.equal(countOf(text, withoutSpaces(address)), 1 + longer, `${name}: ${address}`);
      }
      for (let i = 1; i <= addresses.length; i += 1) assert.ok(countOf(text, `[${i}]`) >= 2, `${name}: the number ${i} is at a link and in the list`);
      const code = partsOf(model).flatMap((part) => ('code' in part ? part.code ?? [] : [])).map((one) => withoutSpaces(one.code));
      assert.deepEqual(code.filter((one) => !text.includes(one)), []);
      for (const { definition } of model.terms ?? []) assert.equal(countOf(text, withoutSpaces(definition)), 1, `${name}: ${definition}`);
    }
  });

  const inDiagram = (selector: string) => (page: Page): Promise<void> => page.evaluate((name) => { document.querySelector('journey-diagram')?.shadowRoot?.querySelector<HTMLElement>(name)?.click(); }, selector);
  const STATES: [what: string, site: Site, prepare?: (page: Page) => Promise<unknown>][] = [
    ['a panel is open', { attributes: 'selected="develop"' }],
    ['the panel is below', { attributes: 'selected="develop" panel="below"' }],
    ['the page covers the upper edge of the window', { attributes: 'selected="develop"', styles: ':root { scroll-padding-top: 80px; --jd-inset: 80px; }' }],
    ['the window is wide', { width: 1920, attributes: 'selected="develop"' }],
    ['the dark scheme is on', { scheme: 'dark' }],
    ['the dark scheme is set by the page', { styles: 'journey-diagram { color-scheme: dark; }' }],
    ['all panels are shown', {}, inDiagram('[data-action="show-all"]')],
    ['the list is shown', {}, inDiagram('[data-action="list"]')],
    ['a walk is under way', {}, async (page) => {
      await inDiagram('[data-walk-action="start"]')(page);
      await page.waitForSelector('journey-diagram:state(walking)');
    }],
    ['the pointer is on a part', {}, (page) => page.locator('journey-diagram >>> [data-part="develop"]').hover()],
  ];
  it('is the same whatever the screen shows', async () => {
    const usual = await print({});
    for (const [what, next, prepare] of STATES) {
      const pages = await print(next, {}, prepare);
      assert.equal(pages.length, usual.length, what);
      for (const [i, page] of pages.entries()) {
        assert.equal(page.text, usual[i]?.text, what);
        assert.deepEqual(page.colours, usual[i]?.colours, what);
        assert.deepEqual(page.pieces.map(({ x, y }) => [Math.round(x), Math.round(y)]), usual[i]?.pieces.map(({ x, y }) => [Math.round(x), Math.round(y)]), what);
      }
    }
  });

  it('has all of its words without backgrounds as well', async () => {
    const [usual, without] = [await print({}), await print({}, { printBackground: false })];
    assert.deepEqual(without.map(({ text }) => text), usual.map(({ text }) => text));
    hasWholePicture(without, modelOf('consumer'));
  });

  it('has the picture below the title of its page, on the same sheet', async () => {
    const pages = await print({ above: '<h1>The title of the page</h1><p>Two lines of it.<br>The second one.</p>', below: '<p>After it.</p>' });
    assert.ok(pages[0]?.text.startsWith('Thetitleofthepage'));
    hasWholePicture(pages, modelOf('consumer'));
    assert.ok(pages.at(-1)?.text.includes('Afterit.'));
    assert.deepEqual(pages.flatMap(headingsAtFoot), []);
  });

  it('has the same picture from a narrow window', async () => {
    for (const name of ['consumer', 'spine']) {
      const [narrow, usual] = [await print({ model: name, width: 500 }), await print({ model: name })];
      hasWholePicture(narrow, modelOf(name));
      assert.deepEqual(narrow.map(({ text }) => text), usual.map(({ text }) => text));
    }
  });

  it('has the words alone on a phone, and loads no file of a picture', async () => {
    const pages = await print({ width: 360, hasTouch: true });
    assert.deepEqual(asked.filter((name) => /ecosystem|picture/.test(name)), []);
    assert.ok(pages.length <= 8 && (pages[0]?.paths ?? 0) < PICTURE);
    for (const title of titlesOf(modelOf('consumer'))) assert.ok(plain(allText(pages)).includes(title), title);
    assert.deepEqual(pages.flatMap(headingsAtFoot), []);
  });

  it('is the list, with every address, for those who print before its file is there', async () => {
    const pages = await print({ missing: 'journey-diagrams-paper.js' });
    const text = allText(pages);
    for (const title of titlesOf(modelOf('consumer'))) assert.ok(plain(text).includes(title), title);
    assert.ok(text.includes('https://developer.nhs.uk/apis/gpconnect-1-5-0/overview_engage.html'));
  });

  it('is the list where a server has drawn it and there is no script', async () => {
    const { html } = await toHTML(modelOf('consumer'), { width: 1280 });
    const pages = await print({ html: `<!doctype html><html lang="en"><title>A page</title><body>${html}`, javaScript: false });
    for (const title of titlesOf(modelOf('consumer'))) assert.ok(plain(allText(pages)).includes(title), title);
    assert.deepEqual(pages.flatMap(headingsAtFoot), []);
  });

  it('leaves the page as it was', async () => {
    const page = await open({ above: '<div style="block-size: 500px">Above</div>', below: '<div style="block-size: 2000px">Below</div>', attributes: 'selected="develop"' });
    try {
      const state = () => page.evaluate(() => {
        const { shadowRoot: root, selected } = document.querySelector('journey-diagram') ?? {};
        const presentation = ['data-presentation', 'data-view', 'data-panel', 'data-paper'].map((name) => root?.querySelector('.canvas')?.getAttribute(name));
        const boxes = [...root?.querySelectorAll('[data-box]') ?? []].map((one) => one.getBoundingClientRect()).map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`).join();
        return { presentation, boxes, selected, scrolled: scrollY, panel: root?.querySelector('.panel:not([hidden])')?.scrollTop, focus: root?.activeElement?.textContent, words: root?.querySelectorAll('.paper').length };
      });
      await page.evaluate(() => {
        const panel = document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.panel:not([hidden])');
        panel?.querySelector('a')?.focus();
        scrollTo(0, 700);
        panel?.scrollTo(0, 60);
      });
      const before = await state();
      assert.ok(before.scrolled === 700 && (before.panel ?? 0) > 0 && before.focus, JSON.stringify(before));
      for (let times = 0; times < 2; times += 1) {
        await pdfOf(page);
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); }));
        assert.deepEqual(await state(), before);
      }
    } finally {
      await page.close();
    }
  });
});
