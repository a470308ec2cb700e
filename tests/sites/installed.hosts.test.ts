/** The examples for generators that are no JavaScript packages, built by the generators themselves where the machine has them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files } from '../data/files.js';
import { textsBelow } from './folder.js';
import { attribute, elements, readable, textOf } from './html.js';
import { addressesOf, wordsOf } from './texts.js';

const hosts = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));

interface Generator {
  name: string;
  /** The arguments that print its version, and those that build a site. */
  version: string;
  build: string[];
  /** Where a site has its models, its pages and what it writes. */
  data: string;
  pages: string;
  output: string;
  /** The page of the example. */
  page: string;
  /** What it writes for a page. */
  written: (name: string) => string;
}

const GENERATORS: Generator[] = [
  { name: 'jekyll', version: '--version', build: ['build'], data: '_data/journeys', pages: '.', output: '_site', page: 'index.md', written: (name) => `${name}.html` },
  { name: 'hugo', version: 'version', build: ['--config', 'hugo.toml'], data: 'data/journeys', pages: 'content', output: 'public', page: 'content/journey.md', written: (name) => `${name}/index.html` },
];

const isHere = ({ name, version }: Generator): boolean => spawnSync(name, [version]).status === 0;
for (const generator of GENERATORS.filter((one) => !isHere(one))) console.log(`docs/hosts/${generator.name} is not built: ${generator.name} is not installed`);

for (const generator of GENERATORS.filter(isHere)) {
  describe(`the pages that ${generator.name} makes of docs/hosts/${generator.name}`, () => {
    const folder = mkdtempSync(join(tmpdir(), `journey-diagrams-${generator.name}-`));
    let pages: ReadonlyMap<string, string>;

    before(() => {
      cpSync(join(hosts, generator.name), folder, { recursive: true });
      mkdirSync(join(folder, generator.data), { recursive: true });
      const page = readFileSync(join(folder, generator.page), 'utf8');
      for (const [name, { text }] of files) {
        writeFileSync(join(folder, generator.data, `${name}.json`), text);
        writeFileSync(join(folder, generator.pages, `${name}.md`), page.replace('"consumer"', `"${name}"`));
      }
      const { status, stdout, stderr } = spawnSync(generator.name, generator.build, { cwd: folder, encoding: 'utf8' });
      assert.equal(status, 0, stdout + stderr);
      pages = textsBelow(join(folder, generator.output));
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    for (const [name, { model }] of files) {
      it(`have the model and the whole list: ${name}`, () => {
        const html = pages.get(generator.written(name)) ?? assert.fail('There is no such page');
        const json = elements(html, 'script').filter((one) => attribute(one, 'type') === 'application/json').map(textOf);
        assert.deepEqual(json.map((text) => JSON.parse(text) as unknown), [model]);
        assert.deepEqual(elements(html, 'a').map((link) => attribute(link, 'href')).toSorted(), addressesOf(model));
        const shown = readable(html);
        assert.deepEqual(wordsOf(model).filter((words) => !shown.includes(words)), []);
        assert.match(html, /<p>More words of the page\.<\/p>/);
      });
    }
  });
}
