/** What a kind throws, wherever it does: the last good diagram stays, a problem stands in place, one event tells of it. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { drawingOf, type Kind } from '../../src/kinds/kind.js';
import { kindBy, registerKind } from '../../src/kinds/registry.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { titleOf } from '../support/host.js';
import { all, mount, need, opener, settled, unmountAll, until } from '../support/page.js';

const { twoStages, threeStages } = models;
const bad: Journey = { ...threeStages, title: 'Bad' };

type Place = 'index' | 'template' | 'half a template' | 'details' | 'arrange' | 'measures' | 'describe';

/** Where the kind throws, for which title; for all of them where none is given. */
let broken: { place: Place; title?: string } | undefined;
/** What it throws. */
let thrown: unknown;

function pass(place: Place, title: string): void {
  if (broken?.place === place && (broken.title ?? title) === title) throw thrown;
}

/** What throws only after some of it stands in the page. */
function* half(title: string): Generator<string> {
  yield 'half';
  pass('half a template', title);
}

/** The kind of journeys with a fault that a test can switch on. */
const fragile = (kind: Kind): Kind => ({
  ...kind,
  index: (model) => { pass('index', model.title); return kind.index(model); },
  template: (view) => {
    const { title } = view.index.model;
    pass('template', title);
    const template = kind.template(view);
    return { ...template, strings: template.strings, values: template.values.map((value, i) => (i === 0 && broken?.place === 'half a template' ? half(title) : value)) };
  },
  details: (part, index, strings) => { pass('details', index.model.title); return kind.details(part, index, strings); },
  describe: (part, strings) => { pass('describe', ''); return kind.describe(part, strings); },
  arrangements: kind.arrangements.flatMap(({ name, auto, least, ...picture }) => {
    const drawing = drawingOf({ name, auto, least, ...picture });
    return drawing ? [{
      ...drawing,
      name, auto, least,
      arrange: (index, sizes) => { pass('arrange', index.model.title); return drawing.arrange(index, sizes); },
      measures: (index, width) => { pass('measures', index.model.title); return drawing.measures?.(index, width) ?? {}; },
    }] : [];
  }),
});

const is = (element: JourneyDiagram, state: string): boolean => element.matches(`:state(${state})`);
/** Draws a model, and keeps what is fired from then on. */
async function drawn(properties: Partial<JourneyDiagram> = {}, width = 1000) {
  const element = await mount({ width, properties: { model: twoStages, ...properties }, children: '<p id="fallback">Fallback</p>' });
  return { element, errors: listen(element, 'journey-error'), loads: listen(element, 'journey-load') };
}

/** Holds what is seen after a fault, and that the next good model draws. */
async function faultIsTold({ element, errors, loads }: Awaited<ReturnType<typeof drawn>>, title: string | undefined): Promise<void> {
  await settled(element);
  expect([errors.length, loads.length, is(element, 'error'), is(element, 'ready')]).to.deep.equal([1, 0, true, title !== undefined]);
  expect(errors[0]!.detail.problems.map(({ code }) => code)).to.deep.equal(['not-drawn']);
  expect(errors[0]!.detail.problems).to.deep.equal(element.problems);
  const box = need(element, '.problems');
  expect([box.checkVisibility(), box.textContent.includes('out of order')]).to.deep.equal([true, true]);
  expect(titleOf(element)).to.equal(title);
  expect(element.querySelector('#fallback')!.getClientRects().length).to.equal(title === undefined ? 1 : 0);
  if (title !== undefined) expect(need(element, '.stage-button').checkVisibility()).to.equal(true);
  broken = undefined;
  element.model = { ...threeStages };
  await settled(element);
  expect([titleOf(element), element.problems.length, all(element, '.problems').length]).to.deep.equal(['Three stages', 0, 0]);
  expect([errors.length, loads.length, is(element, 'error'), is(element, 'ready')]).to.deep.equal([1, 1, false, true]);
  expect(need(element, '.canvas').dataset.presentation).to.equal('picture');
}

describe('a kind that throws', () => {
  let journey: Kind;
  before(() => { journey = kindBy('journey') as Kind; });
  beforeEach(() => {
    registerKind(fragile(journey));
    broken = undefined;
    thrown = new Error('It is out of order');
  });
  afterEach(() => {
    unmountAll();
    registerKind(journey);
  });

  for (const place of ['index', 'template', 'half a template', 'details', 'arrange', 'measures'] as const) {
    // Only an open panel asks for details.
    const properties = place === 'details' ? { selected: 'first' } : {};

    it(`in ${place} leaves the last diagram in its place`, async () => {
      const host = await drawn(properties);
      broken = { place, title: 'Bad' };
      host.element.model = bad;
      await faultIsTold(host, 'Two stages');
    });

    it(`in ${place} leaves the fallback in its place, when the model is the first`, async () => {
      broken = { place };
      const element = document.createElement('journey-diagram');
      const host = { element, errors: listen(element, 'journey-error'), loads: listen(element, 'journey-load') };
      Object.assign(element, { model: bad, ...properties, innerHTML: '<p id="fallback">Fallback</p>' });
      const other = await mount({ width: 1000 });
      other.replaceWith(element);
      await faultIsTold(host, undefined);
    });
  }

  for (const place of ['template', 'half a template', 'details'] as const) {
    it(`in ${place} when a part is opened leaves the diagram, which can still be used`, async () => {
      const host = await drawn();
      broken = { place };
      opener(host.element, 'first').click();
      await settled(host.element);
      opener(host.element, 'last').click();
      await faultIsTold(host, 'Two stages');
      opener(host.element, 'middle').click();
      await settled(host.element);
      expect(need(host.element, '.panel-title').textContent.trim()).to.equal('Middle');
    });
  }

  it('in details has a panel without them', async () => {
    const { element } = await drawn();
    broken = { place: 'details' };
    opener(element, 'first').click();
    await settled(element);
    expect(need(element, '.panel').textContent).to.include('First').and.to.include(twoStages.stages[0]!.summary!);
  });

  for (const place of ['template', 'arrange', 'measures'] as const) {
    it(`in ${place} when there is another width leaves the diagram`, async () => {
      const host = await drawn();
      broken = { place };
      host.element.parentElement!.style.width = '1100px';
      await until(() => host.errors.length > 0, 'a journey-error');
      await faultIsTold(host, 'Two stages');
    });
  }

  it('in arrange leaves a list, of which every part opens', async () => {
    const { element, errors } = await drawn();
    broken = { place: 'arrange' };
    element.parentElement!.style.width = '1100px';
    await until(() => errors.length > 0, 'a journey-error');
    await settled(element);
    expect(need(element, '.canvas').dataset.presentation).to.equal('wide-cards');
    expect(all(element, '[data-box]').filter((one) => one.style.left !== '')).to.deep.equal([]);
    opener(element, 'last').click();
    await settled(element);
    expect(need(element, '.panel-title').textContent.trim()).to.equal('Last');
    expect(errors.length).to.equal(1);
  });

  it('only in the walk leaves the walk, which says the titles', async () => {
    const host = await drawn();
    broken = { place: 'describe' };
    host.element.start();
    expect(host.element.position).to.equal(1);
    host.element.next();
    await settled(host.element);
    expect([host.element.position, host.element.selected]).to.deep.equal([2, 'last']);
    expect(need(host.element, '[role="status"]').textContent).to.match(/Last$/);
    await faultIsTold(host, 'Two stages');
  });

  for (const [what, value] of [['nothing', undefined], ['null', null], ['a symbol', Symbol('x')], ['an object without a prototype', Object.create(null)], ['an error without words', new RangeError()]] as const) {
    it(`${what} is reported like an error`, async () => {
      const { element, errors } = await drawn();
      thrown = value;
      broken = { place: 'template', title: 'Bad' };
      element.model = bad;
      await settled(element);
      expect([errors.length, titleOf(element)]).to.deep.equal([1, 'Two stages']);
      expect(element.problems[0]!.message).to.match(/failed with .+\.$/);
    });
  }
});
