/** Play: it goes on by itself when its time has passed, never moves the focus, and ends when it has to. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { emulateFeatures } from '../support/media.js';
import { inside, mountReady, opener, pageWidth, settled, unmountAll } from '../support/page.js';
import { holdTimers, type HeldTimers } from '../support/timers.js';
import { focusedAction, isOff, offers, walkButton, walkEvents } from '../support/walk.js';

describe('Play', () => {
  let element: JourneyDiagram;
  let timers: HeldTimers;
  before(async () => {
    await pageWidth(1280);
    await emulateFeatures({ reducedMotion: 'reduce' });
  });
  after(() => emulateFeatures({}));
  beforeEach(async () => {
    element = await mountReady({ properties: { model: spine } });
    timers = holdTimers();
  });
  afterEach(() => {
    unmountAll();
    timers.release();
  });

  /** Lets the time of a step pass. */
  const pass = async () => {
    timers.pass();
    await settled(element);
  };

  it('does not run by itself', async () => {
    element.start();
    element.next();
    await settled(element);
    expect(timers.delays()).to.deep.equal([]);
  });

  it('starts the walk and goes on step by step until the end, where it pauses', async () => {
    const heard = walkEvents(element);
    element.play();
    await settled(element);
    expect([element.position, offers(element, 'pause')]).to.deep.equal([1, true]);
    for (let position = 2; position <= 6; position++) {
      expect(timers.delays()).to.have.length(1);
      await pass();
      expect(element.position).to.equal(position);
    }
    expect(timers.delays()).to.deep.equal([]);
    expect([offers(element, 'pause'), offers(element, 'play'), isOff(element, 'play')]).to.deep.equal([false, true, true]);
    expect(heard.map(({ action, position }) => [action, position])).to.deep.equal([['start', 1], ['step', 2], ['step', 3], ['step', 4], ['step', 5], ['step', 6]]);
  });

  it('stays longer with a step of which there is more to read, never shorter than a look', async () => {
    element.play();
    const delays: number[] = [];
    for (let i = 0; i < 5; i++) {
      delays.push(...timers.delays());
      await pass();
    }
    const letters = spine.messages.map(({ title, summary }) => title.length + summary.length);
    const byLength = delays.map((_, i) => i).sort((a, b) => (letters[a] ?? 0) - (letters[b] ?? 0));
    expect(byLength.map((i) => delays[i])).to.deep.equal(delays.toSorted((a, b) => a - b));
    expect(Math.min(...delays)).to.be.at.least(2000);
    expect(Math.max(...delays)).to.be.above(Math.min(...delays));
  });

  it('waits while it is paused, and goes on from there', async () => {
    element.play();
    await pass();
    element.pause();
    await settled(element);
    expect([element.position, timers.delays().length, offers(element, 'play')]).to.deep.equal([2, 0, true]);
    element.play();
    await pass();
    expect(element.position).to.equal(3);
  });

  it('waits anew from a step that the reader goes to, and goes on from there', async () => {
    element.play();
    await pass();
    element.previous();
    expect(timers.delays()).to.have.length(1);
    opener(element, spine.messages[3]?.id ?? '').click();
    expect([element.position, timers.delays().length]).to.deep.equal([4, 1]);
    await pass();
    expect(element.position).to.equal(5);
  });

  it('leaves the focus where it is, in the page, in the bar and on the button that ends it', async () => {
    const elsewhere = document.createElement('button');
    elsewhere.textContent = 'Elsewhere';
    element.before(elsewhere);
    elsewhere.focus();
    element.play();
    await pass();
    expect(document.activeElement).to.equal(elsewhere);
    walkButton(element, 'pause').focus();
    for (let i = 0; i < 4; i++) await pass();
    expect([element.position, focusedAction(element)]).to.deep.equal([6, 'play']);
    element.position = 1;
    await settled(element);
    opener(element, 'ssp').focus();
    element.play();
    await pass();
    expect(element.shadowRoot?.activeElement).to.equal(opener(element, 'ssp'));
  });

  it('is begun and paused by its button, which keeps the focus', async () => {
    element.start();
    await settled(element);
    walkButton(element, 'play').focus();
    walkButton(element, 'play').click();
    await settled(element);
    expect([timers.delays().length, focusedAction(element)]).to.deep.equal([1, 'pause']);
    walkButton(element, 'pause').click();
    await settled(element);
    expect([timers.delays().length, focusedAction(element)]).to.deep.equal([0, 'play']);
  });

  it('does nothing more at the end', async () => {
    element.position = 6;
    element.play();
    await settled(element);
    expect([timers.delays().length, offers(element, 'pause')]).to.deep.equal([0, false]);
  });

  it('ends with the walk', async () => {
    element.play();
    element.stop();
    await settled(element);
    expect(timers.delays()).to.deep.equal([]);
    element.start();
    await settled(element);
    expect(offers(element, 'pause')).to.equal(false);
  });

  it('pauses at a step that a listener prevents', async () => {
    walkEvents(element, ({ position }) => position === 3);
    element.play();
    await pass();
    await pass();
    expect([element.position, timers.delays().length, offers(element, 'play')]).to.deep.equal([2, 0, true]);
  });

  it('ends when the diagram is removed from the page, and says so when it is back', async () => {
    element.play();
    await settled(element);
    const home = element.parentElement;
    element.remove();
    expect(timers.delays()).to.deep.equal([]);
    await settled(element);
    home?.append(element);
    await settled(element);
    expect([element.position, timers.delays().length, offers(element, 'play'), offers(element, 'pause')]).to.deep.equal([1, 0, true, false]);
  });

  it('goes through a journey as well', async () => {
    element.model = consumer;
    await settled(element);
    element.play();
    for (let i = 1; i < consumer.stages.length; i++) await pass();
    expect([element.selected, timers.delays().length]).to.deep.equal([consumer.stages.at(-1)?.id, 0]);
  });
});

describe('a new model', () => {
  before(() => emulateFeatures({ reducedMotion: 'reduce' }));
  after(() => emulateFeatures({}));
  afterEach(unmountAll);

  it('stops the walk and Play, and tells so', async () => {
    const timers = holdTimers();
    const element = await mountReady({ properties: { model: spine } });
    element.play();
    const heard = walkEvents(element);
    element.model = consumer;
    await settled(element);
    expect([element.position, element.selected, timers.delays().length]).to.deep.equal([0, undefined, 0]);
    expect(heard.map(({ action, position, id }) => [action, position, id])).to.deep.equal([['stop', 0, null]]);
    expect([offers(element, 'start'), element.matches(':state(walking)')]).to.deep.equal([true, false]);
    timers.release();
  });

  it('may come with the part that is to be open', async () => {
    const element = await mountReady({ properties: { model: spine } });
    element.start();
    await settled(element);
    element.model = consumer;
    element.selected = 'develop';
    await settled(element);
    expect([element.position, element.selected]).to.deep.equal([0, 'develop']);
    expect(inside(element, '#panel-develop')).to.not.equal(null);
  });

  it('leaves the focus in the bar', async () => {
    const element = await mountReady({ properties: { model: spine } });
    element.start();
    await settled(element);
    walkButton(element, 'next').focus();
    element.model = consumer;
    await settled(element);
    expect(focusedAction(element)).to.equal('start');
  });
});
