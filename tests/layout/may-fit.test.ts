/** What is known to have no room before anything is measured has none when it is arranged, whatever the sizes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../src/kinds/all-pictures.js';
import { flowKind } from '../../src/kinds/flow.js';
import { journeyKind } from '../../src/kinds/journey.js';
import { drawingFor, mayFit } from '../../src/kinds/kind.js';
import type { Sizes } from '../../src/layout/scene.js';
import { indexFlow } from '../../src/model/flow/build-index.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { ModelIndex } from '../../src/model/core/model-index.js';
import type { Flow } from '../../src/model/flow/schema.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { flowExamples } from '../fixtures/flow-examples.js';
import { hostileFlows, hostileJourneys, talkative } from '../fixtures/hostile.js';
import { examples } from '../fixtures/journeys.js';
import { generate } from '../fixtures/models.js';
import { flowSizes } from '../support/flow-sizes.js';
import { sizesAt } from '../support/journey-sizes.js';
import { journeyArbitrary } from '../support/random-journey.js';

const WIDTHS = [560, 900, 1280, 1920];

type Case = [name: string, model: () => Journey | Flow];

const hostile: Case[] = Object.entries<() => Journey | Flow>({ ...hostileJourneys, ...hostileFlows });
const usual: Case[] = [...examples, ...flowExamples].map(({ name, model }) => [name, () => model]);
const random: Case[] = [
  ...fc.sample(journeyArbitrary, { numRuns: 50, seed: 3 }).map((model, i): Case => [`random journey ${i}`, () => model]),
  ...[1, 4, 9, 30, 60, 90, 200, 367, 500].map((count): Case => [`${count} stages`, () => generate(count)]),
  ...[2, 9, 40, 59, 60, 300].flatMap((count) => [9, 90, 366, 900].map((sent): Case => [`${count} systems and ${sent} messages`, () => talkative(count, sent)])),
];

function indexed(model: Journey | Flow): { index: ModelIndex; kind: typeof journeyKind; sizes: (width: number) => Sizes[] } {
  const least: Sizes = () => ({ width: 0, height: 0 });
  if (model.kind === 'flow') {
    const index = indexFlow(model);
    return { index, kind: flowKind, sizes: () => [flowSizes(index), flowSizes(index, { width: 36, height: 36 }), least] };
  }
  const index = indexJourney(model);
  return { index, kind: journeyKind, sizes: (width) => [sizesAt(index, width), least] };
}

/** The arrangements that say "no" at a width before anything is measured, and what those answer that were arranged. */
function answers(model: Journey | Flow, width: number): { ruledOut: string[]; yet: string[] } {
  const { index, kind, sizes } = indexed(model);
  const ruledOut = kind.arrangements.filter((picture) => mayFit(picture, index, width) === false);
  const yet = ruledOut.filter((picture) => sizes(width).some((one) => drawingFor(picture, index)?.arrange(index, { width, sizes: one }) !== undefined));
  return { ruledOut: ruledOut.map(({ name }) => name), yet: yet.map(({ name }) => name) };
}

describe('what is ruled out before it is measured', () => {
  for (const [name, make] of [...hostile, ...usual, ...random]) {
    it(`has no room either when it is arranged: ${name}`, () => {
      const model = make();
      for (const width of WIDTHS) assert.deepEqual(answers(model, width).yet, [], `${width} px`);
    });
  }

  it('is nothing that is usual, on a usual window', () => {
    assert.deepEqual(usual.flatMap(([name, make]) => answers(make(), 1280).ruledOut.map((view) => `${name} as ${view}`)), []);
  });

  it('are all pictures of the models of about 2,000 parts', () => {
    const large = ['2,000 stages', '2,000 tracks', '1,000 systems, 1,000 messages', '3 systems, 2,000 messages', '2,000 messages of a system to itself', '2,000 messages, each in a frame', 'a system and 1,999 others', 'a chain of 2,000 systems'];
    for (const name of large) {
      const { ruledOut } = answers((hostileJourneys[name] ?? hostileFlows[name] ?? assert.fail(name))(), 1280);
      assert.equal(ruledOut.length, 2, `${name}: ${ruledOut.join()}`);
    }
  });

  it('are all pictures of a journey of 500 stages', () => assert.equal(answers(generate(500), 1280).ruledOut.length, 2));
});
