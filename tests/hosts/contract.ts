/** What each example does in a browser, whatever its framework. All of them have the same buttons, and the same diagram. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { openPage } from '../e2e/chromium.js';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

/** Serves a folder on a port of its own. */
export async function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, normalize(new URL(url, 'http://localhost').pathname));
    readFile(path).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** What Lit says in any development build of any page; it is not ours to take away. */
const LIT_IN_DEVELOPMENT = 'console warn: Lit is in dev mode. Not recommended for production! See https://lit.dev/msg/dev-mode for more information.';

/** In the page: the buttons of the example by their texts, and the diagram. */
function state(): { title: string | undefined; selected: unknown; output: string | undefined; items: number; count: number; isSame: boolean; level: unknown; hasAttribute: boolean } {
  const elements = document.querySelectorAll('journey-diagram');
  const [element] = elements;
  const kept = globalThis as unknown as { first?: Element };
  const isReady = element?.matches(':state(ready)');
  if (isReady) kept.first ??= element;
  return {
    title: isReady ? element?.shadowRoot?.querySelector('h1')?.textContent.trim() : undefined,
    selected: (element as { selected?: unknown } | undefined)?.selected,
    output: document.querySelector('output')?.textContent,
    items: element?.querySelectorAll(':scope > ol > li').length ?? 0,
    count: elements.length,
    isSame: element === kept.first,
    level: (element as { headingLevel?: unknown } | undefined)?.headingLevel,
    hasAttribute: element?.hasAttribute('model') ?? false,
  };
}

const press = async (page: Page, text: string): Promise<void> => await page.locator(`button::-p-text(${text})`).click();

/** Waits until what a page says is this. */
async function becomes(page: Page, expected: Partial<ReturnType<typeof state>>): Promise<void> {
  const names = Object.keys(expected) as (keyof typeof expected)[];
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await page.evaluate(state);
    const compared = Object.fromEntries(names.map((name) => [name, found[name]]));
    if (names.every((name) => found[name] === expected[name])) return;
    if (Date.now() > end) assert.deepEqual(compared, expected);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Tests a page of an example. What is wrong on the console or with its requests, in any of the steps, is a failure. */
export function keepsContract(where: string, browser: () => Browser, address: () => string): void {
  it(`${where}: shows the model, tells what is opened, follows its state, goes and comes back`, async () => {
    const { page, faults } = await openPage(browser());
    try {
      await page.goto(address());
      // A model that is an object is set as a property, and an attribute by its own name.
      await becomes(page, { title: 'Consumer supplier journey', level: 1, hasAttribute: false, items: 5, count: 1 });
      // An event: what the reader opens is known to the framework.
      await page.locator('journey-diagram >>> [part~="stage"]').click();
      await becomes(page, { selected: 'getting-started', output: 'getting-started', isSame: true });
      // A new value of a property: the framework opens another part.
      await press(page, 'Open Develop');
      await becomes(page, { selected: 'develop', output: 'develop', isSame: true });
      // What a walk opens is told as well.
      await page.locator('journey-diagram >>> [part~="walk-button"]').click();
      await becomes(page, { selected: 'getting-started', output: 'getting-started', isSame: true });
      await press(page, 'Open Develop');
      await becomes(page, { selected: 'develop', output: 'develop', isSame: true });
      // Another model: the same element, with other children. What is open there too stays open.
      await press(page, 'The other journey');
      await becomes(page, { title: 'Provider supplier journey', selected: 'develop', isSame: true });
      // The reader closes it: the property has no value any more.
      await page.locator('journey-diagram >>> [part~="close"]').click();
      await becomes(page, { selected: undefined, output: '', isSame: true });
      await press(page, 'Remove it');
      await becomes(page, { count: 0 });
      await press(page, 'Remove it');
      await becomes(page, { title: 'Provider supplier journey', count: 1, isSame: false });
      assert.deepEqual(faults.filter((fault) => fault !== LIT_IN_DEVELOPMENT), []);
    } finally {
      await page.close();
    }
  });
}

/** Tests a page without its script: what is between the tags can be read. */
export function readsWithoutScript(where: string, browser: () => Browser, address: () => string): void {
  it(`${where}: has its list without a script`, async () => {
    const { page } = await openPage(browser());
    try {
      await page.setJavaScriptEnabled(false);
      await page.goto(address());
      const items = await page.$$('journey-diagram > ol > li');
      assert.ok(items.length > 0 && (await Promise.all(items.map((item) => item.isVisible()))).every(Boolean), `${items.length} items`);
    } finally {
      await page.close();
    }
  });
}
