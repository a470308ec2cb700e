/** A part and its panel are seen together, and the page scrolls no further than that takes. */
import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import type { JourneyDiagram } from '../../src/define.js';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import { published } from '../fixtures/journeys.js';
import { all, frame, inside, mountReady, need, opener, settled, unmountAll } from '../support/page.js';
import { none } from '../support/faults.js';
import { needs } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';

const MODELS = { ...published, spine, booking };
/** Windows: with a column beside the picture, with a sheet over it, with cards. */
const WINDOWS = [[1440, 900], [1280, 800], [1000, 800], [320, 640]] as const;
/** How much of a panel is its beginning, in CSS pixels. */
const BEGINNING = 100;

const idsOf = (element: JourneyDiagram): string[] => all(element, '[data-part]').map(({ dataset }) => dataset.part ?? '');
const isIn = (top: number, bottom: number): boolean => top >= -1 && bottom <= innerHeight + 1;

/** What is wrong once a part has been opened: what the window does not show, or how far the page has scrolled in vain. */
async function faultsOf(element: JourneyDiagram, id: string): Promise<string[]> {
  const button = opener(element, id);
  button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const before = scrollY;
  button.click();
  await element.updateComplete;
  const [part, panel] = [opener(element, id).getBoundingClientRect(), need(element, '.panel').getBoundingClientRect()];
  const isBeside = need(element, '.canvas').dataset.panel === 'beside';
  const faults = [
    ...(isIn(part.top, part.bottom) ? [] : [`${id} is not in the window: ${Math.round(part.top)} to ${Math.round(part.bottom)}`]),
    ...(isIn(panel.top, panel.top + BEGINNING) ? [] : [`the panel of ${id} begins at ${Math.round(panel.top)}`]),
    ...(isBeside && scrollY !== before ? [`the page has scrolled by ${scrollY - before} for ${id}`] : []),
  ];
  const after = scrollY;
  need(element, '.close').click();
  await element.updateComplete;
  await frame();
  return after !== before && Math.abs(scrollY - before) > 1 ? [...faults, `${id} is closed at ${scrollY}, not at ${before}`] : faults;
}

describe('a part and its panel', () => {
  needs('motion');
  before(() => emulateFeatures({ reducedMotion: 'reduce' }));
  after(() => emulateFeatures({}));
  afterEach(unmountAll);

  for (const [width, height] of WINDOWS) {
    for (const [name, model] of Object.entries(MODELS)) {
      it(`are in a window of ${width} × ${height} together: ${name}`, async () => {
        await setViewport({ width, height });
        const element = await mountReady({ properties: { model } });
        const faults: string[] = [];
        for (const id of idsOf(element)) faults.push(...await faultsOf(element, id));
        none(faults);
      }).timeout(120_000);
    }
  }

  for (const [name, model] of Object.entries(MODELS)) it(`are in the window as a whole where the page has much above the picture: ${name}`, async () => {
    await setViewport({ width: 1440, height: 800 });
    const element = await mountReady({ properties: { model } });
    element.parentElement!.style.paddingBlock = '300px';
    const faults: string[] = [];
    for (const id of idsOf(element)) {
      scrollTo(0, 0);
      const button = opener(element, id);
      // A part below the window takes more than its panel does.
      if (!isIn(button.getBoundingClientRect().top, button.getBoundingClientRect().bottom)) continue;
      button.click();
      await element.updateComplete;
      // On a map, the panel of a message is in the list of messages, which scrolls.
      const column = inside(element, '[data-view="map"] > .messages:has(.panel)') ?? need(element, '.panel');
      const [part, panel] = [button.getBoundingClientRect(), column.getBoundingClientRect()];
      if (!isIn(part.top, part.bottom)) faults.push(`${id} is at ${Math.round(part.top)}`);
      if (!isIn(panel.top, panel.bottom)) faults.push(`the panel of ${id} ends at ${Math.round(panel.bottom)}`);
      if (scrollY > 0 && panel.bottom < innerHeight - 20) faults.push(`the panel of ${id} is raised to end at ${Math.round(panel.bottom)}`);
      need(element, '.close').click();
      await element.updateComplete;
      await frame();
      if (scrollY > 0) faults.push(`${id} is closed at ${scrollY}`);
    }
    none(faults);
  }).timeout(120_000);

  it('are in the window at each step of a walk', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await mountReady({ properties: { model: consumer } });
    const faults: string[] = [];
    for (const stage of consumer.stages) {
      if (stage === consumer.stages[0]) element.start();
      else element.next();
      await settled(element);
      const { top } = need(element, '.panel').getBoundingClientRect();
      const part = opener(element, element.selected ?? '').getBoundingClientRect();
      if (!isIn(top, top + BEGINNING) || !isIn(part.top, part.bottom)) faults.push(`step ${element.position}`);
    }
    none(faults);
  });
});

describe('where the panels are', () => {
  before(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmountAll);

  const cases = [
    ['auto', 1280, 'beside'], ['auto', 1000, 'below'], ['below', 1280, 'below'], ['beside', 1000, 'below'], ['sideways', 1280, 'beside'],
  ] as const;
  for (const [panel, width, expected] of cases) {
    it(`is ${expected} with ${panel} at ${width} px`, async () => {
      const element = await mountReady({ width, properties: { model: consumer, panel: panel as 'auto' } });
      expect(need(element, '.canvas').dataset.panel).to.equal(expected);
    });
  }

  it('decides what the wheel does at the end of a panel: beside the picture it goes on to the page, which shows the rest', async () => {
    for (const [panel, expected] of [['beside', 'auto'], ['below', 'contain']] as const) {
      const element = await mountReady({ properties: { model: consumer, panel, selected: 'develop' } });
      expect(getComputedStyle(need(element, '.panel')).overscrollBehaviorY, panel).to.equal(expected);
    }
  });

  it('shows the stages and what there is to do, for the pointer, until a part is open', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    const key = need(element, '.key');
    expect(key.closest('[aria-hidden="true"]')).to.equal(key);
    expect(all(element, '.key [tabindex], .key button, .key a')).to.deep.equal([]);
    expect(all(element, '.key li').map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim())).to.include('4 Test and assure 11 tasks');
    need(element, '.key li').click();
    await settled(element);
    expect([element.selected, all(element, '.key').length]).to.deep.equal(['getting-started', 0]);
  });
});
