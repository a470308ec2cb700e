/** What attributes and properties mean, whatever is given, and when they are removed. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { set } from '../support/host.js';
import { mount, need, settled, unmountAll } from '../support/page.js';

const { threeStages } = models;

afterEach(unmountAll);

describe('heading-level', () => {
  const headings = (element: JourneyDiagram) => [need(element, '.heading').localName, need(element, '.stage .head').localName, need(element, '.panel-title').localName];
  const ASKED: [asked: string | number | null | undefined, found: [title: string, part: string, panel: string]][] = [
    ['', ['h2', 'h3', 'h4']], ['nonsense', ['h2', 'h3', 'h4']], [NaN, ['h2', 'h3', 'h4']], [null, ['h2', 'h3', 'h4']], [undefined, ['h2', 'h3', 'h4']],
    [0, ['h1', 'h2', 'h3']], [-3, ['h1', 'h2', 'h3']], [1, ['h1', 'h2', 'h3']], ['3', ['h3', 'h4', 'h5']], [2.6, ['h3', 'h4', 'h5']],
    [5, ['h5', 'h6', 'h6']], [6, ['h6', 'h6', 'h6']], [9, ['h6', 'h6', 'h6']], [Infinity, ['h6', 'h6', 'h6']],
  ];

  it('is one that there is, whatever is asked for', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    for (const [asked, found] of ASKED) {
      set(element, { headingLevel: asked });
      await settled(element);
      expect(headings(element), `property ${String(asked)}`).to.deep.equal(found);
      if (asked === null || asked === undefined) continue;
      element.headingLevel = 4;
      element.setAttribute('heading-level', String(asked));
      await settled(element);
      expect(headings(element), `attribute ${String(asked)}`).to.deep.equal(found);
    }
  });

  it('is 2 again when the attribute is removed', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    element.setAttribute('heading-level', '4');
    element.removeAttribute('heading-level');
    await settled(element);
    expect([element.headingLevel, ...headings(element)]).to.deep.equal([2, 'h2', 'h3', 'h4']);
  });
});

describe('an attribute that is removed', () => {
  const USUAL = { src: undefined, view: 'auto', 'base-url': undefined, selected: undefined };
  for (const [name, usual] of Object.entries(USUAL)) it(`${name} means what it means where it was never written`, async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.setAttribute(name, 'first');
    element.removeAttribute(name);
    await settled(element);
    expect(element[name === 'base-url' ? 'baseUrl' : (name as 'src')]).to.equal(usual);
  });

  it('leaves nothing for clear() to announce', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const events = listen(element, 'journey-select');
    element.setAttribute('selected', 'first');
    element.removeAttribute('selected');
    element.clear();
    for (const nothing of ['', 'nothing', null, undefined]) {
      set(element, { selected: nothing });
      element.clear();
      expect(element.selected).to.equal(undefined);
    }
    expect(events.length).to.equal(0);
  });
});

describe('select() and view', () => {
  it('do nothing with what there is not', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    const events = listen(element, 'journey-select');
    expect(['', 'nothing', 'toString', '__proto__'].map((id) => element.select(id))).to.deep.equal([false, false, false, false]);
    set(element, { view: 'nonsense' });
    await settled(element);
    expect([events.length, need(element, '.canvas').dataset.view]).to.deep.equal([0, 'ecosystem']);
  });
});
