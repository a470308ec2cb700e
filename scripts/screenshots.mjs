/**
 * `npm run screenshots`: makes the pictures of the README: each diagram of the package in a window of
 * 1280 × 800, light and dark, closed and with a panel open.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { inPage, withBrowser } from './bench/browser.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const FOLDER = 'docs/images';
/** What is open in each diagram. */
const OPEN = { consumer: 'develop', provider: 'develop', overview: 'develop', spine: 'send-request', booking: 'search-slots' };
const SCHEMES = ['light', 'dark'];
const WINDOW = { width: 1280, height: 800 };
const STYLES = ':root { color-scheme: light dark; } body { margin: 0; padding: 16px; font-family: Arial, "Liberation Sans", sans-serif; background: Canvas; color: CanvasText; }';

/** In the page: draws a model. @param scheme light or dark. */
async function draw({ model, selected, styles }) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  const element = document.body.appendChild(document.createElement('journey-diagram'));
  Object.assign(element, { model, selected });
  const frame = () => new Promise(requestAnimationFrame);
  while (!element.matches(':state(ready)')) await frame();
  for (let i = 0; i < 3; i += 1) await frame();
  if (selected && !element.matches(':state(open)')) throw new Error(`There is no part with the id ${selected}`);
}

const pictures = Object.entries(OPEN).flatMap(([name, part]) => SCHEMES.flatMap((scheme) =>
  [undefined, part].map((selected) => ({ name, scheme, selected, path: `${FOLDER}/${name}-${scheme}${selected ? '-open' : ''}.webp` }))));

const files = mkdtempSync(join(tmpdir(), 'journey-diagrams-screenshots-'));
await build({ logLevel: 'error', build: { outDir: files, sourcemap: false } });
mkdirSync(FOLDER, { recursive: true });
await withBrowser(files, 'journey-diagrams.js', async (browser, url) => {
  for (const { name, scheme, selected, path } of pictures) {
    const model = JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));
    await inPage(browser, `${url}/`, async (page) => {
      await page.setViewport(WINDOW);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.evaluate(draw, { model, selected, styles: STYLES });
      await page.screenshot({ path, type: 'webp', quality: 80, fullPage: true });
      await page.close();
    });
    console.log(path);
  }
});
rmSync(files, { recursive: true });
