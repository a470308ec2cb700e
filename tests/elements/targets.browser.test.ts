/** Every button is at least 24 px high and wide, in every presentation: it can be hit by a finger or an unsteady hand. */
import { expect } from '@esm-bundle/chai';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import provider from '../../data/provider.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import { all, mountReady, pageWidth, unmountAll } from '../support/page.js';

const LEAST = 24;
const WIDTHS = [320, 640, 820, 1132, 1280, 1440];
const MODELS = { consumer, provider, spine, booking };
const VIEWS = { journey: ['auto', 'overview', 'outline'], flow: ['map', 'sequence', 'outline'] } as const;

describe('Buttons', () => {
  after(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const [name, model] of Object.entries(MODELS)) {
    for (const view of VIEWS[model.kind as keyof typeof VIEWS]) {
      it(`of ${name} as ${view} are at least ${LEAST} px high and wide`, async () => {
        const small: string[] = [];
        for (const width of WIDTHS) {
          await pageWidth(width);
          const element = await mountReady({ properties: { model, view } });
          const shown = all(element, 'button').map((button) => ({ button, box: button.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
          expect(shown.length).to.be.above(10);
          small.push(...shown.filter(({ box }) => Math.min(box.width, box.height) < LEAST).map(({ button, box }) => `${button.className} "${button.innerText}" at ${width} px: ${box.width} × ${box.height}`));
          unmountAll();
        }
        expect(small).to.deep.equal([]);
      });
    }
  }
});
