/** What is expected of a page with a diagram, whatever has made it. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from '../e2e/chromium.js';
import { violationsIn } from '../e2e/violations.js';

export interface PageToTry {
  browser: Browser;
  /** The address of the page. */
  address: string;
  /** The title of the diagram. */
  title: string;
  /** The addresses that a reader without a script must find as links, in any order. */
  links: readonly string[];
}

interface Setting {
  scheme: 'light' | 'dark';
  width: number;
}

const WIDE: Setting = { scheme: 'light', width: 1280 };
/** Where a page is looked at. A scheme changes nothing but colours, so one width is enough for the second. */
export const SETTINGS: readonly Setting[] = [WIDE, { scheme: 'light', width: 320 }, { scheme: 'dark', width: 1280 }];

/** In the page: the addresses of all links that can be seen. Lists of closed panels are not there yet. */
const seenLinks = (): string[] => {
  const roots = [document, ...Array.from(document.querySelectorAll('journey-diagram'), ({ shadowRoot }) => shadowRoot ?? document)];
  return roots.flatMap((root) => Array.from(root.querySelectorAll('a'))).filter((link) => link.checkVisibility()).map(({ href }) => href);
};

/** In the page: whether every diagram is drawn as a picture. */
const isDrawn = (): boolean => [...document.querySelectorAll('journey-diagram')].every((element) =>
  element.matches(':state(ready)') && (element.shadowRoot?.querySelectorAll('[data-view] svg path').length ?? 0) > 5);

/** In the page: the titles of its diagrams, and whether the children of each, its fallback, are hidden. */
const diagrams = (): { title: string | undefined; isFallbackHidden: boolean }[] => Array.from(document.querySelectorAll('journey-diagram'), (element) => ({
  title: element.shadowRoot?.querySelector('h2')?.textContent.trim(),
  isFallbackHidden: [...element.children].every((child) => !child.checkVisibility()),
}));

/** With the script off, the page says and links to all. */
async function expectWholeWithoutScript({ browser, address, title, links }: PageToTry): Promise<void> {
  const { page, faults } = await openPage(browser);
  await page.setJavaScriptEnabled(false);
  await page.goto(address);
  const seen = new Set(await page.evaluate(seenLinks));
  assert.deepEqual(links.filter((link) => !seen.has(new URL(link, address).href)), []);
  // A heading in a shadow root is no text of the body.
  const words = await page.evaluate(() => [document.body, document.querySelector('journey-diagram')?.shadowRoot].map((root) => root?.textContent).join());
  assert.ok(words.includes(title), `the page says "${title}"`);
  assert.deepEqual(faults, []);
  await page.close();
}

/** Opens the page in each setting. */
async function inEach({ browser, address }: PageToTry, settings: readonly Setting[], { block = false, look }: { block?: boolean; look?: (page: Page, faults: string[], width: number) => Promise<void> }): Promise<void> {
  for (const { scheme, width } of settings) {
    const { page, faults } = await openPage(browser, { width });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    if (block) await blockScripts(page);
    await page.goto(address);
    await look?.(page, faults, width);
    const broad = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(broad <= 0, `at ${width} px the page is ${broad} px too broad`);
    assert.deepEqual(await violationsIn(page), [], `${scheme}, ${width} px`);
    await page.close();
  }
}

async function blockScripts(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void (request.resourceType() === 'script' ? request.abort() : request.continue()));
}

/** Where the script does not come, nothing in the page is wrong for axe, in any setting, and nothing is broader than the window. */
const expectAccessibleWithoutScript = (site: PageToTry): Promise<void> => inEach(site, SETTINGS, { block: true });

/** With the script, the page becomes the diagram: nothing goes wrong, the fallback is gone, and axe finds nothing. */
export const expectDiagram = (site: PageToTry, settings: readonly Setting[] = [WIDE]): Promise<void> => inEach(site, settings, {
  look: async (page, faults, width) => {
    await page.waitForFunction(width < 600 ? `document.querySelector('journey-diagram:state(ready)')` : isDrawn, { timeout: 30_000 });
    assert.deepEqual(await page.evaluate(diagrams), [{ title: site.title, isFallbackHidden: true }]);
    assert.deepEqual(faults, []);
  },
});

/** All of them, by what a test says of a page. */
export const expectations: Record<string, (page: PageToTry) => Promise<void>> = {
  'is whole with the script off': expectWholeWithoutScript,
  'has nothing that axe finds where the script does not come': expectAccessibleWithoutScript,
  'becomes the diagram': expectDiagram,
};
