import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { en } from '../../src/i18n/en.js';
import { fill, registerStrings, translate, stringsFor } from '../../src/i18n/strings.js';

const folder = new URL('../../src/i18n/', import.meta.url);
const tags = readdirSync(folder).flatMap((file) => /^([a-z]{2}(?:-[a-z]+)?)\.ts$/.exec(file)?.[1] ?? []);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

describe('the words of the interface', () => {
  it('are there in English and Welsh', () => assert.deepEqual(tags.toSorted(), ['cy', 'en']));

  for (const tag of tags) it(`are complete in ${tag}: each with the same placeholders, none of them empty`, async () => {
    const words = (await import(new URL(`${tag}.ts`, folder).href) as Record<string, Record<string, string>>)[tag] ?? {};
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(en).toSorted());
    for (const [name, text] of Object.entries(en)) {
      assert.deepEqual(placeholders(words[name] ?? ''), placeholders(text), name);
      assert.match(words[name] ?? '', /\S/, name);
      if (tag !== 'en' && /[a-z]{4}/i.test(text.replaceAll(/\{\w+\}/g, ''))) assert.notEqual(words[name], text, `${name} is not translated`);
    }
  });

  it('are looked up by language and region, then by language, then in English', () => {
    registerStrings('xx', { close: 'xx-close', steps: 'xx-steps' });
    registerStrings('XX-YY', { close: 'xx-yy-close' });
    const { close, steps, tasks } = stringsFor('xx-YY');
    assert.deepEqual([close, steps, tasks], ['xx-yy-close', 'xx-steps', en.tasks]);
    assert.deepEqual([stringsFor('xx').close, stringsFor('XX-ZZ').close, stringsFor('').close, stringsFor('zz').close], ['xx-close', 'xx-close', en.close, en.close]);
  });

  it('have their own language each, if it is not the requested one', () => {
    registerStrings('zz-part', { close: 'zz-close' });
    registerStrings('ww', { close: 'ww-close {number}' });
    const langs = (tag: string, around?: string) => (['close', 'steps'] as const).map((name) => translate(stringsFor(tag), name, {}, around).lang);
    assert.deepEqual(langs('ww'), [undefined, 'en']);
    assert.deepEqual(langs('WW-XX'), [undefined, 'en'], 'a region is no other language');
    assert.deepEqual(langs('zz-Part'), [undefined, 'en']);
    assert.deepEqual(langs('ww', 'en'), ['ww', undefined]);
    assert.deepEqual([langs('en-GB'), langs('EN')], [[undefined, undefined], [undefined, undefined]]);
    assert.deepEqual(langs(''), ['en', 'en'], 'where none is known');
    assert.equal(translate(stringsFor('ww'), 'close', { number: 2 }).text, 'ww-close 2');
  });

  it('take effect when they are registered later', () => {
    assert.equal(stringsFor('qq').close, en.close);
    registerStrings('qq', { close: 'later' });
    assert.equal(stringsFor('qq').close, 'later');
  });
});

describe('fill', () => {
  it('fills placeholders, and leaves those without a value', () => assert.equal(fill('{a} of {b}: {c}', { a: 1, b: 'two' }), '1 of two: {c}'));
  it('inserts values unchanged, including placeholders in them', () => assert.equal(fill('{a} {b}', { a: '{b} $& $1', b: 'B' }), '{b} $& $1 B'));
});
