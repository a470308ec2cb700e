/** axe, by all of its rules, over journeys at two widths in three colour schemes, closed and with one part of each type open. */
import { examples, toOpen } from './fixtures/journeys.js';
import { axeFindings } from './support/axe.js';
import { describeAxe } from './support/describe-axe.js';
import { none } from './support/faults.js';
import { mount, settled } from './support/page.js';

/** Of these, every type of part is opened; of the others, one part. */
const THOROUGH = ['consumer', 'provider', 'richPanels'];

describeAxe((_, scheme) => {
  for (const { name, model, direction } of examples) {
    it(`finds nothing in ${name}`, async () => {
      const element = await mount({ direction, properties: { model } });
      const faults = await axeFindings(undefined, scheme);
      const parts = toOpen(model);
      for (const id of THOROUGH.includes(name) ? parts : parts.slice(-1)) {
        element.selected = id;
        await settled(element);
        faults.push(...(await axeFindings(undefined, scheme)).map((fault) => `${fault} (${id} is open)`));
      }
      none(faults);
    }).timeout(60_000);
  }
});
