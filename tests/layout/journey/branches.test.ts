/** Branches at many widths, measured without a page: what they cross, where they jog, and whose labels are whose. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isJog, straighten } from '../../../src/layout/journey/connectors/detours/straighten.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import { branchingJourneys } from '../../fixtures/branching.js';
import { models } from '../../fixtures/models.js';
import { branchesIn, branchFaults } from '../../support/branch-faults.js';
import { pictureAt } from '../../support/picture-at.js';

const WIDTHS = [788, 816, 844, 900, 960, 1018, 1130, 1248, 1360, 1464, 1600];
/** Where the eight edges of a journey leave no place for one of its labels. */
const LACKING: Readonly<Record<string, number>> = { branching: 900 };
const { branching, selfLoop, parallelWays, oneOfTwoTracks } = models;

describe('branches', () => {
  for (const [name, model] of Object.entries({ ...branchingJourneys, branching, selfLoop, parallelWays, oneOfTwoTracks })) {
    it(`cross no stage, text, label or gate, and have their labels beside them: ${name}`, () => {
      const index = indexJourney(model);
      const faults = WIDTHS.filter((width) => width !== LACKING[name]).flatMap((width) => branchFaults(pictureAt(model, width).scene, index).map((fault) => `${fault}, at ${width} px`));
      assert.deepEqual(faults, []);
    });
  }

  it('cross nothing where there is no place for a label', () => {
    for (const [name, width] of Object.entries(LACKING)) {
      const model = models[name as 'branching'];
      const faults = branchFaults(pictureAt(model, width).scene, indexJourney(model));
      assert.ok(faults.length <= 2 && faults.every((fault) => fault.includes(' px from ')), faults.join(' '));
    }
  });

  it('are found in the drawing, each of them', () => {
    assert.deepEqual(branchesIn(pictureAt(branching, 1248).scene).map(({ ids }) => ids.join('>')).sort(), [
      'appeal>review>appeal>review', 'apply>decide>fast-lane', 'decide>apply>decide>apply', 'decide>close>decide>close',
    ]);
  });

  it('leave no empty margin', () => {
    for (const width of WIDTHS) {
      const { scene } = pictureAt(branching, width);
      const edges = [...Object.values(scene.boxes), ...branchesIn(scene).flatMap(({ points }) => points.map((point) => ({ ...point, width: 0, height: 0 })))];
      assert.ok(Math.min(...edges.map(({ x }) => x)) < 40, `${width} px: left`);
      assert.ok(Math.min(...edges.map(({ y }) => y)) < 40, `${width} px: top`);
      assert.ok(Math.max(...edges.map(({ x, width: size }) => x + size)) > scene.width - 40, `${width} px: right`);
      assert.ok(Math.max(...edges.map(({ y, height }) => y + height)) > scene.height - 40, `${width} px: bottom`);
    }
  });
});

describe('a route with a jog', () => {
  const from = { x: 0, y: 0, width: 200, height: 60 };
  const to = { x: 0, y: 300, width: 200, height: 60 };
  const route = [{ x: 100, y: 68 }, { x: 100, y: 180 }, { x: 114, y: 180 }, { x: 114, y: 292 }];

  it('is made straight where nothing is in the way', () => {
    assert.deepEqual(straighten(route, { from, to, obstacles: [], penalised: [] }), [{ x: 114, y: 68 }, { x: 114, y: 292 }]);
  });

  it('stays where its stages, obstacles and other routes leave it no place', () => {
    const above = { x: 110, y: 80, width: 30, height: 80 };
    const below = { x: 80, y: 200, width: 30, height: 80 };
    assert.deepEqual(straighten(route, { from, to, obstacles: [above, below], penalised: [] }), route);
    assert.deepEqual(straighten(route, { from, to, obstacles: [], penalised: [above, below].map((one) => ({ ...one, x: one.x - 4 })) }).length, 4);
    assert.deepEqual(straighten(route, { from: { ...from, width: 120 }, to: { ...to, x: 90 }, obstacles: [], penalised: [] }), route);
    assert.ok(isJog(route, 1) && !isJog(route, 0));
  });

  it('turns as it did where it does not go on in the same direction', () => {
    const back = [...route.slice(0, 3), { x: 114, y: 100 }];
    assert.deepEqual(straighten(back, { from, to, obstacles: [], penalised: [] }), back);
  });
});
