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

/** Serves a folder, and an empty page that loads one module of it. */
function serve(folder, entry) {
  const page = `<!doctype html><html lang="en"><title>Bench</title><link rel="icon" href="data:,"><body><script type="module" src="/${entry}"></script>`;
  const server = createServer(({ url }, response) => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
    if (path === '/') return response.writeHead(200, { ...HEADERS, 'content-type': 'text/html' }).end(page);
    try {
      const code = readFileSync(join(folder, path));
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/javascript' }).end(code);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Opens an empty page of 1280 × 900 with the element defined, does the work in it, and closes everything. */
export async function withPage(folder, entry, work) {
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
    const page = await browser.newPage();
    const failed = new Promise((_, reject) => {
      page.on('pageerror', reject);
      page.on('response', (response) => response.ok() || reject(new Error(`${response.status()} ${response.url()}`)));
    });
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const done = page
      .evaluate(() => customElements.whenDefined('journey-diagram').then(() => true))
      .then(() => page.evaluate(installBench))
      .then(() => work(page));
    return await Promise.race([done, failed]);
  } finally {
    await browser.close();
    server.close();
  }
}
