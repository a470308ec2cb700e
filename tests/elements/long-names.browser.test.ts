/** Long words in a flow: a card is as wide as its longest word, and so is the title of a message. */
import { expect } from '@esm-bundle/chai';
import type { Flow } from '../../src/model/flow/schema.js';
import { flow } from '../fixtures/flows.js';
import { all, mountReady, need, pageWidth, unmountAll } from '../support/page.js';

const german: Flow = flow('Terminbuchung', [
  { id: 'v', title: 'Versicherte', name: 'Nutzen das Gesundheitsportal', icon: 'user' },
  { id: 'g', title: 'Gesundheitsportal', name: 'Anwendung der Krankenkasse', icon: 'monitor' },
  { id: 'i', title: 'Identitätsdienst', name: 'Anmeldung und Berechtigung', icon: 'key-round' },
  { id: 'z', title: 'Protokollierung', icon: 'file-text' },
  { id: 'p', title: 'Praxisverwaltung', name: 'Terminkalender der Praxis', icon: 'activity' },
], [
  { id: 'm1', from: 'v', to: 'g', title: 'Wählt einen Behandlungstermin' },
  { id: 'm2', from: 'g', to: 'i', title: 'Prüft die Zugriffsberechtigung' },
  { id: 'm5', from: 'g', to: 'z', title: 'Protokolliert den Zugriff' },
  { id: 'm3', from: 'g', to: 'p', title: 'Fragt freie Termine ab' },
  { id: 'm4', from: 'g', to: 'v', title: 'Bestätigt den Behandlungstermin' },
], { language: 'de' });

/** The least distance of a word from the edge of its card, a little less than the padding. */
const FROM_EDGE = { map: 18, sequence: 6 } as const;

describe('Long words in a flow', () => {
  after(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const view of ['map', 'sequence'] as const) {
    it(`stay in their cards and boxes on a ${view}`, async () => {
      for (const width of [640, 700, 788, 900, 1018, 1280]) {
        await pageWidth(width + 32);
        const element = await mountReady({ width, properties: { model: german, view, panel: 'below' } });
        if (need(element, '.canvas').dataset.view !== view) continue;
        const outside = all(element, '.system-button b, .system-button .subtitle, .number-title .words').filter(({ offsetWidth }) => offsetWidth > 0).flatMap((text) => {
          const id = text.closest<HTMLElement>('[data-box]')?.dataset.box ?? '';
          const range = document.createRange();
          range.selectNodeContents(text);
          const isTitle = text.matches('.words');
          const [inner, outer] = [range, isTitle ? text.parentElement : need(element, `.s-card[data-part-ids="${id}"]`)].map((one) => one?.getBoundingClientRect() ?? new DOMRect());
          const room = isTitle ? -0.6 : FROM_EDGE[view];
          return inner && outer && inner.left >= outer.left + room && inner.right <= outer.right - room ? [] : [`"${text.innerText}" at ${width} px`];
        });
        expect(outside).to.deep.equal([]);
        unmountAll();
      }
    });
  }
});
