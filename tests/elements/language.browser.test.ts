/** The language of the interface: the model's, else the nearest `lang` above the element. */
import { expect } from '@esm-bundle/chai';
import { cy } from '../../src/i18n/cy.js';
import { en } from '../../src/i18n/en.js';
import { mountReady, need, settled, unmountAll } from '../support/page.js';

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
