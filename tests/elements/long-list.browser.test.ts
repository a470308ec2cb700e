/** A list too long for a picture is drawn at once, and the browser lays out only what is near the window. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import type { Flow } from '../../src/model/flow/schema.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { talkative } from '../fixtures/hostile.js';
import { published } from '../fixtures/journeys.js';
import { generate } from '../fixtures/models.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { all, frame, inside, mount, need, pageWidth, unmountAll, until } from '../support/page.js';

const PARTS = { contentVisibilityAuto: true };

const long: Record<string, { model: Journey | Flow; parts: string }> = {
  stages: { model: generate(400), parts: '.stage' },
  messages: { model: talkative(40, 800), parts: '.message' },
};

let drawn: JourneyDiagram | undefined;

/** Without waiting for it to stand still as other tests do: to measure each part would lay out each part. */
async function draw(model: Journey | Flow): Promise<JourneyDiagram> {
  drawn = document.createElement('journey-diagram');
  drawn.model = model;
  document.body.append(drawn);
  await until(() => drawn?.matches(':state(ready)'), 'the diagram is drawn');
  await frame();
  return drawn;
}

describe('a long list', () => {
  before(() => pageWidth(1280));
  afterEach(async () => {
    drawn?.remove();
    unmountAll();
    await emulateFeatures({});
  });

  for (const [name, { model, parts }] of Object.entries(long)) {
    it(`is rendered once, as a list, with all its ${name}`, async () => {
      const element = await draw(model);
      const canvas = need(element, '.canvas');
      expect(canvas.dataset.presentation).to.equal('wide-cards');
      // Not one of the measures that a picture would have been measured with.
      expect(canvas.getAttribute('style') ?? '').to.equal('');
      expect(element.isUpdatePending).to.equal(false);
      const count = model.kind === 'flow' ? model.messages.length : model.stages.length;
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

  it('is laid out whole for paper', needing('media', async () => {
    const element = await draw(generate(400));
    await emulateFeatures({ media: 'print' });
    await until(() => need(element, '.canvas').dataset.presentation === 'list');
    await frame();
    expect(all(element, '.title').filter((one) => !one.checkVisibility(PARTS))).to.have.length(0);
  }));

  it('is none of the usual ones', async () => {
    const element = await mount({ width: 600, properties: { model: published.consumer } });
    expect(need(element, '.canvas').dataset.presentation).to.not.equal('picture');
    expect(inside(element, '[data-long]')).to.equal(null);
  });
});
