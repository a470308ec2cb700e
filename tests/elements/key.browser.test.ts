/** The key of a map: the list of its messages, whose numbers stand on the map for the pointer. */
import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import booking from '../../data/booking.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { flowListStyles } from '../../src/theme/flow/list.js';
import { needing } from '../support/engine.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';

const FLOWS = { spine, booking };

interface Node { role: string; name?: string; children?: Node[] }

/** The names of all buttons. */
const namesOf = ({ role, name, children = [] }: Node): string[] => [...(role === 'button' ? [name ?? ''] : []), ...children.flatMap(namesOf)];

const number = (element: JourneyDiagram, id: string): HTMLElement => need(element, `.number[data-box="${id}"]`);
const bottomOf = (element: Element): number => element.getBoundingClientRect().bottom;
const topOf = (element: Element): number => element.getBoundingClientRect().top;
const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** Where the picture ends in the page. */
const pictureBottom = (element: JourneyDiagram): number => {
  const canvas = need(element, '.canvas');
  return topOf(canvas) + Number(need(element, '.layer').getAttribute('height'));
};

describe('The key of a map', () => {
  it('has no numbers where no picture has been loaded', () => expect(flowListStyles.cssText).to.include('.numbers { display: none; }'));

  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const [name, model] of Object.entries(FLOWS)) {
    it(`has each message of ${name} as a button with its number and title, below the map and in order`, async () => {
      const element = await mountReady({ properties: { model, view: 'map', panel: 'below' } });
      const key = need(element, '.messages');
      expect(topOf(key)).to.be.at.least(pictureBottom(element));
      expect(all(element, '.messages .message-button').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.deep.equal(model.messages.map(({ title }, i) => `${i + 1} ${title}`));
      const labels = all(element, '.messages .group-label').map(({ innerText }) => innerText);
      const groups = 'groups' in model ? model.groups : [];
      expect(labels).to.deep.equal(groups.map(({ title, complete }) => `${title} · ${complete === 'all' ? 'all of these, in parallel' : 'one of these'}`));
      expect(all(element, '.message-group').every((group) => getComputedStyle(group).borderStyle === 'solid')).to.equal(true);
      expect(all(element, '.option-label').map(({ innerText }) => innerText)).to.deep.equal(
        groups.flatMap(({ options }) => options.flatMap((option) => ('condition' in option ? [`When ${option.condition}`] : []))));
    });

    it(`has the numbers of ${name} on the map for the pointer only`, async () => {
      const element = await mountReady({ properties: { model, view: 'map' } });
      expect(all(element, '.number').map(({ innerText }) => innerText)).to.deep.equal(model.messages.map((_, i) => String(i + 1)));
      expect(need(element, '.numbers').getAttribute('aria-hidden')).to.equal('true');
      expect(all(element, '.numbers :is(button, a, [tabindex])')).to.deep.equal([]);
      expect(all(element, '.number').filter((one) => bottomOf(one) > pictureBottom(element))).to.deep.equal([]);
    });
  }

  it('opens a message by its number, with the panel right below its button', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    const { gridTemplateRows } = need(element, '.canvas').style;
    for (const id of ['send-request', 'return-data']) {
      number(element, id).click();
      await settled(element);
      expect(element.selected).to.equal(id);
      expect(element.shadowRoot?.activeElement).to.equal(opener(element, id));
      const panel = need(element, '.panel');
      expect(topOf(panel)).to.be.above(bottomOf(opener(element, id)));
      expect(all(element, '.message-button').filter((one) => topOf(one) > bottomOf(opener(element, id)) && topOf(one) < topOf(panel))).to.deep.equal([]);
      expect(number(element, id).matches('.open')).to.equal(true);
      expect(getComputedStyle(need(element, `.number[data-box="${id}"] .badge`)).backgroundColor).to.equal(getComputedStyle(need(element, `[data-part="${id}"] .badge`)).backgroundColor);
    }
    expect(need(element, '.canvas').style.gridTemplateRows, 'the height of the picture').to.equal(gridTemplateRows);
  });

  it('is not there in a sequence, in cards and in a list, and comes back', async () => {
    const element = await mountReady({ properties: { model: booking, view: 'map' } });
    const before = all(element, '[data-box]').map(({ style }) => style.cssText).join();
    for (const view of ['sequence', 'outline'] as const) {
      element.view = view;
      await settled(element);
      expect(all(element, '.number').filter(isSeen), view).to.deep.equal([]);
      expect(opener(element, 'confirm').style.left !== '', view).to.equal(view === 'sequence');
    }
    element.view = 'map';
    await settled(element);
    expect(all(element, '[data-box]').map(({ style }) => style.cssText).join()).to.equal(before);
  });

  it('marks a walk on the map and in the key', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    element.position = 2;
    await settled(element);
    const current = [...all(element, '.number'), ...all(element, '.message-button')].filter(({ dataset }) => dataset.walk === 'current');
    expect(current.map(({ dataset, className }) => `${dataset.box} ${className.split(' ')[0]}`)).to.deep.equal(['look-up-endpoint number', 'look-up-endpoint message-button']);
  });

  it('says each message once', needing('tree', async () => {
    await mountReady({ properties: { model: spine, view: 'map' } });
    const said = namesOf(await executeServerCommand<Node, object>('a11y-snapshot', {}));
    spine.messages.forEach(({ title }, i) => expect(said.filter((one) => one.includes(title)), title).to.deep.equal([`${i + 1} ${title}`]));
  }));
});
