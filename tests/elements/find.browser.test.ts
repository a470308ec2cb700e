/** The page's own search: what closed panels say can be found, and opens them. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { generate } from '../fixtures/models.js';
import { axeFindings } from '../support/axe.js';
import { pictureOf } from '../support/drawing.js';
import { listen } from '../support/events.js';
import { all, mountReady, need, pageWidth, settled, unmountAll } from '../support/page.js';

const CAN_FIND = 'onbeforematch' in HTMLElement.prototype;
const closed = (element: JourneyDiagram): HTMLElement[] => all(element, '[data-found]');

/** What a browser does with what its search has found: it asks, and shows it. */
async function find(element: JourneyDiagram, panel: HTMLElement): Promise<void> {
  panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
  panel.removeAttribute('hidden');
  await settled(element);
}

async function search(element: JourneyDiagram): Promise<void> {
  dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true }));
  await settled(element);
}

describe('A search in the page', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  const cases = { consumer, spine };
  for (const [name, model] of Object.entries(cases)) for (const width of [320, 700, 1280]) {
    it(`${CAN_FIND ? 'finds closed panels, which are not seen' : 'adds nothing'}: ${name} at ${width} px`, async () => {
      const element = await mountReady({ width, properties: { model } });
      const before = [pictureOf(element), element.getBoundingClientRect().height, element.scrollWidth];
      expect(closed(element)).to.have.length(0);
      await search(element);
      expect(closed(element).map((panel) => panel.dataset.found)).to.deep.equal(CAN_FIND ? all(element, '[data-part]').map((one) => one.dataset.part) : []);
      expect(closed(element).every((panel) => panel.getAttribute('hidden') === 'until-found')).to.equal(true);
      expect([pictureOf(element), element.getBoundingClientRect().height, element.scrollWidth]).to.deep.equal(before);
      expect(all(element, '.panel')).to.have.length(0);
      expect(await axeFindings()).to.deep.equal([]);
    });
  }

  if (!CAN_FIND) return;

  it('opens what is found, as a click does', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const events = listen(element, 'journey-select');
    await search(element);
    const panel = closed(element).find(({ dataset }) => dataset.found === 'deploy')!;
    await find(element, panel);
    expect([element.selected, events.map(({ detail }) => detail.id)]).to.deep.equal(['deploy', ['deploy']]);
    expect(need(element, '.panel')).to.equal(panel);
    expect(panel.checkVisibility({ contentVisibilityAuto: true })).to.equal(true);
    await find(element, closed(element)[0]!);
    expect(all(element, '.panel')).to.have.length(1);
    expect([panel.getAttribute('hidden'), panel.dataset.found]).to.deep.equal(['until-found', 'deploy']);
  });

  it('leaves closed what a listener keeps closed', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    element.addEventListener('journey-select', (event) => event.preventDefault());
    await search(element);
    const panel = closed(element)[0]!;
    await find(element, panel);
    expect([element.selected, all(element, '.panel').length, panel.getBoundingClientRect().height]).to.deep.equal([undefined, 0, 0]);
  });

  it('is prepared when the window loses the focus, as to the browser’s own menu', async () => {
    const element = await mountReady({ width: 700, properties: { model: spine } });
    dispatchEvent(new Event('blur'));
    await settled(element);
    expect(closed(element)).to.not.have.length(0);
  });

  it('gives nothing to the keyboard', async () => {
    const element = await mountReady({ width: 320, properties: { model: spine } });
    await search(element);
    const reached = new Set<Element | null>();
    for (let i = 0; i < 12; i += 1) {
      await sendKeys({ press: 'Tab' });
      reached.add(element.shadowRoot!.activeElement);
    }
    expect([...reached].filter((one) => one?.closest('[data-found]'))).to.deep.equal([]);
  });

  it('costs nothing in a long list, which has a button for it', async () => {
    const element = await mountReady({ width: 700, properties: { model: generate(150) } });
    await search(element);
    expect(closed(element)).to.have.length(0);
  });
});
