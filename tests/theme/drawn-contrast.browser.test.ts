/** The contrast of every theme where it is drawn: each text, icon and line against what is behind it, closed and with something open. */
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import overview from '../../data/overview.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import { contrasts } from '../../stories/contrast.js';
import { none } from '../support/faults.js';
import { COLOUR_SCHEMES, useColourScheme } from '../support/media.js';
import { all, mountReady, pageWidth, settled, unmountAll } from '../support/page.js';

const BRANDS = ['nhs', 'govuk'];
const THEMES = ['', ...BRANDS, 'high-contrast', 'mono'];
const DRAWINGS = { consumer: { model: consumer }, overview: { model: overview, view: 'overview' }, spine: { model: spine, view: 'map' }, booking: { model: booking, view: 'sequence' } } as const;

/** Links a theme, and gives the page its ground. */
async function link(theme: string): Promise<void> {
  document.querySelector('#theme')?.remove();
  if (theme === '') return;
  const sheet = document.createElement('style');
  sheet.id = 'theme';
  sheet.textContent = `${await (await fetch(new URL(`../../src/theme/themes/${theme}.css`, import.meta.url))).text()} body { background: var(--jd-page); }`;
  document.head.append(sheet);
}

for (const scheme of Object.keys(COLOUR_SCHEMES).filter((name) => name !== 'forced colours')) describe(`In the ${scheme} scheme`, () => {
  useColourScheme(scheme);
  before(() => pageWidth(1280));
  afterEach(unmountAll);
  after(() => link(''));

  for (const theme of THEMES.filter((name) => scheme === 'light' || !BRANDS.includes(name))) {
    const least = theme === 'high-contrast' ? { text: 7, graphics: 7 } : { text: 4.5, graphics: 3 };

    for (const [name, properties] of Object.entries(DRAWINGS)) it(`${name} can be read and seen in the ${theme || 'default'} theme`, async () => {
      await link(theme);
      const element = await mountReady({ properties });
      const weak = (when: string): string[] => contrasts(element.renderRoot).filter(({ type, ratio }) => ratio < least[type])
        .map(({ what, type, ratio }) => `${type} "${what}", ${when}: ${ratio.toFixed(2)} instead of ${least[type]}`);
      const found = weak('closed');
      if (contrasts(element.renderRoot).length < 40) found.push('there is hardly anything to see');
      element.selected = all(element, '.stages [data-part], .systems [data-part]')[0]?.dataset.part;
      await settled(element);
      none([...found, ...weak('open')]);
    });
  }
});
