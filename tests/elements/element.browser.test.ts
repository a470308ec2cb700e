/** The element in a page: registered, hidden, moved, and what its attributes do. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import provider from '../../data/provider.json' with { type: 'json' };
import { all, inside, mount, mountReady, need, settled, unmountAll, until } from '../support/page.js';

const titleOf = (element: Parameters<typeof inside>[0]): string => inside(element, '.heading')?.textContent.trim() ?? '';

describe('the element', () => {
  afterEach(unmountAll);

  it('is registered once, however often its module is loaded', async () => {
    const before = customElements.get('journey-diagram');
    // A second copy of the module, as a page with two script elements may have.
    const copy = '../../src/define.ts?again';
    await import(copy);
    expect(customElements.get('journey-diagram')).to.equal(before);
  });

  it('is not shown while it is hidden', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    element.hidden = true;
    expect(element.checkVisibility()).to.equal(false);
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('is drawn when it is shown after having been hidden', async () => {
    const element = await mount({ width: 1280, properties: { model: consumer } });
    element.hidden = true;
    element.model = provider;
    await element.updateComplete;
    element.hidden = false;
    await until(() => need(element, '.canvas').dataset.presentation === 'picture');
    await until(() => all(element, '.layer path').length > 10);
  });

  it('stands again after it has been moved, and keeps its styles in another document', async () => {
    const element = await mountReady({ width: 1280, properties: { model: consumer } });
    const home = element.parentElement!;
    element.remove();
    home.append(element);
    expect(titleOf(element)).to.equal(consumer.title);
    const frame = document.createElement('iframe');
    frame.width = '1280';
    home.append(frame);
    frame.contentDocument!.body.append(element);
    expect(element.shadowRoot!.adoptedStyleSheets).to.have.length.above(0);
    expect(frame.contentWindow!.getComputedStyle(element).display).to.equal('block');
    frame.remove();
  });

  it('joins links to base-url rather than to the model’s own base', async () => {
    const element = await mountReady({ properties: { model: consumer, baseUrl: 'https://example.org/spec/', selected: 'develop' } });
    const hrefs = all(element, '.panel a').map((a) => (a as HTMLAnchorElement).href);
    expect(hrefs.filter((href) => href.startsWith('https://example.org/spec/'))).to.have.length.above(0);
    expect(hrefs.filter((href) => href.includes('gpconnect-1-5-0'))).to.deep.equal([]);
  });

  it('begins its headings at heading-level', async () => {
    const element = await mountReady({ properties: { model: consumer, headingLevel: 4 } });
    expect(need(element, '.heading').localName).to.equal('h4');
    expect(new Set(all(element, '.stage .card > .head').map((one) => one.localName))).to.deep.equal(new Set(['h5']));
  });

  it('shows the number of a step that has no icon, or one that is not registered', async () => {
    const steps = [{ id: 'a', title: 'A', icon: 'search' }, { id: 'b', title: 'B' }, { id: 'c', title: 'C', icon: 'no-such-icon' }];
    for (const width of [1280, 600, 320]) {
      const element = await mountReady({ width, properties: { model: { kind: 'journey', title: 'Numbers', stages: [{ id: 'stage', title: 'Stage', steps }] } } });
      const discs = all(element, '.disc');
      expect(discs.map((disc) => [disc.querySelector('.icon') !== null, disc.textContent])).to.deep.equal([[true, ''], [false, '2'], [false, '3']]);
      for (const number of all(element, '.disc .number')) expect(number.getBoundingClientRect().height).to.be.above(0);
      unmountAll();
    }
  });

  it('is drawn in the turn in which it is put into the page', () => {
    const element = document.createElement('journey-diagram');
    element.model = consumer;
    document.body.append(element);
    expect(titleOf(element)).to.equal(consumer.title);
    expect(all(element, '[data-part]')).to.have.length.above(20);
    element.remove();
  });

  it('moves nothing when a part is opened', async () => {
    const element = await mountReady({ width: 1000, properties: { model: consumer } });
    const places = () => all(element, '[data-box]').map((one) => one.style.cssText);
    const before = places();
    for (const id of ['develop', 'build', 'technical-conformance', 'engagement']) {
      element.selected = id;
      await settled(element);
      expect(places()).to.deep.equal(before);
    }
  });
});
