/** An SVG file beside the picture in the page: where everything is, and in what colour. */
import { toSVG } from '../../src/svg.js';
import '../../src/flow.js';
import { flowExamples, publishedFlows } from '../fixtures/flow-examples.js';
import { examples, published } from '../fixtures/journeys.js';
import { besideFaults, hideSvg, showSvg } from '../support/beside-page.js';
import { needs } from '../support/engine.js';
import { none } from '../support/faults.js';
import { hasFonts, useKnownFont } from '../support/known-fonts.js';
import { emulateFeatures } from '../support/media.js';
import { mountReady, need, pageWidth, unmountAll } from '../support/page.js';

const CASES = [
  ...examples.map((example) => ({ ...example, of: published, shown: [['ecosystem', 1280], ['overview', 1280], ['overview', 400]] as const })),
  ...flowExamples.map((example) => ({ ...example, of: publishedFlows, shown: [['map', 1280], ['sequence', 1280]] as const })),
].filter(({ model }) => hasFonts(model));

describe('An SVG file beside the page', () => {
  needs('media');
  useKnownFont();
  before(() => pageWidth(1400));
  afterEach(async () => {
    hideSvg();
    unmountAll();
    await emulateFeatures({});
  });

  for (const { name, model, direction, of, shown: pictures } of CASES) {
    it(`shows ${name} as the page does`, async () => {
      const faults: string[] = [];
      for (const scheme of name in of ? ['light', 'dark'] as const : ['light'] as const) {
        await emulateFeatures({ colorScheme: scheme });
        for (const [view, width] of pictures) {
          const element = await mountReady({ direction, width, properties: { model, view, panel: 'below' } });
          if (need(element, '.canvas').dataset.view === view) {
            faults.push(...besideFaults(element, showSvg(toSVG(model, { view, width, scheme, direction }))).map((fault) => `${view} at ${width} px, ${scheme}: ${fault}`));
          }
          unmountAll();
        }
      }
      none(faults);
    }).timeout(60_000);
  }
});
