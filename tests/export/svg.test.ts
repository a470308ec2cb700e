/** A model as an SVG file, without a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stringsFor } from '../../src/i18n/strings.js';
import { flowKind } from '../../src/kinds/flow.js';
import { journeyKind } from '../../src/kinds/journey.js';
import { registerKind } from '../../src/kinds/registry.js';
import type { AnyModel } from '../../src/model/core/model-index.js';
import { resolveHref } from '../../src/model/core/href.js';
import { ModelError, parseModel } from '../../src/index.js';
import { toSVG, type SVGOptions } from '../../src/svg.js';
import { release, timelineKind } from '../../stories/timeline.js';
import { flowExamples, publishedFlows } from '../fixtures/flow-examples.js';
import { examples, published } from '../fixtures/journeys.js';
import { journeyInLanguages } from '../fixtures/several-languages.js';
import { none } from '../support/faults.js';
import { allIn, parseXml, textOf, type Xml } from '../support/xml.js';

const consumer = published.consumer!;
const svgOf = (model: unknown, options?: SVGOptions): Xml => parseXml(toSVG(model, options).trimEnd());
const named = (svg: Xml, name: string): Xml[] => allIn(svg).filter((one) => one.name === name);
const titleOf = (svg: Xml): string => textOf(svg.children.find((child): child is Xml => typeof child !== 'string' && child.name === 'title')!);

const ELEMENTS = ['svg', 'title', 'desc', 'g', 'a', 'path', 'rect', 'circle', 'text', 'tspan', 'linearGradient', 'stop'];
/** What an attribute must not be: a handler, or a value that has something fetched or computed by a style sheet. */
const isUnfit = ([name, value]: [string, string]): boolean =>
  /^(on|style|class)/.test(name) || /var\(|color-mix|light-dark|javascript:|currentcolor/i.test(value) || (value.includes('url(') && !/^url\(#[\w-]+\)$/.test(value))
  || (name.includes('href') && name !== 'href') || /NaN|undefined|Infinity/.test(value);

/** The text without white space, which lines and hyphens may change. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-]/g, '');

function faultsOf(svg: Xml, model: AnyModel, kind: typeof journeyKind): string[] {
  const index = kind.index(model);
  const all = allIn(svg);
  const description = textOf(named(svg, 'desc')[0]!);
  const strings = stringsFor(model.language ?? 'en');
  const boxes = new Map(all.flatMap((one): [string, Xml][] => (one.attributes['data-box'] === undefined ? [] : [[one.attributes['data-box'], one]])));
  const said = [model.summary, ...(model.notes ?? []).map(({ text }) => text)].filter((one) => one !== undefined);
  return [
    ...all.filter(({ name }) => !ELEMENTS.includes(name)).map(({ name }) => `There is a ${name}`),
    ...all.flatMap(({ name, attributes }) => Object.entries(attributes).filter(isUnfit).map(([key, value]) => `${name} has ${key}="${value}"`)),
    ...said.filter((text) => !description.includes(text)).map((text) => `The description lacks ${text}`),
    ...[...index.parts.values()].flatMap((part) => {
      const { id, title, links = [] } = part.data;
      const { facts } = kind.details(part, index, strings);
      const box = boxes.get(id);
      const href = links[0] && resolveHref(links[0].href, model.baseUrl);
      return [
        ...[title, part.data.summary ?? '', ...facts.map(({ text }) => text)].filter((text) => !description.includes(text)).map((text) => `The description of ${id} lacks ${text}`),
        ...(box && !bare(textOf(box)).includes(bare(title)) ? [`${id} does not show ${title}, but ${textOf(box)}`] : []),
        ...(box && href !== undefined && box.attributes.href !== href ? [`${id} leads to ${box.attributes.href ?? 'nothing'}, not to ${href}`] : []),
        ...(box?.name === 'a' && href === undefined ? [`${id} is a link`] : []),
      ];
    }),
  ];
}

/** A picture, unless it has no room, which is said. */
function drawn(model: unknown, options: SVGOptions): Xml | undefined {
  try {
    return svgOf(model, options);
  } catch (error) {
    assert.ok(error instanceof RangeError && error.message.includes('has room'), String(error));
    return undefined;
  }
}

const CASES = [
  ...examples.map((example) => ({ ...example, kind: journeyKind, views: ['ecosystem', 'overview'], published: example.name in published })),
  ...flowExamples.map((example) => ({ ...example, kind: flowKind, views: ['map', 'sequence'], published: example.name in publishedFlows })),
];

describe('As an SVG file', () => {
  for (const { name, model, kind, views, published: isPublished } of CASES) {
    for (const view of views) {
      it(`${name} as ${view} is well-formed and has every title, link and word`, () => {
        for (const scheme of ['light', 'dark'] as const) {
          const svg = drawn(model, { view, scheme });
          if (isPublished) assert.ok(svg);
          if (svg) none(faultsOf(svg, model, kind));
        }
      });
    }
  }

  it('has every part of the published models', () => {
    for (const { name, model, kind, views, published: isPublished } of CASES) {
      if (!isPublished) continue;
      for (const view of views) {
        const shown = new Set(allIn(svgOf(model, { view })).map(({ attributes }) => attributes['data-box']));
        none([...kind.index(model).parts.keys()].filter((id) => !shown.has(id)).map((id) => `${name} as ${view} lacks ${id}`));
      }
    }
  });

  it('says what it is', () => {
    const svg = svgOf(consumer);
    assert.equal(titleOf(svg), consumer.title);
    assert.equal(svg.attributes.lang, consumer.language);
    const ids = new Set(allIn(svg).map(({ attributes }) => attributes.id));
    for (const name of ['aria-labelledby', 'aria-describedby']) assert.ok(ids.has(svg.attributes[name]), name);
    assert.equal(titleOf(svgOf(consumer, { title: 'Another' })), 'Another');
  });

  it('is the same every time, and has ids of its own', () => {
    assert.equal(toSVG(consumer), toSVG(consumer));
    const ids = [toSVG(consumer), toSVG(consumer, { scheme: 'dark' })].map((text) => new Set(allIn(parseXml(text.trimEnd())).flatMap(({ attributes }) => attributes.id ?? [])));
    assert.equal([...ids[0]!].filter((id) => ids[1]!.has(id)).length, 0);
  });

  it('takes hostile text as text', () => {
    const hostile = '</title><script>alert(1)</script>&amp;"\' ]]> \u0000\u0008\ufffe\ud800';
    const model = { kind: 'journey', title: hostile, summary: hostile, stages: [{ id: 'a', title: hostile, links: [{ title: hostile, href: 'x?a=1&b="2"' }] }] };
    const svg = svgOf(model);
    assert.equal(named(svg, 'script').length, 0);
    assert.equal(titleOf(svg), '</title><script>alert(1)</script>&amp;"\' ]]> ');
    assert.ok(named(svg, 'a')[0]?.attributes.href?.startsWith('x?a=1&b="2"'));
  });

  it('shows a soft hyphen only where a line ends in it', () => {
    const svg = svgOf({ kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A', steps: [{ id: 'b', title: 'in\u00adter\u00adna\u00adtion\u00adal\u00adi\u00adsa\u00adtion\u00ads' }] }] });
    const spans = named(svg, 'tspan').map(textOf);
    assert.ok(spans.length > 1 && spans.slice(0, -1).every((text) => text.endsWith('-')), spans.join('|'));
    assert.ok(!textOf(svg).includes('\u00ad') || !spans.join('').includes('\u00ad'));
  });
});

describe('The options of an SVG file', () => {
  it('choose the view as the element does', () => {
    assert.notEqual(toSVG(consumer, { view: 'overview' }), toSVG(consumer));
    const withoutIds = (text: string): string => text.replaceAll(/jd-\w+-/g, '');
    assert.equal(withoutIds(toSVG(consumer, { view: 'ecosystem' })), withoutIds(toSVG(consumer)));
    // A map has no room there, a sequence has.
    assert.ok(toSVG(publishedFlows.spine, { view: 'map', width: 600 }).length > 0);
  });

  it('are refused where they are not what is allowed', () => {
    const refused: [SVGOptions, RegExp][] = [
      [{ view: 'outline' }, /^view: "outline" is a list.*"auto", "ecosystem", "overview"/],
      [{ view: 'map' }, /^view: found "map"\..*"ecosystem"/],
      [{ width: 300 }, /^width: no picture .* has room in 300 px .* Give a greater width, or another view: "ecosystem" is tried from 780 px; "overview"/],
      [{ width: Number.NaN }, /^width: found NaN/],
      [{ width: -1 }, /^width: found -1\. Allowed: a number of CSS pixels above 0\./],
      [{ width: '900' as unknown as number }, /^width: found "900"/],
      [{ width: [900, 1200] as unknown as number }, /^width: found a list of 2/],
      [{ widht: 900 } as SVGOptions, /^widht: there is no such option\. Allowed: "view", "width", "theme", "scheme", "base", "title", "direction"\./],
      ['dark' as SVGOptions, /^options: found "dark"\. Allowed: an object with some of "view"/],
      [{ theme: { '--jd-colour': 'red' } }, /^theme: there is no variable "--jd-colour"/],
      [{ theme: { '--jd-text': 'url(x)' } }, /^theme: --jd-text is "url\(x\)"\. Allowed: a colour such as/],
      [{ theme: { '--jd-text': '"/><script/>' } }, /Allowed: a colour/],
      [{ theme: { '--jd-text': 'var(--x)' } }, /Allowed: a colour/],
      [{ theme: { '--jd-radius': '12' } }, /^theme: --jd-radius is "12"\. Allowed: a length/],
      [{ theme: { '--jd-font': 'Arial"><script>' } }, /^theme: --jd-font is .* Allowed: names of fonts/],
      [{ theme: { '--jd-scale-title': '.0' } }, /^theme: --jd-scale-title is "\.0"\. Allowed: a number above 0/],
      [{ theme: { '--jd-scale-disc': '1.2.3' } }, /^theme: --jd-scale-disc is "1\.2\.3"\. Allowed: a number above 0/],
      [{ theme: { '--jd-stroke': '-1' } }, /^theme: --jd-stroke is "-1"\. Allowed: a number, such as 1\.5\.$/],
      [{ theme: { '--jd-corner': '' } }, /^theme: --jd-corner is ""\. Allowed: a number/],
      [{ theme: { '--jd-bold': '5000' } }, /^theme: --jd-bold is "5000"\. Allowed: a weight from 1 to 1000/],
      [{ theme: { '--jd-disc-edge': '200%' } }, /^theme: --jd-disc-edge is "200%"\. Allowed: a percentage up to 100%/],
      [{ theme: { '--jd-disc-edge': '45' } }, /^theme: --jd-disc-edge is "45"\. Allowed: a percentage/],
      [{ scheme: 'sepia' as 'dark' }, /^scheme: found "sepia"/],
      [{ title: 5 as unknown as string }, /^title: found 5\. Allowed: a text\./],
      [{ base: {} as string }, /^base: found an object\. Allowed: a text\./],
      [{ theme: 'dark' as unknown as SVGOptions['theme'] }, /^theme: found "dark"\. Allowed: an object/],
      [{ theme: { '--jd-text': 5 as unknown as string } }, /^theme: --jd-text is 5\. Allowed: a colour/],
      [{ direction: 'up' as 'rtl' }, /^direction: found "up"/],
    ];
    for (const [options, message] of refused) assert.throws(() => toSVG(consumer, options), (error) => error instanceof RangeError && message.test(error.message), JSON.stringify(options));
  });

  it('are not given where they are undefined', () => {
    assert.equal(svgOf(consumer, { view: undefined, width: undefined, theme: undefined, scheme: undefined, base: undefined, title: undefined, direction: undefined }).attributes.width, svgOf(consumer).attributes.width);
  });

  it('give relative links a base, before that of the model', () => {
    const model = { kind: 'journey', title: 'T', baseUrl: 'https://model.example/', stages: [{ id: 'a', title: 'A', links: [{ title: 'L', href: 'page.html', newTab: true }] }] };
    const linkOf = (base?: string) => named(svgOf(model, { base }), 'a')[0]?.attributes;
    assert.equal(linkOf()?.href, 'https://model.example/page.html');
    assert.equal(linkOf('https://mine.example/x/')?.href, 'https://mine.example/x/page.html');
    assert.equal(linkOf('')?.href, 'page.html');
    assert.equal(linkOf('javascript:alert(1)')?.href, 'https://model.example/page.html');
    assert.deepEqual([linkOf()?.target, linkOf()?.rel], ['_blank', 'noopener']);
  });

  it('give the text a direction, which is else that of the language', () => {
    const arabic = { kind: 'journey', title: 'رحلة', language: 'ar', stages: [{ id: 'a', title: 'البدء' }] };
    assert.equal(svgOf(arabic).attributes.direction, 'rtl');
    assert.equal(svgOf(arabic, { direction: 'ltr' }).attributes.direction, 'ltr');
    assert.equal(svgOf({ ...arabic, language: 'not a tag!' }).attributes.direction, 'ltr');
    assert.equal(svgOf(consumer, { direction: 'rtl' }).attributes.direction, 'rtl');
  });

  it('say the language of parts and notes that have one of their own, with what is in them', () => {
    const svg = svgOf(journeyInLanguages);
    const languageOf = (id: string): (string | undefined)[] => allIn(svg).flatMap(({ attributes }) => (attributes['data-box'] === id ? [attributes.lang, attributes['xml:lang']] : []));
    const notes = named(svg, 'g').filter(({ attributes, children }) => attributes['data-box'] === undefined && attributes.lang !== undefined && children.length === 1);
    assert.deepEqual(
      [svg.attributes.lang, ...['plan', 'read', 'ask', 'profi', 'technegol', 'integreiddio', 'people', 'sign', 'amodau', 'passed'].map((id) => languageOf(id)[0])],
      ['en-GB', undefined, undefined, 'ar', 'cy', 'cy', 'cy', 'en-GB', 'en-GB', 'cy', undefined],
    );
    assert.deepEqual(languageOf('ask'), ['ar', 'ar']);
    assert.deepEqual(notes.map((note) => [note.attributes.lang, textOf(note)]), [['cy', '*Dim ond yng Nghymru.']]);
  });

  it('have words in the language of the model', () => {
    const welsh = examples.find(({ name }) => name === 'welsh')!.model;
    assert.ok(textOf(named(svgOf(welsh), 'desc')[0]!).includes('1'));
  });
});

describe('What cannot be drawn', () => {
  it('is the same problem as in parseModel', () => {
    for (const model of [undefined, {}, { kind: 'journey' }, { kind: 'nothing', title: 'T' }, { kind: 'flow', title: 'T', systems: [] }]) {
      const problemsIn = (work: () => unknown): unknown => {
        try {
          work();
        } catch (error) {
          assert.ok(error instanceof ModelError);
          return error.problems;
        }
        return assert.fail('nothing was thrown');
      };
      assert.deepEqual(problemsIn(() => toSVG(model)), problemsIn(() => parseModel(model)));
    }
  });
});

describe('A kind from outside', () => {
  it('is drawn if it says how its texts are set', () => {
    registerKind(timelineKind);
    none(faultsOf(svgOf(release), release, timelineKind));
  });
  it('is refused, with what to do, if it does not', () => {
    const { texts, ...without } = timelineKind;
    assert.ok(texts);
    registerKind({ ...without, name: 'timeline' });
    assert.throws(() => toSVG(release), /^RangeError: A model of the kind "timeline" cannot be drawn as SVG: its kind has no `texts`/);
    registerKind({ name: 'timeline', load: () => Promise.resolve(timelineKind) });
    assert.throws(() => toSVG(release), /^RangeError: The kind "timeline" is not loaded/);
  });
});
