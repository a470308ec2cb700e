/** Picture, cards, list and paper: one DOM, several presentations, and when it changes between them. */
import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import consumer from '../../data/consumer.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/index.js';
import { needing } from '../support/engine.js';
import { emulateFeatures } from '../support/media.js';
import { withoutPaperFile } from '../support/paper.js';
import { all, inside, mountReady, need, settled, unmountAll, until } from '../support/page.js';

const presentationOf = (element: JourneyDiagram): string | undefined => need(element, '.canvas').dataset.presentation;
const widen = (element: JourneyDiagram, width: number): void => { element.parentElement!.style.width = `${width}px`; };

describe('the presentation', () => {
  const errors: string[] = [];
  const listener = (event: ErrorEvent) => errors.push(event.message);
  before(() => addEventListener('error', listener));
  after(() => removeEventListener('error', listener));
  afterEach(async () => {
    unmountAll();
    await emulateFeatures({});
  });

  it('follows the width of the container, there and back, without a loop', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const parts = all(element, '[data-part]');
    for (const [width, presentation] of [[1280, 'picture'], [768, 'wide-cards'], [400, 'narrow-cards'], [200, 'list'], [960, 'picture']] as const) {
      widen(element, width);
      await until(() => presentationOf(element) === presentation, `${presentation} at ${width} px`);
      await settled(element);
      expect(all(element, '[data-part]')).to.deep.equal(parts);
    }
    expect(errors).to.deep.equal([]);
  });

  it('shows in each where to read on, for a step of which nothing is said', async () => {
    const model = { kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A', summary: 'Something.', steps: [{ id: 'one', title: 'One' }] }, { id: 'b', title: 'B' }] };
    for (const [width, presentation] of [[1280, 'picture'], [768, 'wide-cards'], [400, 'narrow-cards'], [200, 'list']] as const) {
      const element = await mountReady({ width, properties: { model, selected: 'one' } });
      expect(presentationOf(element)).to.equal(presentation);
      const more = need(element, '.panel .inside [data-select="a"]');
      expect(more.offsetHeight, presentation).to.be.greaterThan(0);
      more.click();
      await settled(element);
      expect([element.selected, all(element, '.panel .inside').map(({ offsetHeight }) => offsetHeight > 0)], presentation).to.deep.equal(['a', [presentation === 'picture']]);
      unmountAll();
    }
  });

  it('makes room when letters and lines get wider apart (WCAG 1.4.12)', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const before = need(element, '[data-box="design"]').offsetWidth;
    element.style.cssText = 'letter-spacing: .12em; word-spacing: .16em';
    await until(() => need(element, '[data-box="self-testing"]').offsetWidth > before);
    await settled(element);
    const boxes = all(element, '[data-box]').map((one) => one.getBoundingClientRect());
    const meeting = boxes.filter((a, i) => boxes.slice(i + 1).some((b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1));
    expect(meeting).to.have.length(0);
    expect(errors).to.deep.equal([]);
  });

  it('is the list on the reader’s wish, by a visible switch', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const button = need(element, '[data-action="list"]');
    expect(button.getAttribute('aria-pressed')).to.equal('false');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => presentationOf(element) === 'list');
    expect(need(element, '[data-action="list"]').getAttribute('aria-pressed')).to.equal('true');
    for (const fact of all(element, '.fact')) expect(fact.offsetHeight).to.be.above(10);
    button.click();
    await until(() => presentationOf(element) === 'picture');
  });

  it('is the list by the view that is asked for, with no switch', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer, view: 'outline' } });
    expect(presentationOf(element)).to.equal('list');
    expect(inside(element, '[data-action="list"]')).to.equal(null);
  });

  it('is on paper, until what paper needs has been loaded, the list with everything open, each address written out, each term explained once', needing('media', () => withoutPaperFile(async () => {
    const element = await mountReady({ width: 1000, properties: { model: consumer } });
    await emulateFeatures({ media: 'print' });
    await until(() => presentationOf(element) === 'list');
    expect(all(element, '.panel')).to.have.length(all(element, '[data-part]').length);
    expect(all(element, '.address').every((one) => one.checkVisibility())).to.equal(true);
    expect(all(element, '.glossary dt')).to.have.length(consumer.terms.length);
    expect(all(element, '.panel dt')).to.have.length(0);
    expect(all(element, 'button.tool').some((one) => one.checkVisibility())).to.equal(false);
    expect(all(element, '.panel button'), 'buttons that paper would hide').to.have.length(0);
    await emulateFeatures({});
    await until(() => presentationOf(element) === 'picture');
    expect(all(element, '.panel')).to.have.length(0);
  })));

  it('is on paper the picture, then words that are only there, with no buttons', needing('media', async () => {
    const element = await mountReady({ width: 1000, properties: { model: consumer } });
    await emulateFeatures({ media: 'print' });
    await until(() => inside(element, '.paper'));
    expect([presentationOf(element), need(element, '.canvas').dataset.paper]).to.deep.equal(['picture', 'picture']);
    expect(need(element, '.paper').checkVisibility()).to.equal(true);
    expect(all(element, 'button.tool').some((one) => one.checkVisibility())).to.equal(false);
    await emulateFeatures({});
    await until(() => !inside(element, '.paper'));
    expect(presentationOf(element)).to.equal('picture');
  }));

  it('moves nothing where less motion is asked for', async () => {
    await emulateFeatures({ reducedMotion: 'reduce' });
    const element = await mountReady({ width: 1000, properties: { model: consumer } });
    element.select('develop');
    await element.updateComplete;
    expect(element.shadowRoot!.getAnimations()).to.deep.equal([]);
  });

  it('leads past its tab stops by a link', async () => {
    const element = await mountReady({ width: 1000, properties: { model: consumer } });
    need(element, '.skip').focus();
    await sendKeys({ press: 'Enter' });
    expect(element.shadowRoot!.activeElement?.id).to.equal('end');
    const few = await mountReady({ properties: { model: { kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A' }] } } });
    expect(inside(few, '.skip')).to.equal(null);
  });
});

describe('a strict content security policy', () => {
  it('is not violated', async () => {
    const frame = document.createElement('iframe');
    frame.width = '1200';
    frame.height = '900';
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="style-src 'self'"><title>CSP</title><body></body>`;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', (event) => violations.push(`${event.violatedDirective} ${event.sample}`));
    const element = document.createElement('journey-diagram');
    page.body.append(element);
    element.model = consumer;
    await until(() => all(element, '.layer path').length > 10);
    element.select('develop');
    element.position = 2;
    await settled(element);
    expect(violations).to.deep.equal([]);
    frame.remove();
  });
});
