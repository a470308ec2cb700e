/** The keyboard alone does everything. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyDiagram } from '../../src/define.js';
import { published } from '../fixtures/journeys.js';
import { models } from '../fixtures/models.js';
import { emulateFeatures } from '../support/media.js';
import { all, inside, mount, need, opener, pageWidth, same, settled, unmountAll } from '../support/page.js';
import { nameOf } from '../support/text.js';

const press = (key: string) => sendKeys({ press: key });
const focused = (element: JourneyDiagram): HTMLElement | null => element.shadowRoot?.activeElement as HTMLElement | null;
const focusedPart = (element: JourneyDiagram) => focused(element)?.dataset.part;

/** Presses Tab from before the diagram until the focus is behind it. @returns what it stopped at. */
async function tabThrough(element: JourneyDiagram): Promise<HTMLElement[]> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  element.after(after);
  before.focus();
  const stops: HTMLElement[] = [];
  for (let i = 0; i < 200 && document.activeElement !== after; i++) {
    await press('Tab');
    const stop = focused(element);
    if (stop) stops.push(stop);
  }
  before.remove();
  after.remove();
  return stops;
}

/** Everything that a keyboard can stop at, in the order of the tree. */
const stopsOf = (element: JourneyDiagram): HTMLElement[] => all(element, 'a[href], button, summary').filter((one) => one.tabIndex === 0 && one.checkVisibility());

afterEach(unmountAll);

for (const width of [320, 1280]) {
  describe(`the keyboard at ${width} px`, () => {
    before(() => pageWidth(width));

    it('stops with Tab at everything in the order of reading, with a focus that can be seen', async () => {
      const element = await mount({ properties: { model: models.richPanels, selected: 'first' } });
      const stops = await tabThrough(element);
      expect(stops.map(nameOf)).to.deep.equal(stopsOf(element).map(nameOf));
      expect(stops.flatMap((stop) => stop.dataset.part ?? [])).to.deep.equal(all(element, '[data-part]').map((part) => part.dataset.part));
      expect(stops.some((stop) => stop.matches('.panel a')), 'it goes through the panel').to.equal(true);
    });

    it('shows where the focus is, also where it is on a part of the drawing', async () => {
      const element = await mount({ properties: { model: models.richPanels } });
      for (const stop of stopsOf(element)) {
        stop.focus();
        await press('Shift');
        const { outlineStyle, outlineWidth } = getComputedStyle(stop);
        expect([outlineStyle, Number.parseFloat(outlineWidth) >= 2], stop.className).to.deep.equal(['solid', true]);
      }
    });

    it('opens with Enter and with Space, keeps the focus, and goes into the panel with the next Tab', async () => {
      const element = await mount({ properties: { model: models.richPanels } });
      for (const [id, key] of [['first', 'Enter'], ['first-a-2', ' '], ['sign', 'Enter']] as const) {
        opener(element, id).focus();
        await press(key);
        await settled(element);
        expect([element.selected, focusedPart(element)]).to.deep.equal([id, id]);
        await press('Tab');
        expect(focused(element)?.closest('.panel')?.id).to.equal(`panel-${id}`);
      }
    });

    it('closes with Escape from anywhere in the panel, and goes back to the button', async () => {
      const element = await mount({ properties: { model: models.richPanels, selected: 'first' } });
      need(element, '.panel a').focus();
      await press('Escape');
      await settled(element);
      expect([element.selected, focusedPart(element), all(element, '.panel').length]).to.deep.equal([undefined, 'first', 0]);
    });

    it('goes back to the button when the close button is pressed', async () => {
      const element = await mount({ properties: { model: models.richPanels, selected: 'second' } });
      need(element, '[data-close]').focus();
      await press('Enter');
      await settled(element);
      expect([element.selected, focusedPart(element)]).to.deep.equal([undefined, 'second']);
    });

    it('goes on to the next part and back, with the focus', async () => {
      const element = await mount({ properties: { model: models.threeStages, selected: 'first' } });
      need(element, '.neighbour.onward').focus();
      await press('Enter');
      await settled(element);
      expect([element.selected, focusedPart(element)]).to.deep.equal(['middle', 'middle']);
    });

    it('brings the opened panel into view', async () => {
      await emulateFeatures({ reducedMotion: 'reduce' });
      const element = await mount({ properties: { model: published.consumer } });
      opener(element, 'go-live').focus();
      await press('Enter');
      await settled(element);
      const { top } = need(element, '.panel').getBoundingClientRect();
      await emulateFeatures({});
      expect(top >= 0 && top < innerHeight - 100, `the panel begins at ${top}`).to.equal(true);
    });
  });
}

describe('Escape', () => {
  const heard = async (properties: object): Promise<number> => {
    const element = await mount({ properties: { model: models.threeStages, ...properties } });
    let count = 0;
    const count1 = ({ key }: KeyboardEvent) => { if (key === 'Escape') count += 1; };
    document.addEventListener('keydown', count1);
    opener(element, 'first').focus();
    await press('Escape');
    document.removeEventListener('keydown', count1);
    return count;
  };

  it('is kept from the page where it has closed something', async () => expect(await heard({ selected: 'first' })).to.equal(0));
  it('goes on to the page where there was nothing to close', async () => expect(await heard({})).to.equal(1));
  it('goes on to the page where what is selected is not in the model', async () => expect(await heard({ selected: 'nothing' })).to.equal(1));
  it('goes on to the page where a listener has kept the panel open', async () => {
    const keep = (event: Event) => event.preventDefault();
    document.addEventListener('journey-select', keep);
    expect(await heard({ selected: 'first' })).to.equal(1);
    document.removeEventListener('journey-select', keep);
  });
  it('is left alone where the page has used it already', async () => {
    const use = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', use, { capture: true });
    expect(await heard({ selected: 'first' })).to.equal(1);
    document.removeEventListener('keydown', use, { capture: true });
    same(inside(document.querySelector('journey-diagram')!, '[data-part="first"][aria-expanded="true"]'), opener(document.querySelector('journey-diagram')!, 'first'), 'open part');
  });
  it('closes the panel first, and then the dialog that the diagram is in', async () => {
    const element = await mount({ properties: { model: models.threeStages, selected: 'first' } });
    const dialog = document.createElement('dialog');
    element.parentElement!.append(dialog);
    dialog.append(element);
    dialog.showModal();
    opener(element, 'first').focus();
    await press('Escape');
    expect([element.selected, dialog.open]).to.deep.equal([undefined, true]);
    await press('Escape');
    expect(dialog.open).to.equal(false);
  });
  it('does nothing from outside', async () => {
    const element = await mount({ properties: { model: models.threeStages, selected: 'first' } });
    document.body.focus();
    await press('Escape');
    expect(element.selected).to.equal('first');
  });
});

describe('arrow keys', () => {
  const walk = async (direction: 'ltr' | 'rtl', keys: string[]): Promise<(string | undefined)[]> => {
    const element = await mount({ direction, properties: { model: models.threeStages } });
    opener(element, 'first').focus();
    const found = [];
    for (const key of keys) {
      await press(key);
      found.push(focusedPart(element));
    }
    return found;
  };

  it('go from part to part, and no farther than the last', async () => {
    expect(await walk('ltr', ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft'])).to.deep.equal(['first-1', 'first-2', 'middle', 'first-2']);
    expect(await walk('ltr', ['ArrowLeft', 'ArrowLeft'])).to.deep.equal(['hub', 'hub']);
  });
  it('go the other way where text runs from right to left', async () => expect(await walk('rtl', ['ArrowLeft', 'ArrowLeft', 'ArrowRight'])).to.deep.equal(['first-1', 'first-2', 'first-1']));
  it('up and down are left to the page', async () => expect(await walk('ltr', ['ArrowDown', 'ArrowUp'])).to.deep.equal(['first', 'first']));
});

describe('the way past the diagram', () => {
  it('is there above 20 stops, first of all, and leads to its end', async () => {
    const element = await mount({ properties: { model: published.consumer } });
    const stops = stopsOf(element);
    expect(stops[0]?.textContent).to.include('Skip the diagram');
    stops[0]!.focus();
    expect(stops[0]!.getBoundingClientRect().width > 50, 'it is seen when it has the focus').to.equal(true);
    const after = document.createElement('button');
    element.after(after);
    await press('Enter');
    await press('Tab');
    same(document.activeElement, after, 'focus');
    after.remove();
  });

  it('is not there below', async () => same(inside(await mount({ properties: { model: models.threeStages } }), '.skip'), null));

  it('leads past the picture and its notes, not past the page', async () => {
    const element = await mount({ properties: { model: published.provider } });
    const end = need(element, '#end');
    expect(all(element, '[data-part]').every((part) => part.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
  });
});
