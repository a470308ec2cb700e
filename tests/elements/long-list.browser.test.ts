/** Of a list too long for a picture the window's part is drawn at once, the rest soon after, and the browser lays out only what is near the window. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import type { Flow } from '../../src/model/flow/schema.js';
import { registerKind } from '../../src/kind.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { release, timelineKind, type Timeline } from '../../stories/timeline.js';
import { talkative } from '../fixtures/hostile.js';
import { published } from '../fixtures/journeys.js';
import { generate } from '../fixtures/models.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { onPaper, withoutPaperFile } from '../support/paper.js';
import { all, frame, inside, mount, need, pageWidth, unmountAll, until } from '../support/page.js';

const PARTS = { contentVisibilityAuto: true };

type Model = Journey | Flow | Timeline;

const long: Record<string, { model: Model; parts: string; count: number }> = {
  stages: { model: generate(400), parts: '.stage', count: 400 },
  messages: { model: talkative(40, 800), parts: '.message', count: 800 },
  // A kind from outside, whose entries carry the class of the contract.
  events: { model: { ...release, events: Array.from({ length: 500 }, (_, i) => ({ id: `event-${i}`, title: `Event ${i}`, date: 'May' })) }, parts: '.event', count: 500 },
};

let drawn: JourneyDiagram | undefined;

/** As soon as it has been rendered for the first time. */
function begin(model: Model, view: JourneyDiagram['view'] = 'auto'): JourneyDiagram {
  drawn = document.createElement('journey-diagram');
  drawn.model = model;
  drawn.view = view;
  document.body.append(drawn);
  return drawn;
}

/** Without waiting for it to stand still as other tests do: to measure each part would lay out each part. */
async function draw(model: Model): Promise<JourneyDiagram> {
  const element = begin(model);
  await until(() => element.matches(':state(ready)'), 'the diagram is drawn');
  await element.updateComplete;
  await frame();
  return element;
}

const idsOf = (element: JourneyDiagram) => all(element, '[data-part]').map((part) => part.dataset.part);

describe('a long list', () => {
  before(async () => {
    registerKind(timelineKind);
    await pageWidth(1280);
  });
  afterEach(async () => {
    drawn?.remove();
    unmountAll();
    await emulateFeatures({});
  });

  for (const [name, { model, parts, count }] of Object.entries(long)) {
    it(`is rendered once, as a list, with all its ${name}`, async () => {
      const element = await draw(model);
      const canvas = need(element, '.canvas');
      expect(canvas.dataset.presentation).to.equal('wide-cards');
      // Not one of the measures that a picture would have been measured with.
      expect(canvas.getAttribute('style') ?? '').to.equal('');
      expect(element.isUpdatePending).to.equal(false);
      expect(all(element, parts)).to.have.length(count);
    });

    it(`lays out its ${name} where they are seen, and keeps all for the keyboard`, needing('aside', async () => {
      const element = await draw(model);
      scrollTo(0, 0);
      const [first] = all(element, 'button[data-part]');
      const last = all(element, 'button[data-part]').at(-1);
      await until(() => first?.checkVisibility(PARTS) && !last?.checkVisibility(PARTS), 'the first part is laid out, the last is not');
      last?.focus();
      await until(() => last?.checkVisibility(PARTS), 'the last part is laid out');
      expect(element.shadowRoot?.activeElement === last).to.equal(true);
      const { top, bottom } = last?.getBoundingClientRect() ?? { top: -1, bottom: 0 };
      expect(top >= 0 && bottom <= innerHeight, 'the last part is in the window').to.equal(true);
    }));
  }

  it('opens a panel far off, and brings it into view', async () => {
    const element = await draw(generate(400));
    scrollTo(0, 0);
    const id = all(element, '.stage-button').at(-1)?.dataset.part ?? '';
    element.select(id);
    await element.updateComplete;
    await until(() => need(element, '.panel').getBoundingClientRect().top < innerHeight && need(element, '.panel').checkVisibility(PARTS), 'the panel is in view');
  });

  for (const [name, { model }] of Object.entries(long).filter(([, { parts }]) => parts !== '.event')) {
    it(`has its first ${name} at once, and all of them soon, in order`, needing('aside', async () => {
      const element = begin(model, 'outline');
      // The code of flows is loaded first.
      if (!inside(element, '[data-part]')) await new Promise((resolve) => { element.addEventListener('journey-load', resolve, { once: true }); });
      const first = idsOf(element);
      const height = element.offsetHeight;
      expect(first.length).to.be.within(20, 200);
      expect(need(element, '.rest').ariaHidden).to.equal('true');
      await element.updateComplete;
      const parts = idsOf(element);
      expect(inside(element, '.rest')).to.equal(null);
      expect(parts).to.deep.equal([...element.index?.parts.keys() ?? []].sort((a, b) => parts.indexOf(a) - parts.indexOf(b)));
      // The page is about as high as it was.
      await frame();
      expect(element.offsetHeight).to.be.within(0.8 * height, 1.25 * height);
    }));
  }

  it('has the words of 2,000 stages in the page, for who searches it', async () => {
    const model = generate(2_000);
    const element = begin(model, 'outline');
    await element.updateComplete;
    // What is out of the window is left out of the layout, but is not hidden.
    const found = all(element, '.stage .title').filter((title) => !title.closest('[hidden], [inert]')).map((title) => title.textContent.replaceAll('\u200b', '').trim());
    expect(found).to.deep.equal(model.stages.map(({ title }) => title));
  }).timeout(60_000);

  const asked: Record<string, (element: JourneyDiagram) => void> = {
    'a part is opened': (element) => element.select(element.index?.walk.at(-1) ?? ''),
    'the focus comes into it': (element) => all(element, 'button')[0]?.focus(),
    'a walk starts': (element) => element.start(),
  };
  for (const [why, ask] of Object.entries(asked)) {
    it(`is rendered at once when ${why}`, async () => {
      const element = begin(generate(400));
      ask(element);
      // The next update is in this turn: no frame and no time passes.
      for (let i = 0; i < 20; i++) await Promise.resolve();
      expect(all(element, '.stage')).to.have.length(400);
      expect(inside(element, '.rest')).to.equal(null);
    });
  }

  it('is rendered at once for paper', async () => {
    const element = begin(generate(400));
    await onPaper(() => expect(all(element, '.paper .words').length).to.equal(element.index?.parts.size));
    await withoutPaperFile(() => onPaper(() => expect(all(element, '.panel').length).to.equal(element.index?.parts.size)));
  });

  it('is rendered at once where a browser keeps no place for what it does not lay out', () => {
    const { supports } = CSS;
    CSS.supports = () => false;
    try {
      expect(all(begin(generate(400)), '.stage')).to.have.length(400);
    } finally {
      CSS.supports = supports;
    }
  });

  it('goes on after it has been moved, and starts anew with another model', needing('aside', async () => {
    const element = begin(generate(400));
    element.remove();
    await element.updateComplete;
    document.body.append(element);
    await until(() => all(element, '.stage').length === 400, 'all stages are rendered');
    element.model = generate(1_000);
    await until(() => inside(element, '.rest'), 'the new list has begun');
    await element.updateComplete;
    expect(all(element, '.stage')).to.have.length(1_000);
  }));

  it('is laid out whole for paper', needing('media', () => withoutPaperFile(async () => {
    const element = await draw(generate(400));
    await emulateFeatures({ media: 'print' });
    await until(() => need(element, '.canvas').dataset.presentation === 'list');
    await frame();
    expect(all(element, '.title').filter((one) => !one.checkVisibility(PARTS))).to.have.length(0);
  })));

  it('is none of the usual ones', async () => {
    const element = await mount({ width: 600, properties: { model: published.consumer } });
    expect(need(element, '.canvas').dataset.presentation).to.not.equal('picture');
    expect(inside(element, '[data-long]')).to.equal(null);
  });
});
