/** No valid journey costs an arrangement more than its budget of work, and usual journeys cost far less. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Budget } from '../../src/layout/budget.js';
import { arrangeOverview } from '../../src/layout/journey/overview/arrange.js';
import { JOURNEY_WORK } from '../../src/layout/journey/work.js';
import type { Scene } from '../../src/layout/scene.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { hostileJourneys } from '../fixtures/hostile.js';
import { examples, published } from '../fixtures/journeys.js';
import { generate } from '../fixtures/models.js';
import { arrangeEcosystem } from '../support/arrange-ecosystem.js';
import { sizesAt } from '../support/journey-sizes.js';
import { journeyArbitrary } from '../support/random-journey.js';

const arrangements = { ecosystem: arrangeEcosystem, overview: arrangeOverview };

function arrange(name: keyof typeof arrangements, model: Journey, budget?: Budget): Scene | undefined {
  const index = indexJourney(model);
  return arrangements[name](index, { width: 1280, sizes: sizesAt(index, 1280), ...(budget ? { budget } : {}) });
}

/** The work of an arrangement that has no limit. */
function workOf(name: keyof typeof arrangements, model: Journey): number {
  const budget = new Budget();
  arrange(name, model, budget);
  return budget.spent;
}

describe('the work of arranging a journey', () => {
  it('is limited to twenty times that of the consumer journey', () => {
    const most = 20 * workOf('ecosystem', published.consumer!);
    assert.ok(JOURNEY_WORK <= most, `${JOURNEY_WORK} > ${most}`);
  });

  for (const [name, model] of Object.entries(hostileJourneys)) {
    it(`ends, with a scene or without: ${name}`, () => {
      for (const view of ['ecosystem', 'overview'] as const) {
        const budget = new Budget(JOURNEY_WORK);
        const scene = arrange(view, model(), budget);
        assert.equal(scene === undefined, budget.spent > JOURNEY_WORK, `${view}: ${budget.spent} units`);
      }
    });
  }

  it('leaves to the cards what no picture can show', () => {
    assert.equal(arrange('ecosystem', hostileJourneys['40 stages each to each with gates']!()), undefined);
    assert.equal(arrange('overview', hostileJourneys['15,000 steps in a line']!()), undefined);
  });

  it('is far from the limit for every example, and for a hundred stages', () => {
    const models = [...examples, ...[12, 100].map((count) => ({ name: `${count} stages`, model: generate(count) }))];
    const works = models.flatMap(({ name, model }) => [
      { name, share: workOf('ecosystem', model) / JOURNEY_WORK },
      { name, share: workOf('overview', model) / JOURNEY_WORK },
    ]);
    assert.deepEqual(works.filter(({ share }) => share > 0.85), []);
  });

  it('has room for nearly all journeys made up by chance', () => {
    const drawn = fc.sample(journeyArbitrary, { numRuns: 200, seed: 7 }).filter((model) => arrange('ecosystem', model) !== undefined);
    assert.ok(drawn.length >= 190, `${drawn.length} of 200`);
  });

  it('is the same for the same', () => {
    assert.equal(workOf('ecosystem', generate(9)), workOf('ecosystem', generate(9)));
  });
});
