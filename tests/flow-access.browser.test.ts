/** axe, by all of its rules, over flows and the overview strip: closed, open, and on a walk, at two widths in three colour schemes. */
import overview from '../data/overview.json' with { type: 'json' };
import type { JourneyDiagram } from '../src/define.js';
import type { Flow } from '../src/model/flow/schema.js';
import type { Journey } from '../src/model/journey/schema.js';
import { flowExamples } from './fixtures/flow-examples.js';
import { examples } from './fixtures/journeys.js';
import { axeFindings } from './support/axe.js';
import { describeAxe } from './support/describe-axe.js';
import { none } from './support/faults.js';
import { mountReady, need, settled } from './support/page.js';

/** Of these, every type of part is opened in every view; of the others, one part in the view that they have by themselves. */
const THOROUGH = ['spine', 'booking', 'everything', 'overview'];

interface Case {
  name: string;
  model: Flow | Journey;
  direction: 'ltr' | 'rtl';
  views: JourneyDiagram['view'][];
  /** A part of each type. */
  parts: string[];
}

const cases: Case[] = [
  ...flowExamples.map(({ name, model, direction }): Case => ({
    name, model, direction,
    views: THOROUGH.includes(name) ? ['map', 'sequence', 'outline'] : ['auto'],
    parts: [model.systems[0], model.boundaries?.[0], model.messages[0]].flatMap((part) => part?.id ?? []),
  })),
  ...[{ name: 'overview', model: overview as Journey, direction: 'ltr' as const }, ...examples.slice(0, 2)].map(({ name, model, direction }): Case =>
    ({ name, model, direction, views: ['overview'], parts: [model.stages[0], model.stages[1]?.steps?.[0]].flatMap((part) => part?.id ?? []) })),
];

/** In a state of the diagram. */
async function findingsIn(element: JourneyDiagram, scheme: string, state: string): Promise<string[]> {
  await settled(element);
  return (await axeFindings(undefined, scheme)).map((finding) => `${finding} (${state})`);
}

describeAxe((width, scheme) => {
  for (const { name, model, direction, views, parts } of cases) {
    // Where there is no picture, all views but the outline are the same cards.
    for (const view of width < 560 ? views.filter((one) => one !== 'sequence') : views) {
      it(`finds nothing in ${name} as ${view}`, async () => {
        const element = await mountReady({ direction, properties: { model, view } });
        const faults = await findingsIn(element, scheme, 'closed');
        for (const id of THOROUGH.includes(name) ? parts : parts.slice(-1)) {
          element.selected = id;
          faults.push(...await findingsIn(element, scheme, `${id} is open`));
        }
        element.position = 2;
        if (element.position === 2) {
          faults.push(...await findingsIn(element, scheme, 'on a walk'));
          element.selected = undefined;
          need(element, '[data-walk-action="next"]').focus();
          faults.push(...await findingsIn(element, scheme, 'on a walk, closed'));
        }
        none(faults);
      }).timeout(60_000);
    }
  }
});
