/** What is open is unmistakable in the picture: it, its ways in and out are strong, the rest is calm. */
import { expect } from '@esm-bundle/chai';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';

const drawn = (element: JourneyDiagram, selector: string): CSSStyleDeclaration => getComputedStyle(need(element, selector));
const widthOf = (element: JourneyDiagram, selector: string): number => Number.parseFloat(drawn(element, selector).strokeWidth);
const paintOf = ({ fill, fillOpacity, stroke, strokeWidth, opacity }: CSSStyleDeclaration): string => [fill, fillOpacity, stroke, strokeWidth, opacity].join();
const openPart = async (element: JourneyDiagram, id: string | undefined): Promise<void> => {
  element.selected = id;
  await settled(element);
};

/** Where everything is: what is open changes nothing of it. */
const places = (element: JourneyDiagram): string => all(element, '.canvas [data-box]').map(({ style, offsetWidth, offsetHeight }) => `${style.left} ${style.top} ${offsetWidth} ${offsetHeight}`).join();

const [first, second, third] = consumer.stages.map(({ id }) => id) as [string, string, string];
const into = `.s-block-arrow[data-part-ids^="${second} ${third}"]`;
const elsewhere = `.s-block-arrow[data-part-ids^="${first} ${second}"]`;
const toHub = (id: string): string => `.s-hub-connector[data-part-ids~="${id}"]`;

describe('While a part is open', () => {
  before(() => pageWidth(1280));
  afterEach(async () => {
    unmountAll();
    await emulateFeatures({});
  });

  it('a stage has an outline, and its arrows and its line to the hub are stronger than the others', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    const [before, grey, usual] = [places(element), drawn(element, elsewhere).fill, widthOf(element, toHub(first))];
    await openPart(element, third);
    const outlineOf = (selector: string): (string | null)[] => ['d', 'x', 'y', 'width', 'height'].map((name) => need(element, selector).getAttribute(name));
    expect(outlineOf('.open-outline')).to.deep.equal(outlineOf(`.s-band[data-part-ids="${third}"]`));
    expect(widthOf(element, into)).to.be.above(0);
    expect(drawn(element, elsewhere).fill).to.not.equal(grey);
    expect(widthOf(element, toHub(third))).to.be.above(usual);
    expect(widthOf(element, toHub(first))).to.be.below(usual);
    expect(drawn(element, `[data-part="${first}"] .title`).color).to.not.equal(drawn(element, `[data-part="${third}"] .title`).color);
    expect(places(element)).to.equal(before);
    await openPart(element, undefined);
    expect(all(element, '[data-emphasis]')).to.deep.equal([]);
    expect(drawn(element, elsewhere).fill).to.equal(grey);
  });

  for (const view of ['map', 'sequence'] as const) {
    it(`a message of a ${view} has its line and both systems, and the others are calm`, async () => {
      const element = await mountReady({ properties: { model: spine, view } });
      const before = places(element);
      await openPart(element, 'send-request');
      const line = (id: string): string => `${view === 'map' ? '.s-message-segment' : '.s-message'}[data-part-ids^="${id} "]`;
      const card = (id: string): string => `.s-card[data-part-ids="${id}"]`;
      expect(widthOf(element, line('send-request'))).to.be.above(widthOf(element, line('pass-request')) + 2);
      expect(drawn(element, line('send-request')).stroke).to.not.equal(drawn(element, line('pass-request')).stroke);
      for (const id of ['consumer', 'ssp']) expect(widthOf(element, card(id)), id).to.be.above(widthOf(element, card('provider')));
      expect(places(element)).to.equal(before);
    });
  }

  it('a system has its messages', async () => {
    const element = await mountReady({ properties: { model: booking, view: 'map' } });
    await openPart(element, 'provider');
    const strong = new Set(all(element, '.number[data-emphasis="strong"]').map(({ dataset }) => dataset.box));
    expect([...strong]).to.deep.equal(booking.messages.filter(({ from, to }) => [from, to].includes('provider')).map(({ id }) => id));
    expect(all(element, '.number[data-emphasis="calm"]')).to.have.length(booking.messages.length - strong.size);
  });

  it('what is pointed at is highlighted although it is calm', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    await openPart(element, third);
    const calm = drawn(element, `[data-part="${first}"] .title`).color;
    opener(element, first).dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
    expect(drawn(element, `[data-part="${first}"] .title`).color).to.not.equal(calm);
    expect(need(element, toHub(first)).dataset.highlight).to.equal('related');
  });

  it('nothing is faint in forced colours, and what is open has the colour of a selection', needing('media', async () => {
    await emulateFeatures({ forcedColors: 'active', reducedMotion: 'reduce' });
    const element = await mountReady({ properties: { model: consumer } });
    const others = (): string[] => [elsewhere, toHub(first), `.s-band[data-part-ids="${first}"]`].map((selector) => paintOf(drawn(element, selector)));
    const usual = others();
    await openPart(element, third);
    expect(others()).to.deep.equal(usual);
    expect(drawn(element, into).fill).to.equal(drawn(element, '.open-outline').stroke);
  }));

  it('a list, and paper, show nothing of it', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    await openPart(element, third);
    element.view = 'outline';
    await settled(element);
    expect(all(element, '[data-emphasis]')).to.deep.equal([]);
  });
});
