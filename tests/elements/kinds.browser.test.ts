/** Kinds that are loaded when a model asks for them: how long that takes, what overtakes it, and when it fails. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import type { Kind } from '../../src/kinds/kind.js';
import { kindBy, registerKind } from '../../src/kinds/registry.js';
import { flows } from '../fixtures/flows.js';
import { all, inside, mount, mountReady, settled, unmountAll, until } from '../support/page.js';
import { isError } from '../../src/model/core/problem.js';

const titleOf = (element: JourneyDiagram): string => inside(element, '.heading')?.textContent.trim() ?? '';
const isLoading = (element: JourneyDiagram): boolean => element.matches(':state(loading)');

/** The titles of models that are drawn and the codes of problems that are reported, in order. */
function heard(element: JourneyDiagram): string[] {
  const told: string[] = [];
  element.addEventListener('journey-load', (event) => told.push(event.detail.model.title));
  element.addEventListener('journey-error', (event) => told.push(...event.detail.problems.filter(isError).map(({ code, path }) => `${code} ${path}`)));
  return told;
}

describe('a flow whose kind is there', () => {
  it('is drawn in the turn in which it is put into the page', () => {
    const element = document.createElement('journey-diagram');
    element.model = spine;
    document.body.append(element);
    expect(titleOf(element)).to.equal(spine.title);
    element.remove();
  });
});

describe('a kind that is registered', () => {
  const trip = { ...consumer, kind: 'trip' };
  afterEach(unmountAll);

  /** A kind like that of journeys, under a name that no other test has used. */
  async function likeJourneys(name: string): Promise<Kind> {
    const journey = await Promise.resolve(kindBy('journey')!);
    return { ...journey, name };
  }

  it('draws models at once', async () => {
    registerKind(await likeJourneys('trip'));
    const element = await mount({ properties: { model: trip } });
    expect([element.matches(':state(ready)'), titleOf(element)]).to.deep.equal([true, consumer.title]);
  });

  it('draws the model that could not be drawn before it was there', async () => {
    const element = await mount({ properties: { model: { ...trip, kind: 'late' } } });
    const told = heard(element);
    expect([element.matches(':state(error)'), inside(element, '.canvas')]).to.deep.equal([true, null]);
    registerKind(await likeJourneys('other'));
    await settled(element);
    expect(told).to.deep.equal([]);
    registerKind(await likeJourneys('late'));
    await until(() => element.matches(':state(ready)'));
    await settled(element);
    expect([titleOf(element), told, all(element, '.problems').length]).to.deep.equal([consumer.title, [consumer.title], 0]);
  });

  it('draws it when the diagram is put back, where it came meanwhile', async () => {
    const element = await mount({ properties: { model: { ...trip, kind: 'meanwhile' } } });
    const parent = element.parentElement;
    element.remove();
    registerKind(await likeJourneys('meanwhile'));
    parent?.append(element);
    await until(() => element.matches(':state(ready)'));
    expect(titleOf(element)).to.equal(consumer.title);
  });
});

describe('while a kind is being loaded', () => {
  let flow: Kind;
  let arrive: () => void;
  let fail: (reason: unknown) => void;

  /** Makes flows a kind that is loaded for as long as a test wants. */
  function hold(): void {
    const brought = new Promise<Kind>((resolve, reject) => {
      arrive = () => resolve(flow);
      fail = reject;
    });
    registerKind({ name: 'flow', load: () => brought });
  }

  before(async () => { flow = await kindBy('flow')!; });
  beforeEach(hold);
  afterEach(() => {
    registerKind(flow);
    unmountAll();
  });

  it('says that it loads and shows the fallback; then draws', async () => {
    const element = await mount({ properties: { model: spine }, children: '<p>Fallback</p>' });
    const told = heard(element);
    expect([isLoading(element), element.matches(':state(ready)'), told.length]).to.deep.equal([true, false, 0]);
    expect(element.querySelector('p')?.getClientRects()).to.have.length(1);
    arrive();
    await until(() => element.matches(':state(ready)'));
    expect([isLoading(element), titleOf(element), told]).to.deep.equal([false, spine.title, [spine.title]]);
  });

  it('leaves the last diagram in its place', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    element.model = spine;
    await settled(element);
    expect([isLoading(element), titleOf(element)]).to.deep.equal([true, consumer.title]);
    arrive();
    await until(() => titleOf(element) === spine.title);
    await settled(element);
    expect(isLoading(element)).to.equal(false);
  });

  it('lets a journey overtake a flow, which is not drawn when it comes', async () => {
    const element = await mount({ properties: { model: spine } });
    const told = heard(element);
    element.model = consumer;
    await settled(element);
    expect([isLoading(element), titleOf(element)]).to.deep.equal([false, consumer.title]);
    arrive();
    await settled(element);
    expect([isLoading(element), titleOf(element), told]).to.deep.equal([false, consumer.title, [consumer.title]]);
  });

  it('draws the newest of several flows, once', async () => {
    const element = await mount({ properties: { model: spine } });
    const told = heard(element);
    for (const model of [flows.groups, flows.twoSystems]) {
      element.model = model;
      await settled(element);
    }
    arrive();
    await until(() => element.matches(':state(ready)'));
    await settled(element);
    expect([titleOf(element), told]).to.deep.equal([flows.twoSystems.title, [flows.twoSystems.title]]);
  });

  it('lets a bad model overtake a flow', async () => {
    const element = await mount({ properties: { model: spine } });
    const told = heard(element);
    element.model = { kind: 'voyage', title: 'A voyage' };
    await settled(element);
    arrive();
    await settled(element);
    expect([element.matches(':state(error)'), isLoading(element), inside(element, '.canvas'), told]).to.deep.equal([true, false, null, ['unknown-kind kind']]);
  });

  it('draws nothing when the model is removed', async () => {
    const element = await mount({ properties: { model: spine } });
    element.model = undefined;
    await settled(element);
    arrive();
    await settled(element);
    expect([isLoading(element), inside(element, '.canvas')]).to.deep.equal([false, null]);
  });

  it('serves every diagram of the page that waits', async () => {
    const both = [await mount({ properties: { model: spine } }), await mount({ properties: { model: flows.groups } })];
    arrive();
    await until(() => both.every((element) => element.matches(':state(ready)')));
    expect(both.map(titleOf)).to.deep.equal([spine.title, flows.groups.title]);
  });

  it('tells the problems of a bad flow when what checks it has come', async () => {
    const element = await mount({ properties: { model: { ...spine, messages: [{ id: 'm', from: 'consumer', to: 'nobody', title: 'M' }] } } });
    const told = heard(element);
    arrive();
    await until(() => element.matches(':state(error)'));
    expect(told).to.deep.equal(['unknown-system messages[0].to']);
    expect(inside(element, '.problems')?.textContent).to.include('nobody');
  });

  it('makes a problem of its failure, keeps the last diagram, and tries again with the next flow', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    const told = heard(element);
    element.model = spine;
    await settled(element);
    fail(new TypeError('Failed to fetch dynamically imported module'));
    await until(() => element.matches(':state(error)'));
    await settled(element);
    expect([isLoading(element), titleOf(element), told]).to.deep.equal([false, consumer.title, ['not-loaded kind']]);
    expect(inside(element, '.problems')?.textContent).to.match(/Failed to fetch[^]*one folder/);
    hold();
    element.model = flows.groups;
    await settled(element);
    arrive();
    await until(() => titleOf(element) === flows.groups.title);
    await settled(element);
    expect([element.matches(':state(error)'), all(element, '.problems').length]).to.deep.equal([false, 0]);
  });
});
