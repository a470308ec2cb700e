/** Every flow in every view at six widths: nothing outside, clipped, overlapping, too small, out of order or crossed out. */
import type { JourneyDiagram } from '../src/define.js';
import { prefersSequence } from '../src/layout/flow/prefer-sequence.js';
import { indexFlow } from '../src/model/flow/build-index.js';
import type { Flow } from '../src/model/flow/schema.js';
import { flowExamples } from './fixtures/flow-examples.js';
import { sample } from './support/engine.js';
import { none } from './support/faults.js';
import { flowFaults } from './support/flow-drawing.js';
import { faultsOf } from './support/invariants.js';
import { emulateFeatures } from './support/media.js';
import { mountReady, need, opener, pageWidth, placedBoxes, settled, unmountAll } from './support/page.js';

const WIDTHS = sample([320, 480, 768, 960, 1280, 1920], [320, 1280]);
/** Narrower than this there are the same cards, whichever picture is asked for. */
const PICTURE = 560;

/** Other engines set text a little wider, which the largest of the maps has no room for. */
const engineMayLackRoom = sample([false], [true])[0];

/** Where there must be a picture: of the flow that the map was made for, and of any flow where there is room. */
const mustBeDrawn = (view: string, { systems }: Flow, width: number): boolean =>
  view !== 'outline' && !(engineMayLackRoom && systems.length > 12) && width >= (systems.length < 6 ? 768 : 1280) && (view === 'map' || systems.length <= 12);

/** A part of each type. */
const someOf = ({ systems, boundaries = [], messages }: Flow): string[] =>
  [systems.at(-1), boundaries.at(-1), messages[0]].flatMap((part) => part?.id ?? []);

/** A fault without its numbers: the same one, with another part open, is reported once. */
const kindOf = (fault: string): string => fault.replace(/ \(\S+ is open\)$/, '').replace(/\[[-\d ]+\]/g, '');

async function faultsWith(element: JourneyDiagram, model: Flow, selected?: string): Promise<string[]> {
  element.selected = selected;
  await settled(element);
  const { presentation } = need(element, '.canvas').dataset;
  return [...faultsOf(element, model), ...(presentation === 'picture' ? flowFaults(element, model) : [])];
}

/** How it is drawn, and where everything stands on the picture. */
const lookOf = (element: JourneyDiagram): string => {
  const { presentation = '', view = '' } = need(element, '.canvas').dataset;
  const boxes = presentation === 'picture' ? placedBoxes(element) : [];
  return `${presentation} ${view} ${boxes.map(({ style, offsetWidth }) => `${style.cssText} ${offsetWidth}`).join()}`;
};

async function show(element: JourneyDiagram, view: JourneyDiagram['view']): Promise<string> {
  element.selected = undefined;
  element.view = view;
  await settled(element);
  return lookOf(element);
}

for (const width of WIDTHS) {
  describe(`Flows at ${width} px`, () => {
    before(async () => {
      await pageWidth(width);
      await emulateFeatures({ reducedMotion: 'reduce' });
    });
    after(() => emulateFeatures({}));
    afterEach(unmountAll);

    for (const { name, model, direction } of flowExamples) {
      for (const view of width < PICTURE ? ['map', 'outline'] as const : ['map', 'sequence', 'outline'] as const) {
        it(`${name} keeps the invariants as ${view}`, async () => {
          const element = await mountReady({ direction, properties: { model, view } });
          const look = lookOf(element);
          // A map that has no room makes way for the sequence, and this for cards.
          const drawn = (view === 'map' ? ['map', 'sequence'] : [view]).find((name) => look.startsWith(`picture ${name} `));
          const presentation = drawn ? 'picture' : view === 'outline' ? 'list' : width < PICTURE ? 'narrow-cards' : 'wide-cards';
          const faults = await faultsWith(element, model);
          if (!look.startsWith(`${presentation} `)) faults.push(`it is drawn ${look.slice(0, 40)}`);
          if (mustBeDrawn(view, model, width) && drawn !== view) faults.push(`there is no ${view}`);
          for (const id of someOf(model)) {
            const seen = new Set(faults.map(kindOf));
            const more = await faultsWith(element, model, id);
            if (lookOf(element) !== look) faults.push(`opening ${id} changes what is drawn`);
            faults.push(...more.map((fault) => `${fault} (${id} is open)`).filter((fault) => !seen.has(kindOf(fault))));
          }
          none(faults);
        }).timeout(60_000);
      }

      it(`${name} is by itself what reads better, or else the other picture, or else cards`, async () => {
        const element = await mountReady({ direction, properties: { model } });
        const auto = lookOf(element);
        const map = await show(element, 'map');
        const sequence = await show(element, 'sequence');
        const preferred = prefersSequence(indexFlow(model), width) && sequence.startsWith('picture sequence ') ? sequence : map;
        none([
          ...(auto === preferred ? [] : [`it is drawn ${auto.slice(0, 60)} instead of ${preferred.slice(0, 60)}`]),
          ...(map.startsWith('picture map ') || map === sequence ? [] : [`without a map it is drawn ${map.slice(0, 60)} instead of ${sequence.slice(0, 60)}`]),
          ...((await show(element, 'auto')) === auto ? [] : ['back in auto it is drawn otherwise than at first']),
        ]);
      }).timeout(60_000);
    }
  });
}

describe('A flow begins where its script does', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const { name, model, direction } of flowExamples.filter((one) => ['spine', 'rightToLeft'].includes(one.name))) {
    for (const view of ['map', 'sequence'] as const) {
      it(`${name} as ${view}: ${direction}`, async () => {
        const element = await mountReady({ direction, properties: { model, view } });
        const [start, end] = ['consumer', 'provider'].map((id) => opener(element, id).getBoundingClientRect().left);
        if (start === undefined || end === undefined || start < end !== (direction === 'ltr')) throw new Error(`Consumer stands at ${start ?? ''}, Provider at ${end ?? ''}`);
      });
    }
  }
});
