/** Whose rule wins: a page's own, against a theme and against the style sheets of a diagram, without force. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import { contrasts } from '../../stories/contrast.js';
import { useColourScheme } from '../support/media.js';
import { all, mountReady, need, pageWidth, unmountAll } from '../support/page.js';

const read = async (theme: string): Promise<string> => (await fetch(new URL(`../../src/theme/themes/${theme}.css`, import.meta.url))).text();

const sheets: HTMLStyleElement[] = [];
function addSheet(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

describe('A page', () => {
  before(() => pageWidth(1280));
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
    unmountAll();
  });

  it('wins against a theme that it has linked, wherever its rule stands', async () => {
    addSheet(':root { --jd-radius: 9px; }');
    addSheet(await read('nhs'));
    const element = await mountReady({ properties: { model: consumer } });
    const { borderTopLeftRadius, color } = getComputedStyle(need(element, '.tool'));
    expect([borderTopLeftRadius, color]).to.deep.equal(['9px', 'rgb(33, 43, 50)']);
  });

  it('wins with a rule for a part against rules of a diagram that count more, from within a layer too', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    const button = need(element, '[part~="stage"]');
    const before = getComputedStyle(button);
    expect([before.display, before.gap]).to.not.deep.equal(['block', '1px']);
    addSheet('@layer own { journey-diagram::part(stage) { display: block; gap: 1px; } }');
    const { display, gap } = getComputedStyle(button);
    expect([display, gap]).to.deep.equal(['block', '1px']);
  });

  it('makes lists compact in any theme, and nothing too small to hit', async () => {
    addSheet(await read('nhs'));
    const element = await mountReady({ width: 500, properties: { model: consumer, selected: consumer.stages[0]?.id } });
    const height = (): number => element.getBoundingClientRect().height;
    const comfortable = height();
    addSheet('journey-diagram { --jd-density: .75; }');
    expect(height()).to.be.below(comfortable * 0.97);
    const small = all(element, 'button, .links a').filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height).filter((size) => size > 1 && size < 24);
    expect(small).to.deep.equal([]);
  });

  describe('that follows the dark scheme of its reader', () => {
    useColourScheme('dark');
    for (const theme of ['nhs', 'govuk']) it(`has a ground for a theme that is light only: ${theme}`, async () => {
      for (const one of ['mono', theme]) addSheet(await read(one));
      addSheet(':root { color-scheme: light dark; }');
      const element = await mountReady({ properties: { model: consumer } });
      const { backgroundColor, colorScheme } = getComputedStyle(element);
      const poor = contrasts(element.renderRoot).filter(({ type, ratio }) => ratio < (type === 'text' ? 4.5 : 3));
      expect([poor, colorScheme]).to.deep.equal([[], 'light']);
      expect(backgroundColor).to.not.equal('rgba(0, 0, 0, 0)');
      const part = await mountReady({ properties: { model: consumer } });
      part.parentElement?.classList.add('jd-mono');
      expect(getComputedStyle(part).colorScheme, 'a part of the page with another theme').to.equal('light dark');
      addSheet(await read('high-contrast'));
      const last = getComputedStyle(element);
      expect([last.colorScheme, last.backgroundColor], 'with another theme after it').to.deep.equal(['light dark', 'rgba(0, 0, 0, 0)']);
    });
  });

  it('has another theme for a part of itself, by its class', async () => {
    addSheet(await read('mono'));
    addSheet(await read('nhs'));
    const page = await mountReady({ properties: { model: consumer } });
    const part = await mountReady({ properties: { model: consumer } });
    part.parentElement?.classList.add('jd-mono');
    const ink = (of: typeof page): string => getComputedStyle(need(of, '.stage .title')).color;
    expect([ink(page), ink(part)]).to.deep.equal(['rgb(0, 66, 129)', 'rgb(0, 0, 0)']);
    expect(getComputedStyle(need(part, '.tool')).borderTopLeftRadius).to.equal('2px');
    expect(part.parentElement && getComputedStyle(part.parentElement).backgroundColor).to.equal('rgb(255, 255, 255)');
  });
});
