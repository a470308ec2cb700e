/** A walk by methods, by its buttons, by clicks and by the arrow keys: where it is, what is announced, where the focus goes. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { moreFlows } from '../fixtures/flow-examples.js';
import { flows } from '../fixtures/flows.js';
import { emulateFeatures } from '../support/media.js';
import { inside, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';
import { focusedAction, isOff, offers, press, walkButton, walkEvents } from '../support/walk.js';

const ids = spine.messages.map(({ id }) => id);
const [first = '', second = '', third = '', , fifth = '', sixth = ''] = ids;

describe('a walk', () => {
  let element: JourneyDiagram;
  before(async () => {
    await pageWidth(1280);
    await emulateFeatures({ reducedMotion: 'reduce' });
  });
  after(() => emulateFeatures({}));
  beforeEach(async () => { element = await mountReady({ properties: { model: spine } }); });
  afterEach(unmountAll);

  /** Where it stands, by all that tells. */
  const stand = async () => {
    await settled(element);
    return [element.position, element.selected, inside(element, '.position')?.textContent, inside(element, '.panel-title')?.textContent.trim(), element.matches(':state(walking)')];
  };
  const at = (position: number) => [position, ids[position - 1], `${position} of 6`, spine.messages[position - 1]?.title, true];
  const NOWHERE = [0, undefined, undefined, undefined, false];

  it('goes by methods from start to stop, and shows the panel of each message', async () => {
    expect(await stand()).to.deep.equal(NOWHERE);
    element.start();
    expect(await stand()).to.deep.equal(at(1));
    element.previous();
    expect(await stand()).to.deep.equal(at(1));
    for (let position = 2; position <= 6; position++) {
      element.next();
      expect(await stand()).to.deep.equal(at(position));
    }
    element.next();
    expect(await stand()).to.deep.equal(at(6));
    element.previous();
    expect(await stand()).to.deep.equal(at(5));
    element.stop();
    expect(await stand()).to.deep.equal(NOWHERE);
  });

  it('goes to where `position` is set, and to no place that there is not', async () => {
    const heard = walkEvents(element);
    element.position = 4;
    expect(await stand()).to.deep.equal(at(4));
    for (const nowhere of [7, -1, 1.5, NaN, Infinity]) {
      element.position = nowhere;
      expect(element.position, String(nowhere)).to.equal(4);
    }
    element.position = 4;
    expect(heard).to.have.length(1);
    element.position = 0;
    expect(await stand()).to.deep.equal(NOWHERE);
  });

  it('tells of start, of each step, and of stop', () => {
    const heard = walkEvents(element);
    element.stop();
    element.start();
    element.next();
    element.next();
    element.previous();
    element.stop();
    element.stop();
    expect(heard).to.deep.equal([
      { action: 'start', position: 1, count: 6, id: first },
      { action: 'step', position: 2, count: 6, id: second },
      { action: 'step', position: 3, count: 6, id: third },
      { action: 'step', position: 2, count: 6, id: second },
      { action: 'stop', position: 0, count: 6, id: null },
    ]);
  });

  it('tells by events that leave the diagram, of which the steps can be prevented', async () => {
    const seen: [string, boolean][] = [];
    element.parentElement!.addEventListener('journey-walk', (event) => {
      seen.push([(event as CustomEvent<{ action: string }>).detail.action, event.cancelable && event.composed]);
      event.preventDefault();
    });
    element.start();
    element.next();
    expect(await stand()).to.deep.equal(at(1));
    element.stop();
    expect(seen).to.deep.equal([['start', false], ['step', true], ['stop', false]]);
    expect(await stand()).to.deep.equal(NOWHERE);
  });

  it('fires no journey-select: its own event says where it goes', () => {
    let selects = 0;
    element.addEventListener('journey-select', () => (selects += 1));
    element.start();
    element.next();
    element.stop();
    expect(selects).to.equal(0);
  });

  it('is gone through by keyboard alone: Start gives the focus to Next, Stop to Start', async () => {
    walkButton(element, 'start').focus();
    await press(element, 'Enter');
    expect(focusedAction(element)).to.equal('next');
    for (let position = 2; position <= 6; position++) {
      await press(element, position % 2 ? 'Enter' : ' ');
      expect([element.position, focusedAction(element)]).to.deep.equal([position, 'next']);
    }
    await press(element, 'Shift+Tab', 'Enter');
    expect([element.position, focusedAction(element)]).to.deep.equal([5, 'previous']);
    await press(element, 'Tab', 'Tab', 'Tab');
    expect(focusedAction(element)).to.equal('stop');
    await press(element, 'Enter');
    expect([element.position, focusedAction(element)]).to.deep.equal([0, 'start']);
  });

  it('names its bar and its buttons', async () => {
    expect(walkButton(element, 'start').textContent.trim()).to.equal('Walk through');
    element.start();
    await settled(element);
    const bar = need(element, '.walk');
    expect([bar.getAttribute('role'), bar.getAttribute('aria-label')]).to.deep.equal(['group', 'Walk through']);
    expect([...bar.children].map(({ textContent }) => textContent.trim())).to.deep.equal(['Previous', '1 of 6', 'Next', 'Play', 'Stop']);
  });

  it('has Previous off at the first step, Next and Play at the last, all of them still in reach', async () => {
    element.start();
    await settled(element);
    expect([isOff(element, 'previous'), isOff(element, 'next'), isOff(element, 'play')]).to.deep.equal([true, false, false]);
    element.position = 6;
    await settled(element);
    expect([isOff(element, 'previous'), isOff(element, 'next'), isOff(element, 'play')]).to.deep.equal([false, true, true]);
    const heard = walkEvents(element);
    for (const action of ['next', 'play'] as const) {
      walkButton(element, action).focus();
      expect(focusedAction(element)).to.equal(action);
      await press(element, 'Enter');
    }
    expect(heard).to.deep.equal([]);
    expect(offers(element, 'pause')).to.equal(false);
  });

  it('answers to the arrow keys while the bar has the focus, without an end that they fall over', async () => {
    element.start();
    await settled(element);
    walkButton(element, 'stop').focus();
    await press(element, 'ArrowRight', 'ArrowRight');
    expect([element.position, focusedAction(element)]).to.deep.equal([3, 'stop']);
    await press(element, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect([element.position, focusedAction(element)]).to.deep.equal([1, 'stop']);
    await press(element, 'Shift+ArrowRight', 'Control+ArrowRight', 'ArrowDown');
    expect(element.position).to.equal(1);
    element.position = 6;
    await press(element, 'ArrowRight');
    expect(element.position).to.equal(6);
  });

  it('leaves the arrow keys to others while the focus is elsewhere, and before it starts', async () => {
    walkButton(element, 'start').focus();
    await press(element, 'ArrowRight');
    expect(element.position).to.equal(0);
    element.start();
    await settled(element);
    opener(element, first).focus();
    await press(element, 'ArrowRight');
    expect(element.position).to.equal(1);
    expect(element.shadowRoot?.activeElement).to.equal(opener(element, second));
  });

  it('turns the arrow keys where the script runs from right to left', async () => {
    unmountAll();
    element = await mountReady({ direction: 'rtl', properties: { model: flows.rightToLeft } });
    element.start();
    await settled(element);
    walkButton(element, 'next').focus();
    await press(element, 'ArrowLeft', 'ArrowLeft');
    expect(element.position).to.equal(3);
    await press(element, 'ArrowRight');
    expect(element.position).to.equal(2);
  });

  it('jumps to a message that is clicked, or chosen in a panel; anything else only opens', async () => {
    element.start();
    await settled(element);
    const heard = walkEvents(element);
    opener(element, fifth).click();
    expect(await stand()).to.deep.equal(at(5));
    need(element, `.panel [data-select="${sixth}"]`).click();
    expect(await stand()).to.deep.equal(at(6));
    expect(element.shadowRoot?.activeElement).to.equal(opener(element, sixth));
    opener(element, 'ssp').click();
    await settled(element);
    expect([element.position, element.selected]).to.deep.equal([6, 'ssp']);
    expect(heard.map(({ action, position }) => [action, position])).to.deep.equal([['step', 5], ['step', 6]]);
  });

  it('stays at the current message when its panel is closed', async () => {
    element.start();
    await settled(element);
    opener(element, first).focus();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect([element.position, element.selected, inside(element, '.panel')]).to.deep.equal([1, undefined, null]);
    element.next();
    expect(await stand()).to.deep.equal(at(2));
  });

  it('is not begun by a click on a message', () => {
    opener(element, third).click();
    expect([element.position, element.selected]).to.deep.equal([0, third]);
  });

  it('keeps the focus in the bar when the page stops it', async () => {
    element.start();
    await settled(element);
    walkButton(element, 'previous').focus();
    element.stop();
    await settled(element);
    expect(focusedAction(element)).to.equal('start');
  });

  it('needs two steps at least', async () => {
    for (const model of [moreFlows.oneSystem, moreFlows.noMessages]) {
      element.model = model;
      await settled(element);
      expect(offers(element, 'start')).to.equal(false);
    }
  });

  it('goes through a journey stage by stage', async () => {
    element.model = consumer;
    await settled(element);
    const heard = walkEvents(element);
    element.start();
    for (let i = 1; i < consumer.stages.length; i++) element.next();
    element.next();
    expect(heard.map(({ id }) => id)).to.deep.equal(consumer.stages.map(({ id }) => id));
    await settled(element);
    expect(inside(element, '.panel-title')?.textContent.trim()).to.equal(consumer.stages.at(-1)?.title);
    opener(element, 'explore').click();
    expect(element.position).to.equal(2);
    opener(element, 'build').click();
    expect([element.position, element.selected]).to.deep.equal([2, 'build']);
  });
});
