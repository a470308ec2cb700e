/** The language of the interface: the model's, else the nearest `lang` above the element. */
import { expect } from '@esm-bundle/chai';
import { cy } from '../../src/i18n/cy.js';
import { en } from '../../src/i18n/en.js';
import { registerStrings } from '../../src/i18n/strings.js';
import { all, mount, mountReady, need, settled, unmountAll } from '../support/page.js';
import { published } from '../fixtures/journeys.js';
import { publishedFlows } from '../fixtures/flow-examples.js';
import { journeyInLanguages, modelsInLanguages } from '../fixtures/several-languages.js';
import { languagesOf, strayTexts, TEXTS } from '../support/languages.js';
import { onPaper } from '../support/paper.js';

const model = { kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }] };
const root = document.body;

describe('the language', () => {
  afterEach(() => {
    unmountAll();
    root.removeAttribute('lang');
  });

  const wordsIn = async (language: string | undefined): Promise<string> => {
    const element = await mountReady({ properties: { model: language === undefined ? model : { ...model, language } } });
    return need(element, '[data-action="list"]').textContent;
  };

  it('is that of what the element stands in', async () => {
    root.lang = 'cy';
    expect(await wordsIn(undefined)).to.include(cy.viewAsList);
  });

  it('is the model’s before any other', async () => {
    root.lang = 'cy';
    expect(await wordsIn('en')).to.include(en.viewAsList);
    root.lang = 'en';
    expect(await wordsIn('cy')).to.include(cy.viewAsList);
  });

  it('is the nearest above, through shadow roots', async () => {
    const element = await mountReady({ properties: { model } });
    const outer = document.createElement('div');
    outer.lang = 'cy';
    element.parentElement!.append(outer);
    outer.attachShadow({ mode: 'open' }).append(element);
    element.requestUpdate();
    await settled(element);
    expect(need(element, '[data-action="list"]').textContent).to.include(cy.viewAsList);
  });
});

/** A model every text of which is marked, so that what is not can only be of the interface. */
const marked = (of: object): Record<string, unknown> => JSON.parse(JSON.stringify(of, (key, value: unknown) => {
  if (key === 'examples' && Array.isArray(value)) return value.map((one) => `§${String(one)}`);
  return typeof value === 'string' && TEXTS.has(key) ? `§${value}` : value;
})) as Record<string, unknown>;

/** Every text of a diagram, those of attributes and those for assistive technology too, with the language that it is marked with. */
function* textsOf(element: Element): Generator<[text: string, language: string]> {
  const languageOf = (one: Element | null) => one?.closest('[lang]')?.getAttribute('lang') ?? 'the page’s';
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    // A word that is not to be broken has an element of its own.
    const sentence = parent?.closest('.kept')?.parentElement ?? parent;
    const text = sentence?.querySelector(':scope > .kept') ? sentence : walker.currentNode;
    yield [text.textContent?.trim() ?? '', languageOf(parent)];
  }
  for (const one of element.shadowRoot!.querySelectorAll('[aria-label]')) yield [one.getAttribute('aria-label') ?? '', languageOf(one)];
}

/** Texts that are not in the language that they are marked with. Addresses, numbers and letters are in none. */
const strayLanguages = (element: Element, language: string): string[] => [...textsOf(element)]
  .filter(([text]) => /\p{L}{2}/u.test(text) && !/^(https?|mailto):/.test(text))
  // A sentence that mixes both is in either.
  .filter(([text, found]) => (text.includes('§') ? ![language, 'en'].includes(found) : found !== 'en'))
  .map(([text, found]) => `"${text}" is marked as ${found}`);

describe('Words of the interface that are not in the language asked for', () => {
  afterEach(unmountAll);

  const models = { consumer: published.consumer!, provider: published.provider!, spine: publishedFlows.spine!, booking: publishedFlows.booking! };
  for (const [name, of] of Object.entries(models)) it(`say so, and the model’s own do not: ${name}`, async () => {
    const element = await mountReady({ width: 1280, properties: { model: { ...marked(of), language: 'fr' } } });
    const faults = new Set(strayLanguages(element, 'fr'));
    for (const id of element.index!.parts.keys()) {
      element.selected = id;
      await element.updateComplete;
      for (const fault of strayLanguages(element, 'fr')) faults.add(fault);
      expect(need(element, '.close').lang).to.equal('en');
      expect(need(element, '.panel-title span').closest<HTMLElement>('[lang]')!.lang).to.equal('fr');
    }
    element.start();
    await element.updateComplete;
    for (const fault of strayLanguages(element, 'fr')) faults.add(fault);
    expect([...faults]).to.deep.equal([]);
    const [place, told] = all(element, '[role="status"] > span, [role="status"]').reverse();
    expect([place!.lang, place!.textContent.startsWith('1 of ')]).to.deep.equal(['en', true]);
    expect(told!.lang).to.equal('fr');
  }).timeout(60_000);

  it('say so one by one where only some have been translated', async () => {
    registerStrings('xy', { walk: 'Xyxy', close: 'Xyx' });
    const element = await mountReady({ properties: { model: { ...model, language: 'xy-Latn' }, selected: 'a' } });
    const languageOf = (selector: string) => need(element, selector).querySelector('[lang]')?.getAttribute('lang') ?? '';
    expect([languageOf('[data-action="list"]'), languageOf('[data-walk-action="start"]'), need(element, '.close').hasAttribute('lang')]).to.deep.equal(['en', '', false]);
  });

  it('mark nothing where they are', async () => {
    for (const language of ['en', 'en-GB', 'cy', undefined]) {
      const element = await mountReady({ properties: { model: { ...model, language }, selected: 'a' } });
      element.start();
      await settled(element);
      expect(all(element, '[lang]').filter((one) => one.lang !== language).map((one) => one.outerHTML)).to.deep.equal([]);
    }
  });

  it('mark problems as English', async () => {
    root.lang = 'cy';
    const element = await mount({ properties: { model: { kind: 'journey' } } });
    expect(need(element, '.problems p').closest<HTMLElement>('[lang]')).to.equal(null);
    expect(need(element, '.problems ol').lang).to.equal('en');
    expect(need(element, '.problems .aside [lang]').lang).to.equal('cy');
    root.removeAttribute('lang');
  });

  it('are drawn again when they are registered later, on every diagram of the page and on none that has left it', async () => {
    const [element, other, gone] = [await mountReady({ properties: { model: { ...model, language: 'xz' } } }), await mountReady({ width: 400, properties: { model: { ...model, language: 'xz' } } }), await mountReady({ properties: { model } })];
    gone.remove();
    expect(need(element, '[data-action="list"]').textContent).to.include(en.viewAsList);
    registerStrings('xz', { viewAsList: 'Xzxz' });
    expect(gone.isUpdatePending).to.equal(false);
    for (const one of [element, other]) {
      await settled(one);
      expect(need(one, '[data-action="list"]').textContent).to.include('Xzxz');
    }
  });

  it('are English in a model from a stranger whose language is none, and the diagram is drawn', async () => {
    for (const language of ['constructor', '__proto__', 'en_GB']) {
      const element = await mountReady({ properties: { model: { ...model, language } } });
      expect(need(element, '[data-action="list"]').textContent, language).to.include(en.viewAsList);
    }
  });

  it('have the digits of their language, in the picture and in the list', async () => {
    registerStrings('fa', { ...en });
    for (const width of [400, 1280]) {
      const element = await mountReady({ width, properties: { model: { ...published.consumer!, language: 'fa' }, selected: 'develop' } });
      expect(all(element, '.stages .badge').map(({ textContent }) => textContent)).to.deep.equal(['۱', '۲', '۳', '۴', '۵']);
      expect(need(element, '.panel .kicker').textContent).to.equal('Stage ۳ of ۵');
      expect(getComputedStyle(need(element, '.panel .tasks')).listStyleType).to.equal('persian');
    }
  });
});

describe('A part in another language than the rest', () => {
  afterEach(unmountAll);

  for (const [name, model] of Object.entries(modelsInLanguages)) {
    const usual = model.language ?? '';
    const languages = languagesOf(model, usual);
    for (const width of [360, 1280]) it(`says so wherever its texts are, and nothing else does: ${name} at ${width} px`, async () => {
      const element = await mountReady({ width, properties: { model } });
      expect(element.problems).to.deep.equal([]);
      const faults = new Set(strayTexts(textsOf(element), languages, usual));
      const look = (): void => strayTexts(textsOf(element), languages, usual).forEach((fault) => faults.add(fault));
      const seen = new Set([...textsOf(element)].map(([text]) => text));
      for (const id of element.index!.parts.keys()) {
        element.selected = id;
        await element.updateComplete;
        look();
        for (const [text] of textsOf(element)) seen.add(text);
      }
      element.start();
      await element.updateComplete;
      look();
      element.stop();
      need(element, '[data-action="show-all"]').click();
      await settled(element);
      look();
      await onPaper(look);
      expect([...faults]).to.deep.equal([]);
      // Else the test would find nothing.
      expect([...languages.keys()].filter((text) => !seen.has(text) && ![...seen].some((one) => one.includes(text)))).to.deep.equal([]);
    });
  }

  it('has a link that says in which language its page is', async () => {
    const element = await mountReady({ width: 1280, properties: { model: journeyInLanguages, selected: 'read' } });
    expect(all(element, '.panel [part="link"]').map((link) => link.getAttribute('hreflang'))).to.deep.equal(['cy', null, null]);
  });
});
