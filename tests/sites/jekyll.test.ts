/** The include for Jekyll: what it writes, without a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { resolveHref } from '../../src/model/core/href.js';
import { LINK_LABELS } from '../../src/model/core/names.js';
import { files } from '../data/files.js';
import { BAD_ADDRESSES, GOOD_ADDRESSES } from '../fixtures/addresses.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { textsBelow } from './folder.js';
import { ancestors, attribute, elements, readable, textOf } from './html.js';
import { renderLiquid } from './jekyll.js';
import { checkPage, listCases, OWN_WORDS, ownWordsCase } from './lists.js';
import { addressesOf, wordsOf } from './texts.js';

const INCLUDE = '{% include journey-diagram.html data="it" %}';
const render = (it: unknown, content = INCLUDE, settings = {}): Promise<string> => renderLiquid(content, { journeys: { it }, settings });
const hrefs = (html: string): string[] => elements(html, 'a').map((link) => attribute(link, 'href') ?? '');
const jsonOf = (html: string): string => elements(html, 'script').filter((script) => attribute(script, 'type') === 'application/json').map(textOf).join();
const journey = (more: object): object => ({ kind: 'journey', title: 'A journey', stages: [{ id: 'one', title: 'One', ...more }] });

describe('the include for Jekyll', () => {
  for (const [name, { model }] of files) {
    it(`writes the model and the whole list: ${name}`, async () => {
      const html = await render(model);
      assert.deepEqual(JSON.parse(jsonOf(html)), model);
      assert.deepEqual(hrefs(html).toSorted(), addressesOf(model));
      const shown = readable(html);
      assert.deepEqual(wordsOf(model).filter((words) => !shown.includes(words)), []);
      assert.equal(attribute(elements(html, 'div')[0]!, 'lang'), model.language);
    });

    it(`writes what is in order as ordered lists: ${name}`, async () => {
      const html = await render(model);
      const main = elements(html, 'ol').find((list) => ancestors(list)[1] === 'journey-diagram');
      const titles = (main?.childNodes ?? []).flatMap((item) => ('childNodes' in item ? [textOf(item)] : []));
      const expected = (model.kind === 'flow' ? model.messages : model.stages).map(({ title }) => title);
      assert.equal(titles.length, expected.length);
      assert.deepEqual(expected.filter((title, i) => !titles[i]?.includes(title)), []);
    });
  }

  it('can stand in Markdown, where an empty line would end the HTML', async () => {
    const text = 'First line\n\n    fourth\n';
    const html = await render(journey({ summary: text, links: [{ title: text, href: 'a.html' }] }));
    assert.doesNotMatch(html, /\n\s*\n/);
    for (const { model } of files.values()) assert.doesNotMatch(await render(model), /\n\s*\n/);
  });

  it('lets no text end the script or become markup', async () => {
    const text = '</script><img src=x onerror=alert(1)><!--<script>';
    const model = journey({ summary: text, links: [{ title: text, href: '">"<b>.html' }] });
    const html = await render(model);
    assert.deepEqual(JSON.parse(jsonOf(html)), model);
    assert.deepEqual([elements(html, 'img'), elements(html, 'b')], [[], []]);
    assert.ok(readable(html).includes(text));
  });

  it('links to no address with a scheme that the element would refuse', async () => {
    const links = [...BAD_ADDRESSES, ...GOOD_ADDRESSES].map((href) => ({ title: 'A link', href }));
    const html = await render(journey({ links }));
    assert.deepEqual(hrefs(html).filter((href) => URL.canParse(href) && !['http:', 'https:', 'mailto:'].includes(new URL(href).protocol)), []);
    const inText = hrefs(html).map((href) => href.replace(/\s/g, ''));
    // What looks like a scheme to a plain comparison and is none stays text.
    const plain = GOOD_ADDRESSES.filter((href) => /^(https?|mailto):/i.test(href) || !/^[^/?#]*:/.test(href));
    assert.deepEqual(plain.filter((href) => !inText.includes(href.replace(/\s/g, ''))), []);
    assert.deepEqual(hrefs(await render({ ...journey({ links: [{ title: 'A', href: 'a.html' }] }), baseUrl: 'javascript:alert(1)//' })), []);
  });

  const BASES = ['https://example.org/apis/one/', 'https://example.org/apis/one', 'https://example.org', 'https://example.org/a/?b=c/d#e', '//example.org/a/b', '/apis/one/', '/apis/one', '../one/', 'one', ''];
  const HREFS = ['a.html', 'a/b.html', '../a.html', '/a.html', '//example.com/a', '?a=b', '#a', 'https://example.com/a', 'mailto:a@example.org', 'a.html?b=https://c#d'];
  const PAGE = 'https://site.example/pages/page.html';
  for (const base of BASES) {
    it(`resolves links as the element does, by baseUrl and base-url: "${base}"`, async () => {
      const model = journey({ links: HREFS.map((href) => ({ title: href, href })) });
      const absolute = (href: string): string => new URL(href, PAGE).href;
      const expected = HREFS.map((href) => absolute(resolveHref(href, base) ?? ''));
      assert.deepEqual(hrefs(await render({ ...model, ...(base && { baseUrl: base }) })).map(absolute), expected);
      const html = await render({ ...model, baseUrl: 'https://example.com/elsewhere/' }, `{% include journey-diagram.html data="it" base-url="${base}" %}`);
      assert.deepEqual(hrefs(html).map(absolute), expected);
      assert.equal(attribute(elements(html, 'journey-diagram')[0]!, 'base-url'), base);
    });
  }

  it('keeps nothing of one diagram for the next on the page', async () => {
    const { model } = files.get('spine')!;
    const once = await render(model);
    const html = await renderLiquid(`{% include journey-diagram.html data="other" base-url="/x/" heading-level=4 %}\n${INCLUDE}`, { journeys: { it: model, other: journey({}) } });
    assert.deepEqual(hrefs(html), hrefs(once));
    assert.deepEqual(elements(html, 'h2').length, 1);
  });

  it('loads the script once for all diagrams of a page, by the address of the settings', async () => {
    const scripts = async (settings = {}): Promise<unknown> =>
      elements(await render(journey({}), INCLUDE + INCLUDE, settings), 'script').filter((one) => attribute(one, 'type') === 'module').map((one) => [attribute(one, 'src'), attribute(one, 'integrity')]);
    assert.deepEqual(await scripts(), [['/assets/journey-diagrams.js', undefined]]);
    assert.deepEqual(await scripts({ script: '/js/journey-diagrams.all.js', integrity: 'sha384-abc' }), [['/js/journey-diagrams.all.js', 'sha384-abc']]);
  });

  it('passes the attributes of the element on', async () => {
    const [element] = elements(await render(journey({}), '{% include journey-diagram.html data="it" view="outline" panel="below" selected="one" heading-level=3 download=true id="here" %}'), 'journey-diagram');
    assert.deepEqual(element?.attrs.map(({ name, value }) => [name, value]), [['view', 'outline'], ['panel', 'below'], ['selected', 'one'], ['heading-level', '3'], ['download', ''], ['id', 'here']]);
  });

  for (const one of listCases) {
    it(one.what, async () => checkPage(one, await render(one.model)));
  }

  it(ownWordsCase.what, async () => checkPage(ownWordsCase, await render(ownWordsCase.model, INCLUDE, { words: OWN_WORDS })));

  it('has every word of the list in its README', () => {
    const folder = fileURLToPath(new URL('../../docs/hosts/jekyll/', import.meta.url));
    const includes = [...textsBelow(`${folder}_includes`).values()].join('');
    const used = new Set([...Array.from(includes.matchAll(/word="(\w+)"/g), ([, word]) => word ?? ''), ...LINK_LABELS.map((label) => label.toLowerCase())]);
    const [, listed = ''] = /^The words are (.+?)\.$/ms.exec(readFileSync(`${folder}README.md`, 'utf8')) ?? [];
    assert.deepEqual(Array.from(listed.matchAll(/`(\w+)`/g), ([, word]) => word ?? '').toSorted(), [...used].toSorted());
  });

  it('says which file is missing', async () => {
    assert.match(await renderLiquid('{% include journey-diagram.html data="none" %}', { journeys: {} }), /There is no file _data\/journeys\/none\.json/);
  });

  for (const [name, model] of Object.entries({ ...models, ...flows })) {
    it(`leaves nothing out of an awkward model: ${name}`, async () => {
      const shown = readable(await render(model));
      assert.deepEqual(wordsOf(model).filter((words) => !shown.includes(words)), []);
    });
  }
});
