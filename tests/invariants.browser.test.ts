/** Every journey at seven widths: nothing outside, clipped, overlapping, too small, out of order or crossed out. */
import { examples, toOpen } from './fixtures/journeys.js';
import { drawingFaults, pictureOf } from './support/drawing.js';
import { sample } from './support/engine.js';
import { none } from './support/faults.js';
import { faultsOf } from './support/invariants.js';
import { emulateFeatures } from './support/media.js';
import { mount, need, pageWidth, settled, unmountAll } from './support/page.js';

const WIDTHS = sample([320, 480, 768, 800, 1018, 1280, 1920], [320, 1280]);

const presentationAt = (width: number): string => (width >= 780 ? 'picture' : width >= 560 ? 'wide-cards' : 'narrow-cards');

/** A fault without its numbers: the same one, with another part open, is reported once. */
const kindOf = (fault: string): string => fault.replace(/ \(\S+ is open\)$/, '').replace(/\[[-\d ]+\]/g, '');

for (const width of WIDTHS) {
  describe(`At ${width} px`, () => {
    before(async () => {
      await pageWidth(width);
      await emulateFeatures({ reducedMotion: 'reduce' });
    });
    after(() => emulateFeatures({}));
    afterEach(unmountAll);

    for (const { name, model, direction } of examples) {
      it(`${name} keeps the invariants`, async () => {
        const element = await mount({ direction, properties: { model } });
        const presentation = need(element, '.canvas').dataset.presentation;
        const picture = pictureOf(element);
        const faults = [...faultsOf(element, model), ...(presentation === 'picture' ? drawingFaults(element, model) : [])];
        if (presentation !== presentationAt(width)) faults.push(`it is drawn ${presentation ?? ''}`);
        for (const id of toOpen(model)) {
          element.selected = id;
          await settled(element);
          if (presentation === 'picture' && pictureOf(element) !== picture) faults.push(`opening ${id} changes the picture`);
          const seen = new Set(faults.map(kindOf));
          faults.push(...faultsOf(element, model).filter((fault) => !seen.has(kindOf(fault))).map((fault) => `${fault} (${id} is open)`));
        }
        none(faults);
      }).timeout(60_000);
    }
  });
}
