/** A flow as text: systems in their boundaries, numbered messages as sentences, groups with their conditions. */
import { expect } from '@esm-bundle/chai';
import booking from '../../data/booking.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { moreFlows } from '../fixtures/flow-examples.js';
import { flows } from '../fixtures/flows.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { withoutPaperFile } from '../support/paper.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';
import { textLines } from '../support/text.js';

/** What a reader sees of an element: its texts in order, without those for assistive technology only. */
const seen = (element: JourneyDiagram, selector: string): string[] => {
  const lines = textLines(element.renderRoot);
  return all(element, selector).map((one) => [...new Set(lines.filter(({ parent }) => one.contains(parent)).map(({ text }) => text))].join(' ').replace(/\s+/g, ' '));
};

/** The levels of the headings and what they say. */
const headings = (element: JourneyDiagram): string[] => all(element, 'h1, h2, h3, h4, h5, h6').map((one) => `${one.localName} ${one.textContent.replace(/\s+/g, ' ').trim()}`);

describe('the outline of a flow', () => {
  before(async () => {
    await pageWidth(1280);
    await emulateFeatures({ reducedMotion: 'reduce' });
  });
  after(() => emulateFeatures({}));
  afterEach(unmountAll);

  it('tells every message in order: its number, its title, its sentence and its answer', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'outline' } });
    expect(seen(element, 'li.message')).to.deep.equal(spine.messages.map(({ title, sentence, answer, to }, i) => {
      const receiver = spine.systems.find(({ id }) => id === to)?.title ?? '';
      return `${i + 1} ${title} ${sentence}${answer ? ` ${receiver} answers with ${answer}.` : ''}`;
    }));
    expect(seen(element, 'li.message')[0]).to.match(/Consumer asks PDS for the patient's registered practice\. PDS answers with the practice's ODS code\./);
  });

  it('is shown as cards too, where there is no room for a picture', async () => {
    const element = await mountReady({ width: 480, properties: { model: spine } });
    expect(need(element, '.canvas').dataset.presentation).to.equal('narrow-cards');
    seen(element, 'li.message').forEach((text, i) => expect(text).to.include(spine.messages[i]?.sentence));
    expect(seen(element, 'li.message')[0]).to.match(/Consumer\s+PDS/).and.to.include('PDS answers with');
    const arrows = all(element, '.arrow').map((arrow) => getComputedStyle(arrow, '::before').content);
    expect(arrows).to.deep.equal(spine.messages.map(({ answer }) => (answer === undefined ? '"→"' : '"⇄"')));
  });

  it('tells systems with their full names inside their boundary, and connections at both ends', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'outline' } });
    const joined = 'PDS and SDS are joined. The consumer asks SDS with the ODS code that PDS returned.';
    expect(seen(element, 'li.system')).to.deep.equal([
      'Consumer Consumer system', `PDS Personal Demographics Service ${joined}`, `SDS Spine Directory Service ${joined}`, 'SSP Spine Secure Proxy', 'Provider Provider system',
    ]);
    expect(all(element, 'li.boundary').map((one) => [...one.querySelectorAll<HTMLElement>('[data-part]')].map(({ dataset }) => dataset.part))).to.deep.equal([['spine', 'pds', 'sds', 'ssp']]);
  });

  it('nests boundaries as lists in lists', async () => {
    const element = await mountReady({ properties: { model: flows.nestedBoundaries, view: 'outline' } });
    const depth = (id: string): number => {
      let count = 0;
      for (let at: Element | null | undefined = opener(element, id); at; at = at.parentElement?.closest('li.boundary')) count += at.matches('li.boundary') ? 1 : 0;
      return count;
    };
    expect(['patient', 'portal', 'router', 'records', 'audit'].map(depth)).to.deep.equal([0, 1, 2, 3, 3]);
  });

  it('frames a group with what it asks for, and each option with its condition', async () => {
    const element = await mountReady({ properties: { model: booking, view: 'outline' } });
    expect(seen(element, '.group-label')).to.deep.equal(['Look-ups · all of these, in parallel', 'Outcome · one of these', 'Records · all of these, in parallel']);
    expect(seen(element, '.option-label')).to.deep.equal(['When the slot is still free', 'When the slot has been taken']);
    const options = all(element, '.message-group').map((group) => [...group.querySelectorAll('.options > li')].map((option) => option.querySelectorAll('li.message').length));
    expect(options).to.deep.equal([[1, 2], [4, 3], [1, 1]]);
    expect(seen(element, 'li.message').map((text) => Number.parseInt(text, 10))).to.deep.equal(booking.messages.map((_, i) => i + 1));
  });

  it('has headings of systems and messages below the diagram’s own, at any level', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'outline', headingLevel: 3 } });
    expect(headings(element)).to.deep.equal([
      'h3 Integration with Spine', 'h4 Systems', 'h5 Consumer Consumer system', 'h5 Spine', 'h5 PDS Personal Demographics Service',
      'h5 SDS Spine Directory Service', 'h5 SSP Spine Secure Proxy', 'h5 Provider Provider system', 'h4 Messages',
    ]);
  });

  it('has no heading over nothing', async () => {
    const element = await mountReady({ properties: { model: moreFlows.noMessages, view: 'outline' } });
    expect(headings(element)).to.include('h3 Systems');
    expect(headings(element)).to.not.include('h3 Messages');
  });

  it('is what is printed until what paper needs has been loaded, with every panel open and no buttons of a walk, from whatever view', needing('media', () => withoutPaperFile(async () => {
    for (const view of ['map', 'sequence', 'auto'] as const) {
      await emulateFeatures({ reducedMotion: 'reduce' });
      const element = await mountReady({ properties: { model: spine, view } });
      element.start();
      await emulateFeatures({ reducedMotion: 'reduce', media: 'print' });
      await settled(element);
      expect(need(element, '.canvas').dataset.presentation, view).to.equal('list');
      expect(all(element, '.panel'), view).to.have.length(spine.systems.length + spine.boundaries.length + spine.messages.length);
      expect(all(element, '.walk').filter((one) => one.checkVisibility()), view).to.have.length(0);
      unmountAll();
    }
    await emulateFeatures({ reducedMotion: 'reduce' });
  })));

  it('is there for assistive technology on the pictures too, sentence by sentence', async () => {
    const element = await mountReady({ properties: { model: booking, view: 'outline' } });
    const facts = () => all(element, '.fact').filter((one) => one.checkVisibility({ visibilityProperty: true })).map(({ textContent }) => textContent.trim());
    const told = facts();
    expect(told).to.have.length.above(booking.messages.length);
    for (const view of ['map', 'sequence'] as const) {
      element.view = view;
      await settled(element);
      expect(element.renderRoot.querySelector('[data-presentation="picture"]'), view).to.not.equal(null);
      expect(facts(), view).to.deep.equal(told);
    }
  });
});
