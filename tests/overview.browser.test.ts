/** Journeys as the overview strip at six widths: the invariants, and what a chevron opens. */
import { assert } from '@esm-bundle/chai';
import { sendMouse } from '@web/test-runner-commands';
import overview from '../data/overview.json' with { type: 'json' };
import type { JourneyDiagram } from '../src/define.js';
import type { Journey } from '../src/model/journey/schema.js';
import { examples, toOpen, type Example } from './fixtures/journeys.js';
import { pathsOf } from './support/drawing.js';
import { sample } from './support/engine.js';
import { none } from './support/faults.js';
import { faultsOf } from './support/invariants.js';
import { emulateFeatures } from './support/media.js';
import { all, inside, mount, need, opener, pageWidth, settled, unmountAll, until } from './support/page.js';
import { stripFaults } from './support/strip-drawing.js';

/** Where text is set a little wider, the longest words have no strip on a narrow page. */
const WIDTHS = sample([320, 480, 768, 960, 1280, 1920], [1280, 1920]);

/** Of these, parts of every type are opened; of the others, one part. */
const THOROUGH = examples.slice(0, 3);

/** A fault without its numbers: the same one, with another part open, is reported once. */
const kindOf = (fault: string): string => fault.replace(/ \(\S+ is open\)$/, '').replace(/\[[-\d ]+\]/g, '');

async function faultsWith(element: JourneyDiagram, { model, direction }: Example, selected?: string): Promise<string[]> {
  element.selected = selected;
  await settled(element);
  return [...faultsOf(element, model), ...(need(element, '.canvas').dataset.view === 'overview' ? stripFaults(element, model, direction) : ['it is no strip'])];
}

for (const width of WIDTHS) {
  describe(`The overview at ${width} px`, () => {
    before(async () => {
      await pageWidth(width);
      await emulateFeatures({ reducedMotion: 'reduce' });
    });
    after(() => emulateFeatures({}));
    afterEach(unmountAll);

    for (const example of examples) {
      it(`${example.name} keeps the invariants`, async () => {
        const { model, direction } = example;
        const element = await mount({ direction, properties: { model, view: 'overview' } });
        const faults = await faultsWith(element, example);
        const parts = toOpen(model);
        for (const id of THOROUGH.includes(example) ? parts : parts.slice(-1)) {
          const seen = new Set(faults.map(kindOf));
          faults.push(...(await faultsWith(element, example, id)).map((fault) => `${fault} (${id} is open)`).filter((fault) => !seen.has(kindOf(fault))));
        }
        none(faults);
      }).timeout(60_000);
    }
  });
}

const lefts = (element: JourneyDiagram): Set<number> => new Set(pathsOf(element).filter(({ kind }) => kind === 'chevron').map(({ points }) => Math.round(Math.min(...points.map(({ x }) => x)))));

describe('The strip', () => {
  afterEach(unmountAll);

  for (const { name, model } of THOROUGH) {
    it(`has the chevrons of ${name} one below the other at 320 px, and side by side at 1280`, async () => {
      await pageWidth(320);
      const element = await mount({ properties: { model, view: 'overview' } });
      assert.equal(lefts(element).size, 1);
      await pageWidth(1280);
      await until(() => lefts(element).size > 2, 'chevrons stand side by side');
    });
  }

  it('opens the panel of a stage by its title, with all links of the stage', async () => {
    await pageWidth(1280);
    const element = await mount({ properties: { model: overview, view: 'overview' } });
    for (const { id, title, links = [] } of (overview as Journey).stages) {
      opener(element, id).click();
      await element.updateComplete;
      assert.equal(element.selected, id);
      assert.equal(need(element, '.panel-title').textContent.trim(), title);
      const found = all(element, '.panel [part="link"]').map((link) => link.textContent.trim());
      assert.includeMembers(found, links.map((link) => link.title));
    }
  });

  it('opens the panel of a stage by a click anywhere on its chevron, and gives the title the focus', async () => {
    await pageWidth(1280);
    const element = await mount({ properties: { model: overview, view: 'overview' } });
    for (const chevron of pathsOf(element).filter(({ kind }) => kind === 'chevron')) {
      const [id = ''] = chevron.partIds;
      await settled(element);
      opener(element, id).scrollIntoView({ block: 'center' });
      const title = opener(element, id).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(title.left + 4), Math.round(title.top - 8)] });
      await element.updateComplete;
      assert.equal(element.selected, id);
      assert.equal(element.shadowRoot?.activeElement, opener(element, id));
      assert.ok(inside(element, `#panel-${id}`));
    }
  });
});
