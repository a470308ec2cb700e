/** The sizes of texts that are measured without a page, beside those in the page. */
import type { JourneyDiagram } from '../../../src/define.js';
import { iconPath } from '../../../src/icons/registry.js';
import { stringsFor } from '../../../src/i18n/strings.js';
import { sequenceMeasures } from '../../../src/layout/flow/text-boxes.js';
import { flowTexts } from '../../../src/layout/flow/text-sizes.js';
import { journeyLengths, overviewMeasures } from '../../../src/layout/journey/text-boxes.js';
import { journeyTexts } from '../../../src/layout/journey/text-sizes.js';
import type { MeasuredText } from '../../../src/layout/text/measure.js';
import { measured, type TextContext } from '../../../src/layout/text/sizes.js';
import { advancesOf } from '../../../src/layout/text/width.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { flowExamples } from '../../fixtures/flow-examples.js';
import { examples } from '../../fixtures/journeys.js';
import { greek, ukrainian } from '../../fixtures/languages.js';
import { needs } from '../../support/engine.js';
import { none } from '../../support/faults.js';
import { all, mountReady, need, pageWidth, unmountAll } from '../../support/page.js';

const FONT = 'Arial, "Liberation Sans", sans-serif';
/** How far a size may be from the page's: a share of it. */
const NEAR = 0.03;

/** The scripts of the models, and a text by which it shows that the page has the fonts of the table. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'استكشاف الخدمة'], [/\p{Script=Hebrew}/u, 'שלום עולם'], [/\p{Script=Greek}/u, 'Ελληνικά γράμματα'],
  [/\p{Script=Cyrillic}/u, 'Українські літери'], [/\p{Script=Latin}/u, 'The quick brown fox'],
];

/** Whether the page has the fonts of the table for all scripts of a model. Only such models are compared. */
function hasFonts(model: Journey | Flow): boolean {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return false;
  drawing.font = `16px ${FONT}`;
  const texts = JSON.stringify(model);
  return SCRIPTS.filter(([script]) => script.test(texts)).every(([, text]) => {
    const known = 16 * advancesOf(Array.from(text), false).reduce((sum, width) => sum + width, 0);
    return Math.abs(drawing.measureText(text).width - known) < 0.03 * known;
  });
}

const contextOf = (language: string | undefined): TextContext => ({ hasIcon: (name) => iconPath(name) !== undefined, words: stringsFor(language ?? 'en') });

function textsOf(model: Journey | Flow, view: string, width: number): (id: string) => MeasuredText {
  const context = contextOf(model.language);
  if (model.kind === 'journey') return measured(journeyTexts(indexJourney(model), view, context), { ...journeyLengths(width), ...overviewMeasures(indexJourney(model), width) });
  return measured(flowTexts(indexFlow(model), view, context), sequenceMeasures(indexFlow(model), width));
}

/** The lines of the text that is seen in an element. */
function linesIn(element: Element): string[] {
  const lines: { text: string; bottom: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.badge, .disc')) continue;
    const text = node.textContent ?? '';
    for (let i = 0; i < text.length; i += 1) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = [...range.getClientRects()].at(-1);
      const last = lines.at(-1);
      if (!box || box.height < 2) continue;
      if (last && Math.abs(last.bottom - box.bottom) < 5) last.text += text.charAt(i);
      else lines.push({ text: text.charAt(i), bottom: box.bottom });
    }
  }
  return lines.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
}

const isNear = (known: number, page: number): boolean => Math.abs(known - page) <= NEAR * page;

/** Whether lines are balanced: then their number is compared, and not their words, which each browser distributes in a way of its own. */
const isBalanced = (box: HTMLElement): boolean => [box, ...box.querySelectorAll('.title, .words')].some((one) => getComputedStyle(one).getPropertyValue('text-wrap-style') === 'balance');

function faultsOf(element: JourneyDiagram, texts: (id: string) => MeasuredText): string[] {
  return all(element, '.canvas [data-box]').filter((box) => box.offsetWidth > 0).flatMap((box) => {
    const id = box.dataset.box ?? '';
    const { offsetWidth, offsetHeight } = box;
    const known = texts(id);
    // The dot before an owner comes from the style sheet.
    const knownLines = known.texts.flatMap(({ lines }) => lines).map(({ text }) => text.replace(/^· /, ''));
    // The texts of a track stand beside each other. Without a text, there are only words for those who do not see the picture.
    const lines = known.texts.length === 0 ? [] : (box.matches('.track-head') ? [...box.children] : [box]).flatMap(linesIn);
    const isSame = isBalanced(box) ? lines.length === knownLines.length : lines.join('\n') === knownLines.join('\n');
    return [
      ...(isNear(known.width, offsetWidth) && isNear(known.height, offsetHeight) ? [] : [`${id} is ${offsetWidth} × ${offsetHeight} in the page, not ${known.width} × ${known.height}`]),
      ...(isSame ? [] : [`${id} has the lines ${lines.join(' | ')} in the page, not ${knownLines.join(' | ')}`]),
    ];
  });
}

const CASES = [
  ...[...examples, ...Object.entries({ greek, ukrainian }).map(([name, model]) => ({ name, model, direction: 'ltr' as const }))]
    .map((example) => ({ ...example, shown: [['ecosystem', 1280], ['ecosystem', 1024], ['overview', 1280], ['overview', 320]] as const })),
  ...flowExamples.map((example) => ({ ...example, shown: [['map', 1280], ['sequence', 1280], ['sequence', 768]] as const })),
].filter(({ model }) => hasFonts(model));

describe('Texts measured without a page', () => {
  needs('media');
  const style = document.createElement('style');
  style.textContent = `journey-diagram { font: 16px ${FONT}; }`;
  before(async () => {
    await pageWidth(1400);
    document.head.append(style);
  });
  after(() => style.remove());
  afterEach(unmountAll);

  for (const { name, model, direction, shown } of CASES) {
    it(`${name} is as in the page`, async () => {
      const faults: string[] = [];
      for (const [view, width] of shown) {
        const element = await mountReady({ direction, width, properties: { model, view } });
        // Where there is no room for a picture, its texts are not measured.
        if (need(element, '.canvas').dataset.view === view) faults.push(...faultsOf(element, textsOf(model, view, width)).map((fault) => `${view} at ${width} px: ${fault}`));
        unmountAll();
      }
      none(faults);
    }).timeout(60_000);
  }
});
