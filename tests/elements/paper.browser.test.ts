/** What browsers get as they lay out paper: the picture for it, then the words. The PDF itself is read in tests/e2e. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import booking from '../../data/booking.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import { published } from '../fixtures/journeys.js';
import { onPaper, showPaper, sizeOnPage, withoutPaperFile } from '../support/paper.js';
import { all, inside, mountReady, need, opener, pageWidth, settled, unmountAll, until } from '../support/page.js';

const consumer = published.consumer!;
const shipped: Record<string, { terms?: unknown[] | undefined }> = { ...published, booking, spine };

const canvasOf = (element: JourneyDiagram): HTMLElement => need(element, '.canvas');
const places = (element: JourneyDiagram): string => all(element, '[data-box]').map(({ style }) => `${style.left} ${style.top}`).join();
const count = (element: JourneyDiagram): number => element.index?.parts.size ?? 0;

describe('a diagram on paper', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const [name, model] of Object.entries(shipped)) {
    it(`is its picture, in which nothing is open, and every part once in words: ${name}`, async () => {
      const element = await mountReady({ width: 1240, properties: { model } });
      const first = [...element.index?.parts.keys() ?? []].at(-1) ?? '';
      element.select(first);
      await settled(element);
      const before = { places: places(element), panel: need(element, '.panel:not([hidden])'), panelPlace: canvasOf(element).dataset.panel };
      await onPaper(() => {
        expect(canvasOf(element).dataset.paper).to.equal('picture');
        expect(canvasOf(element).dataset.panel).to.equal(undefined);
        expect(all(element, '[aria-expanded="true"], .open-outline, .number.open, [data-emphasis], [data-highlight]')).to.deep.equal([]);
        expect(all(element, '.paper .words')).to.have.length(count(element));
        expect(all(element, '.paper dt')).to.have.length(model.terms?.length ?? 0);
        const addresses = all(element, '.addresses a').map((link) => link.getAttribute('href'));
        expect(new Set(addresses).size).to.equal(addresses.length);
        expect(new Set(all(element, '.paper a').map((link) => link.getAttribute('href')))).to.deep.equal(new Set(addresses));
        expect(need(element, '.panel:not([hidden])'), 'the panel stays, with what is scrolled and focused in it').to.equal(before.panel);
      });
      expect(canvasOf(element).dataset.paper).to.equal(undefined);
      expect(inside(element, '.paper')).to.equal(null);
      expect(opener(element, first).getAttribute('aria-expanded')).to.equal('true');
      expect({ places: places(element), panel: need(element, '.panel:not([hidden])'), panelPlace: canvasOf(element).dataset.panel }).to.deep.equal(before);
    });
  }

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`is as wide as the page, at most, and every part is in it (${direction})`, async () => {
      for (const [name, model] of Object.entries(shipped)) {
        const element = await mountReady({ width: 718, direction, properties: { model } });
        await onPaper(() => {
          showPaper(element);
          const page = need(element, '.diagram').getBoundingClientRect();
          const picture = canvasOf(element).getBoundingClientRect();
          const { width, height } = sizeOnPage(canvasOf(element));
          expect(width, name).to.be.within(300, page.width + 1);
          expect(height, name).to.be.at.most(innerHeight + 1);
          for (const box of all(element, '.canvas [data-box]').filter((one) => one.checkVisibility() && one.style.left !== '')) {
            const { left, right, top, bottom } = box.getBoundingClientRect();
            expect(left >= picture.left - 2 && right <= picture.right + 2 && top >= picture.top - 2 && bottom <= picture.bottom + 2, `${name}: ${box.textContent}`).to.equal(true);
          }
          expect(all(element, '.canvas .panel, .canvas .notes, .tools button').filter((one) => one.checkVisibility())).to.deep.equal([]);
        });
        unmountAll();
      }
    });
  }

  it('is drawn alike whatever the screen shows', async () => {
    const drawings: string[] = [];
    const states: ((element: JourneyDiagram) => unknown)[] = [
      () => undefined,
      (element) => element.select('develop'),
      (element) => { element.position = 3; return until(() => element.position === 3); },
      (element) => { need(element, '[data-action="show-all"]').click(); },
      (element) => { need(element, '[data-action="list"]').click(); },
      (element) => { element.parentElement!.style.width = '360px'; return until(() => canvasOf(element).dataset.presentation === 'narrow-cards'); },
    ];
    for (const [i, enter] of states.entries()) {
      const element = await mountReady({ width: 1240, properties: { model: consumer } });
      await enter(element);
      await settled(element);
      await onPaper(() => {
        drawings.push(`${canvasOf(element).dataset.paper} ${places(element)} ${all(element, '.paper').map(({ textContent }) => textContent).join()}`);
        expect(all(element, '.canvas [data-walk], .canvas [aria-expanded="true"]'), String(i)).to.deep.equal([]);
      });
      await settled(element);
      unmountAll();
    }
    expect(new Set(drawings).size).to.equal(1);
  });

  it('has no picture where the list is asked for by name', async () => {
    const element = await mountReady({ width: 1240, properties: { model: consumer, view: 'outline' } });
    await onPaper(() => {
      expect(canvasOf(element).dataset.paper).to.equal('words');
      expect(all(element, '.paper .words')).to.have.length(count(element));
    });
  });

  it('says that tasks are numbered once, and gives them the numbers of the panels', async () => {
    const element = await mountReady({ width: 1240, properties: { model: consumer } });
    await onPaper(() => {
      const numbers = all(element, '.paper .tasks li').map((task) => task.getAttribute('value'));
      expect(numbers.map(Number).toSorted((a, b) => a - b)).to.deep.equal(numbers.map((_, i) => i + 1));
      expect(need(element, '.paper').textContent.split('Numbered across').length - 1).to.equal(1);
    });
  });

  it('is the list with every panel until what paper needs has been loaded', async () => {
    const element = await mountReady({ width: 1240, properties: { model: consumer } });
    await withoutPaperFile(() => onPaper(() => {
      expect(canvasOf(element).dataset.presentation).to.equal('list');
      expect(all(element, '.panel')).to.have.length(count(element));
      expect(inside(element, '.paper')).to.equal(null);
    }));
  });
});
