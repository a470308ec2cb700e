/** Diagrams as HTML and CSS, read by a parser as strict as browsers are lenient. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { topLevelRules } from '../../../src/export/html/style-sheet.js';
import type { Model } from '../../../src/model/parse.js';
import { ModelError } from '../../../src/model/core/problem.js';
import { resolveHref } from '../../../src/model/core/href.js';
import { toHTML, type DiagramHTML, type HTMLOptions } from '../../../src/ssr.js';
import { linksOf, partsOf } from '../../data/files.js';
import { flowExamples } from '../../fixtures/flow-examples.js';
import { examples, published } from '../../fixtures/journeys.js';
import { models } from '../../fixtures/models.js';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

const consumer = published.consumer!;
const ALL: readonly { name: string; model: Model; direction: 'ltr' | 'rtl' }[] = [...examples, ...flowExamples];

/** Everything in a node, what is in templates included. */
function elementsIn(node: Parent): Element[] {
  return node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...elementsIn('content' in child ? child.content : child)] : []));
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

function textOf(node: Parent): string {
  return node.childNodes.map((child) => (tree.isTextNode(child) ? child.value : 'childNodes' in child ? textOf('content' in child ? child.content : child) : '')).join('');
}

interface Parsed {
  all: Element[];
  text: string;
  faults: string[];
}

function parsed({ html }: DiagramHTML): Parsed {
  const faults: string[] = [];
  const page = parseFragment(html, { sourceCodeLocationInfo: true, onParseError: ({ code, startOffset }) => faults.push(`${code}: ${html.slice(Math.max(0, startOffset - 40), startOffset + 40)}`) });
  return { all: elementsIn(page), text: textOf(page), faults };
}

const first = ({ all }: Parsed, tag: string): Element => all.find(({ tagName }) => tagName === tag) ?? assert.fail(`There is no ${tag}`);

const isScript = (element: Element): boolean => element.tagName === 'script' && attribute(element, 'type') !== 'application/json';

/** What no page with a strict policy may have. */
const forbidden = ({ all }: Parsed): string[] => all.flatMap((element) => [
  ...(isScript(element) ? [element.tagName] : []),
  ...element.attrs.filter(({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value)).map(({ name, value }) => `${element.tagName} ${name}="${value}"`),
]);

describe('toHTML', () => {
  for (const { name, model, direction } of ALL) {
    it(`writes ${name} whole, as well-formed HTML and CSS apart`, async () => {
      const written = await toHTML(model, { width: [1280, 800], direction, styles: { href: 'diagram.css' } });
      const page = parsed(written);
      assert.deepEqual([...page.faults, ...forbidden(page)], []);
      assert.deepEqual(page.all.filter(({ tagName }) => tagName === 'style'), []);
      const words = page.text.replace(/\s+/g, ' ');
      assert.deepEqual(partsOf(model).map(({ title }) => title.replace(/\s+/g, ' ').trim()).filter((title) => !words.includes(title)), []);
      const hrefs = new Set(page.all.map((element) => attribute(element, 'href')));
      assert.deepEqual(linksOf(model).map(({ href }) => resolveHref(href, model.baseUrl)).filter((href) => !hrefs.has(href)), []);
      const ids = page.all.flatMap((element) => attribute(element, 'id') ?? []);
      assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
      assert.equal(/[^{}]*\[data-(?:presentation|view|panel)\$?=[^{}]*/.exec(written.css)?.[0], undefined, 'no rule waits for the script');
      assert.equal(topLevelRules(written.css).join(''), written.css.replace(/\s+/g, ' ').trim());
    });
  }

  it('gives the same for the same, and lets every option be seen in the fingerprint that the page depends on', async () => {
    const print = async (model: unknown, options = {}): Promise<string> => attribute(first(parsed(await toHTML(model, options)), 'style'), 'data-fingerprint') ?? '';
    const usual = await print(consumer);
    assert.equal(await print(structuredClone(consumer), { width: 1280, id: 'it', styles: { nonce: 'x' } }), usual);
    const others = await Promise.all([
      print({ ...consumer, title: 'Another title' }), print(consumer, { headingLevel: 3 }), print(consumer, { baseUrl: 'https://example.org/' }),
      print(consumer, { direction: 'rtl' }), print(consumer, { selected: 'develop' }), print(consumer, { view: 'outline' }), print({ ...consumer, language: 'cy' }),
    ]);
    assert.equal(new Set([usual, ...others]).size, others.length + 1);
  });

  it('links the style sheet, or writes it with a nonce', async () => {
    const linked = parsed(await toHTML(consumer, { styles: { href: '/a.css?b&c="d"' } }));
    assert.equal(attribute(first(linked, 'link'), 'href'), '/a.css?b&c="d"');
    const inside = await toHTML(consumer, { styles: { nonce: 'n0nce' } });
    assert.equal(attribute(first(parsed(inside), 'style'), 'nonce'), 'n0nce');
    assert.ok(inside.html.includes(inside.css));
  });

  it('has the attributes of the element, the model, and a fallback', async () => {
    const page = parsed(await toHTML(consumer, { id: 'it', view: 'ecosystem', panel: 'below', selected: 'develop', headingLevel: 3, baseUrl: '/a/', download: true, fallback: '<p>Instead</p>' }));
    const element = first(page, 'journey-diagram');
    assert.deepEqual(Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])), { id: 'it', view: 'ecosystem', panel: 'below', selected: 'develop', 'base-url': '/a/', 'heading-level': '3', download: '' });
    assert.deepEqual(JSON.parse(textOf(first(page, 'script'))), JSON.parse(JSON.stringify(consumer)));
    assert.ok(page.text.includes('Instead'));
    const other = parsed(await toHTML(consumer, { src: 'consumer.json' }));
    assert.equal(attribute(first(other, 'journey-diagram'), 'src'), 'consumer.json');
    assert.ok(!other.all.some(({ tagName }) => tagName === 'script'));
  });

  it('lets no text of a model end the script', async () => {
    const title = '</script><script>alert(1)</script><!-- --><img onerror=alert(1)>';
    const page = parsed(await toHTML({ kind: 'journey', title, stages: [{ id: 'a', title }] }, { width: 1280 }));
    assert.deepEqual([...page.faults, ...forbidden(page)], []);
    assert.equal((JSON.parse(textOf(first(page, 'script'))) as Model).title, title);
  });

  it('opens the panel of the part that is selected', async () => {
    const panelsOf = async (selected: string): Promise<string[]> => parsed(await toHTML(consumer, { selected })).all
      .flatMap((one) => (attribute(one, 'part') === 'panel' && attribute(one, 'class')?.includes('plain') === false ? attribute(one, 'id') ?? '' : []));
    assert.deepEqual(await Promise.all(['develop', 'nothing'].map(panelsOf)), [['panel-develop'], []]);
  });

  it('places a picture for each width that has room', async () => {
    const drawings = async (model: unknown, width?: number | number[]): Promise<number> => parsed(await toHTML(model, width === undefined ? {} : { width })).all.filter((one) => one.tagName === 'svg' && attribute(one, 'viewBox') !== '0 0 24 24' && attribute(one, 'class') !== 'layer').length;
    assert.deepEqual(await Promise.all([drawings(consumer), drawings(consumer, 1280), drawings(consumer, [960, 1280]), drawings(consumer, [600, 1280]), drawings(consumer, 600)]), [0, 1, 2, 1, 0]);
  });

  it('has no picture in an outline, and the list without conditions', async () => {
    const { css } = await toHTML(consumer, { view: 'outline', width: 1280 });
    assert.ok(!css.includes('@container journey'));
  });

  it('draws for the scales and corners of a theme', async () => {
    const drawn = async (theme: Record<string, string>) => {
      const { html, css } = await toHTML(consumer, { view: 'overview', width: 1280, theme });
      return { arcs: (html.match(/<path [^>]*class="s-chevron[^>]*>/g) ?? []).map((path) => path.split('A').length - 1), disc: /--_layout-disc:([\d.]+)em/.exec(css)?.[1] };
    };
    assert.deepEqual(await drawn({}), { arcs: [5, 6, 6, 6, 6], disc: '3.375' });
    assert.deepEqual(await drawn({ '--jd-corner': '0', '--jd-scale-disc': '2', '--jd-text': '#000' }), { arcs: [0, 0, 0, 0, 0], disc: '6.75' });
  });

  it('refuses a model with errors, with every problem', async () => {
    await assert.rejects(toHTML({ kind: 'journey', title: '', stages: [{}] }), (error) => error instanceof ModelError && error.problems.length >= 3);
    await assert.rejects(toHTML({ kind: 'nothing' }), ModelError);
    await assert.rejects(toHTML(undefined), ModelError);
  });

  it('refuses options that are not what is allowed, and says what is', async () => {
    const refused: [object | null | string, RegExp][] = [
      [{ widht: 900 }, /^widht: there is no such option\. Allowed: "view", "width", "panel", .*"fallback"\.$/],
      [{ scheme: 'dark' }, /^scheme: there is no such option/],
      [{ theme: 'nhs' }, /^theme: found "nhs"\. Allowed: an object of variables and values\.$/],
      [{ theme: null }, /^theme: found null/],
      [{ theme: { '--jd-size': '2em' } }, /^theme: there is no variable "--jd-size"/],
      [{ theme: { '--jd-scale-title': '0' } }, /^theme: --jd-scale-title is "0"\. Allowed: a number above 0, such as 1\.25\.$/],
      [{ theme: { '--jd-scale-disc': '120%' } }, /^theme: --jd-scale-disc is "120%"/],
      [{ theme: { '--jd-scale-picture': '-1' } }, /^theme: --jd-scale-picture is "-1"/],
      [{ width: -3 }, /^width: found -3\. Allowed: a number of CSS pixels above 0, or a list of such numbers\.$/],
      [{ width: 0 }, /^width: found 0/],
      [{ width: 'big' }, /^width: found "big"/],
      [{ width: null }, /^width: found null/],
      [{ width: [900, Infinity] }, /^width\[1\]: found Infinity\. Allowed: a number of CSS pixels above 0\.$/],
      [{ width: [900, '1200'] }, /^width\[1\]: found "1200"/],
      [{ view: 'map' }, /^view: found "map"\. Allowed: "auto" or "outline" or "ecosystem" or "overview"\.$/],
      [{ view: 5 }, /^view: found 5/],
      [{ panel: 'left' }, /^panel: found "left"\. Allowed: "auto" or "beside" or "below"\.$/],
      [{ headingLevel: 'three' }, /^headingLevel: found "three"\. Allowed: a number\.$/],
      [{ download: 'yes' }, /^download: found "yes"\. Allowed: true or false\.$/],
      [{ direction: 'up' }, /^direction: found "up"\. Allowed: "ltr" or "rtl"\.$/],
      [{ styles: 'a.css' }, /^styles: found "a\.css"\. Allowed: an object with some of "href", "nonce"\.$/],
      [{ styles: {} }, /^styles: found an object without a value\. Allowed: \{ href \} or \{ nonce \}, with a text\.$/],
      [{ styles: { nonce: undefined } }, /^styles: found an object without a value/],
      [{ styles: { herf: 'a.css' } }, /^styles\.herf: there is no such option\. Allowed: "href", "nonce"\.$/],
      [{ styles: { href: 5 } }, /^styles\.href: found 5\. Allowed: a text\.$/],
      ...['selected', 'baseUrl', 'id', 'src', 'language', 'fallback'].map((name): [object, RegExp] => [{ [name]: 5 }, new RegExp(`^${name}: found 5\\. Allowed: a text\\.$`)]),
      [null, /^options: found null\. Allowed: an object with some of "view"/],
      ['wide', /^options: found "wide"/],
    ];
    for (const [options, message] of refused) await assert.rejects(toHTML(consumer, options as HTMLOptions), (error) => error instanceof RangeError && message.test(error.message), JSON.stringify(options));
  });

  it('takes an option that is undefined as one that is not given', async () => {
    const names = ['view', 'width', 'panel', 'selected', 'baseUrl', 'headingLevel', 'download', 'id', 'src', 'language', 'direction', 'styles', 'fallback'];
    assert.deepEqual(await toHTML(consumer, Object.fromEntries(names.map((name) => [name, undefined]))), await toHTML(consumer));
    assert.deepEqual(await toHTML(consumer, { width: [] }), await toHTML(consumer));
  });

  it('draws in the language of the page where the model names none', async () => {
    await import('../../../src/i18n/cy.js');
    const { twoStages } = models;
    assert.ok(parsed(await toHTML(twoStages, { language: 'cy' })).text.includes('Gweld fel rhestr'));
    assert.ok(parsed(await toHTML(twoStages)).text.includes('View as list'));
  });
});
