/** The examples for generators that are no JavaScript packages, built by the generators themselves where the machine has them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { files } from '../data/files.js';
import { textsBelow } from './folder.js';
import { attribute, elements, readable, textOf } from './html.js';
import { renderLiquid } from './jekyll.js';
import { checkPage, diagramOf, listCases, type ListCase, OWN_WORDS, ownWordsCase } from './lists.js';
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
  /** How it begins a warning. */
  warning: RegExp;
  /** Its file of settings, and what gives a site words of its own there. */
  settings: string;
  ownWords: string;
}

const GENERATORS: Generator[] = [
  {
    name: 'jekyll', version: '--version', build: ['build'], warning: /^ *Liquid Warning/m,
    data: '_data/journeys', pages: '.', output: '_site', page: 'index.md', written: (name) => `${name}.html`,
    settings: '_config.yml', ownWords: `\njourney_diagrams:\n  words: ${JSON.stringify(OWN_WORDS)}\n`,
  },
  {
    name: 'hugo', version: 'version', build: ['--config', 'hugo.toml'], warning: /^WARN/m,
    data: 'data/journeys', pages: 'content', output: 'public', page: 'content/journey.md', written: (name) => `${name}/index.html`,
    settings: 'hugo.toml', ownWords: `\n[params.journeyDiagrams.words]\n${Object.entries(OWN_WORDS).map(([word, text]) => `${word} = "${text}"\n`).join('')}`,
  },
];

const published = new Map([...files].map(([name, { text }]) => [name, text]));
const textOfModel = ({ model }: ListCase): string => JSON.stringify(model, null, 2);

/** All that a diagram says, without space. */
const textOfDiagram = (page: string): string => readable(diagramOf(page)).replace(/\s+/g, '');

const isHere = ({ name, version }: Generator): boolean => spawnSync(name, [version]).status === 0;
for (const generator of GENERATORS.filter((one) => !isHere(one))) console.log(`docs/hosts/${generator.name} is not built: ${generator.name} is not installed`);

interface Built {
  /** What the generator writes, by path, and what it says. */
  pages: ReadonlyMap<string, string>;
  said: string;
}

/** Builds the example with a page for each model. @param models the text of each, by its name. */
function build(generator: Generator, models: ReadonlyMap<string, string>, settings = ''): Built {
  const folder = mkdtempSync(join(tmpdir(), `journey-diagrams-${generator.name}-`));
  try {
    cpSync(join(hosts, generator.name), folder, { recursive: true });
    appendFileSync(join(folder, generator.settings), settings);
    mkdirSync(join(folder, generator.data), { recursive: true });
    const page = readFileSync(join(folder, generator.page), 'utf8');
    for (const [name, text] of new Map([...published, ...models])) {
      writeFileSync(join(folder, generator.data, `${name}.json`), text);
      writeFileSync(join(folder, generator.pages, `${name}.md`), page.replace('"consumer"', `"${name}"`));
    }
    const { status, stdout, stderr } = spawnSync(generator.name, generator.build, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
    return { pages: textsBelow(join(folder, generator.output)), said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

for (const generator of GENERATORS.filter(isHere)) {
  describe(`the pages that ${generator.name} makes of docs/hosts/${generator.name}`, () => {
    const cases = listCases.map((one, i) => ({ one, name: `case-${i}` }));
    let site: Built;
    const pageOf = (name: string, { pages } = site): string => pages.get(generator.written(name)) ?? assert.fail('There is no such page');

    before(() => {
      site = build(generator, new Map(cases.map(({ name, one }) => [name, textOfModel(one)])));
    });

    it('are made without a warning', () => assert.doesNotMatch(site.said, generator.warning));

    for (const [name, { model }] of files) {
      it(`have the model and the whole list: ${name}`, () => {
        const html = pageOf(name);
        const json = elements(html, 'script').filter((one) => attribute(one, 'type') === 'application/json').map(textOf);
        assert.deepEqual(json.map((text) => JSON.parse(text) as unknown), [model]);
        assert.deepEqual(elements(html, 'a').map((link) => attribute(link, 'href')).toSorted(), addressesOf(model));
        const shown = readable(html);
        assert.deepEqual(wordsOf(model).filter((words) => !shown.includes(words)), []);
        assert.match(html, /<p>More words of the page\.<\/p>/);
      });
    }

    describe('have a list that', () => {
      for (const { one, name } of cases) it(one.what, () => checkPage(one, pageOf(name)));

      it('says the same as LiquidJS writes with the include for Jekyll', async () => {
        for (const { one, name } of cases) {
          const expected = await renderLiquid('{% include journey-diagram.html data="it" %}', { journeys: { it: one.model } });
          assert.equal(textOfDiagram(pageOf(name)), textOfDiagram(expected), one.what);
        }
      });

      it(ownWordsCase.what, () => checkPage(ownWordsCase, pageOf('own', build(generator, new Map([['own', textOfModel(ownWordsCase)]]), generator.ownWords))));
    });
  });
}
