import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from '../find-browser.mjs';
import { installBench } from './page.mjs';

const HEADERS = {
  // An isolated page can read the time in steps of 5 µs instead of 100.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync', 'dev-shm-usage'];
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const html = (scripts) => `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,"><body>${scripts}`;

/**
 * Serves a folder, and pages: one that loads a file of it, and an empty one. In that one a script may load the same file
 * after a mark: modules are evaluated in their order, once all of them are there.
 */
function serve(folder, entry) {
  const made = {
    '/': ['text/html', html(`<script type="module" src="/${entry}"></script>`)],
    '/empty': ['text/html', html('')],
    '/mark.js': ['text/javascript', 'performance.mark("first file");'],
    '/cold.js': ['text/javascript', `import './mark.js'; import './${entry}';`],
  };
  const server = createServer(({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    try {
      const [type, body] = made[path] ?? ['text/javascript', readFileSync(join(folder, path))];
      response.writeHead(200, { ...HEADERS, 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Starts a browser and a server of a folder, does the work with them, and closes both. */
export async function withBrowser(folder, entry, work) {
  const executablePath = ensureBrowser();
  if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER);
  const server = await serve(folder, entry);
  const browser = await puppeteer.launch({
    executablePath,
    // Garbage of earlier rounds is collected between rounds, not during them.
    args: ['--no-first-run', '--js-flags=--expose-gc', ...quiet.map((part) => `--disable-${part}`), ...sandbox],
    protocolTimeout: 120_000,
  });
  try {
    return await work(browser, `http://127.0.0.1:${server.address().port}`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Opens a page of 1280 × 900, in a browser or in a context of it, and does the work. Errors in the page end it. */
export async function inPage(context, url, work) {
  const page = await context.newPage();
  const failed = new Promise((_, reject) => {
    page.on('pageerror', reject);
    page.on('response', (response) => response.ok() || reject(new Error(`${response.status()} ${response.url()}`)));
  });
  const done = async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url);
    return work(page);
  };
  return Promise.race([done(), failed]);
}

/** Opens a page with the element defined, does the work in it, and closes everything. */
export const withPage = (folder, entry, work) => withBrowser(folder, entry, (browser, url) => inPage(browser, `${url}/`, async (page) => {
  await page.evaluate(() => customElements.whenDefined('journey-diagram').then(() => true));
  await page.evaluate(installBench);
  return work(page);
}));
