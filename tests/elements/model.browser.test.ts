/** The ways to give a model, and what is seen of one that is bad. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { en } from '../../src/i18n/en.js';
import { fill } from '../../src/i18n/strings.js';
import { models } from '../fixtures/models.js';
import { published } from '../fixtures/journeys.js';
import { listen } from '../support/events.js';
import { scriptOf, titleOf } from '../support/host.js';
import { all, mount, need, opener, same, settled, unmountAll, until } from '../support/page.js';
import { serve, type Server } from '../support/server.js';

const { twoStages, threeStages } = models;
const is = (element: JourneyDiagram, state: string) => element.matches(`:state(${state})`);

afterEach(unmountAll);

describe('a model', () => {
  it('is taken as an object, and given back as it is when it has been drawn', async () => {
    const loads = listen(document, 'journey-load');
    const element = await mount({ properties: { model: twoStages } });
    expect(titleOf(element)).to.equal('Two stages');
    expect(loads.map(({ detail }) => detail.model)).to.deep.equal([twoStages]);
    same(loads[0]?.target as Element, element, 'target');
    expect(['ready', 'loading', 'error', 'open'].map((state) => is(element, state))).to.deep.equal([true, false, false, false]);
  });

  it('is copied: what is drawn and given back is frozen, and the page may change its own', async () => {
    const loads = listen(document, 'journey-load');
    const own = structuredClone(twoStages);
    const element = await mount({ properties: { model: own } });
    const drawn = loads[0]!.detail.model;
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect([drawn === own, frozen(drawn), Object.isFrozen(own)]).to.deep.equal([false, true, false]);
    own.title = 'Changed';
    own.stages.pop();
    element.headingLevel = 3;
    await settled(element);
    expect([titleOf(element), loads.length, drawn]).to.deep.equal(['Two stages', 1, twoStages]);
  });

  it('that is the same object again is no change, though the page has changed it; a new one is', async () => {
    const own = structuredClone(twoStages);
    const element = await mount({ properties: { model: own } });
    const loads = listen(element, 'journey-load');
    own.title = 'Changed';
    element.model = own;
    await settled(element);
    expect([titleOf(element), loads.length]).to.deep.equal(['Two stages', 0]);
    element.model = { ...own };
    await settled(element);
    expect([titleOf(element), loads.length]).to.deep.equal(['Changed', 1]);
  });

  it('is taken from an address', async () => {
    const element = await mount({ properties: { src: '/data/consumer.json' } });
    await until(() => is(element, 'ready'));
    expect(titleOf(element)).to.equal(published.consumer?.title);
  });

  it('is taken from a script among the children', async () => {
    expect(titleOf(await mount({ children: scriptOf(twoStages) }))).to.equal('Two stages');
  });

  it('is taken from a script that is filled, added or changed later', async () => {
    const element = await mount({ children: '<script type="application/json"></script>' });
    expect([titleOf(element), is(element, 'error')]).to.deep.equal([undefined, false]);
    const holder = element.querySelector('script')!;
    holder.textContent = JSON.stringify(twoStages);
    await until(() => titleOf(element) === 'Two stages');
    holder.firstChild!.nodeValue = JSON.stringify(threeStages);
    await until(() => titleOf(element) === 'Three stages');
    const empty = await mount({});
    empty.insertAdjacentHTML('beforeend', scriptOf(twoStages));
    await until(() => titleOf(empty) === 'Two stages');
  });

  it('counts as an object before an address, and as an address before a script', async () => {
    const element = await mount({ properties: { model: twoStages, src: '/data/consumer.json' }, children: scriptOf(threeStages) });
    expect(titleOf(element)).to.equal('Two stages');
    element.model = null;
    await until(() => titleOf(element) === published.consumer?.title);
    element.removeAttribute('src');
    element.src = undefined;
    await until(() => titleOf(element) === 'Three stages');
  });

  it('that has been changed is drawn anew', async () => {
    const element = await mount({ properties: { model: twoStages } });
    element.model = threeStages;
    await settled(element);
    expect(all(element, '.stage-button').map((button) => button.dataset.part)).to.deep.equal(['first', 'middle', 'last']);
  });
});

describe('an address', () => {
  let server: Server;
  beforeEach(() => { server = serve(); });
  afterEach(() => server.close());

  const ask = async (src: string) => {
    const element = await mount({ properties: { src }, children: '<p id="fallback">Fallback</p>' });
    return { element, errors: listen(element, 'journey-error'), request: server.requests[0]! };
  };

  it('shows that it is loading, keeps the fallback meanwhile, and says when it is done', async () => {
    const { element, request } = await ask('a.json');
    expect([request.url, is(element, 'loading')]).to.deep.equal(['a.json', true]);
    expect(need(element, '.loading').textContent).to.equal(en.loading);
    expect(element.querySelector('#fallback')!.getClientRects().length).to.equal(1);
    request.answer(twoStages);
    await until(() => titleOf(element) === 'Two stages');
    expect([is(element, 'loading'), all(element, '.loading').length, element.querySelector('#fallback')!.getClientRects().length]).to.deep.equal([false, 0, 0]);
    await until(() => need(element, '[role=status]').textContent === en.loaded);
  });

  it('that changes while another is loading aborts that one, and the last wins', async () => {
    const { element, request } = await ask('a.json');
    element.src = 'b.json';
    await until(() => server.requests.length === 2);
    expect(request.signal?.aborted).to.equal(true);
    server.requests[1]!.answer(threeStages);
    request.answer(twoStages);
    await until(() => titleOf(element) === 'Three stages');
    await settled(element);
    expect([titleOf(element), is(element, 'error')]).to.deep.equal(['Three stages', false]);
  });

  it('is no longer waited for when an object is given, or when the element is removed', async () => {
    const { element, request } = await ask('a.json');
    element.model = twoStages;
    await settled(element);
    expect([request.signal?.aborted, titleOf(element), is(element, 'loading')]).to.deep.equal([true, 'Two stages', false]);
    const { element: other } = await ask('b.json');
    other.remove();
    expect(server.requests[1]!.signal?.aborted).to.equal(true);
  });

  it('is asked for again when an element that was removed while it loaded is back', async () => {
    const { element } = await ask('a.json');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await until(() => server.requests.length === 2, 'a second request');
    server.requests[1]!.answer(twoStages);
    await until(() => titleOf(element) === 'Two stages');
  });

  const failures: [what: string, act: (server: Server) => void, told: RegExp][] = [
    ['that does not exist', ({ requests }) => requests[0]!.answer('', { status: 404, statusText: 'Not Found' }), /404 Not Found/],
    ['of a server that fails', ({ requests }) => requests[0]!.answer('', { status: 500 }), /500/],
    ['that cannot be reached', ({ requests }) => requests[0]!.fail(), /Failed to fetch/],
    ['of what is no JSON', ({ requests }) => requests[0]!.answer('{\n  "kind": journey }'), /line 2, column 11/],
    ['of what is no model', ({ requests }) => requests[0]!.answer({ kind: 'journey', title: 'T' }), /stages/],
  ];
  for (const [what, act, told] of failures) it(`${what} is reported, and the fallback stays`, async () => {
    const { element, errors } = await ask('a.json');
    act(server);
    await until(() => errors.length > 0);
    const box = need(element, '.problems');
    expect(box.textContent).to.match(told);
    expect([box.getAttribute('role'), is(element, 'error'), is(element, 'loading'), element.querySelector('#fallback')!.getClientRects().length]).to.deep.equal(['alert', true, false, 1]);
  });
});

describe('a bad model', () => {
  const bad = { ...twoStages, title: '', stages: [{ id: 'a', title: 'A', tone: 'aqva', link: [] }] };

  it('is reported in place, each problem with path, value, what is allowed and how to mend it', async () => {
    const errors = listen(document, 'journey-error');
    const element = await mount({ properties: { model: bad }, children: '<p id="fallback">Fallback</p>' });
    const items = all(element, '.problems li').map((item) => item.textContent.replaceAll(/\s+/g, ' '));
    expect(items.length).to.equal(3);
    for (const [path, ...told] of [['title', '""', 'some text', 'Write some text'], ['stages[0].tone', '"aqva"', '"aqua", "crimson"', 'Did you mean "aqua"?'], ['stages[0].link', '"link"', 'links', 'Did you mean "links"?']]) {
      const item = items.find((text) => text.trim().startsWith(path!)) ?? '';
      for (const words of told) expect(item).to.include(words);
    }
    expect(errors.map(({ detail }) => detail.problems.map(({ path }) => path).toSorted())).to.deep.equal([['stages[0].link', 'stages[0].tone', 'title']]);
    expect(element.querySelector('#fallback')!.getClientRects().length).to.equal(1);
    expect([is(element, 'error'), is(element, 'ready')]).to.deep.equal([true, false]);
  });

  it('leaves the last good diagram, which can still be used, until a good one comes', async () => {
    const element = await mount({ properties: { model: twoStages, selected: 'first' } });
    element.model = bad;
    await settled(element);
    expect([titleOf(element), is(element, 'error'), is(element, 'ready')]).to.deep.equal(['Two stages', true, true]);
    expect(need(element, '.problems').textContent).to.include(fill(en.problemsKept, { count: 3 }));
    opener(element, 'last').click();
    await settled(element);
    expect(need(element, '.panel-title').textContent.trim()).to.equal('Last');
    element.model = threeStages;
    await settled(element);
    expect([titleOf(element), all(element, '.problems').length, is(element, 'error')]).to.deep.equal(['Three stages', 0, false]);
  });

  it('with many problems has the first of them shown and the others counted', async () => {
    const stages = Array.from({ length: 50 }, (_, i) => ({ id: `s${i}`, title: '' }));
    const element = await mount({ properties: { model: { kind: 'journey', title: 'T', stages } } });
    expect(all(element, '.problems li').length).to.equal(20);
    expect(need(element, '.problems').textContent).to.include(fill(en.problems, { count: 50 })).and.to.include(fill(en.moreProblems, { count: 30 }));
  });

  it('of an icon that nobody has registered is drawn, and warned of to the page, not to the reader', async () => {
    const loads = listen(document, 'journey-load');
    const element = await mount({ properties: { model: { kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A', icon: 'rokket' }] } } });
    expect([titleOf(element), is(element, 'error'), is(element, 'ready'), all(element, '.problems').length]).to.deep.equal(['T', false, true, 0]);
    expect(element.problems.map(({ severity, code, path, remedy }) => [severity, code, path, remedy])).to.deep.equal([['warning', 'unknown-icon', 'stages[0].icon', 'Did you mean "rocket"?']]);
    expect(loads.map(({ detail }) => detail.problems)).to.deep.equal([element.problems]);
  });

  it('has its errors shown and its warnings not, and both are in `problems`', async () => {
    const errors = listen(document, 'journey-error');
    const element = await mount({ properties: { model: { kind: 'journey', title: '', stages: [{ id: 'a', title: 'A', icon: 'rokket' }] } } });
    expect(all(element, '.problems li').length).to.equal(1);
    expect(element.problems.map(({ severity, path }) => [severity, path])).to.deep.equal([['error', 'title'], ['warning', 'stages[0].icon']]);
    expect(errors.map(({ detail }) => detail.problems)).to.deep.equal([element.problems]);
    element.model = twoStages;
    await settled(element);
    expect(element.problems).to.deep.equal([]);
  });
});
