/** What a page or a framework does to an element: sets the same again and again, clones it, moves it. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { scriptOf, set, titleOf } from '../support/host.js';
import { mount, mountReady, need, same, settled, unmountAll } from '../support/page.js';
import { holdTimers } from '../support/timers.js';

const { twoStages, threeStages } = models;

afterEach(unmountAll);

describe('a host that renders often', () => {
  it('may set the same things again and again', async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.position = 2;
    element.select('middle-1');
    await settled(element);
    const told: string[] = [];
    for (const name of ['journey-load', 'journey-select', 'journey-walk', 'journey-error']) element.addEventListener(name, () => told.push(name));
    const panel = need(element, '.panel');
    for (let i = 0; i < 50; i++) {
      set(element, { model: threeStages, src: undefined, position: 2, selected: 'middle-1', headingLevel: 2, view: 'auto', baseUrl: undefined });
      await element.updateComplete;
    }
    expect(told).to.deep.equal([]);
    same(need(element, '.panel'), panel, 'panel');
  });

  it('may clone it: the copy has what its attributes say', async () => {
    const element = await mountReady({ properties: { model: flows.groups }, children: scriptOf(twoStages) });
    element.setAttribute('selected', 'first');
    element.parentElement!.append(element.cloneNode(true));
    const copy = element.parentElement!.querySelector<JourneyDiagram>('journey-diagram:last-child')!;
    await settled(copy);
    expect([titleOf(copy), copy.selected, need(copy, '.panel').id]).to.deep.equal([twoStages.title, 'first', 'panel-first']);
  });
});

describe('an element that is moved', () => {
  it('keeps its panel, its walk, and the list that the reader has asked for', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    element.position = 2;
    element.select('middle-1');
    await settled(element);
    need(element, '[data-action="list"]').click();
    await settled(element);
    element.parentElement!.parentElement!.append(element);
    await settled(element);
    const { presentation } = need(element, '.canvas').dataset;
    element.remove();
    expect([element.position, element.selected, presentation, need(element, '.panel').id]).to.deep.equal([2, 'middle-1', 'list', 'panel-middle-1']);
  });

  it('goes on with a walk that plays', async () => {
    const timers = holdTimers();
    try {
      const element = await mount({ properties: { model: threeStages } });
      const home = element.parentElement!;
      element.play();
      element.remove();
      expect(timers.delays()).to.deep.equal([]);
      home.append(element);
      expect(timers.delays().length).to.equal(1);
      timers.pass();
      expect(element.position).to.equal(2);
      element.stop();
      expect(timers.delays()).to.deep.equal([]);
    } finally {
      timers.release();
    }
  });
});
