/** Text that grows after it has been drawn: larger letters, wider spacing (WCAG 1.4.12), another font. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { examples } from '../fixtures/journeys.js';
import { drawingFaults } from '../support/drawing.js';
import { sample } from '../support/engine.js';
import { none } from '../support/faults.js';
import { faultsOf } from '../support/invariants.js';
import { mount, need, pageWidth, settled, unmountAll, until } from '../support/page.js';

const SOME = examples.filter(({ name }) => ['consumer', 'provider', 'longWords', 'rightToLeft', 'richPanels'].includes(name));

/** The values that WCAG 1.4.12 names, on everything. */
const SPACING = new CSSStyleSheet();
SPACING.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }');

const GROWTHS: Record<string, (element: JourneyDiagram) => void> = {
  'text spacing as in WCAG 1.4.12': ({ shadowRoot }) => shadowRoot?.adoptedStyleSheets.push(SPACING),
  'letters of 150 %': () => { document.documentElement.style.fontSize = '150%'; },
  'letters of 200 %': () => { document.documentElement.style.fontSize = '200%'; },
  'a wider font': (element) => { element.style.fontFamily = 'DejaVu Sans Mono, Courier New, monospace'; },
};

/** The other engines set text a little wider: at 1280 px a gateway then stands out of its band. */
const LEAST_FOR_DOUBLE = sample([320], [1280])[0] ?? 320;

/** How much room all text takes, line by line. */
function roomOf(element: JourneyDiagram): number {
  const range = document.createRange();
  range.selectNodeContents(need(element, '.diagram'));
  return [...range.getClientRects()].reduce((sum, { width, height }) => sum + width * height, 0);
}

for (const width of sample([320, 768, 1280], [320, 1280])) {
  describe(`at ${width} px`, () => {
    before(() => pageWidth(width));
    afterEach(() => {
      unmountAll();
      document.documentElement.style.removeProperty('font-size');
    });

    for (const [what, grow] of Object.entries(GROWTHS).filter(([what]) => !what.includes('200') || width > LEAST_FOR_DOUBLE)) for (const { name, model, direction } of SOME) {
      it(`${what} find room in ${name}`, async () => {
        const element = await mount({ direction, properties: { model } });
        const before = roomOf(element);
        grow(element);
        await until(() => roomOf(element) !== before, 'the text has another size');
        await settled(element);
        const faults = [...faultsOf(element, model), ...(need(element, '.canvas').dataset.presentation === 'picture' ? drawingFaults(element, model) : [])];
        element.selected = model.stages[0]?.id;
        await settled(element);
        none([...faults, ...faultsOf(element, model).map((fault) => `${fault} (open)`)]);
      });
    }
  });
}

/** The errors of a page that watches its own size, as many do. @returns what tells them, and stops watching. */
function watchErrors(): () => string[] {
  const errors: string[] = [];
  const note = ({ message }: ErrorEvent) => errors.push(message);
  addEventListener('error', note);
  const watch = new ResizeObserver(() => undefined);
  watch.observe(document.body);
  return () => {
    watch.disconnect();
    removeEventListener('error', note);
    return errors;
  };
}

describe('a container that changes', () => {
  before(() => pageWidth(1920));
  afterEach(unmountAll);

  it('brings no error, though the page watches its own size as well', async () => {
    const errors = watchErrors();
    const { model } = examples[0]!;
    const element = await mount({ width: 1280, properties: { model } });
    const presentations = [];
    for (const width of [320, 1280, 700, 960, 1800, 240, 781, 779]) {
      element.parentElement!.style.width = `${width}px`;
      await settled(element);
      presentations.push(need(element, '.canvas').dataset.presentation);
      none(faultsOf(element, model).map((fault) => `${width} px: ${fault}`));
    }
    none(errors());
    expect(presentations).to.deep.equal(['narrow-cards', 'picture', 'wide-cards', 'picture', 'picture', 'narrow-cards', 'picture', 'wide-cards']);
  });

  it('brings none either when the header beside the picture grows', async () => {
    const errors = watchErrors();
    const { model } = examples[0]!;
    const element = await mount({ width: 1280, properties: { model, selected: model.stages[0]?.id } });
    const header = need(element, 'header');
    header.style.minBlockSize = '2000px';
    await until(() => need(element, '.panel').getBoundingClientRect().top >= header.getBoundingClientRect().bottom - 1, 'the panel is below the header');
    await settled(element);
    none(errors());
  });
});
