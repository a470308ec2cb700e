import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cy } from '../../src/i18n/cy.js';
import { en } from '../../src/i18n/en.js';
import { fileOfLanguage } from '../../src/i18n/languages.js';
import { fill, hasShippedStrings, listIn, numberIn, registerShippedStrings, registerStrings, translate, stringsFor, watchStrings } from '../../src/i18n/strings.js';

const folder = new URL('../../src/i18n/', import.meta.url);
const tags = readdirSync(folder).flatMap((file) => /^([a-z]{2}(?:-[a-z]+)?)\.ts$/.exec(file)?.[1] ?? []);
const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').toSorted();

describe('the words of the interface', () => {
  it('are there in four languages, one of them from right to left', () => assert.deepEqual(tags.toSorted(), ['ar', 'cy', 'de', 'en']));

  it('are in a file of their own for each language but English, which loads when it is asked for', async () => {
    for (const tag of tags) {
      const file = fileOfLanguage(`${tag}-XX`);
      assert.equal(file === undefined, tag === 'en', tag);
      await file?.load();
      assert.equal(hasShippedStrings(tag), tag !== 'en', tag);
    }
    for (const tag of ['xx', '', 'constructor', '__proto__', 'hasOwnProperty']) assert.equal(fileOfLanguage(tag), undefined, tag);
  });

  for (const tag of tags) it(`are complete in ${tag}: each with the same placeholders, none of them empty`, async () => {
    const words = (await import(new URL(`${tag}.ts`, folder).href) as Record<string, Record<string, string>>)[tag] ?? {};
    assert.deepEqual(Object.keys(words).toSorted(), Object.keys(en).toSorted());
    for (const [name, text] of Object.entries(en)) {
      assert.deepEqual(placeholders(words[name] ?? ''), placeholders(text), name);
      assert.match(words[name] ?? '', /\S/, name);
      if (tag !== 'en' && /[a-z]{4}/i.test(text.replaceAll(/\{\w+\}/g, ''))) assert.notEqual(words[name], text, `${name} is not translated`);
    }
  });

  for (const tag of tags) it(`have every plural form of ${tag}`, async () => {
    const words = (await import(new URL(`${tag}.ts`, folder).href) as Record<string, Record<string, string>>)[tag] ?? {};
    const forms = [...(words.taskCount ?? '').matchAll(/(\w+) \{/g)].map(([, form]) => form);
    assert.deepEqual(forms.toSorted(), [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].toSorted());
  });

  it('say a number by the rules of their language', () => {
    registerStrings('cy', cy);
    registerStrings('ja', { taskCount: '{count, plural, other {タスク #}}' });
    registerStrings('not_a_tag', { taskCount: '{count, plural, one {# job} other {# jobs}}' });
    const counted = (tag: string, ...counts: number[]) => counts.map((count) => translate(stringsFor(tag), 'taskCount', { count }).text);
    assert.deepEqual(counted('en', 0, 1, 2, 11), ['0 tasks', '1 task', '2 tasks', '11 tasks']);
    assert.deepEqual(counted('cy', 1, 2, 3, 6, 11), ['1 dasg', '2 dasg', '3 tasg', '6 thasg', '11 tasg']);
    assert.deepEqual(counted('ja', 1, 2), ['タスク 1', 'タスク 2']);
    assert.deepEqual(counted('not_a_tag', 1, 2), ['1 jobs', '2 jobs'], 'a tag that there is not');
    assert.deepEqual(counted('fr', 1, 2), ['1 task', '2 tasks'], 'not translated');
  });

  it('have the digits and the lists of their language', async () => {
    const said = (tag: string) => [numberIn(stringsFor(tag), 2026), listIn(stringsFor(tag), ['a', 'b', 'c']), translate(stringsFor(tag), 'walkPosition', { position: 1, count: 12 }).text];
    assert.deepEqual(said('en'), ['2026', 'a, b, c', '1 of 12']);
    assert.deepEqual(said('de'), ['2026', 'a, b und c', '1 von 12']);
    await fileOfLanguage('ar')?.load();
    assert.deepEqual(said('ar-EG'), ['٢٠٢٦', 'a، وb، وc', '١ من ١٢']);
    assert.equal(translate(stringsFor('ar-EG'), 'taskCount', { count: 3 }).text, '٣ مهام');
    assert.deepEqual(said('fa')[0], '۲۰۲۶');
    assert.deepEqual(said('fa')[2], '1 of 12', 'an English text has English digits');
    assert.deepEqual(said('not_a_tag'), ['2026', 'a, b, c', '1 of 12'], 'a tag that there is not');
  });

  it('of the page count before those that come with the library, whichever come first', () => {
    registerStrings('qa', { close: 'the page’s' });
    registerShippedStrings('qa', { ...en, close: 'shipped', steps: 'shipped' });
    assert.deepEqual([stringsFor('qa').close, stringsFor('qa-XX').steps], ['the page’s', 'shipped']);
    registerShippedStrings('qb', { ...en, close: 'shipped' });
    registerStrings('qb', { close: 'the page’s' });
    assert.equal(stringsFor('qb').close, 'the page’s');
  });

  it('tell those who watch when some are registered, until they no longer do', () => {
    let times = 0;
    const watcher = { stringsChanged: () => { times += 1; } };
    const unwatch = watchStrings(watcher);
    registerStrings('qc', {});
    unwatch();
    registerStrings('qd', {});
    assert.equal(times, 1);
  });

  it('are whole sentences: none begins or ends with a comma, or with a space', async () => {
    for (const tag of tags) {
      const words = (await import(new URL(`${tag}.ts`, folder).href) as Record<string, Record<string, string>>)[tag] ?? {};
      for (const [name, text] of Object.entries(words)) assert.doesNotMatch(text, /^[\s,،;]|[\s,،;]$/, `${tag}: ${name}`);
    }
  });

  it('are looked up by language and region, then by language, then in English', () => {
    registerStrings('xx', { close: 'xx-close', steps: 'xx-steps' });
    registerStrings('XX-YY', { close: 'xx-yy-close' });
    const { close, steps, tasks } = stringsFor('xx-YY');
    assert.deepEqual([close, steps, tasks], ['xx-yy-close', 'xx-steps', en.tasks]);
    assert.deepEqual([stringsFor('xx').close, stringsFor('XX-ZZ').close, stringsFor('').close, stringsFor('zz').close], ['xx-close', 'xx-close', en.close, en.close]);
  });

  it('are those of the last call for a language: in English too, of any region, and wherever English stands in for another', () => {
    registerStrings('yy', { close: 'yy-close' });
    registerShippedStrings('cy', cy);
    const wordsOf = (): string[] => ['en', 'en-GB', 'yy', 'zz', '', 'cy'].map((tag) => stringsFor(tag).page);
    registerStrings('en', { page: 'Read more', close: 'Shut' });
    assert.deepEqual(wordsOf(), [...Array.from({ length: 5 }, () => 'Read more'), cy.page], 'Welsh has words of its own');
    assert.deepEqual([stringsFor('yy').close, stringsFor('cy').close], ['yy-close', cy.close]);
    assert.deepEqual(translate(stringsFor('yy'), 'page'), { text: 'Read more', lang: 'en' });
    registerStrings('en', {});
    assert.deepEqual(wordsOf(), [...Array.from({ length: 5 }, () => en.page), cy.page]);
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

  it('are texts: anything else is refused, and registers nothing', () => {
    const before = stringsFor('en-wrong');
    assert.throws(() => registerStrings('en-wrong', { close: 5 as unknown as string }), { name: 'TypeError', message: 'registerStrings("en-wrong"): "close" is number. Allowed: a text.' });
    assert.equal(stringsFor('en-wrong'), before);
    const untranslated: object = { close: undefined };
    registerStrings('en-wrong', untranslated);
    assert.equal(stringsFor('en-wrong').close, en.close);
  });

  it('that are said nowhere are warned of', (test) => {
    const warn = test.mock.method(console, 'warn', () => undefined);
    const words = { close: 'Shut', clsoe: 'Shut' };
    registerStrings('en-misspelt', words);
    assert.deepEqual(warn.mock.calls.map(({ arguments: told }) => told), [['journey-diagrams: registerStrings("en-misspelt") has "clsoe", which is said nowhere.']]);
    assert.equal(stringsFor('en-misspelt').close, 'Shut');
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
