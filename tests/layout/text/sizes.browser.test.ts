/** The sizes of texts that are measured without a page, beside those in the page. */
import type { JourneyDiagram } from '../../../src/define.js';
import { iconPath } from '../../../src/icons/registry.js';
import { numberIn, stringsFor } from '../../../src/i18n/strings.js';
import { mapMeasures, sequenceMeasures } from '../../../src/layout/flow/lengths.js';
import { flowTexts } from '../../../src/layout/flow/texts.js';
import { overviewLengths } from '../../../src/layout/journey/lengths.js';
import { journeyTexts } from '../../../src/layout/journey/texts.js';
import type { MeasuredText } from '../../../src/layout/text/measure.js';
import { measured, type TextContext } from '../../../src/layout/text/sizes.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { flowExamples } from '../../fixtures/flow-examples.js';
import { examples } from '../../fixtures/journeys.js';
import { greek, ukrainian } from '../../fixtures/languages.js';
import { needs } from '../../support/engine.js';
import { none } from '../../support/faults.js';
import { hasFonts, isBalanced, useKnownFont } from '../../support/known-fonts.js';
import { lineBoxes } from '../../support/line-boxes.js';
import { mountReady, need, pageWidth, placedBoxes, textScaleOf, unmountAll } from '../../support/page.js';

/** How far a size may be from the page's: a share of it. */
const NEAR = 0.03;

const contextOf = (language: string | undefined): TextContext => ({ hasIcon: (name) => iconPath(name) !== undefined, words: stringsFor(language ?? 'en'), digits: (number) => numberIn(stringsFor(language ?? 'en'), number) });

function textsOf(model: Journey | Flow, view: string, width: number, scale: number): (id: string) => MeasuredText {
  const context = contextOf(model.language);
  if (model.kind === 'journey') return measured(journeyTexts(indexJourney(model), view, context), overviewLengths(width), { scale });
  return measured(flowTexts(indexFlow(model), view, context), (view === 'map' ? mapMeasures : sequenceMeasures)(indexFlow(model), width), { scale });
}

/** The lines of the text that is seen in an element. */
const linesIn = (element: Element): string[] => lineBoxes(element, '.badge, .disc').map(({ text }) => text);

const isNear = (known: number, page: number): boolean => Math.abs(known - page) <= NEAR * page;

function faultsOf(element: JourneyDiagram, texts: (id: string) => MeasuredText): string[] {
  const scale = textScaleOf(element);
  return placedBoxes(element).flatMap((box) => {
    const id = box.dataset.box ?? '';
    const { offsetWidth, offsetHeight } = box;
    const known = texts(id);
    // The dot before an owner comes from the style sheet, and so do soft hyphens.
    const knownLines = known.texts.flatMap(({ lines }) => lines).map(({ text }) => text.replace(/^· /, '').replaceAll('\u00ad', ''));
    // The texts of a track stand beside each other. Without a text, there are only words for those who do not see the picture.
    const lines = known.texts.length === 0 ? [] : (box.matches('.track-head') ? [...box.children] : [box]).flatMap(linesIn);
    const isSame = isBalanced(box) ? lines.length === knownLines.length : lines.join('\n') === knownLines.join('\n');
    return [
      ...(isNear(known.width * scale, offsetWidth) && isNear(known.height * scale, offsetHeight) ? [] : [`${id} is ${offsetWidth} × ${offsetHeight} in the page, not ${known.width * scale} × ${known.height * scale}`]),
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
  useKnownFont();
  before(() => pageWidth(1400));
  afterEach(unmountAll);

  for (const { name, model, direction, shown } of CASES) {
    it(`${name} is as in the page`, async () => {
      const faults: string[] = [];
      for (const [view, width] of shown) {
        const element = await mountReady({ direction, width, properties: { model, view, panel: 'below' } });
        // Where there is no room for a picture, its texts are not measured.
        const scale = textScaleOf(element);
        if (need(element, '.canvas').dataset.view === view) faults.push(...faultsOf(element, textsOf(model, view, Math.floor(width / scale), scale)).map((fault) => `${view} at ${width} px: ${fault}`));
        unmountAll();
      }
      none(faults);
    }).timeout(60_000);
  }
});
