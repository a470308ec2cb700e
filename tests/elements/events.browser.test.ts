/** Selecting, following links, and their events. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { all, inside, mount, need, opener, same, settled, unmountAll } from '../support/page.js';

const { richPanels, threeStages } = models;
const panelTitle = (element: JourneyDiagram) => inside(element, '.panel-title')?.textContent.trim();
const isOpen = (element: JourneyDiagram) => [element.selected, panelTitle(element), element.matches(':state(open)')];

afterEach(unmountAll);

describe('selecting', () => {
  it('by a click opens the panel, right after its button, and closes what was open', async () => {
    const element = await mount({ properties: { model: threeStages } });
    for (const id of ['first', 'middle-2', 'hub']) {
      opener(element, id).click();
      await settled(element);
      expect([element.selected, all(element, '.panel').length]).to.deep.equal([id, 1]);
      const panel = need(element, '.panel');
      expect([panel.role, opener(element, id).getAttribute('aria-controls'), opener(element, id).ariaExpanded]).to.deep.equal(['group', panel.id, 'true']);
      expect(inside(element, `#${panel.getAttribute('aria-labelledby') ?? ''}`)?.textContent).to.equal(panelTitle(element));
      const order = all(element, '[data-part], .panel');
      same(order[order.indexOf(panel) - 1], opener(element, id), 'element before the panel');
    }
    expect(all(element, '[aria-expanded=true]').length).to.equal(1);
  });

  it('by a second click closes it', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    opener(element, 'first').click();
    await settled(element);
    expect(isOpen(element)).to.deep.equal([undefined, undefined, false]);
  });

  it('is announced before it happens: bubbling, composed, cancelable, with id, type and part', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const events = listen(document, 'journey-select');
    opener(element, 'middle-1').click();
    const [event] = events;
    expect([event?.bubbles, event?.composed, event?.cancelable]).to.deep.equal([true, true, true]);
    same(event?.target as Element, element, 'target');
    expect(event?.detail).to.deep.equal({ id: 'middle-1', type: 'step', part: threeStages.stages[1]!.steps![0] });
    element.clear();
    expect(events[1]?.detail).to.deep.equal({ id: null, type: null, part: null });
    expect(events.length).to.equal(2);
  });

  it('can be prevented, opening and closing', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    element.addEventListener('journey-select', (event) => event.preventDefault());
    opener(element, 'last').click();
    expect(element.select('last')).to.equal(false);
    element.clear();
    need(element, '[data-close]').click();
    await settled(element);
    expect(isOpen(element)).to.deep.equal(['first', 'First', true]);
  });

  it('is announced again when the page shows it, whoever opens or closes, and cannot be prevented then', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const seen: unknown[] = [];
    element.addEventListener('journey-after-select', ({ detail, bubbles, composed, cancelable }) => {
      seen.push([detail.id, detail.type, detail.part?.title, panelTitle(element), bubbles, composed, cancelable]);
    });
    for (const act of [() => opener(element, 'first').click(), () => element.select('hub'), () => need(element, '[data-close]').click(), () => element.start(), () => element.next(), () => element.stop()]) {
      act();
      await settled(element);
    }
    expect(seen).to.deep.equal([
      ['first', 'stage', 'First', 'First', true, true, false],
      ['hub', 'hub', 'Help', 'Help', true, true, false],
      [null, null, undefined, undefined, true, true, false],
      ['first', 'stage', 'First', 'First', true, true, false],
      ['middle', 'stage', 'Middle', 'Middle', true, true, false],
      [null, null, undefined, undefined, true, true, false],
    ]);
  });

  it('is not announced afterwards where nothing has changed, or where the host itself has set the property', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const events = listen(element, 'journey-after-select');
    for (const act of [() => { element.selected = 'first'; }, () => element.select('first'), () => { element.selected = 'no such part'; }, () => element.clear(), () => { element.select('first'); element.clear(); }]) {
      act();
      await settled(element);
    }
    element.addEventListener('journey-select', (event) => event.preventDefault());
    opener(element, 'last').click();
    await settled(element);
    expect(events).to.deep.equal([]);
  });

  it('by select() says whether it is open, and does nothing twice', async () => {
    const element = await mount({ properties: { model: threeStages } });
    const events = listen(element, 'journey-select');
    expect([element.select('first'), element.select('first'), element.select('nothing')]).to.deep.equal([true, true, false]);
    await settled(element);
    expect([events.length, ...isOpen(element)]).to.deep.equal([1, 'first', 'First', true]);
    element.clear();
    element.clear();
    expect(events.length).to.equal(2);
  });

  it('by the property or attribute opens without an event, before the model or after', async () => {
    const events = listen(document, 'journey-select');
    const element = await mount({ properties: { selected: 'last' } });
    element.model = threeStages;
    await settled(element);
    expect(isOpen(element)).to.deep.equal(['last', 'Last', true]);
    element.setAttribute('selected', 'first-2');
    await settled(element);
    expect(element.selected).to.equal('first-2');
    element.removeAttribute('selected');
    await settled(element);
    expect([all(element, '.panel').length, events.length]).to.deep.equal([0, 0]);
  });

  it('of what the model does not have opens nothing, until a model has it', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'sign' } });
    expect(isOpen(element)).to.deep.equal(['sign', undefined, false]);
    element.model = richPanels;
    await settled(element);
    expect(isOpen(element)).to.deep.equal(['sign', 'Sign', true]);
  });

  it('stays with a new model that does not have it: nothing is open then, without an event, until a model has it again', async () => {
    const element = await mount({ properties: { model: richPanels } });
    element.select('sign');
    await settled(element);
    const events = ['journey-select', 'journey-after-select'].map((name) => listen(element, name as 'journey-select'));
    element.model = threeStages;
    await settled(element);
    expect(isOpen(element)).to.deep.equal(['sign', undefined, false]);
    element.model = { ...richPanels };
    await settled(element);
    expect(isOpen(element)).to.deep.equal(['sign', 'Sign', true]);
    expect(events).to.deep.equal([[], []]);
  });

  it('is not reflected, so that nothing that redraws the page wipes it', async () => {
    const element = await mount({ properties: { model: threeStages } });
    element.select('first');
    await settled(element);
    expect(element.getAttributeNames()).to.deep.equal([]);
  });

  it('goes on to the parts before and after, and into what a part holds', async () => {
    const element = await mount({ properties: { model: threeStages, selected: 'first' } });
    need(element, '.neighbour.onward').click();
    await settled(element);
    expect(element.selected).to.equal('middle');
    need(element, '.neighbour.back').click();
    await settled(element);
    expect([element.selected, all(element, '.neighbour.back').length]).to.deep.equal(['first', 0]);
    need(element, '.choose[data-select="first-2"]').click();
    await settled(element);
    expect(element.selected).to.equal('first-2');
    same(element.shadowRoot?.activeElement, opener(element, 'first-2'), 'focus');
  });

  it('of a band of the drawing opens its stage, though the keyboard does not stop there', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    const band = element.renderRoot.querySelector('.s-band[data-select="middle"]')!;
    band.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settled(element);
    expect(element.selected).to.equal('middle');
  });
});

/** Clicks a link without following it. @returns whether the diagram would have let it be followed. */
function click(link: HTMLElement, init: MouseEventInit = {}): boolean {
  let followed = false;
  document.addEventListener('click', (event) => {
    followed = !event.defaultPrevented;
    event.preventDefault();
  }, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  return followed;
}

describe('a link', () => {
  const open = (properties: object = {}) => mount({ properties: { model: richPanels, selected: 'first', ...properties } });
  const link = (element: JourneyDiagram, title: string): HTMLAnchorElement => {
    const found = all(element, '.panel a').find(({ textContent }) => textContent.trim().startsWith(title));
    return found as HTMLAnchorElement;
  };

  it('is a real one, relative to the base of the model or of the page', async () => {
    const element = await open();
    const hrefs = () => ['The guide', 'The page', 'A tool', 'A site', 'A mailbox', 'More on APIs'].map((title) => link(element, title).href);
    const absolute = ['https://example.org/tool', 'http://example.org/', 'mailto:team@example.org'];
    expect(hrefs()).to.deep.equal(['https://example.org/spec/guide.html', 'https://example.org/spec/page.html#part', ...absolute, 'https://example.org/spec/api.html']);
    element.setAttribute('base-url', '/other/');
    await settled(element);
    expect(hrefs()).to.deep.equal([`${location.origin}/other/guide.html`, `${location.origin}/other/page.html#part`, ...absolute, `${location.origin}/other/api.html`]);
  });

  it('opens in the same tab, or in a new one, which is said in words', async () => {
    const element = await open();
    const [page, tool] = [link(element, 'The page'), link(element, 'A tool')];
    expect([page.target, page.rel, tool.target, tool.rel]).to.deep.equal(['', '', '_blank', 'noopener']);
    expect(tool.textContent).to.include('(opens in a new tab)');
  });

  it('stands under what it leads to, with its label and note', async () => {
    const element = await open();
    const groups = all(element, '.group').map((group) => [group.querySelector('.group-title')?.textContent.trim(), [...group.querySelectorAll('a')].map((a) => a.textContent.trim().split(' (')[0])]);
    expect(Object.fromEntries(groups)).to.deep.include({ 'In the specification': ['The page'], 'Tools': ['A tool'], 'Elsewhere': ['A site'], 'Contact': ['A mailbox'], 'What to do': ['The guide'], 'Terms': ['More on APIs'] });
    expect(all(element, '.label').map(({ textContent }) => textContent)).to.deep.equal(['Selected', 'Assumption', 'Decision']);
    expect(link(element, 'The page').closest('li')?.textContent).to.include('Begin here.');
  });

  it('is announced when it is followed in the same tab, and can be prevented', async () => {
    const element = await open();
    const events = listen(document, 'journey-link');
    expect(click(link(element, 'The page'))).to.equal(true);
    const [event] = events;
    expect([event?.bubbles, event?.composed, event?.cancelable]).to.deep.equal([true, true, true]);
    expect(event?.detail).to.deep.equal({ href: 'https://example.org/spec/page.html#part', link: richPanels.stages[0]!.links![0], id: 'first' });
    element.addEventListener('journey-link', (last) => last.preventDefault());
    expect(click(link(element, 'The guide'))).to.equal(false);
  });

  for (const [how, init] of Object.entries({ Ctrl: { ctrlKey: true }, Cmd: { metaKey: true }, Shift: { shiftKey: true }, Alt: { altKey: true }, 'the middle button': { button: 1 } })) {
    it(`with ${how} is the browser's own`, async () => {
      const element = await open();
      const events = listen(element, 'journey-link');
      element.addEventListener('journey-link', (event) => event.preventDefault());
      expect(click(link(element, 'The page'), init)).to.equal(true);
      expect(events.length).to.equal(0);
    });
  }

  it('into a new tab is the browser’s own', async () => {
    const element = await open();
    const events = listen(element, 'journey-link');
    expect(click(link(element, 'A tool'))).to.equal(true);
    expect(events.length).to.equal(0);
  });
});

describe('a panel', () => {
  it('says everything that is known of its part', async () => {
    const element = await mount({ properties: { model: richPanels, selected: 'first' } });
    const text = need(element, '.panel').textContent.replaceAll(/\s+/g, ' ');
    for (const words of ['Stage 1 of 3', 'What first is for.', 'Done by: the supplier', 'For example: Alpha, Beta, Gamma', 'a. Track first-a', 'b. Track first-b', 'Read the guide', 'All of it.', 'API application programming interface', 'How programs talk.', 'Without ornament.', 'All of the tracks must be done.', 'it is signed']) {
      expect(text).to.include(words);
    }
  });
});
