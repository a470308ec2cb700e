/** Where a walk stands: set early, set to what there is not, and what else happens while one is under way. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { scriptOf, set } from '../support/host.js';
import { all, inside, mount, opener, settled, unmountAll, until } from '../support/page.js';
import { serve } from '../support/server.js';
import { walkEvents } from '../support/walk.js';

const { twoStages, threeStages } = models;

afterEach(unmountAll);

describe('the position of a walk', () => {
  const stand = async (element: JourneyDiagram) => {
    await settled(element);
    return [element.position, element.selected, inside(element, '.panel-title')?.textContent.trim()];
  };

  it('may be set before there is a model, however that comes', async () => {
    const server = serve();
    const ways: [string, (element: JourneyDiagram) => void][] = [
      ['as an object', (element) => { element.model = threeStages; }],
      ['from a script', (element) => element.insertAdjacentHTML('beforeend', scriptOf(threeStages))],
      ['from an address', (element) => { element.src = 'a.json'; }],
    ];
    for (const [how, give] of ways) {
      const element = await mount({});
      const told: string[] = [];
      for (const name of ['journey-load', 'journey-walk']) element.addEventListener(name, () => told.push(name));
      element.position = 2;
      await settled(element);
      give(element);
      await until(() => server.requests.length > 0 || told.length > 0);
      server.requests.pop()?.answer(threeStages);
      await until(() => told.length > 1);
      expect(await stand(element), how).to.deep.equal([2, 'middle', 'Middle']);
      expect(told, how).to.deep.equal(['journey-load', 'journey-walk']);
    }
    server.close();
  });

  it('may be set before the element is in the page, and with the model of the same turn', async () => {
    const element = document.createElement('journey-diagram');
    element.position = 2;
    element.model = threeStages;
    (await mount({})).parentElement!.append(element);
    expect(await stand(element)).to.deep.equal([2, 'middle', 'Middle']);
    element.model = twoStages;
    element.position = 2;
    expect(await stand(element)).to.deep.equal([2, 'last', 'Last']);
    set(element, { position: 1, model: threeStages });
    expect(await stand(element)).to.deep.equal([1, 'first', 'First']);
  });

  it('leaves open what was selected before there was a model', async () => {
    const element = await mount({ properties: { selected: 'last' } });
    element.position = 2;
    element.model = threeStages;
    expect(await stand(element)).to.deep.equal([2, 'last', 'Last']);
    element.next();
    expect(await stand(element)).to.deep.equal([3, 'last', 'Last']);
    element.previous();
    expect(await stand(element)).to.deep.equal([2, 'middle', 'Middle']);
  });

  it('is none where it is no step, before there is a model and after', async () => {
    for (const asked of [4, -1, 1.5, NaN, Infinity, 'two']) {
      const early = await mount({});
      set(early, { position: asked });
      early.model = threeStages;
      expect(await stand(early), String(asked)).to.deep.equal([0, undefined, undefined]);
      set(early, { position: asked });
      expect(await stand(early), String(asked)).to.deep.equal([0, undefined, undefined]);
    }
    const element = await mount({ properties: { model: threeStages } });
    for (const [asked, found] of [['2', 2], [null, 0], ['3', 3], [undefined, 0]] as const) {
      set(element, { position: asked });
      expect(element.position).to.equal(found);
    }
  });

  it('is asked for once, also where a listener prevents it', async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.position = 1;
    await settled(element);
    const heard = walkEvents(element, () => true);
    element.position = 2;
    expect(await stand(element)).to.deep.equal([1, 'first', 'First']);
    expect(heard.map(({ position }) => position)).to.deep.equal([2]);
  });

  it('that was asked for early is forgotten when it is taken back, or when the page goes another way', async () => {
    for (const act of [(element: JourneyDiagram) => { element.position = 0; }, (element: JourneyDiagram) => element.stop()]) {
      const element = await mount({});
      element.position = 2;
      act(element);
      element.model = threeStages;
      expect(await stand(element)).to.deep.equal([0, undefined, undefined]);
    }
  });
});

describe('during a walk', () => {
  it('select() goes to the step of a part, as a click does', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const selects = listen(element, 'journey-select');
    let held = false;
    const heard = walkEvents(element, () => held);
    element.start();
    expect([element.select('last'), element.position, element.selected]).to.deep.equal([true, 3, 'last']);
    expect([element.select('middle-1'), element.position, element.selected]).to.deep.equal([true, 3, 'middle-1']);
    held = true;
    expect([element.select('first'), element.position, element.selected]).to.deep.equal([false, 3, 'middle-1']);
    expect([heard.map(({ position }) => position), selects.map(({ detail }) => detail.id)]).to.deep.equal([[1, 3, 1], ['middle-1']]);
  });

  it('the part that it stands at opens again after its panel was closed', async () => {
    for (const open of [(element: JourneyDiagram) => opener(element, 'first').click(), (element: JourneyDiagram) => element.select('first')]) {
      const element = await mount({ properties: { model: threeStages } });
      element.start();
      element.clear();
      await settled(element);
      open(element);
      await settled(element);
      expect([element.position, element.selected, all(element, '.panel').length]).to.deep.equal([1, 'first', 1]);
    }
  });

  it('a bad model leaves the last good diagram, and its walk', async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.position = 2;
    element.model = { kind: 'journey', title: '' };
    await settled(element);
    expect([element.position, element.selected, element.matches(':state(error)')]).to.deep.equal([2, 'middle', true]);
  });
});
