/** A width that was before leaves nothing behind: the page is as if there had only been the one that there is now. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/index.js';
import { flows } from '../fixtures/flows.js';
import { published } from '../fixtures/journeys.js';
import { models } from '../fixtures/models.js';
import { all, inside, mountReady, unmountAll, until } from '../support/page.js';

const WIDTHS = [320, 700, 960, 1280];
const CASES = {
  consumer: published.consumer,
  branching: models.branching,
  longWords: models.longWords,
  flow: Object.values(flows)[0],
};

/** All that a width decides: styles and classes, and where everything is and how large. */
function pictureOf(element: JourneyDiagram): string {
  const canvas = inside(element, '.canvas')!;
  const home = canvas.getBoundingClientRect();
  const layer = inside(element, '.layer')!;
  const placed = all(element, '.canvas, [data-box], .disc, .badge, .fact, .title').map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const names = [...one.classList].sort().join('.');
    return `${one.localName}.${names} "${one.style.cssText.split(/; ?/).sort().join(';')}" ${[x - home.x, y - home.y, width, height].map((value) => value.toFixed(1)).join(' ')}`;
  });
  const paths = [...layer.querySelectorAll(':is(path, rect)')].map((path) => path.outerHTML);
  return [canvas.dataset.presentation, canvas.dataset.view, layer.getAttribute('width'), layer.getAttribute('height'), ...placed, ...paths].join('\n');
}

/** Waits until it is as when fresh; what is still different then is returned. */
async function becomes(element: JourneyDiagram, fresh: string, when: string): Promise<void> {
  await until(() => pictureOf(element) === fresh, when, 10_000).catch(() => {
    const wanted = fresh.split('\n');
    const now = pictureOf(element).split('\n');
    expect([now.length, ...now.filter((line) => !wanted.includes(line)).slice(0, 6)], when).to.deep.equal([wanted.length]);
  });
}

/** Goes through widths so that each follows each other one. */
const tour = (widths: readonly number[]): number[] => widths.flatMap((a, i) => [a, ...widths.slice(i + 1).flatMap((b) => [b, a])]);

afterEach(unmountAll);

describe('resizing', () => {
  for (const [name, model] of Object.entries(CASES)) {
    it(`leaves nothing behind: ${name}`, async function () {
      this.timeout(60_000);
      const fresh = new Map<number, string>();
      for (const width of WIDTHS) {
        fresh.set(width, pictureOf(await mountReady({ width, properties: { model } })));
        unmountAll();
      }
      expect(new Set(fresh.values()).size, 'each width has its own').to.equal(WIDTHS.length);
      const element = await mountReady({ width: WIDTHS[0]!, properties: { model } });
      const gone: number[] = [];
      for (const width of tour(WIDTHS)) {
        element.parentElement!.style.width = `${width}px`;
        gone.push(width);
        await becomes(element, fresh.get(width)!, `after ${gone.slice(-3).join(' → ')} px`);
      }
    });
  }

  it('while it is hidden waits with the picture of another model until it is shown', async () => {
    const fresh = pictureOf(await mountReady({ width: 1280, properties: { model: models.branching } }));
    unmountAll();
    const element = await mountReady({ width: 1280, properties: { model: published.consumer } });
    element.parentElement!.hidden = true;
    await element.updateComplete;
    element.model = models.branching;
    await element.updateComplete;
    expect(element.renderRoot.querySelector('.layer')!.innerHTML).not.to.include('NaN');
    element.parentElement!.hidden = false;
    await becomes(element, fresh, 'when it is shown');
  });
});
