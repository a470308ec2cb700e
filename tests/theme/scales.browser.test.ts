/** The scales of a theme: how large titles, discs and whole pictures are, in the page and in an SVG file. */
import { expect } from '@esm-bundle/chai';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import type { Flow } from '../../src/model/flow/schema.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { toSVG } from '../../src/svg.js';
import '../../src/flow.js';
import { besideFaults, hideSvg, showSvg } from '../support/beside-page.js';
import { drawingFaults } from '../support/drawing.js';
import { needs } from '../support/engine.js';
import { none } from '../support/faults.js';
import { flowFaults } from '../support/flow-drawing.js';
import { faultsOf } from '../support/invariants.js';
import { useKnownFont } from '../support/known-fonts.js';
import { all, mountReady, need, pageWidth, settled, unmountAll, until } from '../support/page.js';
import { stripFaults } from '../support/strip-drawing.js';

type Theme = Readonly<Record<string, string>>;

const THEMES: Readonly<Record<string, Theme>> = {
  'large titles and discs': { '--jd-scale-title': '1.3', '--jd-scale-disc': '1.35' },
  'small titles and discs': { '--jd-scale-title': '.75', '--jd-scale-disc': '0.7' },
  'a large picture': { '--jd-scale-picture': '1.15' },
  'a small picture with large titles': { '--jd-scale-picture': '.9', '--jd-scale-title': '1.2' },
};
const PICTURES = [['consumer', consumer, 'ecosystem'], ['consumer', consumer, 'overview'], ['spine', spine, 'map'], ['booking', booking, 'sequence']] as const;

let sheet: HTMLStyleElement | undefined;
function apply(theme: Theme): void {
  sheet ??= document.head.appendChild(document.createElement('style'));
  sheet.textContent = `:root { ${Object.entries(theme).map(([name, value]) => `${name}: ${value};`).join('')} }`;
}

const fontSize = (element: JourneyDiagram, selector: string): number => Number.parseFloat(getComputedStyle(need(element, selector)).fontSize);
const widthOf = (element: JourneyDiagram, selector: string): number => need(element, selector).offsetWidth;

function drawingFaultsOf(element: JourneyDiagram, model: unknown, view: string): string[] {
  if (view === 'overview') return stripFaults(element, model as Journey, 'ltr');
  return view === 'ecosystem' ? drawingFaults(element, model as Journey) : flowFaults(element, model as Flow);
}

describe('The scales of a theme', () => {
  needs('media');
  useKnownFont();
  before(() => pageWidth(1400));
  afterEach(() => {
    hideSvg();
    unmountAll();
    sheet?.remove();
    sheet = undefined;
  });

  for (const [name, theme] of Object.entries(THEMES)) for (const [title, model, view] of PICTURES) {
    it(`${name}: ${title} as ${view} is drawn without a fault, and its file is like the page`, async () => {
      apply(theme);
      const element = await mountReady({ width: 1400, properties: { model, view, panel: 'below' } });
      expect(need(element, '.canvas').dataset.view).to.equal(view);
      const faults = [...faultsOf(element, model as Journey | Flow), ...drawingFaultsOf(element, model, view)];
      none([...faults, ...besideFaults(element, showSvg(toSVG(model, { view, width: 1400, theme })))]);
      none(besideFaults(element, showSvg(await element.toSVG())).map((fault) => `saved in the page: ${fault}`));
    });
  }

  it('are as large as they say', async () => {
    const element = await mountReady({ width: 1400, properties: { model: consumer, panel: 'below' } });
    const sizes = () => [
      fontSize(element, '.stage-button .title'), fontSize(element, '.hub-button b'), fontSize(element, '.step-button .words'),
      widthOf(element, '.step-button .disc'), need(element, '.disc .icon').getBoundingClientRect().width,
    ];
    expect(sizes()).to.deep.equal([20, 20, 16, 64, 28]);
    apply({ '--jd-scale-title': '1.5', '--jd-scale-disc': '1.25' });
    await until(() => widthOf(element, '.step-button .disc') === 80, 'the discs have grown');
    expect(sizes()).to.deep.equal([30, 30, 16, 80, 35]);
    apply({ '--jd-scale-title': '.1' });
    await until(() => widthOf(element, '.step-button .disc') === 64, 'the discs are as usual');
    expect(sizes()).to.deep.equal([14, 14, 16, 64, 28]);
  });

  it('change a picture that is there', async () => {
    const element = await mountReady({ width: 1400, properties: { model: spine, panel: 'below' } });
    const before = [fontSize(element, '.system-button .subtitle'), widthOf(element, '.badge')];
    apply({ '--jd-scale-picture': '1.25' });
    await until(() => fontSize(element, '.system-button .subtitle') === 20, 'the text has grown');
    await settled(element);
    expect(before[0]).to.equal(16);
    expect(widthOf(element, '.badge')).to.equal(before[1]! * 1.25);
    none(flowFaults(element, spine as Flow));
    apply({ '--jd-scale-picture': '.5' });
    await until(() => fontSize(element, '.system-button .subtitle') === 14, 'the text is as small as it may be');
    apply({ '--jd-scale-picture': 'none' });
    await until(() => fontSize(element, '.system-button .subtitle') === 16, 'what is no number says nothing');
  });

  it('bring a picture back that had no room when titles were larger', async () => {
    apply({ '--jd-scale-title': '1.5' });
    const element = await mountReady({ width: 700, properties: { model: spine } });
    const presentation = (): string | undefined => need(element, '.canvas').dataset.presentation;
    expect(presentation()).not.to.equal('picture');
    apply({});
    await until(() => presentation() === 'picture', 'the picture is there');
  });

  it('reach cards, but leave their words as large as the page’s', async () => {
    apply({ '--jd-scale-title': '1.5', '--jd-scale-disc': '1.25', '--jd-scale-picture': '2' });
    const element = await mountReady({ width: 400, properties: { model: consumer } });
    expect([fontSize(element, '.stage-button .title'), fontSize(element, '.hub-button b'), fontSize(element, '.step-button .words')]).to.deep.equal([30, 27, 16]);
    expect([...new Set(all(element, '.steps .disc').map(({ offsetWidth }) => offsetWidth))]).to.deep.equal([60]);
    none(faultsOf(element, consumer as Journey));
  });
});
