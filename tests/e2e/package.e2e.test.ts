/** What is published, used as README.md says: packed, put on a plain server, and opened in a browser. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { openBrowser, openPage } from './chromium.js';
import { serve } from './serve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The fenced blocks of README.md in one language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, block]) => block ?? '');

const [snippet = ''] = blocks('html').filter((block) => block.includes('<script type="module"'));
const [script = ''] = /(?<=<script type="module" src=")[^"]+/.exec(snippet) ?? [];
const [address = ''] = /(?<=<journey-diagram src=")[^"]+/.exec(snippet) ?? [];
const models = new Map(blocks('json').map((json) => [(JSON.parse(json) as { kind: string }).kind, json]));

/** What each kind of model is drawn as in a wide window, and which of the files it needs. */
const KINDS: Record<string, { view: string; needs: string[] }> = {
  journey: { view: 'ecosystem', needs: ['', '-ecosystem', '-picture'] },
  flow: { view: 'map', needs: ['', '-ecosystem', '-flow', '-map-and-sequence', '-picture'] },
};
const fileOf = (part: string): string => `journey-diagrams${part}.js`;

/** In the page: how the diagram has been drawn; nothing as long as it has not. */
function drawn(): { view: string | undefined; shapes: number; title: string | undefined } | undefined {
  const element = document.querySelector('journey-diagram:state(ready)')?.shadowRoot;
  const canvas = element?.querySelector<HTMLElement>('[data-view]');
  return canvas ? { view: canvas.dataset.view, shapes: canvas.querySelectorAll('svg path').length, title: element?.querySelector('h2')?.textContent.trim() } : undefined;
}

describe('the package', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-package-'));
  const published = (path: string) => join(scratch, 'package', path);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string };
  const archive = `${name}-${version}.tgz`;
  let browser: Browser;

  before(async () => {
    // Builds it first, as `npm publish` would.
    execFileSync('npm', ['pack', '--pack-destination', scratch], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
    assert.ok(readme.includes(`/${archive}`), `README.md installs ${archive}`);
    execFileSync('tar', ['-xzf', archive], { cwd: scratch });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** Checks it with a tool; what the tool says is in the error. */
  const check = (script: string, ...args: string[]) => {
    execFileSync(process.execPath, [join(root, 'node_modules', script), join(scratch, archive), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  };

  it('has no fault that publint finds', () => check('publint/src/cli.js', '--strict'));

  it('has types that every bundler and Node find', () => check('@arethetypeswrong/cli/dist/index.js', '--profile', 'esm-only'));

  it('has every file that README.md names in dist', () => {
    const [, table = ''] = /^These models are in `dist\/data`.*?\n\n(.+?)\n\n/ms.exec(readme) ?? [];
    const data = [...table.matchAll(/^\| `([\w.-]+)`/gm)].map(([, file]) => `dist/data/${file ?? ''}`);
    const files = [...readme.matchAll(/`(dist\/[\w./-]+\.\w+)`/g)].map(([, file]) => file ?? '');
    assert.ok(data.length > 0 && files.length > 0, 'README.md names models and the schema');
    assert.deepEqual([...data, ...files].filter((file) => !existsSync(published(file))), []);
  });

  it('has themes that a page links under a strict policy', async () => {
    const dist = (path: string): string => readFileSync(published(`dist/${path}`), 'utf8');
    const { url, server } = await serve(new Map([
      ['/', '<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="/themes/nhs.css"><script type="module" src="/journey-diagrams.js"></script><body><journey-diagram src="/consumer.json"></journey-diagram>'],
      ['/themes/nhs.css', dist('themes/nhs.css')],
      ['/consumer.json', dist('data/consumer.json')],
      ['/favicon.ico', ''],
      ...readdirSync(published('dist')).filter((file) => file.startsWith('journey-diagrams')).map((file): [string, string] => [`/${file}`, dist(file)]),
    ]), { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'" });
    const { page, faults } = await openPage(browser);
    try {
      await page.goto(url);
      await page.waitForFunction(drawn, { timeout: 60_000 });
      const colour = await page.evaluate(() => {
        const title = document.querySelector('journey-diagram')?.shadowRoot?.querySelector('.stage .title');
        return title && getComputedStyle(title).color;
      });
      assert.deepEqual({ colour, faults }, { colour: 'rgb(0, 66, 129)', faults: [] });
    } finally {
      await page.close();
      server.close();
    }
  });

  for (const [kind, { view, needs }] of Object.entries(KINDS)) {
    it(`draws the ${kind} of README.md by its HTML`, async () => {
      const model = models.get(kind) ?? assert.fail(`README.md has no ${kind}`);
      const folder = script.slice(0, script.lastIndexOf('/') + 1);
      const { url, server, asked } = await serve(new Map([
        ['/', `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,"><body>${snippet}`],
        [address, model],
        // All files that README.md names by how their names begin.
        ...readdirSync(published('dist')).filter((file) => file.startsWith('journey-diagrams')).map((file): [string, string] => [folder + file, readFileSync(published(`dist/${file}`), 'utf8')]),
      ]));
      const { page, faults } = await openPage(browser);
      try {
        await page.goto(url);
        await page.waitForFunction(drawn, { timeout: 60_000 });
        const found = await page.evaluate(drawn);
        assert.deepEqual({ view: found?.view, title: found?.title, faults }, { view, title: (JSON.parse(model) as { title: string }).title, faults: [] });
        assert.ok(found && found.shapes > 5, `${found?.shapes} shapes are drawn`);
        // What a walk and paper need is loaded when the page is idle, which may be later.
        const idle = ['-walk', '-paper'].map((part) => folder + fileOf(part));
        assert.deepEqual(asked.filter((one) => !idle.includes(one)).toSorted(), ['/', address, ...needs.map((part) => folder + fileOf(part))].toSorted());
      } finally {
        await page.close();
        server.close();
      }
    });
  }
});
