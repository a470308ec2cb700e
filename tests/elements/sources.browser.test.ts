/** Where a model comes from: a script among the children, an address, an object, and none of them. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { isShown, scriptOf, set, titleOf } from '../support/host.js';
import { all, inside, mount, settled, unmountAll, until } from '../support/page.js';
import { serve } from '../support/server.js';

const { twoStages, threeStages } = models;

afterEach(unmountAll);

describe('a script among the children', () => {
  const start = async () => {
    const element = await mount({ children: `<p>Fallback</p>${scriptOf(threeStages)}` });
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

  it('is reported once when it is bad, whatever else changes', async () => {
    const element = await mount({ children: '<script type="application/json">{</script>' });
    const errors = listen(element, 'journey-error');
    element.append('More');
    await settled(element);
    expect([errors.length, element.matches(':state(error)')]).to.deep.equal([0, true]);
  });
});

describe('sources', () => {
  const FALLBACK = '<p id="fallback">Fallback</p>';

  it('that are all removed leave the fallback, and no problem', async () => {
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

  it('an address that is loading when the element is removed is not forgotten for the script', async () => {
    const server = serve();
    const element = await mount({ properties: { src: 'a.json' }, children: scriptOf(twoStages) });
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

  it('a model is reported once, though there is a script too', async () => {
    const loads = listen(document, 'journey-load');
    await mount({ properties: { model: threeStages }, children: scriptOf(twoStages) });
    expect(loads.map(({ detail }) => detail.model.title)).to.deep.equal([threeStages.title]);
  });
});
