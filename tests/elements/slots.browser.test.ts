/** What a page puts into a diagram: into its title, its toolbar and its panels. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram, JourneyEventMap } from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { onPaper, showPaper } from '../support/paper.js';
import { all, mount, need, opener, settled, unmountAll } from '../support/page.js';

const { threeStages } = models;

afterEach(unmountAll);

/** Adds an element of the page to a slot. */
function put<Tag extends keyof HTMLElementTagNameMap>(element: JourneyDiagram, slot: string, tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]> & { className?: string } = {}): HTMLElementTagNameMap[Tag] {
  const child = Object.assign(document.createElement(tag), { slot, ...properties });
  element.append(child);
  return child;
}

const isShown = (child: Element): boolean => child.checkVisibility() && child.getBoundingClientRect().height > 0;
const above = (a: Element, b: Element): boolean => a.getBoundingClientRect().bottom <= b.getBoundingClientRect().top + 1;

describe('slots', () => {
  for (const width of [320, 700, 1280]) it(`in a panel are shown while it is open, at its head and at its foot: ${width} px`, async () => {
    const element = await mount({ width, properties: { model: threeStages } });
    const head = put(element, 'panel-head:middle', 'p', { textContent: 'Registration is closed.' });
    const foot = put(element, 'panel:middle', 'button', { textContent: 'Book a slot' });
    expect([isShown(head), isShown(foot)]).to.deep.equal([false, false]);
    element.select('first');
    await settled(element);
    expect([isShown(head), isShown(foot)]).to.deep.equal([false, false]);
    element.select('middle');
    await settled(element);
    expect([isShown(head), isShown(foot)]).to.deep.equal([true, true]);
    const [title, body, neighbours] = ['.panel-title', '.panel .about, .panel .facts', '.neighbours'].map((selector) => need(element, selector));
    expect([above(title!, head), above(head, body!), above(body!, foot), above(foot, neighbours!)]).to.deep.equal([true, true, true, true]);
    const panel = need(element, '.panel').getBoundingClientRect();
    for (const child of [head, foot]) {
      const { left, right } = child.getBoundingClientRect();
      expect(left >= panel.left && right <= panel.right, child.localName).to.equal(true);
    }
  });

  it('that there are not are warnings, and those that there are, are none', async () => {
    const element = await mount({ width: 1280 });
    for (const slot of ['title', 'toolbar', 'panel:middle', 'panel-head:last']) put(element, slot, 'p');
    const told = () => element.problems.map(({ path, code, value, remedy }) => [path, code, value, remedy]);
    const load = async (): Promise<unknown> => {
      const loaded = new Promise<JourneyEventMap['journey-load']>((done) => { element.addEventListener('journey-load', done, { once: true }); });
      element.model = structuredClone(threeStages);
      return (await loaded).detail.problems;
    };
    expect(await load()).to.deep.equal([]);
    const wrong = put(element, 'panel:midle', 'p');
    expect(await load()).to.deep.equal(element.problems);
    expect(told()).to.deep.equal([['slot', 'unknown-slot', 'panel:midle', 'Did you mean "panel:middle"?']]);
    wrong.slot = 'panel:middle';
    expect(told()).to.deep.equal([]);
  });

  it('in panels are shown in every panel at once', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    const children = ['first', 'middle', 'last'].map((id) => put(element, `panel:${id}`, 'p', { textContent: id }));
    need(element, '[data-action="show-all"]').click();
    await settled(element);
    expect(children.map(isShown)).to.deep.equal([true, true, true]);
  });

  it('keep what happens in them to the page: its clicks, links, keys and data attributes', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages, selected: 'middle' } });
    const form = put(element, 'panel:middle', 'form', { innerHTML: '<input><button type="button" data-select="last" data-part="last" data-close data-action="list">Send</button><a href="#slots">A link</a>' });
    const events: string[] = [];
    for (const name of ['journey-select', 'journey-link'] as const) element.addEventListener(name, ({ type }) => events.push(type));
    for (const target of form.querySelectorAll<HTMLElement>('button, a')) target.click();
    form.querySelector('input')?.focus();
    form.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    form.querySelector('button')?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await settled(element);
    expect([element.selected, events, document.activeElement?.localName, all(element, '[data-highlight]').length, all(element, '[data-view]').length]).to.deep.equal(['middle', [], 'input', 0, 1]);
    form.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await settled(element);
    expect(element.selected, 'Escape closes the panel from there too').to.equal(undefined);
  });

  it('replace the heading, and the diagram keeps its name', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    expect(isShown(need(element, 'h2'))).to.equal(true);
    const own = put(element, 'title', 'h3', { textContent: 'Our own words' });
    expect([isShown(own), isShown(need(element, 'h2')), above(own, need(element, '[data-action="list"]'))]).to.deep.equal([true, false, true]);
    await element.updateComplete;
    expect(need(element, `#${need(element, 'section').getAttribute('aria-labelledby') ?? ''}`).textContent).to.equal(threeStages.title);
  });

  it('hold buttons of the page after those of the diagram', async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    const button = put(element, 'toolbar', 'button', { textContent: 'Share' });
    expect(isShown(button)).to.equal(true);
    const { right, bottom } = need(element, '[data-action="list"]').getBoundingClientRect();
    const box = button.getBoundingClientRect();
    expect(box.left > right || box.top >= bottom).to.equal(true);
  });

  it('hide nothing of the fallback, and are not part of it', async () => {
    const element = await mount({ width: 1280 });
    const fallback = put(element, '', 'p', { textContent: 'A list of links' });
    const foot = put(element, 'panel:middle', 'p', { textContent: 'Book a slot' });
    expect([isShown(fallback), isShown(foot)]).to.deep.equal([true, false]);
    element.model = threeStages;
    await settled(element);
    expect([isShown(fallback), isShown(foot)]).to.deep.equal([false, false]);
  });

  for (const open of ['nothing', 'middle', 'last', 'all']) it(`in panels are printed with the words about their part; open: ${open}`, async () => {
    const element = await mount({ width: 1280, properties: { model: threeStages, selected: ['nothing', 'all'].includes(open) ? undefined : open } });
    if (open === 'all') need(element, '[data-action="show-all"]').click();
    const head = put(element, 'panel-head:middle', 'p', { textContent: 'Registration is closed.' });
    const foot = put(element, 'panel:middle', 'p', { textContent: 'Book a slot' });
    await onPaper(() => {
      for (const child of [head, foot]) expect(child.assignedSlot?.closest('.paper .words')?.querySelector('.chapter, .part-title')?.textContent).to.include('Middle');
    });
    await settled(element);
    const isOpen = ['middle', 'all'].includes(open);
    expect([isShown(head), isShown(foot)]).to.deep.equal([isOpen, isOpen]);
    await onPaper(() => {
      showPaper(element);
      expect([isShown(head), isShown(foot)]).to.deep.equal([true, true]);
    });
  });
});

describe('a page with a heading of its own', () => {
  for (const [part, hasButtons] of [['headline', true], ['header', false]] as const) it(`hides the ${part} of the diagram, which keeps its name, and its column`, async () => {
    const style = document.createElement('style');
    style.textContent = `journey-diagram::part(${part}) { display: none }`;
    document.head.append(style);
    const element = await mount({ width: 1280, properties: { model: threeStages } });
    expect([isShown(need(element, 'h2')), isShown(need(element, '[data-action="list"]'))]).to.deep.equal([false, hasButtons]);
    expect(need(element, 'section').getAttribute('aria-labelledby')).to.equal(need(element, 'h2 [id]').id);
    opener(element, 'middle').click();
    await settled(element);
    const [panel, picture] = [need(element, '.panel'), need(element, '.layer')].map((one) => one.getBoundingClientRect());
    expect(panel!.left >= picture!.right, 'the panel is beside the picture').to.equal(true);
    expect(panel!.top - picture!.top, 'the panel begins near the top').to.be.below(hasButtons ? 120 : 20);
    style.remove();
  });
});
