/** What a page or a framework does to an element: sets things early, takes them away, moves it, sets them again. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { all, inside, mount, mountReady, need, opener, same, settled, unmountAll, until } from '../support/page.js';
import { serve } from '../support/server.js';
import { holdTimers } from '../support/timers.js';
import { walkEvents } from '../support/walk.js';

const { twoStages, threeStages } = models;
const script = (model: unknown) => `<script type="application/json">${JSON.stringify(model)}</script>`;
const titleOf = (element: JourneyDiagram) => inside(element, '#title')?.textContent;
const isShown = (element: Element | null) => (element?.getClientRects().length ?? 0) > 0;
/** Properties as a page without types may set them. */
const set = (element: JourneyDiagram, values: object) => Object.assign(element, values);

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

  it('is 2 again when the attribute is taken away', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    element.setAttribute('heading-level', '4');
    element.removeAttribute('heading-level');
    await settled(element);
    expect([element.headingLevel, ...headings(element)]).to.deep.equal([2, 'h2', 'h3', 'h4']);
  });
});

describe('an attribute that is taken away', () => {
  const USUAL = { src: undefined, view: 'auto', 'base-url': undefined, selected: undefined };
  for (const [name, usual] of Object.entries(USUAL)) it(`${name} means what it means where it was never written`, async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.setAttribute(name, 'first');
    element.removeAttribute(name);
    await settled(element);
    expect(element[name === 'base-url' ? 'baseUrl' : (name as 'src')]).to.equal(usual);
  });

  it('leaves nothing for clear() to tell of', async () => {
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

describe('the position of a walk', () => {
  const stand = async (element: JourneyDiagram) => {
    await settled(element);
    return [element.position, element.selected, inside(element, '.panel-title')?.textContent.trim()];
  };

  it('may be set before there is a model, however that comes', async () => {
    const server = serve();
    const ways: [string, (element: JourneyDiagram) => void][] = [
      ['as an object', (element) => { element.model = threeStages; }],
      ['from a script', (element) => element.insertAdjacentHTML('beforeend', script(threeStages))],
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

describe('a script among the children', () => {
  const start = async () => {
    const element = await mount({ children: `<p>Fallback</p>${script(threeStages)}` });
    element.position = 2;
    await settled(element);
    const told: string[] = [];
    for (const name of ['journey-load', 'journey-error', 'journey-walk']) element.addEventListener(name, () => told.push(name));
    return { element, told };
  };
  const CHANGES: [string, (element: JourneyDiagram) => void][] = [
    ['another child changes', (element) => { element.querySelector('p')!.textContent = 'Another fallback'; }],
    ['another child is added', (element) => element.append('More')],
    ['another child is taken away', (element) => element.querySelector('p')!.remove()],
    ['the same text is written again', (element) => { const holder = element.querySelector('script')!; holder.textContent = holder.textContent.slice(); }],
    ['the element is moved', (element) => element.parentElement!.before(element)],
    ['the element is taken away and put back', (element) => { const home = element.parentElement!; element.remove(); home.append(element); }],
  ];

  for (const [what, change] of CHANGES) it(`is not read again when ${what}, and the walk goes on`, async () => {
    const { element, told } = await start();
    change(element);
    await settled(element);
    expect([told, element.position, element.selected]).to.deep.equal([[], 2, 'middle']);
    if (!element.parentElement!.matches('main > div')) element.remove();
  });

  it('is read again when its text changes, in the page or away from it', async () => {
    const { element, told } = await start();
    const home = element.parentElement!;
    element.querySelector('script')!.textContent = JSON.stringify(twoStages);
    await until(() => titleOf(element) === twoStages.title);
    element.remove();
    element.querySelector('script')!.textContent = JSON.stringify(threeStages);
    home.append(element);
    await until(() => titleOf(element) === threeStages.title);
    await settled(element);
    expect(told.filter((name) => name === 'journey-load').length).to.equal(2);
  });

  it('is told of once when it is bad, whatever else changes', async () => {
    const element = await mount({ children: '<script type="application/json">{</script>' });
    const errors = listen(element, 'journey-error');
    element.append('More');
    await settled(element);
    expect([errors.length, element.matches(':state(error)')]).to.deep.equal([0, true]);
  });
});

describe('sources', () => {
  const FALLBACK = '<p id="fallback">Fallback</p>';

  it('that are all taken away leave the fallback, and no problem', async () => {
    for (const nothing of [null, undefined]) {
      const element = await mount({ properties: { model: threeStages, selected: 'first' }, children: FALLBACK });
      set(element, { model: nothing });
      await settled(element);
      expect([inside(element, '.canvas'), isShown(element.querySelector('#fallback')), element.matches(':state(ready)')]).to.deep.equal([null, true, false]);
      set(element, { model: 1 });
      await settled(element);
      expect(element.matches(':state(error)')).to.equal(true);
      element.model = threeStages;
      await settled(element);
      expect([titleOf(element), all(element, '.panel').length]).to.deep.equal([threeStages.title, 1]);
    }
  });

  it('an address that is empty is none, and that of a model in the same turn is not asked for', async () => {
    const server = serve();
    const element = await mount({ properties: { src: '' }, children: FALLBACK });
    expect([element.matches(':state(error)'), isShown(element.querySelector('#fallback'))]).to.deep.equal([false, true]);
    set(element, { src: 'a.json', model: threeStages });
    await settled(element);
    expect([server.requests.length, titleOf(element)]).to.deep.equal([0, threeStages.title]);
    set(element, { src: 'b.json', model: undefined });
    await until(() => server.requests.length === 1);
    element.src = '';
    await until(() => server.requests[0]!.signal?.aborted);
    await settled(element);
    expect([element.matches(':state(loading)'), isShown(element.querySelector('#fallback'))]).to.deep.equal([false, true]);
    server.close();
  });

  it('an address that is loading when the element is taken away is not forgotten for the script', async () => {
    const server = serve();
    const element = await mount({ properties: { src: 'a.json' }, children: script(twoStages) });
    const loads = listen(element, 'journey-load');
    const home = element.parentElement!;
    element.remove();
    home.append(element);
    await until(() => server.requests.length === 2);
    server.requests[1]!.answer(threeStages);
    await until(() => loads.length > 0);
    server.close();
    expect(loads.map(({ detail }) => detail.model.title)).to.deep.equal([threeStages.title]);
  });

  it('a model is told of once, though a script stands there too', async () => {
    const loads = listen(document, 'journey-load');
    await mount({ properties: { model: threeStages }, children: script(twoStages) });
    expect(loads.map(({ detail }) => detail.model.title)).to.deep.equal([threeStages.title]);
  });
});

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
    const element = await mountReady({ properties: { model: flows.groups }, children: script(twoStages) });
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
    const { mode } = need(element, '.canvas').dataset;
    element.remove();
    expect([element.position, element.selected, mode, need(element, '.panel').id]).to.deep.equal([2, 'middle-1', 'outline', 'panel-middle-1']);
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
