/**
 * The documentation of the element matches its class. manifest.browser.test.ts compares the rest with what is rendered and
 * fired.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CSSResult } from 'lit';
import { JourneyDiagram } from '../../src/elements/journey-diagram.js';
import { styles } from '../support/styles.js';
import { FACES, PAGE, TOKENS } from '../../src/theme/tokens.js';

interface Named { name: string; description?: string; privacy?: string }
interface Declaration extends Named {
  tagName?: string;
  cssParts?: Named[];
  slots?: Named[];
  events?: Named[];
  attributes?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
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
const names = (list: readonly Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).toSorted();

describe('the manifest', () => {
  it('describes everything', () => {
    for (const list of ['cssParts', 'slots', 'events', 'attributes', 'cssStates', 'cssProperties', 'members'] as const) {
      assert.ok(element[list]?.length, `no ${list}`);
      assert.deepEqual(element[list].filter(({ description }) => !description?.trim()).map(({ name }) => name), [], list);
    }
  });

  it('names the observed attributes', () => {
    assert.deepEqual(names(element.attributes), [...JourneyDiagram.observedAttributes].toSorted());
  });

  it('names the variables of the theme', () => {
    assert.deepEqual(names(element.cssProperties), [...TOKENS, PAGE, ...FACES].map(({ name }) => `--jd-${name}`).toSorted());
  });

  it('has the methods and properties of the element, and nothing private', () => {
    const properties = [...JourneyDiagram.elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
    const fields = (element.members ?? []).filter(({ kind }) => kind === 'field');
    // Read-only properties have a getter without a setter.
    const readonly = names(fields).filter((name) => Object.getOwnPropertyDescriptor(JourneyDiagram.prototype, name)?.get && !properties.includes(name));
    assert.deepEqual(names(fields), [...properties, ...readonly].toSorted());
    for (const { name, kind } of element.members ?? []) {
      if (kind === 'method') assert.equal(typeof (JourneyDiagram.prototype as unknown as Record<string, unknown>)[name], 'function', name);
    }
  });
});

describe('the variables of the theme', () => {
  const css = styles.map((style: CSSResult) => style.cssText).join('\n');
  const found = (pattern: RegExp): string[] => [...new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted();

  it('are those that the styles read', () => {
    assert.deepEqual(found(/var\(--jd-([\w-]+)/g), [...TOKENS, ...FACES].map(({ name }) => name).toSorted());
  });

  it('are never set by the styles, so that a page can', () => assert.deepEqual(found(/(?:^|[;{\s])--jd-([\w-]+)\s*:/g), []));

  it('have each a purpose', () => assert.deepEqual([...TOKENS, ...FACES].filter(({ purpose }) => !/^[A-Z].*\.$/s.test(purpose)).map(({ name }) => name), []));
});
