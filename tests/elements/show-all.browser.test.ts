/** Everything at once: all panels open in the list, as on paper. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { axeFindings } from '../support/axe.js';
import { none } from '../support/faults.js';
import { all, inside, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';

const button = (element: JourneyDiagram): HTMLElement => need(element, '[part="show-all-button"]');
const presentation = (element: JourneyDiagram) => need(element, '.canvas').dataset.presentation;
const openIds = (element: JourneyDiagram): string[] => all(element, '.panel').filter((panel) => panel.checkVisibility()).map(({ id }) => id.replace('panel-', ''));

async function press(element: JourneyDiagram): Promise<void> {
  button(element).click();
  await settled(element);
}

describe('Show all', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const width of [320, 1280]) {
    it(`opens every panel in the list, and goes back to what was before (${width} px)`, async () => {
      const element = await mountReady({ width, properties: { model: consumer, selected: 'develop' } });
      const before = presentation(element);
      await press(element);
      const index = indexJourney(consumer as Journey);
      expect([presentation(element), button(element).ariaPressed, element.selected]).to.deep.equal(['list', 'true', 'develop']);
      expect(openIds(element)).to.have.members([...index.parts.keys()]);
      expect(all(element, '[data-part]').map((one) => one.getAttribute('aria-expanded'))).to.deep.equal(Array.from(index.parts, () => 'true'));
      const tasks = [...index.parts.values()].flatMap(({ data }) => data.tasks ?? []);
      expect(tasks).to.have.length(23);
      const text = need(element, '.canvas').innerText;
      expect(tasks.filter(({ title }) => !text.includes(title)).map(({ title }) => title)).to.deep.equal([]);
      await press(element);
      expect([presentation(element), button(element).ariaPressed, element.selected, openIds(element)]).to.deep.equal([before, 'false', 'develop', ['develop']]);
    });
  }

  it('says what a stage is for once, and frames no panel that says nothing but what a page puts there', async () => {
    const model = { kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A', summary: 'What A is for.', links: [{ title: 'L', href: 'l.html' }], steps: [{ id: 'bare', title: 'Bare' }, { id: 'filled', title: 'Filled' }] }] };
    const element = await mountReady({ width: 700, properties: { model, view: 'outline' }, children: '<p slot="panel:filled">Of the page</p>' });
    const saysOnce = () => { expect(need(element, '.canvas').innerText.split('What A is for.')).to.have.length(2); };
    saysOnce();
    element.selected = 'a';
    await settled(element);
    saysOnce();
    await press(element);
    saysOnce();
    expect(openIds(element)).to.have.members(['a', 'bare', 'filled']);
    expect(need(element, '#panel-bare').getBoundingClientRect().height).to.equal(0);
    expect(need(element, '#panel-filled').getBoundingClientRect().height).to.be.greaterThan(16);
  });

  it('explains every term once', async () => {
    const element = await mountReady({ width: 700, properties: { model: consumer } });
    await press(element);
    expect(all(element, 'dt')).to.have.length(consumer.terms.length);
  });

  it('lets readers fold a panel and unfold it, without an event', async () => {
    const element = await mountReady({ width: 700, properties: { model: spine } });
    const events: string[] = [];
    element.addEventListener('journey-select', () => events.push('select'));
    await press(element);
    const [first = '', ...others] = openIds(element);
    opener(element, first).click();
    await settled(element);
    expect([opener(element, first).ariaExpanded, openIds(element)]).to.deep.equal(['false', others]);
    opener(element, first).click();
    await settled(element);
    expect([opener(element, first).ariaExpanded, openIds(element).length, events, element.selected]).to.deep.equal(['true', others.length + 1, [], undefined]);
  });

  it('is found by axe to be well', async () => {
    const element = await mountReady({ width: 320, properties: { model: consumer } });
    await press(element);
    none(await axeFindings());
    expect(inside(element, '[part="list-button"]'), 'there is nothing to choose meanwhile').to.equal(null);
  });
});
