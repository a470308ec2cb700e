/** Corners are as round as the theme says: those of pictures in a page and in a file, and those of labels. */
import { expect } from '@esm-bundle/chai';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import { FLOW_SHAPES, JOURNEY_SHAPES } from '../../src/layout/shapes.js';
import { all, mountReady, need, pageWidth, settled, unmountAll, until } from '../support/page.js';

const SHAPES = { ...JOURNEY_SHAPES, ...FLOW_SHAPES };
/** The rectangles of each picture. */
const PICTURES = {
  journey: { properties: { model: consumer }, kinds: ['band', 'track'] },
  overview: { properties: { model: consumer, view: 'overview' }, kinds: ['band', 'hub'] },
  map: { properties: { model: booking, view: 'map' }, kinds: ['boundary', 'card'] },
  sequence: { properties: { model: booking, view: 'sequence' }, kinds: ['boundary', 'card', 'frame'] },
} as const;

describe('The corners of rectangles', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const [name, { properties, kinds }] of Object.entries(PICTURES)) for (const corner of [1, 0.5, 0]) it(`follow the theme in a ${name}: ${corner}`, async () => {
    const element = await mountReady({ properties });
    element.style.setProperty('--jd-corner', String(corner));
    const file = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml');
    const found = all(element, '.layer > g:first-of-type rect').map((rect) => {
      const kind = /s-([\w-]+)/.exec(rect.getAttribute('class') ?? '')?.[1] as typeof kinds[number];
      return { kind, page: Number.parseFloat(getComputedStyle(rect).rx) };
    });
    expect([...new Set(found.map(({ kind }) => kind))].sort()).to.deep.equal(kinds);
    const wanted = found.map(({ kind }) => ({ kind, page: SHAPES[kind].paint.rx * corner }));
    expect(found).to.deep.equal(wanted);
    // A file has others besides, such as its ground. Engines measure its texts a little differently, so places tell nothing.
    const inFile = [...file.querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('rx')));
    for (const radius of new Set(wanted.map(({ page }) => page))) {
      expect(inFile.filter((one) => one === radius).length, `with ${radius}`).to.be.at.least(wanted.filter(({ page }) => page === radius).length);
    }
  });
});

describe('The corners of chevrons', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const width of [1280, 360]) it(`follow the theme, in a picture that is there, too: ${width} px`, async () => {
    const element = await mountReady({ width, properties: { model: consumer, view: 'overview' } });
    const radii = (paths: Iterable<Element> = all(element, '.layer > g:first-of-type path')): number[] =>
      [...paths].flatMap((path) => [...(path.getAttribute('d') ?? '').matchAll(/A([\d.]+),/g)].map(([, radius]) => Number(radius)));
    const inFile = async (): Promise<number[]> => radii(new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml').querySelectorAll('path'));
    const usual = radii();
    expect(usual.length).to.be.above(20);
    element.style.setProperty('--jd-corner', '0.5');
    await until(() => radii()[0] === usual[0]! / 2, 'the corners are half as round');
    expect(radii()).to.deep.equal(usual.map((radius) => radius / 2));
    expect(await inFile()).to.deep.equal(radii());
    element.style.setProperty('--jd-corner', '0');
    await until(() => radii().length === 0, 'the corners are sharp');
    await settled(element);
    expect(await inFile()).to.be.empty;
    element.style.removeProperty('--jd-corner');
    await until(() => radii().length === usual.length, 'the corners are as usual');
  });
});

describe('The corners of labels', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);
  it('are half a label high, or square where those of buttons are', async () => {
    const element = await mountReady({ properties: { model: booking, selected: 'select-slots' } });
    const label = need(element, '.panel .label');
    const radius = (): number => Number.parseFloat(getComputedStyle(label).borderTopLeftRadius);
    expect(radius()).to.be.at.least(label.getBoundingClientRect().height / 2);
    element.style.setProperty('--jd-radius', '0px');
    expect(radius()).to.equal(0);
  });
});
