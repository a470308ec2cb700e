/** Diagrams that a server has drawn: without the script, under a strict policy, and when the script takes them over. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'vite';
import type { Model } from '../../src/model/parse.js';
import { toHTML, type HTMLOptions } from '../../src/ssr.js';
import { files } from '../data/files.js';
import { welsh } from '../fixtures/languages.js';
import { generate } from '../fixtures/models.js';
import { openBrowser, openPage, type OpenPage } from './chromium.js';
import { typeOf } from './serve.js';
import { violationsIn } from './violations.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modelOf = (name: string): Model => (name === 'a long list' ? generate(150) : name === 'welsh' ? welsh : files.get(name)?.model ?? assert.fail(`There is no ${name}`));
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:";
let policy = POLICY;
const PAGE_STYLES = ':root { color-scheme: light dark; font-family: Arial, "Liberation Sans", sans-serif; } body { margin: 0; background: Canvas; color: CanvasText; }';
/** How much may move, as browsers count it, when the script takes a diagram over. */
const LITTLE = 0.02;

/** How far a part may move then, in CSS pixels, outside the window as well: a text may be some tenths wider than the table has it. */
const FEW = 8;

/** What the pages are made of: a response waits until its promise is kept. */
const site = new Map<string, string | Promise<string>>();
/** The path of a file that the server does not find. */
let missing = '';
let url = '';
let server: Server;
let browser: Browser;
const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-prerendered-'));

before(async () => {
  browser = await openBrowser();
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: scratch, sourcemap: false } });
  server = createServer((request, response) => {
    void (async () => {
      const path = request.url ?? '/';
      const body = path === missing ? undefined : await (path.endsWith('.js') ? script : undefined)?.then(() => readFileSync(join(scratch, path), 'utf8')) ?? await site.get(path);
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': typeOf(path), 'content-security-policy': policy }).end(body);
    })();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await browser.close();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** The script comes only once it is let through. */
let script = Promise.resolve();
let letScriptCome = (): void => undefined;
function holdScript(): void {
  script = new Promise((done) => { letScriptCome = done; });
}

/** In the page, before anything else: counts what moves. */
function countShifts(): void {
  const counter = globalThis as { shifts?: { value: number; startTime: number }[] };
  counter.shifts = [];
  new PerformanceObserver((list) => counter.shifts?.push(...list.getEntries() as unknown as { value: number; startTime: number }[]))
    .observe({ type: 'layout-shift', buffered: true });
}

interface Opening extends HTMLOptions {
  model: unknown;
  viewport: number;
  /** Changes what the server has written. */
  change?: (html: string) => string;
  css?: (css: string) => string;
  javaScript?: boolean;
  /** The font size of the page. */
  font?: number;
}

/** In the page: whether the style sheet of the diagram has come. */
const hasStyles = (): boolean => Array.from(document.querySelector('journey-diagram')?.shadowRoot?.querySelectorAll('link') ?? []).every((link) => link.sheet !== null);
/** In the page: two frames later, when what has moved has been counted. */
const settle = (): Promise<void> => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))); });

/** Opens a page with a diagram, whose script is held back. A browser may paint a page that it has read in part: that is over then. */
async function open({ model, viewport, change = (html) => html, css = (text) => text, javaScript = true, font = 16, ...options }: Opening): Promise<OpenPage> {
  const written = await toHTML(model, { styles: { href: '/diagram.css' }, ...options });
  const { lineHeight = 'normal', theme = {} } = options;
  const variables = Object.entries(theme).map((pair) => `${pair.join(': ')};`).join(' ');
  site.set('/diagram.css', css(written.css)).set('/page.css', `${PAGE_STYLES} main { font-size: ${font}px; line-height: ${lineHeight}; } :root { ${variables} }`);
  site.set('/', `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">
    <script type="module" src="/journey-diagrams.js"></script><main><h1>A page</h1>${change(written.html)}<p>After it</p></main>`);
  holdScript();
  const opened = await openPage(browser, { width: viewport });
  await opened.page.setJavaScriptEnabled(javaScript);
  await opened.page.evaluateOnNewDocument(countShifts);
  // It waits for the script, which is held back.
  void opened.page.goto(url).catch(() => undefined);
  await opened.page.waitForSelector('main > p:last-child', { timeout: 10_000 });
  if (javaScript) {
    await opened.page.waitForFunction(hasStyles, { timeout: 10_000 });
    await opened.page.evaluate(settle);
  }
  return opened;
}

/** In the page: the diagram's own nodes, to be found again, and the time, in milliseconds, from which what moves is counted. */
function remember(): void {
  const { shadowRoot } = document.querySelector('journey-diagram') ?? {};
  const all = shadowRoot?.querySelectorAll('.canvas [data-box], .canvas li, h2, svg.icon') ?? [];
  Object.assign(globalThis, { from: performance.now(), remembered: Array.from(all).filter((one) => !one.closest('.panel, .glossary')) });
}

/** In the page: what is there now. No function in it may have a name: its names are kept by a helper that the page does not have. */
function look() {
  const root = document.querySelector('journey-diagram')?.shadowRoot;
  const page = globalThis as { remembered?: Element[]; from?: number; shifts?: { value: number; startTime: number }[] };
  const [diagrams, panels, sheets, drawings, problems] = ['.diagram', '.panel', 'link, style', '.layer > g:first-of-type > *', '.problems']
    .map((selector) => root?.querySelectorAll(selector).length);
  return {
    title: root?.querySelector('h2')?.textContent.trim(),
    presentation: root?.querySelector<HTMLElement>('.canvas')?.dataset.presentation,
    diagrams,
    panels,
    sheets,
    drawings,
    problems,
    kept: page.remembered?.filter((one) => one.isConnected).length ?? 0,
    remembered: page.remembered?.length ?? 0,
    focus: root?.activeElement?.getAttribute('data-part'),
    places: page.remembered?.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return { what: `${one.tagName} ${(one as HTMLElement).dataset.box ?? ''}`, x: width && height ? x + scrollX : 0, y: width && height ? y + scrollY : 0 };
    }) ?? [],
    shift: page.shifts?.reduce((sum, { value, startTime }) => (startTime < (page.from ?? 0) ? sum : sum + value), 0) ?? 0,
    adopted: root?.adoptedStyleSheets.length,
  };
}

const isReady = (): boolean => document.querySelector('journey-diagram')?.matches(':state(ready)') ?? false;
/** Lets the script come, and waits until the diagram is the element's own. */
async function takeOver(page: Page): Promise<ReturnType<typeof look>> {
  letScriptCome();
  await page.waitForFunction(isReady, { timeout: 30_000 });
  await page.evaluate(settle);
  return page.evaluate(look);
}

const CASES = [
  { name: 'consumer', viewport: 1280, presentation: 'picture' },
  { name: 'consumer', viewport: 960, presentation: 'picture' },
  { name: 'consumer', viewport: 640, presentation: 'wide-cards' },
  { name: 'welsh', viewport: 1280, presentation: 'picture' },
  { name: 'welsh', viewport: 360, presentation: 'narrow-cards' },
  { name: 'consumer', viewport: 360, presentation: 'narrow-cards' },
  { name: 'spine', viewport: 1280, presentation: 'picture' },
  { name: 'spine', viewport: 360, presentation: 'narrow-cards' },
  { name: 'overview', viewport: 1280, view: 'overview', presentation: 'picture' },
  { name: 'booking', viewport: 1280, view: 'sequence', presentation: 'picture' },
  { name: 'provider', viewport: 360, view: 'outline', presentation: 'list' },
  { name: 'consumer', viewport: 1600, font: 20, presentation: 'picture' },
  { name: 'spine', viewport: 1120, font: 12, presentation: 'picture' },
  { name: 'consumer', viewport: 1280, lineHeight: 1.5, presentation: 'picture' },
  { name: 'spine', viewport: 1120, lineHeight: 1.8, presentation: 'picture' },
  { name: 'consumer', viewport: 640, lineHeight: 1.5, presentation: 'wide-cards' },
  { name: 'consumer', viewport: 1280, theme: { '--jd-scale-title': '1.25', '--jd-scale-disc': '1.3' }, presentation: 'picture' },
  { name: 'booking', viewport: 1280, view: 'sequence', theme: { '--jd-scale-picture': '1.15' }, presentation: 'picture' },
  { name: 'booking', viewport: 1280, view: 'sequence', width: [1216], theme: { '--jd-scale-picture': '1.15' }, presentation: 'picture' },
  { name: 'spine', viewport: 1280, theme: { '--jd-scale-picture': '1.1', '--jd-scale-title': '.9' }, presentation: 'picture' },
  { name: 'a long list', viewport: 360, presentation: 'narrow-cards' },
  { name: 'consumer', viewport: 1280, direction: 'rtl', presentation: 'picture' },
  { name: 'consumer', viewport: 1280, selected: 'develop', presentation: 'picture' },
  { name: 'consumer', viewport: 960, selected: 'develop', presentation: 'picture' },
  { name: 'consumer', viewport: 1280, selected: 'develop', panel: 'below', presentation: 'picture' },
  { name: 'spine', viewport: 1280, selected: 'pds', presentation: 'picture' },
  { name: 'booking', viewport: 640, selected: 'pds', presentation: 'wide-cards' },
  { name: 'consumer', viewport: 360, selected: 'develop', presentation: 'narrow-cards' },
  // Widths that the server does not know.
  { name: 'consumer', viewport: 1100, presentation: 'picture' },
  { name: 'consumer', viewport: 1440, presentation: 'picture' },
  { name: 'consumer', viewport: 1920, presentation: 'picture' },
  { name: 'spine', viewport: 1440, presentation: 'picture' },
] as const satisfies readonly ({ name: string; viewport: number; presentation: string; font?: number } & HTMLOptions)[];

describe('a diagram that a server has drawn', () => {
  for (const { name, presentation, ...options } of CASES) {
    it(`is taken over in place: ${[name, ...Object.values<string | number | object>(options).map((value) => (typeof value === 'object' ? JSON.stringify(value) : value))].join(', ')}`, async () => {
      const direction = 'direction' in options ? options.direction : 'ltr';
      const { page, faults } = await open({ model: modelOf(name), width: [960, 1280], ...options, change: (html) => (direction === 'rtl' ? `<div dir="rtl">${html}</div>` : html) });
      const isDrawn = await page.evaluate(() => (document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.canvas')?.getBoundingClientRect().height ?? 0) > 100);
      assert.ok(isDrawn, 'it is there before the script');
      await page.evaluate(remember);
      const part = await page.evaluate(() => {
        const button = document.querySelector('journey-diagram')?.shadowRoot?.querySelector<HTMLElement>('.canvas [data-part]');
        button?.focus();
        return button?.dataset.part;
      });
      const { places } = await page.evaluate(look);
      const now = await takeOver(page);
      assert.deepEqual(faults, []);
      // The title of a message has a narrow form and a broad one: which of them a map has room for depends on its width.
      const isOtherForm = ({ what, x, y }: (typeof places)[number], i: number): boolean => what.includes('title:') && ((x === 0 && y === 0) !== (places[i]?.x === 0 && places[i].y === 0));
      const moved = now.places.flatMap((one, i) => (isOtherForm(one, i) ? [] : { what: one.what, by: Math.round(Math.hypot(one.x - (places[i]?.x ?? 0), one.y - (places[i]?.y ?? 0))) }));
      assert.deepEqual(moved.filter(({ by }) => by > FEW), []);
      assert.ok(now.shift < LITTLE, `${now.shift} has shifted`);
      assert.ok(now.remembered > 5);
      assert.deepEqual(
        { presentation: now.presentation, kept: now.kept, focus: now.focus, diagrams: now.diagrams, panels: now.panels, sheets: now.sheets, drawings: now.drawings },
        { presentation, kept: now.remembered, focus: part, diagrams: 1, panels: 'selected' in options ? 1 : 0, sheets: 0, drawings: presentation === 'picture' ? 1 : 0 },
      );
      await page.evaluate((id) => document.querySelector('journey-diagram')?.shadowRoot?.querySelector<HTMLElement>(`[data-part="${id}"]`)?.click(), part);
      await page.evaluate(settle);
      assert.equal((await page.evaluate(look)).panels, 1, 'a click opens a panel');
      await page.close();
    });
  }

  const CHANGES: Record<string, (html: string) => string> = {
    'another model': (html) => html.replace(/("title":\s*)"Consumer supplier journey"/, '$1"Another journey"'),
    'another version of the library': (html) => html.replace(/data-fingerprint="[^ ]+/, 'data-fingerprint="0.0.1'),
    'HTML that something has changed': (html) => html.replace(/<!--\/?lit-part[^>]*-->/g, ''),
    'another language': (html) => html.replace(/("language":\s*)"[^"]*"/, '$1"cy"'),
  };
  for (const [what, change] of Object.entries(CHANGES)) {
    it(`is drawn anew with ${what}`, async () => {
      const { page, faults } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1280, change });
      await page.evaluate(remember);
      const now = await takeOver(page);
      assert.deepEqual(faults, []);
      assert.deepEqual(
        { title: now.title, presentation: now.presentation, kept: now.kept, diagrams: now.diagrams, panels: now.panels, sheets: now.sheets, drawings: now.drawings },
        { title: what === 'another model' ? 'Another journey' : 'Consumer supplier journey', presentation: 'picture', kept: 0, diagrams: 1, panels: 0, sheets: 0, drawings: 1 },
      );
      await page.close();
    });
  }

  it('has its style sheet in the page, where the policy knows the nonce', async () => {
    policy = POLICY.replace("style-src 'self'", "style-src 'self' 'nonce-n0nce'");
    const { page, faults } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1280, styles: { nonce: 'n0nce' } });
    await page.evaluate(remember);
    const now = await takeOver(page);
    policy = POLICY;
    assert.deepEqual({ faults, sheets: now.sheets, kept: now.kept, isStill: now.shift < LITTLE }, { faults: [], sheets: 0, kept: now.remembered, isStill: true });
    await page.close();
  });

  it('is drawn anew, with a warning, where the code that takes it over cannot be loaded', async () => {
    missing = '/journey-diagrams-hydrate.js';
    const { page } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1280, selected: 'develop' });
    await page.evaluate(remember);
    const now = await takeOver(page);
    missing = '';
    const warnings = await page.$eval('journey-diagram', (element) => (element as unknown as { problems: { severity: string; message: string }[] }).problems.map(({ severity, message }) => `${severity}: ${message}`));
    assert.deepEqual({ kept: now.kept, diagrams: now.diagrams, panels: now.panels, sheets: now.sheets, drawings: now.drawings }, { kept: 0, diagrams: 1, panels: 1, sheets: 0, drawings: 1 });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /^warning: Loading the file that has the code for prerendered diagrams failed/);
    await page.close();
  });

  it('keeps the width that it was placed for until the width of the page changes', async () => {
    const { page, faults } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1440 });
    const widthOf = () => document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.diagram > .canvas')?.getBoundingClientRect().width ?? 0;
    const before = await page.evaluate(widthOf);
    await takeOver(page);
    assert.equal(Math.round(await page.evaluate(widthOf)), Math.round(before));
    await page.setViewport({ width: 1430, height: 800 });
    await page.waitForFunction((width) => (document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.diagram > .canvas')?.getBoundingClientRect().width ?? 0) > width + 50, {}, before);
    assert.deepEqual(faults, []);
    await page.close();
  });

  it('has an open part that can be read without a script, and looks as it does with one', async () => {
    for (const viewport of [1280, 960]) {
      const { page: plain } = await open({ model: modelOf('consumer'), width: [960, 1280], viewport, selected: 'develop', javaScript: false });
      const seen = await plain.evaluate(() => Array.from(document.querySelector('journey-diagram')?.shadowRoot?.querySelectorAll<HTMLElement>('.panel:not(.plain), .panel .close, .panel .neighbours') ?? []).map((one) => one.checkVisibility()));
      assert.deepEqual(seen, [true, false, false]);
      await plain.close();
      const { page } = await open({ model: modelOf('consumer'), width: [960, 1280], viewport, selected: 'develop' });
      const place = () => {
        const panel = document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.panel:not(.plain)');
        panel?.getAnimations().forEach((animation) => animation.finish());
        const { x = 0, y = 0, width = 0 } = panel?.getBoundingClientRect() ?? {};
        return [x, y, width];
      };
      const before = await page.evaluate(place);
      await takeOver(page);
      const after = await page.evaluate(place);
      // Heights are whole pixels in the page.
      assert.ok(after.every((one, i) => Math.abs(one - (before[i] ?? 0)) < 1), `${before.join()} before, ${after.join()} after`);
      await page.close();
    }
  });

  it('is the element’s own when updateComplete settles', async () => {
    const { page } = await open({ model: modelOf('consumer'), viewport: 640 });
    letScriptCome();
    await page.waitForFunction(() => customElements.get('journey-diagram'), { timeout: 30_000 });
    const isTakenOver = await page.evaluate(async () => {
      const element = document.querySelector('journey-diagram') as HTMLElement & { updateComplete: Promise<boolean> };
      await element.updateComplete;
      return element.shadowRoot?.querySelector('style, link') === null;
    });
    assert.equal(isTakenOver, true);
    await page.close();
  });

  it('stays until its model is loaded', async () => {
    let answer: (json: string) => void = () => undefined;
    site.set('/consumer.json', new Promise((done) => { answer = done; }));
    const { page, faults } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1280, src: '/consumer.json' });
    await page.evaluate(remember);
    letScriptCome();
    await page.waitForRequest(`${url}/consumer.json`);
    await page.evaluate(settle);
    const before = await page.evaluate(look);
    assert.deepEqual({ sheets: before.sheets, kept: before.kept, adopted: before.adopted }, { sheets: 1, kept: before.remembered, adopted: 0 });
    answer(JSON.stringify(modelOf('consumer')));
    const now = await takeOver(page);
    assert.deepEqual({ faults, sheets: now.sheets, kept: now.kept, isStill: now.shift < LITTLE }, { faults: [], sheets: 0, kept: now.remembered, isStill: true });
    await page.close();
  });

  it('stays below the problems of a model that cannot be drawn, until there is a good one', async () => {
    site.set('/consumer.json', '{ "kind": "journey" }');
    const { page } = await open({ model: modelOf('consumer'), width: 1280, viewport: 1280, src: '/consumer.json' });
    letScriptCome();
    await page.waitForSelector('journey-diagram:state(error)');
    const failed = await page.evaluate(look);
    assert.deepEqual({ problems: failed.problems, title: failed.title, sheets: failed.sheets, diagrams: failed.diagrams }, { problems: 1, title: 'Consumer supplier journey', sheets: 1, diagrams: 1 });
    await page.$eval('journey-diagram', (element, model) => { (element as unknown as { model: unknown }).model = model; }, modelOf('provider') as unknown as Record<string, never>);
    const now = await takeOver(page);
    assert.deepEqual({ problems: now.problems, title: now.title, sheets: now.sheets, diagrams: now.diagrams }, { problems: 0, title: modelOf('provider').title, sheets: 0, diagrams: 1 });
    await page.close();
  });

  for (const [name, viewport, isPicture] of [['consumer', 360, false], ['consumer', 1280, true], ['spine', 360, false], ['spine', 1280, true]] as const) {
    it(`can be read without a script: ${name} at ${viewport} px`, async () => {
      const { page, faults } = await open({ model: modelOf(name), width: 1280, viewport, javaScript: false });
      const seen = await page.evaluate(() => {
        const root = document.querySelector('journey-diagram')?.shadowRoot;
        const [parts = [], links = [], tools = [], drawings = []] = ['.panel, .panel a, .canvas [data-part], .glossary', '.panel a', '.tools', '.layer svg']
          .map((selector) => Array.from(root?.querySelectorAll(selector) ?? []));
        return {
          hidden: parts.filter((one) => !one.checkVisibility()).length,
          links: links.length,
          tools: tools.filter((one) => one.checkVisibility()).length,
          hasPicture: drawings.some((one) => one.checkVisibility()),
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      assert.ok(seen.links > 10);
      assert.deepEqual({ ...seen, links: 0, faults }, { hidden: 0, links: 0, tools: 0, hasPicture: isPicture, wide: 0, faults: [] });
      await page.close();
    });

    it(`is printed as a list without a script: ${name} at ${viewport} px`, async () => {
      const { page } = await open({ model: modelOf(name), width: 1280, viewport, javaScript: false });
      await page.emulateMediaType('print');
      const seen = await page.evaluate(() => {
        const root = document.querySelector('journey-diagram')?.shadowRoot;
        const [panels = [], addresses = [], drawings = []] = ['.panel', '.address', '.layer'].map((selector) => Array.from(root?.querySelectorAll(selector) ?? []));
        return { hidden: [...panels, ...addresses].filter((one) => !one.checkVisibility()).length, drawings: drawings.filter((one) => one.checkVisibility()).length };
      });
      assert.deepEqual(seen, { hidden: 0, drawings: 0 });
      await page.close();
    });

    it(`has nothing that axe finds, before the script and without one: ${name} at ${viewport} px`, async () => {
      // axe needs a script, so here the style sheet is told that there is none.
      for (const css of [(text: string) => text, (text: string) => text.replaceAll('(scripting:none)', '(min-width:1px)').replaceAll('(scripting:enabled)', '(max-width:1px)')]) {
        const { page } = await open({ model: modelOf(name), width: 1280, viewport, css });
        assert.deepEqual(await violationsIn(page), []);
        await page.close();
      }
    });
  }
});
