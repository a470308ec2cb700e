/** What is documented of the element is what it has: parts, slots, events, attributes, states, variables. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';
import { JourneyDiagram } from '../../src/elements/journey-diagram.js';
import { indexModel } from '../support/index-model.js';
import { flowStyles } from '../../src/theme/flow.js';
import { styles } from '../../src/theme/styles.js';
import { FACES, TOKENS } from '../../src/theme/tokens.js';
import { files } from '../data/files.js';
import { modelEntries } from '../fixtures/models.js';

interface Named { name: string; description?: string; privacy?: string }
interface Declaration extends Named {
  tagName?: string;
  cssParts?: Named[];
  slots?: Named[];
  events?: Named[];
  attributes?: Named[];
  cssStates?: Named[];
  members?: (Named & { kind: string })[];
}

const root = new URL('../../', import.meta.url);
const MANIFEST = new URL('.storybook/custom-elements.json', root);

function documented(): Declaration {
  assert.ok(existsSync(MANIFEST), 'there is no .storybook/custom-elements.json: run `npm run analyze` first');
  const { modules } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
  const found = modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === 'journey-diagram');
  assert.ok(found, 'the manifest has no <journey-diagram>');
  return found;
}

const element = documented();
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(`src/${file.replaceAll('\\', '/')}`, root), 'utf8'))
  .join('\n');

/** What the first group of a pattern finds in the sources, each once, in order. */
const inSources = (pattern: RegExp): string[] => [...new Set([...sources.matchAll(pattern)].map(([, found]) => found ?? ''))].toSorted();
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).toSorted();

describe('the manifest', () => {
  it('says something of everything', () => {
    for (const list of ['cssParts', 'slots', 'events', 'attributes', 'cssStates', 'members'] as const) {
      assert.ok(element[list]?.length, `no ${list}`);
      assert.deepEqual(element[list].filter(({ description }) => !description?.trim()).map(({ name }) => name), [], list);
    }
  });

  it('names the parts that templates have, and no others', () => {
    const models = [...modelEntries.map(([, model]) => model), ...[...files.values()].map(({ model }) => model)];
    const types = models.flatMap((model) => [...indexModel(model).parts.values()].map(({ type }) => type));
    assert.ok(inSources(/ part=\$\{(\w+\.type)\}/g).length > 0, 'parts are named after their type');
    assert.deepEqual(names(element.cssParts), [...new Set([...inSources(/ part="([\w-]+)"/g), ...types])].toSorted());
  });

  it('names the slots that templates have', () => {
    assert.deepEqual(names(element.slots), inSources(/<slot(?: name="([\w-]+)")?[ >]/g));
  });

  it('names the events that are fired, which are the events that have a type', () => {
    assert.deepEqual(names(element.events), inSources(/fire\([\w.#]+, '([\w-]+)'/g));
    assert.deepEqual(names(element.events), inSources(/'([\w-]+)': CustomEvent</g));
  });

  it('names the attributes that are observed', () => {
    assert.deepEqual(names(element.attributes), [...JourneyDiagram.observedAttributes].toSorted());
  });

  it('names the states that are set', () => {
    const [set = ''] = inSources(/setStates\(this[^{}]*\{([^}]*)\}/g);
    assert.deepEqual(names(element.cssStates), set.split(',').map((entry) => entry.split(':')[0]?.trim() ?? '').filter(Boolean).toSorted());
  });

  it('has methods and properties that the element has, and nothing that is private to it', () => {
    const properties = [...JourneyDiagram.elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
    const fields = (element.members ?? []).filter(({ kind }) => kind === 'field');
    // What can only be read is a getter without a setter.
    const readonly = names(fields).filter((name) => Object.getOwnPropertyDescriptor(JourneyDiagram.prototype, name)?.get && !properties.includes(name));
    assert.deepEqual(names(fields), [...properties, ...readonly].toSorted());
    for (const { name, kind } of element.members ?? []) {
      if (kind === 'method') assert.equal(typeof (JourneyDiagram.prototype as unknown as Record<string, unknown>)[name], 'function', name);
    }
  });
});

describe('the variables of the theme', () => {
  const css = [...styles, flowStyles].map((style: CSSResult) => style.cssText).join('\n');
  const found = (pattern: RegExp): string[] => [...new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted();

  it('are those that the styles read', () => {
    assert.deepEqual(found(/var\(--jd-([\w-]+)/g), [...TOKENS, ...FACES].map(({ name }) => name).toSorted());
  });

  it('are never set by the styles, so that a page can', () => assert.deepEqual(found(/(?:^|[;{\s])--jd-([\w-]+)\s*:/g), []));

  it('have each a purpose', () => assert.deepEqual([...TOKENS, ...FACES].filter(({ purpose }) => !/^[A-Z].*\.$/s.test(purpose)).map(({ name }) => name), []));

  it('of the styles themselves are each set somewhere, and read somewhere', () => {
    // Measures are set on the canvas, by the names that the layout has for them.
    const measures = inSources(/(?:[{,]|^)\s*'?([\w-]+)'?: \w/gm);
    const set = new Set([...found(/(?:^|[;{\s])--_([\w-]+)\s*:/g), ...measures]);
    assert.deepEqual(found(/var\(--_([\w-]+)/g).filter((name) => !set.has(name)), []);
    assert.deepEqual(found(/(?:^|[;{\s])--_([\w-]+)\s*:/g).filter((name) => !found(/var\(--_([\w-]+)/g).includes(name)), []);
  });
});
