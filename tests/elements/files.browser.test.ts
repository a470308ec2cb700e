/** The picture of a diagram as a file: SVG, PNG, and the button that saves it. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import '../../src/flow.js';
import { publishedFlows } from '../fixtures/flow-examples.js';
import { published } from '../fixtures/journeys.js';
import { models } from '../fixtures/models.js';
import { axeFindings } from '../support/axe.js';
import { besideFaults, hideSvg, showSvg } from '../support/beside-page.js';
import { needs } from '../support/engine.js';
import { none } from '../support/faults.js';
import { hasFonts, KNOWN_FONT } from '../support/known-fonts.js';
import { emulateFeatures } from '../support/media.js';
import { inside, mount, mountReady, need, pageWidth, settled, unmountAll, until } from '../support/page.js';

const consumer = published.consumer!;
const spine = publishedFlows.spine!;

/** How a page sets its diagrams. */
const SETTINGS: Record<string, string> = {
  'as it is': '',
  'in large letters': 'font-size: 20px;',
  'with high lines': 'line-height: 1.7;',
  'in a serif': 'font-family: Georgia, "DejaVu Serif", serif;',
  'in a theme': '--jd-aqua-tint: #ffe4b5; --jd-aqua-ink: oklch(0.4 0.1 250); --jd-text: light-dark(#331100, #ffeecc); --jd-radius: 3px; --jd-warn-accent: navy;',
  'dark amid light': 'color-scheme: dark;',
};

async function rejection(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('It was not refused');
}

describe('The file of a diagram', () => {
  const style = document.createElement('style');
  before(async () => {
    await pageWidth(1400);
    document.head.append(style);
  });
  after(() => style.remove());
  afterEach(async () => {
    style.textContent = '';
    hideSvg();
    unmountAll();
    await emulateFeatures({});
  });

  describe('is as the page shows it', () => {
    needs('media');
    for (const [name, css] of Object.entries(SETTINGS)) {
      it(name, async () => {
        style.textContent = `journey-diagram { font: 16px ${KNOWN_FONT}; ${css} }`;
        const faults: string[] = [];
        for (const model of [consumer, spine, models.rightToLeft].filter(hasFonts)) {
          const direction = model === models.rightToLeft ? 'rtl' : 'ltr';
          const element = await mountReady({ width: 1320, direction, properties: { model } });
          faults.push(...besideFaults(element, showSvg(await element.toSVG())).map((fault) => `${model.title}: ${fault}`));
          unmountAll();
        }
        none(faults);
      });
    }
  });

  it('has what it is asked for before what is shown', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const parsed = async (...options: Parameters<JourneyDiagram['toSVG']>) => new DOMParser().parseFromString(await element.toSVG(...options), 'image/svg+xml').documentElement;
    expect((await parsed({ title: 'Another' })).querySelector('title')?.textContent).to.equal('Another');
    expect((await parsed({ direction: 'rtl' })).getAttribute('direction')).to.equal('rtl');
    const groundOf = (svg: Element) => svg.querySelector('rect')?.getAttribute('fill');
    expect(groundOf(await parsed({ scheme: 'dark' }))).to.equal('#12181f');
    expect(groundOf(await parsed({ theme: { '--jd-page': '#abcdef' } }))).to.equal('#abcdef');
    element.baseUrl = 'https://mine.example/';
    expect((await parsed()).querySelector('a')?.getAttribute('href')).to.match(/^https:\/\/mine\.example\//);
    expect((await rejection(() => element.toSVG({ view: 'outline' })) as Error).message).to.contain('is a list');
    expect((await rejection(() => element.toSVG({ widht: 900 } as Parameters<JourneyDiagram['toSVG']>[0])) as Error).message).to.contain('widht: there is no such option');
  });

  it('has the ground of the page', async () => {
    const element = await mountReady({ width: 1280, properties: { model: spine } });
    element.parentElement!.style.backgroundColor = 'rgb(1, 2, 3)';
    const svg = showSvg(await element.toSVG());
    expect(svg.querySelector('rect')?.getAttribute('fill')).to.equal('#010203');
  });

  it('is the picture for a wide page where there is no room for one', async () => {
    const element = await mountReady({ width: 320, properties: { model: consumer } });
    expect(showSvg(await element.toSVG()).querySelectorAll('[data-box]').length).to.be.above(20);
    element.view = 'outline';
    await settled(element);
    expect(showSvg(await element.toSVG()).getAttribute('width')).to.equal('1312');
  });

  it('is refused while there is no diagram', async () => {
    const element = await mount({ children: 'Nothing yet' });
    expect((await rejection(() => element.toSVG()) as Error).message).to.equal('There is no diagram to save. Wait for `journey-load`.');
  });

  it('keeps the rules of axe where it is part of a page', async () => {
    const findings: string[] = [];
    for (const model of [consumer, spine]) {
      const element = await mountReady({ width: 1280, properties: { model } });
      showSvg(await element.toSVG());
      element.parentElement?.remove();
      document.querySelector('main')?.append(document.querySelector('svg')!);
      // Over an area of SVG, axe cannot decide a contrast. The colours are those of the page, where it can.
      findings.push(...(await axeFindings()).filter((finding) => !finding.startsWith('undecided color-contrast')));
    }
    none(findings);
  });

  it('leaves the diagram as it was', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const before = element.shadowRoot!.innerHTML;
    await element.toSVG();
    expect(element.shadowRoot!.innerHTML).to.equal(before);
  });

  it('is a PNG of so many dots', async () => {
    const element = await mountReady({ width: 1000, properties: { model: spine } });
    const svg = new DOMParser().parseFromString(await element.toSVG(), 'image/svg+xml').documentElement;
    for (const scale of [undefined, 1]) {
      const blob = await element.toPNG(scale);
      expect(blob.type).to.equal('image/png');
      const { width, height } = await createImageBitmap(blob);
      expect(Math.abs(width - Number(svg.getAttribute('width')) * (scale ?? 2))).to.be.below(2);
      expect(Math.abs(height - Number(svg.getAttribute('height')) * (scale ?? 2))).to.be.below(2);
    }
    for (const scale of [0, -1, Number.NaN]) expect(await rejection(() => element.toPNG(scale))).to.be.instanceOf(RangeError);
    expect((await rejection(() => element.toPNG(100)) as Error).message).to.match(/are too many for this browser/);
  });

  describe('saved by a button', () => {
    const saved: HTMLAnchorElement[] = [];
    const { click } = HTMLAnchorElement.prototype;
    before(() => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        if (this.download === '') click.call(this);
        else saved.push(this);
      };
    });
    after(() => { HTMLAnchorElement.prototype.click = click; });

    it('is there only if it is asked for', async () => {
      const element = await mountReady({ properties: { model: spine } });
      expect(inside(element, '[part="download-button"]')).to.equal(null);
      element.setAttribute('download', '');
      await settled(element);
      expect(need(element, '[part="download-button"]').textContent).to.equal('Download');
    });

    it('is named after the title', async () => {
      const element = await mountReady({ properties: { model: { ...spine, title: 'A/B: “Größe” – 1.5?' }, download: true } });
      need(element, '[data-action="download"]').click();
      await until(() => saved.length === 1, 'the file');
      expect(saved[0]?.download).to.equal('a-b-größe-1-5.svg');
      const text = await (await fetch(saved[0]?.href ?? '')).text();
      expect(showSvg(text).querySelector('title')?.textContent).to.equal('A/B: “Größe” – 1.5?');
    });

    it('says when it fails', async () => {
      const element = await mountReady({ properties: { model: spine, download: true } });
      Object.assign(need(element, '.diagram'), { append: () => { throw new Error('Something is in the way'); } });
      need(element, '[data-action="download"]').click();
      await until(() => need(element, '[role="status"]').textContent.includes('can’t be downloaded'), 'the message');
    });
  });
});
