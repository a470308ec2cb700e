/** What has been removed leaves nothing behind: no node, no document, no listener. Counted after real garbage collection. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { emptyPage } from '../support/frame.js';
import { needs } from '../support/engine.js';
import { countWhatIsLeft, type Left } from '../support/heap.js';
import { mount, mountReady, pageWidth, unmountAll } from '../support/page.js';
import { serve } from '../support/server.js';

const { threeStages } = models;

/** What a number of cycles leaves behind. */
async function leftBy(cycles: number, cycle: (i: number) => unknown): Promise<Left> {
  // What is kept once, such as templates and style sheets, is made by the first cycles.
  for (let i = 0; i < 6; i++) await cycle(i);
  const before = await countWhatIsLeft();
  for (let i = 0; i < cycles; i++) await cycle(i);
  // Counted again for a while: what the browser or the test runner holds for a moment goes, and what leaks stays.
  let left = await moreThan(before);
  for (let i = 0; i < 10 && Object.values(left).some((count) => count > 0); i++) left = await moreThan(before);
  return left;
}

/** What there is now beyond what there was. Fewer than before is no leak: the last of the first cycles may have been held. */
async function moreThan(before: Left): Promise<Left> {
  const now = await countWhatIsLeft();
  const more = (what: keyof Left): number => Math.max(0, now[what] - before[what]);
  return { documents: more('documents'), nodes: more('nodes'), listeners: more('listeners') };
}

const NOTHING: Left = { documents: 0, nodes: 0, listeners: 0 };

/** What a diagram may be doing when it is removed. */
const ENDS: ((element: JourneyDiagram) => void)[] = [
  (element) => element.select('first'),
  (element) => element.play(),
  (element) => { element.view = 'outline'; },
  (element) => { element.model = { kind: 'journey', title: '' }; },
  (element) => { element.model = null; element.src = 'slow.json'; },
  (element) => { element.insertAdjacentHTML('beforeend', '<script type="application/json">{}</script>'); },
];

describe('what is left behind', () => {
  needs('heap');
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  it('by 500 diagrams that are made, drawn and removed: nothing', async () => {
    await mountReady({ properties: { model: flows.twoSystems } });
    unmountAll();
    const server = serve();
    const shown = [threeStages, flows.twoSystems];
    let aborted = 0;
    const left = await leftBy(500, async (i) => {
      const element = document.createElement('journey-diagram');
      element.model = shown[i % shown.length];
      document.body.append(element);
      ENDS[i % ENDS.length]!(element);
      await element.updateComplete;
      element.remove();
      // What the test itself keeps of a request would keep what has asked for it.
      aborted += server.requests.splice(0).filter(({ signal }) => signal?.aborted).length;
    });
    server.close();
    expect(aborted).to.be.above(80);
    expect(left).to.deep.equal(NOTHING);
  }).timeout(240_000);

  it('by 30 frames that are removed with a diagram in them that was moved there: nothing', async () => {
    expect(await leftBy(30, async () => {
      const element = await mount({ width: 1000, properties: { model: threeStages, selected: 'first' } });
      const { frame, inner } = await emptyPage();
      inner.body.append(element);
      await element.updateComplete;
      element.play();
      frame.remove();
      unmountAll();
    })).to.deep.equal(NOTHING);
  }).timeout(240_000);

  it('by 30 frames that a diagram has visited and left again: nothing', async () => {
    const element = await mountReady({ width: 1000, properties: { model: flows.twoSystems } });
    const home = element.parentElement!;
    expect(await leftBy(30, async () => {
      const { frame, inner } = await emptyPage();
      inner.body.append(element);
      await element.updateComplete;
      home.append(element);
      frame.remove();
      await element.updateComplete;
    })).to.deep.equal(NOTHING);
  }).timeout(240_000);
});
