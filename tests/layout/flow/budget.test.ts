import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Budget } from '../../../src/layout/budget.js';
import { PART_WORK } from '../../../src/layout/work.js';
import { arrangeMap, MAP_BUDGET } from '../../../src/layout/flow/map/arrange.js';
import { arrangeSequence, SEQUENCE_WORK } from '../../../src/layout/flow/sequence/arrange.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { publishedFlows } from '../../fixtures/flow-examples.js';
import { hostileFlows, talkative } from '../../fixtures/hostile.js';
import { published } from '../../fixtures/journeys.js';
import { arrangeEcosystem } from '../../support/arrange-ecosystem.js';
import { flowSizes } from '../../support/flow-sizes.js';
import { sizesAt } from '../../support/journey-sizes.js';

const BADGE = { width: 36, height: 36 };
const WIDTHS = [768, 1280, 1920];

function mapWork(model: Flow, width: number, limit?: number): { work: number; drawn: boolean } {
  const index = indexFlow(model);
  const budget = new Budget(limit);
  const scene = arrangeMap(index, { width, sizes: flowSizes(index, BADGE), budget });
  return { work: budget.spent, drawn: scene !== undefined };
}

function sequenceWork(model: Flow, width = 1280): number {
  const index = indexFlow(model);
  const budget = new Budget();
  arrangeSequence(index, { width, sizes: flowSizes(index), budget });
  return budget.spent;
}

function journeyWork(model: Journey): number {
  const index = indexJourney(model);
  const budget = new Budget();
  arrangeEcosystem(index, { width: 1280, sizes: sizesAt(index, 1280), budget });
  return budget.spent;
}

describe('the work of a map', () => {
  for (const [name, make] of Object.entries(hostileFlows)) {
    // Without a budget, some of them take minutes.
    it(`ends for ${name}`, { timeout: 20_000 }, () => {
      const model = make();
      for (const width of WIDTHS) {
        const { work, drawn } = mapWork(model, width, MAP_BUDGET);
        assert.ok(!drawn || work <= MAP_BUDGET, `a map of ${work} units at ${width} px`);
      }
    });
  }

  it('is far below its limit for the published flows', () => {
    for (const [name, model] of Object.entries(publishedFlows)) {
      for (const width of WIDTHS) assert.ok(mapWork(model, width).work < MAP_BUDGET / 10, `${name} at ${width} px: ${mapWork(model, width).work}`);
    }
  });

  it('has a limit by default, and beyond it the answer is "no room"', () => {
    const index = indexFlow(talkative(20, 370));
    assert.ok(mapWork(talkative(20, 370), 1280, 2 * MAP_BUDGET).work > MAP_BUDGET);
    assert.equal(arrangeMap(index, { width: 1280, sizes: flowSizes(index, BADGE) }), undefined);
  });

  it('does not start if the map would be too high, or if boundaries or lines cannot have room', () => {
    for (const name of ['400 systems, 400 messages', '1,000 nested boundaries', '3 systems, 2,000 messages']) {
      assert.deepEqual(mapWork(hostileFlows[name]?.() ?? assert.fail(name), 1280), { work: 0, drawn: false }, name);
    }
  });
});

describe('the work of a sequence', () => {
  it('is limited to twenty times that of the consumer journey', () => {
    assert.ok(SEQUENCE_WORK <= 20 * journeyWork(published.consumer ?? assert.fail()));
  });

  it('grows with the messages', () => {
    for (const count of [250, 500, 1000]) {
      const [once, twice] = [sequenceWork(talkative(6, count)), sequenceWork(talkative(6, 2 * count))];
      assert.ok(once >= count, `${once} for ${count}`);
      assert.ok(twice <= 2.2 * once, `${once} for ${count}, ${twice} for ${2 * count}`);
    }
  });

  for (const [name, make] of Object.entries(hostileFlows)) {
    it(`is only a few units for each part of ${name}`, () => {
      const model = make();
      const parts = model.systems.length + model.messages.length + (model.connections?.length ?? 0) + (model.boundaries?.length ?? 0);
      const labels = (model.groups ?? []).reduce((sum, { options }) => sum + 1 + options.length, 0);
      const drawing = PART_WORK * (parts + labels + model.messages.length);
      assert.ok(sequenceWork(model) <= drawing + 20 * parts + 10_000);
    });
  }
});
