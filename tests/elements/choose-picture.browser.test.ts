/** Which picture of a flow is shown by itself, and the reader's switch between them. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import '../../src/i18n/cy.js';
import type { JourneyDiagram } from '../../src/define.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { all, mountReady, need, pageWidth, settled, unmountAll } from '../support/page.js';

const shownIn = (element: JourneyDiagram): string => need(element, '.canvas').dataset.view ?? need(element, '.canvas').dataset.presentation ?? '';
const buttonsIn = (element: JourneyDiagram): HTMLElement[] => all(element, '[data-choose]').filter((button) => !button.hidden);
const pressed = (element: JourneyDiagram): string[] => all(element, '.tools [aria-pressed="true"]').map(({ innerText }) => innerText);

async function choose(element: JourneyDiagram, name: string): Promise<void> {
  need(element, `[data-choose="${name}"]`).click();
  await settled(element);
}

describe('The picture of a flow', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  it('is the one that reads better: Spine is a map, booking a sequence', async () => {
    const shown = await Promise.all([spine, booking].map(async (model) => shownIn(await mountReady({ properties: { model } }))));
    expect(shown).to.deep.equal(['map', 'sequence']);
  });

  it('can be another one by the reader’s choice, which stays until there is another model or view', async () => {
    const element = await mountReady({ properties: { model: booking } });
    expect([shownIn(element), ...pressed(element)]).to.deep.equal(['sequence', 'Sequence']);
    await choose(element, 'map');
    expect([shownIn(element), ...pressed(element)]).to.deep.equal(['map', 'Map']);
    element.selected = 'confirm';
    element.position = 3;
    await settled(element);
    expect(shownIn(element)).to.equal('map');
    element.view = 'sequence';
    await settled(element);
    expect(shownIn(element)).to.equal('sequence');
    await choose(element, 'map');
    element.model = { ...booking, title: 'Another' };
    await settled(element);
    expect(shownIn(element)).to.equal('sequence');
  });

  it('has its buttons side by side, also where the column is narrow', async () => {
    for (const width of [1132, 1280, 1440]) {
      await pageWidth(width);
      const element = await mountReady({ properties: { model: spine } });
      const [map, sequence] = buttonsIn(element).map((button) => button.getBoundingClientRect());
      expect(sequence?.top).to.equal(map?.top);
      expect(sequence?.left).to.be.closeTo(map?.right ?? 0, 1);
      unmountAll();
    }
    await pageWidth(1280);
  });

  it('comes back from the list', async () => {
    const element = await mountReady({ properties: { model: spine } });
    need(element, '[data-action="list"]').click();
    await settled(element);
    expect(pressed(element)).to.deep.equal(['View as list']);
    await choose(element, 'sequence');
    expect([shownIn(element), ...pressed(element)]).to.deep.equal(['sequence', 'Sequence']);
  });

  it('is chosen by keyboard, and the button keeps the focus', async () => {
    const element = await mountReady({ properties: { model: spine } });
    const button = need(element, '[data-choose="sequence"]');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(shownIn(element)).to.equal('sequence');
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('can be chosen only where there are several with room', async () => {
    const journey = await mountReady({ properties: { model: consumer } });
    expect(buttonsIn(journey)).to.deep.equal([]);
    const element = await mountReady({ width: 700, properties: { model: spine } });
    expect([shownIn(element), ...buttonsIn(element)]).to.deep.equal(['sequence']);
    const outline = await mountReady({ properties: { model: spine, view: 'outline' } });
    expect(all(outline, '[data-choose]')).to.deep.equal([]);
  });

  it('has buttons in the language of the model', async () => {
    const element = await mountReady({ properties: { model: { ...spine, language: 'cy' } } });
    expect(buttonsIn(element).map(({ innerText }) => innerText)).to.deep.equal(['Map o’r systemau', 'Dilyniant']);
  });

  it('has words that can be read on the button that is pressed, in forced colours too', needing('media', async () => {
    await emulateFeatures({ forcedColors: 'active' });
    const element = await mountReady({ properties: { model: spine } });
    const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(need(element, '.tools [aria-pressed="true"]'));
    await emulateFeatures({});
    // Otherwise the colour of the page is put behind the words: it is theirs.
    expect(forcedColorAdjust).to.equal('none');
    expect(color).to.not.equal(backgroundColor);
  }));
});
