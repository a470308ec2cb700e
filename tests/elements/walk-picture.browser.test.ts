/** What a walk looks like: marks on lines and cards, the marker that travels; and what it says. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { flows } from '../fixtures/flows.js';
import { needs } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll, until } from '../support/page.js';
import { said } from '../support/walk.js';

const ids = spine.messages.map(({ id }) => id);

const idOf = ({ dataset }: HTMLElement): string => (dataset.partIds ?? dataset.box ?? '').split(' ')[0] ?? '';

/** The ids of everything that is marked in one way, in the order of reading. All lines, heads, cards and texts of an id are marked alike. */
function marked(element: JourneyDiagram, how: string): string[] {
  const found = new Set(all(element, `[data-walk="${how}"]`).map(idOf));
  const torn = all(element, '[data-part-ids], [data-box]').filter((one) => found.has(idOf(one)) && one.dataset.walk !== how);
  expect(torn.map((one) => one.outerHTML.slice(0, 80))).to.deep.equal([]);
  return all(element, '[data-part]').flatMap(({ dataset }) => (found.has(dataset.part ?? '') ? [dataset.part ?? ''] : []));
}

/** The colour and width of the last line that a selector fits: the one on top. */
const strokeOf = (element: JourneyDiagram, selector: string): string => {
  const line = all(element, selector).at(-1);
  if (!line) throw new Error(`There is no ${selector}`);
  const { stroke, strokeWidth } = getComputedStyle(line);
  return `${stroke} ${strokeWidth}`;
};

describe('a walk on a picture', () => {
  before(async () => {
    await pageWidth(1280);
    await emulateFeatures({ reducedMotion: 'reduce' });
  });
  after(() => emulateFeatures({}));
  afterEach(unmountAll);

  it('marks what is current, what has been walked and what is idle, and takes all marks away when it stops', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    expect(all(element, '[data-walk]')).to.have.length(0);
    element.position = 3;
    await settled(element);
    expect(marked(element, 'current')).to.deep.equal(['consumer', 'ssp', ids[2]]);
    expect(marked(element, 'walked')).to.deep.equal(ids.slice(0, 2));
    expect(marked(element, 'idle')).to.deep.equal(['pds', 'sds', 'provider', ...ids.slice(3)]);
    element.previous();
    await settled(element);
    expect(marked(element, 'current')).to.deep.equal(['consumer', 'sds', ids[1]]);
    expect(marked(element, 'walked')).to.deep.equal(ids.slice(0, 1));
    element.stop();
    await settled(element);
    expect(all(element, '[data-walk]')).to.have.length(0);
  });

  it('marks lifelines and answers of a sequence with their systems and messages', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'sequence' } });
    element.start();
    await settled(element);
    expect(marked(element, 'current')).to.deep.equal(['consumer', 'pds', ids[0]]);
    for (const shape of ['lifeline', 'answer', 'message', 'message-head', 'card']) expect(all(element, `.s-${shape}[data-walk="current"]`), shape).to.not.have.length(0);
    expect(all(element, '.s-boundary[data-walk], [data-part="spine"][data-walk]')).to.have.length(0);
  });

  it('draws the current message stronger than a walked one, and lets the idle ones and their systems recede', async () => {
    for (const view of ['map', 'sequence'] as const) {
      const element = await mountReady({ properties: { model: spine, view } });
      const message = (i: number) => strokeOf(element, `:is(.s-message, .s-message-segment)[data-part-ids^="${ids[i]!} "]`);
      const card = (id: string) => strokeOf(element, `.s-card[data-part-ids="${id}"]`);
      const [quiet, aside, taking] = [message(0), card('provider'), card('consumer')];
      element.position = 2;
      await settled(element);
      const width = (stroke: string) => Number.parseFloat(stroke.split(' ').at(-1) ?? '');
      expect(width(message(1)), view).to.be.above(width(message(0)));
      expect(message(0), `${view}: a walked one is as it was`).to.equal(quiet);
      expect(message(2), `${view}: an idle one recedes`).to.not.equal(quiet);
      expect(card('provider'), `${view}: so does a system that takes no part`).to.not.equal(aside);
      expect(card('consumer'), `${view}: and no other`).to.equal(taking);
      unmountAll();
    }
  });

  it('keeps its marks when it is drawn anew', async () => {
    const element = await mountReady({ width: 1200, properties: { model: spine } });
    element.position = 3;
    const check = async () => {
      await settled(element);
      expect(marked(element, 'current')).to.deep.equal(['consumer', 'ssp', ids[2]]);
    };
    await check();
    element.parentElement!.style.width = '1000px';
    await until(() => need(element, '.layer').getAttribute('width') === '1000');
    await check();
    element.view = 'sequence';
    await check();
    element.view = 'outline';
    await check();
  });

  it('goes stage by stage through a journey: round the hub, on the strip, on cards', async () => {
    for (const [view, width] of [['ecosystem', 1280], ['overview', 1280], ['auto', 480]] as const) {
      const element = await mountReady({ width, properties: { model: consumer, view } });
      element.position = 2;
      await settled(element);
      expect(marked(element, 'current'), view).to.deep.equal(['explore', 'explore-gp-connect', 'choose-capabilities']);
      expect(marked(element, 'walked'), view).to.include.members(['getting-started', 'consumer-supplier', 'study-prerequisites']);
      expect(marked(element, 'idle'), view).to.include.members(['develop', 'technical-conformance', 'go-live']);
      if (view !== 'auto') expect(all(element, `.s-${view === 'overview' ? 'chevron' : 'band'}[data-walk="current"]`).map(idOf), view).to.deep.equal(['explore']);
      unmountAll();
    }
  });
});

describe('what a walk says', () => {
  before(() => emulateFeatures({ reducedMotion: 'reduce' }));
  after(() => emulateFeatures({}));
  afterEach(unmountAll);

  it('is the place and the sentence of each step, once', async () => {
    const element = await mountReady({ properties: { model: spine } });
    const texts: string[] = [];
    const observer = new MutationObserver(() => texts.push(said(element)));
    observer.observe(need(element, '[role="status"]'), { childList: true, characterData: true, subtree: true });
    element.start();
    await settled(element);
    element.next();
    await settled(element);
    element.selected = 'ssp';
    await settled(element);
    element.parentElement!.style.width = '700px';
    await settled(element);
    element.stop();
    await settled(element);
    observer.disconnect();
    expect(texts).to.deep.equal([
      '1 of 6: Consumer asks PDS for the patient\'s registered practice. PDS answers with the practice\'s ODS code.',
      '2 of 6: Consumer looks up the provider\'s endpoint in SDS. SDS answers with the FHIR service root URL and the ASID.',
      'The walk has ended.',
    ]);
  });

  it('is the title of each stage of a journey', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    element.position = 2;
    await settled(element);
    expect(said(element)).to.equal('2 of 5: Explore');
  });

  it('is in the language of the model', async () => {
    const element = await mountReady({ properties: { model: { ...consumer, language: 'cy' } } });
    const { cy } = await import('../../src/i18n/cy.js');
    expect(Object.keys(cy)).to.include.members(['walk', 'walkPosition', 'walkEnded']);
    element.start();
    await settled(element);
    expect(said(element)).to.match(/^1 /);
  });
});

describe('the marker', () => {
  needs('motion');
  beforeEach(() => pageWidth(1280));
  afterEach(async () => {
    unmountAll();
    await emulateFeatures({});
  });

  const marker = (element: JourneyDiagram) => need(element, '.marker');
  const running = (element: JourneyDiagram) => marker(element).getAnimations().filter(({ playState }) => playState === 'running');

  /** Where the middle of the marker is at a share of its way. */
  const placeAt = (element: JourneyDiagram, share: number): DOMPoint => {
    const [animation] = marker(element).getAnimations();
    if (!animation) throw new Error('The marker does not move');
    animation.pause();
    animation.currentTime = Number(animation.effect?.getComputedTiming().duration) * share;
    const { left, top, width, height } = marker(element).getBoundingClientRect();
    return new DOMPoint(left + width / 2, top + height / 2);
  };
  const fromCard = (element: JourneyDiagram, id: string, { x, y }: DOMPoint): number => {
    const { left, right, top, bottom } = need(element, `.s-card[data-part-ids="${id}"]`).getBoundingClientRect();
    return Math.hypot(Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0));
  };

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`travels from the sender to the receiver, and back where there is an answer (${direction})`, async () => {
      const element = await mountReady({ direction, properties: { model: spine, view: 'map' } });
      element.start();
      await until(() => running(element).length === 1, 'the marker moves');
      for (const [share, id] of [[0.01, 'consumer'], [0.5, 'pds'], [0.99, 'consumer']] as const) {
        expect(fromCard(element, id, placeAt(element, share)), `${share} of the way`).to.be.below(12);
      }
      element.position = 4;
      await until(() => running(element).length === 1, 'the marker moves again');
      for (const [share, id] of [[0.01, 'ssp'], [0.99, 'provider']] as const) {
        expect(fromCard(element, id, placeAt(element, share)), `${share} of the way`).to.be.below(12);
      }
    });
  }

  it('travels on a sequence as well, along the line back of an answer', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'sequence' } });
    element.start();
    await until(() => running(element).length === 1, 'the marker moves');
    const end = placeAt(element, 0.99);
    const back = need(element, `.s-answer[data-part-ids^="${ids[0]!} "]`).getBoundingClientRect();
    expect(Math.abs(end.y - back.top)).to.be.below(3);
    expect(Math.min(Math.abs(end.x - back.left), Math.abs(end.x - back.right))).to.be.below(20);
  });

  it('is seen on its way only', async () => {
    const element = await mountReady({ properties: { model: flows.selfMessages, view: 'sequence' } });
    const opacity = () => getComputedStyle(marker(element)).opacity;
    expect(opacity()).to.equal('0');
    element.start();
    await until(() => running(element).length === 1, 'the marker moves');
    placeAt(element, 0.5);
    expect(opacity()).to.equal('1');
    marker(element).getAnimations()[0]?.finish();
    expect(opacity()).to.equal('0');
  });

  it('stands still where less motion is asked for: nothing moves, the steps are the same', async () => {
    await emulateFeatures({ reducedMotion: 'reduce' });
    for (const view of ['map', 'sequence'] as const) {
      const element = await mountReady({ properties: { model: spine, view } });
      for (let i = 0; i < 3; i++) {
        element.next();
        await element.updateComplete;
        await element.updateComplete;
        expect(element.shadowRoot!.getAnimations(), `${view}, step ${i + 1}`).to.have.length(0);
      }
      expect([element.position, element.selected]).to.deep.equal([3, ids[2]]);
      unmountAll();
    }
  });

  it('is never one of two: a new step ends the way of the one before', async () => {
    const element = await mountReady({ properties: { model: spine } });
    element.start();
    await until(() => running(element).length === 1);
    element.next();
    element.next();
    await element.updateComplete;
    await until(() => marker(element).getAnimations().length === 1);
    element.stop();
    await element.updateComplete;
    await element.updateComplete;
    expect(marker(element).getAnimations()).to.have.length(0);
    expect(opener(element, ids[0]!).dataset.walk).to.equal(undefined);
  });
});
