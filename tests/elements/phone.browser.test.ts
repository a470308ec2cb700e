/** Cards on a phone: their panels have the width of the card and say nothing twice, and nothing scrolls sideways. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import provider from '../../data/provider.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { german } from '../fixtures/languages.js';
import { all, mountReady, need, pageWidth, settled, unmountAll } from '../support/page.js';
import { nameOf } from '../support/text.js';

/** The card that a part's panel belongs to. */
const cardOf = (panel: HTMLElement): HTMLElement => panel.closest<HTMLElement>('.card, .hub, .gate') ?? panel;

const idsIn = (element: JourneyDiagram): string[] => all(element, '[data-part]').map((part) => part.dataset.part ?? '');

/** The last part of each type. */
function lastOfEachType(element: JourneyDiagram): string[] {
  const openers = all(element, '[data-part]');
  return openers.filter((one, i) => openers.findLastIndex(({ part }) => part.value === one.part.value) === i).map(({ dataset }) => dataset.part ?? '');
}

async function opened(element: JourneyDiagram, id: string): Promise<HTMLElement> {
  element.selected = id;
  await settled(element);
  return need(element, '.panel');
}

describe('Cards on a phone', () => {
  before(() => pageWidth(320));
  afterEach(unmountAll);

  for (const [name, model] of Object.entries({ consumer, provider })) {
    it(`have panels as broad as they are (${name})`, async () => {
      const element = await mountReady({ properties: { model } });
      for (const id of idsIn(element)) {
        const panel = await opened(element, id);
        const { left, right } = cardOf(panel).getBoundingClientRect();
        const own = panel.getBoundingClientRect();
        // The frame of the hub is part of its card, and its panel stands inside it.
        expect([own.left - left, right - own.right].map((gap) => gap <= 4), id).to.deep.equal([true, true]);
        expect(need(element, '.panel .summary').getBoundingClientRect().width, `${id}: its text`).to.be.at.least(215);
      }
    });
  }

  it('do not say in the panel what the card shows: its title, its steps, what follows', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    for (const id of ['develop', 'test-and-assure', 'technical-conformance', 'engagement']) {
      const panel = await opened(element, id);
      expect([...panel.querySelectorAll<HTMLElement>('.facts, .inside, .subtitle')].filter((one) => one.checkVisibility()).map((one) => one.textContent), id).to.deep.equal([]);
      expect(need(element, '.panel-title').getBoundingClientRect().height, `${id}: its title, for screen readers`).to.be.at.most(1);
    }
  });

  it('fold several terms, which the keyboard unfolds', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    await opened(element, 'develop');
    const terms = need(element, '.panel details') as HTMLDetailsElement;
    expect([terms.open, need(element, '.panel .gist').textContent]).to.deep.equal([false, 'Capability, FHIR, API']);
    need(element, '.panel summary').click();
    expect([terms.open, need(element, '.panel .terms').checkVisibility(), need(element, '.gist').checkVisibility()]).to.deep.equal([true, true, false]);
  });

  /** Text spacing as in WCAG 1.4.12, and text twice as large (1.4.4). */
  const SETTINGS: Record<string, Partial<CSSStyleDeclaration>> = {
    'with text spacing': { lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em' },
    'with text of twice the size': { fontSize: '200%' },
  };
  for (const [setting, style] of Object.entries(SETTINGS)) {
    for (const [name, model] of Object.entries({ consumer, german, spine })) {
      for (const view of name === 'german' ? ['auto', 'outline'] as const : ['auto'] as const) {
        it(`do not scroll sideways ${setting} (${name}, ${view})`, async () => {
          const element = await mountReady({ properties: { model, view } });
          Object.assign(element.style, style);
          await settled(element);
          const page = document.documentElement;
          expect(page.scrollWidth, 'closed').to.be.at.most(page.clientWidth);
          for (const id of lastOfEachType(element)) {
            await opened(element, id);
            expect(page.scrollWidth, `${id} is open`).to.be.at.most(page.clientWidth);
            const { right } = need(element, '.panel').getBoundingClientRect();
            const cut = all(element, '.panel :not(pre, pre *, .panel-title *)').filter((one) => one.getBoundingClientRect().right > right + 1);
            expect(cut.map(nameOf), `${id}: cut off`).to.deep.equal([]);
          }
        });
      }
    }
  }
});

describe('A panel', () => {
  afterEach(unmountAll);

  it('shows its first link near its top, in a column and across a page, before its tasks and terms', async () => {
    await pageWidth(1000);
    // A third of a high window: fonts differ between engines.
    for (const width of [392, 900]) {
      const element = await mountReady({ width, properties: { model: consumer } });
      for (const id of idsIn(element)) {
        const panel = await opened(element, id);
        const link = panel.querySelector<HTMLElement>('.links a');
        if (link) expect(link.getBoundingClientRect().top - panel.getBoundingClientRect().top, `${id} at ${width} px`).to.be.at.most(330);
      }
      unmountAll();
    }
  }).timeout(30_000);
});
