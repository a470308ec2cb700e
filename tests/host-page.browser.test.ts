/** Diagrams in pages of others: whatever font size, spacing and styles a page hands down, the diagram stands. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../src/define.js';
import { ECOSYSTEM_MIN_WIDTH } from '../src/layout/journey/measures.js';
import type { Flow } from '../src/model/flow/schema.js';
import type { Journey } from '../src/model/journey/schema.js';
import { publishedFlows } from './fixtures/flow-examples.js';
import { published } from './fixtures/journeys.js';
import { drawingFaults, pictureOf } from './support/drawing.js';
import { none } from './support/faults.js';
import { flowFaults } from './support/flow-drawing.js';
import { sample } from './support/engine.js';
import { faultsOf } from './support/invariants.js';
import { emulateFeatures } from './support/media.js';
import { all, mount, mountReady, need, pageWidth, settled, unmountAll, until } from './support/page.js';
import { textLines } from './support/text.js';

const models: Readonly<Record<string, Journey | Flow>> = { ...published, ...publishedFlows };
const root = document.documentElement;
const presentationOf = (element: JourneyDiagram): string => need(element, '.canvas').dataset.presentation ?? '';

/** Everything that holds of a diagram, and of its drawing where there is one. */
function allFaults(element: JourneyDiagram, model: Journey | Flow): string[] {
  const drawing = presentationOf(element) !== 'picture' ? [] : model.kind === 'flow' ? flowFaults(element, model) : drawingFaults(element, model);
  return [...faultsOf(element, model), ...drawing];
}

/** The faults as it is first seen, and with a part open whose panel is long. */
async function faultsThroughout(element: JourneyDiagram, model: Journey | Flow): Promise<string[]> {
  const faults = allFaults(element, model);
  element.selected = model.kind === 'flow' ? model.messages[0]?.id : model.stages[1]?.id;
  await settled(element);
  const seen = new Set(faults);
  return [...faults, ...faultsOf(element, model).filter((fault) => !seen.has(fault)).map((fault) => `${fault} (open)`)];
}

/** What a diagram is drawn as where a letter is `em` px: all its measures follow the font. */
function presentationFor({ kind, ...model }: Journey | Flow, width: number, em: number): string {
  const letters = width / em;
  // A flow of few systems is drawn from 48 letters on, one of many from 80.
  const few = 'systems' in model && model.systems.length < 6;
  const picture = kind === 'flow' ? (few ? 48 : 80) : ECOSYSTEM_MIN_WIDTH / 16;
  if (letters >= picture) return 'picture';
  // Between that and 35 letters a flow may still find room as a sequence.
  if (letters >= 35) return kind === 'flow' ? 'picture or wide-cards' : 'wide-cards';
  return letters >= 15 ? 'narrow-cards' : 'list';
}

/**
 * What is left out where it is not Chromium that sets the text. In WebKit a frame of the booking's sequence and a
 * lifeline come to lie on one line at some widths; the columns of a wide panel stay where they were when their
 * direction changes; and a word of a title is a little wider.
 */
const LEFT_OUT = sample<string>([], [
  'booking, an ancestor with another font size', 'booking, a box with a width in percent', 'spine from right to left at 1280 px', 'a title at 20 px',
]);

/** A rule for the page, until the test is over. */
const sheet = new CSSStyleSheet();

before(async () => {
  document.adoptedStyleSheets.push(sheet);
  await pageWidth(1960);
  await emulateFeatures({ reducedMotion: 'reduce' });
});
after(() => emulateFeatures({}));
afterEach(() => {
  unmountAll();
  sheet.replaceSync('');
  root.removeAttribute('style');
});

/** What pages do to the font size, how large a letter is in the diagram then, and the widths at which that is tried. */
const SIZES: Readonly<Record<string, { css: string; em: number; widths: readonly number[] }>> = {
  'a root of 62.5 %': { css: ':root { font-size: 62.5%; }', em: 14, widths: [320, 768, 1280, 1920] },
  'a root of 62.5 % and a body of 1.6rem': { css: ':root { font-size: 62.5%; } body { font-size: 1.6rem; }', em: 16, widths: [1280] },
  'a root of 14 px': { css: ':root { font-size: 14px; }', em: 14, widths: [320, 960, 1280] },
  'a root of 20 px': { css: ':root { font-size: 20px; }', em: 20, widths: [320, 1280] },
  'a root of 24 px': { css: ':root { font-size: 24px; }', em: 24, widths: [320, 768, 1280, 1920] },
  'a font size of its own': { css: 'journey-diagram { font-size: 11px; }', em: 14, widths: [1280] },
  'an ancestor with another font size': { css: 'main { font-size: 1.125em; }', em: 18, widths: [1000] },
};

for (const [what, { css, em, widths }] of Object.entries(SIZES)) {
  describe(`With ${what}`, () => {
    for (const [name, model] of Object.entries(models)) for (const width of LEFT_OUT.includes(`${name}, ${what}`) ? [] : widths) {
      it(`${name} keeps the invariants at ${width} px`, async () => {
        sheet.replaceSync(css);
        const element = await mountReady({ width, properties: { model } });
        expect(presentationFor(model, width, em)).to.include(presentationOf(element));
        expect(getComputedStyle(need(element, '.canvas')).fontSize).to.equal(`${presentationOf(element) === 'list' ? Math.max(16, em) : em}px`);
        none(await faultsThroughout(element, model));
      }).timeout(60_000);
    }
  });
}

/** What a page may hand down that was meant for other text and would only break a diagram. */
const BREAKING: Readonly<Record<string, string>> = {
  'white-space': 'pre', 'text-wrap': 'nowrap', 'text-transform': 'uppercase', 'word-break': 'break-all', 'line-break': 'anywhere',
  'overflow-wrap': 'anywhere', hyphens: 'auto', 'text-indent': '3em', 'text-align': 'right', 'text-align-last': 'center',
  'font-style': 'italic', 'font-variant': 'small-caps', 'text-shadow': 'red 2px 2px', 'list-style': 'inside square',
  '-webkit-text-fill-color': 'transparent', '-webkit-text-stroke': '2px red',
};

/** Where every part and every text stands, and what is drawn; and the styles that no place shows. */
const looksOf = (element: JourneyDiagram): string => [
  pictureOf(element),
  ...all(element, '[data-part], .words, .title, p:not(.hidden), li').map((one) => {
    const { fontStyle, fontVariantCaps, textShadow, textTransform, webkitTextFillColor, color, webkitTextStrokeWidth, listStylePosition } = getComputedStyle(one);
    const { x, y, width, height } = one.getBoundingClientRect();
    const { left, top } = element.getBoundingClientRect();
    return [...[x - left, y - top, width, height].map((length) => length.toFixed(1)), fontStyle, fontVariantCaps, textShadow, textTransform, webkitTextFillColor === color, webkitTextStrokeWidth, listStylePosition].join(' ');
  }),
].join('\n');

describe('What only breaks a diagram', () => {
  for (const name of ['consumer', 'spine']) for (const width of [400, 1280]) for (const of of ['main', 'journey-diagram']) {
    it(`has no effect on ${name} at ${width} px when it is set on ${of}`, async () => {
      const element = await mountReady({ width, properties: { model: models[name], selected: name === 'consumer' ? 'develop' : undefined } });
      const before = looksOf(element);
      const faults: string[] = [];
      for (const [property, value] of Object.entries(BREAKING)) {
        sheet.replaceSync(`${of} { ${property}: ${value}; }`);
        await settled(element);
        if (looksOf(element) !== before) faults.push(`${property}: ${value} changes it`);
      }
      none(faults);
    });
  }

  it('is set back where text runs down the page', async () => {
    sheet.replaceSync('main { writing-mode: vertical-rl; }');
    const element = await mountReady({ width: 1280, properties: { model: models.consumer } });
    // The page sets the width only when it has laid out the first drawing.
    await until(() => presentationOf(element) === 'picture', 'the journey is a picture');
    await settled(element);
    none(allFaults(element, models.consumer!));
  });

  it('leaves the fallback content as the page sets it', async () => {
    sheet.replaceSync('main { font: italic 11px/3 serif; text-align: right; letter-spacing: 2px; }');
    const { parentElement: parent, firstElementChild: fallback } = await mount({ children: '<p>In its place</p>' });
    const styleOf = (one: Element | null) => {
      const { color, font, textAlign, letterSpacing } = getComputedStyle(one!);
      return [color, font, textAlign, letterSpacing].join();
    };
    expect(styleOf(fallback)).to.equal(styleOf(parent));
  });
});

/** The values that WCAG 1.4.12 names, as a page or a reader sets them. */
const SPACING = 'line-height: 1.5; letter-spacing: .12em; word-spacing: .16em;';
const WISHES: Readonly<Record<string, string>> = {
  'the page': `body { ${SPACING} }`,
  'a rule for everything': `* { ${SPACING.replaceAll(';', ' !important;')} } p { margin-block-end: 2em !important; }`,
};

describe('What readers set through the page', () => {
  for (const [by, css] of Object.entries(WISHES)) for (const [name, model] of Object.entries(models)) for (const width of [320, 768, 1280]) {
    it(`stays, and ${name} has room for it at ${width} px: spacing by ${by}`, async () => {
      const element = await mountReady({ width, properties: { model } });
      sheet.replaceSync(css);
      await until(() => getComputedStyle(need(element, '.intro')).letterSpacing === '1.92px' && getComputedStyle(need(element, '.intro')).lineHeight === '24px', 'the spacing has arrived');
      const faults = await faultsThroughout(element, model);
      const tight = textLines(element.renderRoot).filter(({ parent }) => {
        const { letterSpacing, wordSpacing, lineHeight, fontSize } = getComputedStyle(parent);
        const lineIsTight = Number.parseFloat(lineHeight) < 1.5 * Number.parseFloat(fontSize) - 0.1 && !parent.matches('.badge, .number');
        return letterSpacing !== '1.92px' || wordSpacing !== '2.56px' || lineIsTight;
      });
      none([...faults, ...tight.map(({ text }) => `"${text}" is not spaced`)]);
      if (width === 1280) expect(presentationOf(element)).to.equal('picture');
    });
  }
});

/** Where pages put a diagram. The element has to give way to what else is there, in both directions of change. */
const PLACES: Readonly<Record<string, string>> = {
  'an item of a row': 'main > div { display: flex; } journey-diagram { flex: 1; }',
  'an item of a column': 'main > div { display: flex; flex-direction: column; }',
  'a cell of a grid': 'main > div { display: grid; grid-template-columns: 1fr; }',
  'a box with a width in percent': 'journey-diagram { inline-size: 90%; }',
};

describe('A diagram in', () => {
  for (const [place, css] of Object.entries(PLACES)) for (const name of ['consumer', 'booking']) {
    if (LEFT_OUT.includes(`${name}, ${place}`)) continue;
    it(`${place} takes the width that there is: ${name}`, async () => {
      sheet.replaceSync(css);
      const model = models[name]!;
      const element = await mountReady({ width: 1280, properties: { model } });
      const container = element.parentElement!;
      for (const width of [1280, 640, 320, 1000]) {
        container.style.width = `${width}px`;
        const wanted = place.includes('percent') ? Math.round(width * 0.9) : width;
        await until(() => element.offsetWidth === wanted, `the diagram is ${wanted} px wide, and not ${element.offsetWidth}`);
        await settled(element);
        none(allFaults(element, model));
      }
    });
  }
});

type Place = readonly [name: string, start: number, top: number];

/** Where each part stands, in pixels from the side at which text begins. */
function placesOf(element: JourneyDiagram, direction: 'ltr' | 'rtl'): Place[] {
  const round = element.getBoundingClientRect();
  return all(element, '[data-box], .badge, .disc, .panel, .close').filter((one) => one.offsetWidth > 0).map((one) => {
    const { left, right, top } = one.getBoundingClientRect();
    return [one.dataset.box ?? one.className, direction === 'ltr' ? left - round.left : round.right - right, top - round.top];
  });
}

/** What stands elsewhere than before, by a pixel or more. */
const moved = (now: readonly Place[], before: readonly Place[]): string[] => now.flatMap(([name, x, y], i) => {
  const [was, oldX, oldY] = before[i] ?? ['nothing', 0, 0];
  return name === was && Math.abs(x - oldX) < 1 && Math.abs(y - oldY) < 1 ? [] : [`${name} stands at ${x}, ${y}, and ${was} stood at ${oldX}, ${oldY}`];
});

/** Signs that point onward or back, and whether they are turned round. */
const turned = (element: JourneyDiagram): string[] =>
  [...new Set([...element.renderRoot.querySelectorAll('.neighbour .icon, .walk .icon, .arrow')].map((one) => getComputedStyle(one).scale))];

/** Ways in which a page says that text runs from right to left: also by CSS alone, which `:dir()` knows nothing of. */
const TURNS: Readonly<Record<string, (on: boolean) => void>> = {
  'a rule for the body': (on) => { sheet.replaceSync(on ? 'body { direction: rtl; }' : ''); },
  'a rule for the element': (on) => { sheet.replaceSync(on ? 'journey-diagram { direction: rtl; }' : ''); },
  'a class above': (on) => {
    sheet.replaceSync('.turned { direction: rtl; }');
    document.querySelector('main')!.classList.toggle('turned', on);
  },
  'dir on an ancestor': (on) => {
    if (on) document.querySelector('main')!.dir = 'rtl';
    else document.querySelector('main')!.removeAttribute('dir');
  },
};

describe('From right to left', () => {
  for (const [by, turn] of Object.entries(TURNS)) for (const name of ['consumer', 'spine']) for (const width of [320, 700, 1280]) {
    if (LEFT_OUT.includes(`${name} from right to left at ${width} px`)) continue;
    it(`${name} is mirrored at ${width} px by ${by}, from the beginning or later, and back`, async () => {
      const model = models[name]!;
      const selected = model.kind === 'flow' ? model.messages[1]?.id : model.stages[1]?.id;
      const element = await mountReady({ width, properties: { model, selected } });
      const before = placesOf(element, 'ltr');
      const faults: string[] = [];
      const isMirrored = (when: string) => {
        faults.push(...moved(placesOf(element, 'rtl'), before).map((fault) => `${when}, ${fault}`));
        if (turned(element).some((scale) => scale !== '-1 1')) faults.push(`${when}, signs are not turned: ${turned(element).join()}`);
        faults.push(...faultsOf(element, model).map((fault) => `${when}, ${fault}`));
      };
      turn(true);
      await until(() => need(element, '.diagram').dir === 'rtl', 'the diagram has turned');
      await settled(element);
      isMirrored('later');
      const container = element.parentElement!;
      element.remove();
      container.append(element);
      await settled(element);
      isMirrored('from the beginning');
      turn(false);
      await until(() => need(element, '.diagram').dir === 'ltr', 'the diagram has turned back');
      await settled(element);
      faults.push(...moved(placesOf(element, 'ltr'), before).map((fault) => `turned back, ${fault}`));
      if (turned(element).some((scale) => scale !== 'none')) faults.push('signs stay turned');
      none(faults);
    }).timeout(60_000);
  }
});

describe('The title of a panel in a narrow page', () => {
  for (const font of [16, 20, 24].filter((size) => !LEFT_OUT.includes(`a title at ${size} px`))) it(`keeps its words whole with a root of ${font} px`, async () => {
    sheet.replaceSync(`:root { font-size: ${font}px; }`);
    const element = await mountReady({ width: 320, properties: { model: models.provider, selected: 'provider-testing-assurance' } });
    const text = [...need(element, '.panel-title span').childNodes].find((node) => node.nodeType === Node.TEXT_NODE && node.textContent !== '')!;
    const range = document.createRange();
    const broken = [...(text.textContent ?? '').matchAll(/\S+/g)].filter(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      return range.getClientRects().length > 1;
    });
    none(broken.map(([word]) => `"${word}" is broken`));
  });
});
