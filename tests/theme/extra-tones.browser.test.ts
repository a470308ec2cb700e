/** Tones that a host adds in CSS alone: a model names them, and they are drawn in every presentation and in files. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import { mountReady, need, pageWidth, unmountAll } from '../support/page.js';

const model = { ...consumer, stages: consumer.stages.map((stage, i) => (i === 0 ? { ...stage, tone: 'extra-1' } : stage)) };
const [first] = model.stages;

describe('A tone of the host', () => {
  const sheet = document.createElement('style');
  before(() => document.head.append(sheet));
  after(() => sheet.remove());
  afterEach(unmountAll);

  for (const width of [1280, 400]) it(`is drawn at ${width} px, and in a file`, async () => {
    await pageWidth(width);
    sheet.textContent = '';
    const element = await mountReady({ properties: { model } });
    const badge = (): string => getComputedStyle(need(element, '.stage-button .badge')).backgroundColor;
    const slate = badge();
    expect(slate).to.equal('rgb(88, 104, 121)');
    sheet.textContent = ':root { --jd-extra-1-accent: rgb(1, 2, 3); --jd-extra-1-tint: rgb(250, 240, 230); }';
    expect(badge()).to.equal('rgb(1, 2, 3)');
    if (width === 1280) expect(getComputedStyle(need(element, `.s-band[data-part-ids="${first?.id ?? ''}"]`)).fill).to.equal('rgb(250, 240, 230)');
    expect(await element.toSVG()).to.include('#010203').and.to.include('#faf0e6');
  });
});
