/** An element that comes late, goes, comes back, and lives in other documents. */
import { expect } from '@esm-bundle/chai';
import { JourneyDiagram } from '../../src/index.js';
import { published } from '../fixtures/journeys.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { emptyPage } from '../support/frame.js';
import { faultsOf } from '../support/invariants.js';
import { none } from '../support/faults.js';
import { all, inside, mount, need, opener, pageWidth, same, settled, unmountAll, until } from '../support/page.js';

const consumer = published.consumer!;
const placesOf = (element: JourneyDiagram) => all(element, '[data-box]').map(({ style }) => `${style.left} ${style.top}`).join();
const presentationOf = (element: JourneyDiagram) => inside(element, '.canvas')?.dataset.presentation;

before(() => pageWidth(1280));
afterEach(unmountAll);

class LateDiagram extends JourneyDiagram {}

declare global {
  interface HTMLElementTagNameMap {
    'late-diagram': LateDiagram;
  }
}

describe('an element', () => {
  it('keeps what was set before it was defined', async () => {
    const element = document.createElement('late-diagram');
    Object.assign(element, { model: models.threeStages, selected: 'middle', baseUrl: '/b/', headingLevel: 3, view: 'outline' });
    document.body.append(element);
    customElements.define('late-diagram', LateDiagram);
    await settled(element);
    expect([element.selected, presentationOf(element), need(element, '.heading').localName, all(element, '.panel').length]).to.deep.equal(['middle', 'list', 'h3', 1]);
    element.model = models.twoStages;
    await settled(element);
    expect(all(element, '.stage').length).to.equal(2);
    element.remove();
  });

  it('has its picture in the turn in which it is put into the page, and does not move it afterwards', async () => {
    for (const model of [consumer, published.provider, models.gatewayEnds]) {
      const element = document.createElement('journey-diagram');
      element.model = model;
      document.body.append(element);
      const places = placesOf(element);
      expect([presentationOf(element), element.renderRoot.querySelectorAll('.layer path').length > 10]).to.deep.equal(['picture', true]);
      await settled(element);
      expect(placesOf(element)).to.equal(places);
      element.remove();
    }
  });

  it('waits with its first rendering while it is to be hydrated', () => {
    const element = document.createElement('journey-diagram');
    element.model = consumer;
    element.setAttribute('defer-hydration', '');
    document.body.append(element);
    expect(element.hasUpdated).to.equal(false);
    element.remove();
  });

  it('that was removed and put back has its diagram, its panel, and fires each event once', async () => {
    const element = await mount({ properties: { model: consumer, selected: 'develop' } });
    const home = element.parentElement!;
    for (let i = 0; i < 3; i++) {
      element.remove();
      home.append(element);
    }
    await settled(element);
    const events = listen(element, 'journey-select');
    expect([presentationOf(element), need(element, '.panel').id]).to.deep.equal(['picture', 'panel-develop']);
    opener(element, 'explore').click();
    expect(events.length).to.equal(1);
    const places = placesOf(element);
    need(element, '[data-box="go-live"]').style.fontSize = '40px';
    await until(() => placesOf(element) !== places, 'it makes room for text that grows');
    home.style.width = '600px';
    await until(() => presentationOf(element) === 'wide-cards');
  });

  it('is arranged for the place that it is moved to', async () => {
    const element = await mount({ properties: { model: consumer } });
    const narrow = document.createElement('div');
    narrow.style.width = '400px';
    element.parentElement!.append(narrow);
    narrow.append(element);
    await until(() => presentationOf(element) === 'narrow-cards');
    await settled(element);
    none(faultsOf(element, consumer));
  });

  it('is drawn when its hidden container is shown, and redrawn if that has another width by then', async () => {
    const element = await mount({ properties: { model: consumer } });
    const home = element.parentElement!;
    home.hidden = true;
    await settled(element);
    home.style.width = '700px';
    home.hidden = false;
    await until(() => presentationOf(element) === 'wide-cards');
    const born = document.createElement('div');
    born.hidden = true;
    home.before(born);
    const other = document.createElement('journey-diagram');
    other.model = consumer;
    born.append(other);
    await settled(other);
    born.hidden = false;
    await until(() => presentationOf(other) === 'picture');
    await settled(other);
    none(faultsOf(other, consumer));
    born.remove();
  });

  it('keeps its state when something that redraws the page takes its attributes away', async () => {
    const element = await mount({ properties: { model: consumer } });
    element.select('develop');
    await settled(element);
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
    await settled(element);
    expect([element.selected, element.matches(':state(open)'), element.matches(':state(ready)')]).to.deep.equal(['develop', true, true]);
  });
});

describe('an element that moves to another document', () => {
  it('looks the same, can be used, and is arranged anew', async () => {
    // As wide as the other page, so that the picture has the same room.
    const element = await mount({ width: 1200, properties: { model: consumer } });
    const home = element.parentElement!;
    const looks = () => ['.heading', '.canvas .badge', '.canvas .title', '.canvas .disc', '.step-button', '.hub-button b', '.s-band', '.s-hub-connector'].map((selector) => {
      const { color, backgroundColor, font, fill, stroke, borderRadius, position } = getComputedStyle(element.renderRoot.querySelector(selector)!);
      return [selector, color, backgroundColor, font, fill, stroke, borderRadius, position].join('; ');
    });
    const before = looks();
    const { frame, inner } = await emptyPage('<style>body { margin: 0; }</style>');
    element.style.fontFamily = getComputedStyle(element).fontFamily;
    inner.body.append(element);
    await settled(element);
    expect(looks()).to.deep.equal(before);
    expect(presentationOf(element)).to.equal('picture');
    none(faultsOf(element, consumer));
    opener(element, 'develop').click();
    await settled(element);
    expect(need(element, '.panel').id).to.equal('panel-develop');
    frame.style.width = '500px';
    await until(() => presentationOf(element) === 'narrow-cards');
    element.selected = undefined;
    home.append(element);
    frame.remove();
    await settled(element);
    expect(looks().slice(0, 4)).to.deep.equal(before.slice(0, 4));
    element.remove();
  });
});

describe('in the document of a frame, a diagram', () => {
  let frame: HTMLIFrameElement;
  let inner: Document;
  let element: JourneyDiagram;
  beforeEach(async () => {
    element = await mount({ properties: { model: consumer } });
    ({ frame, inner } = await emptyPage('<base href="/data/">'));
    inner.body.append(element);
    await settled(element);
  });
  afterEach(() => frame.remove());

  /** A key as the frame's own window makes it. @returns whether it was left to the page. */
  const press = (target: Element, key: string): boolean =>
    target.dispatchEvent(new inner.defaultView!.KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
  const focused = () => element.shadowRoot?.activeElement;

  it('is closed by Escape, and gives the focus back', async () => {
    opener(element, 'develop').click();
    await settled(element);
    press(need(element, '.panel a'), 'Escape');
    await settled(element);
    expect([element.selected, all(element, '.panel').length]).to.deep.equal([undefined, 0]);
    same(focused(), opener(element, 'develop'), 'focus');
  });

  it('is gone through by the arrow keys, from part to part and in a walk', async () => {
    opener(element, 'getting-started').focus();
    press(focused()!, 'ArrowRight');
    expect((focused() as HTMLElement).dataset.part).not.to.equal('getting-started');
    element.start();
    await settled(element);
    press(need(element, '[data-walk-action="next"]'), 'ArrowRight');
    expect(element.position).to.equal(2);
  });

  it('fires the events of its own window', () => {
    let own = false;
    inner.addEventListener('journey-select', (event) => { own = event instanceof inner.defaultView!.CustomEvent; });
    element.select('develop');
    expect(own).to.equal(true);
  });

  it('loads what is beside the page that it is in', async () => {
    element.model = null;
    element.src = 'provider.json';
    await until(() => inside(element, '#title')?.textContent === published.provider?.title);
  });

  it('is laid out for the paper of that page, and not of the one it has left', async () => {
    const said = () => all(element, '.paper .words').length;
    dispatchEvent(new Event('beforeprint'));
    expect(said()).to.equal(0);
    dispatchEvent(new Event('afterprint'));
    inner.defaultView!.dispatchEvent(new Event('beforeprint'));
    expect(said()).to.be.above(20);
    inner.defaultView!.dispatchEvent(new Event('afterprint'));
    expect(said()).to.equal(0);
    await settled(element);
  });
});

describe('a page with a strict content security policy', () => {
  it('is given no reason to complain', async () => {
    // By its name: in a frame without an address of its own, Firefox takes 'self' for none.
    const own = location.origin;
    const { frame, inner } = await emptyPage(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${own}; style-src ${own}; connect-src ${own}">`);
    const violations: string[] = [];
    inner.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => violations.push(`${violatedDirective} ${blockedURI} ${sample}`));
    const script = inner.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/define.ts', import.meta.url).href;
    inner.head.append(script);
    const element = inner.createElement('journey-diagram');
    element.setAttribute('src', '/data/consumer.json');
    inner.body.append(element);
    await until(() => element.matches(':defined') && element.matches(':state(ready)'), 'the diagram in the frame', 20_000);
    expect(presentationOf(element)).to.equal('picture');
    for (const id of ['develop', 'study-prerequisites', 'engagement']) {
      element.select(id);
      await settled(element);
    }
    expect(await element.toSVG()).to.contain('</svg>');
    need(element, '[data-action="list"]').click();
    frame.style.width = '320px';
    await settled(element);
    element.model = { kind: 'nothing', title: 'Nothing' };
    await settled(element);
    expect(violations).to.deep.equal([]);
    // The policy is at work: what it forbids is reported.
    element.setAttribute('style', 'color: red');
    await until(() => violations.length > 0, 'the policy complains');
    frame.remove();
  }).timeout(40_000);
});
