/** The stages round their hub, laid out without a page: every journey at many widths, and journeys made up by chance. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { overlap } from '../../../src/geometry/box.js';
import { Budget } from '../../../src/layout/budget.js';
import { hasDetours } from '../../../src/layout/journey/detours.js';
import { arrangeEcosystem as arrangeWithoutDetours } from '../../../src/layout/journey/ecosystem/arrange.js';
import { ECOSYSTEM_MIN_WIDTH } from '../../../src/layout/journey/measures.js';
import { mirror, type Scene } from '../../../src/layout/scene.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import { parseModel } from '../../../src/model/parse.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { examples } from '../../fixtures/journeys.js';
import { generate } from '../../fixtures/models.js';
import { arrangeEcosystem } from '../../support/arrange-ecosystem.js';
import { sizesAt, textsOf } from '../../support/journey-sizes.js';
import { journeyArbitrary } from '../../support/random-journey.js';
import { boundsOf, inside, ofKind, sceneFaults, WIDTHS } from '../rules.js';

const widths = WIDTHS.filter((width) => width >= ECOSYSTEM_MIN_WIDTH);

/** Whatever work it takes: how much it may take is tested elsewhere. */
function arrange(model: Journey, width: number): Scene {
  const index = indexJourney(model);
  const scene = arrangeEcosystem(index, { width, sizes: sizesAt(index, width), budget: new Budget() });
  assert.ok(scene, `nothing is drawn at ${width} px`);
  return scene;
}

/** The faults of a scene, with the width at which they are found. */
const faultsAt = (model: Journey, width: number): string[] =>
  sceneFaults(arrange(model, width), width, textsOf(indexJourney(model)), ['hub-connector', 'block-arrow']).map((fault) => `${fault}, at ${width} px`);

describe('ecosystem', () => {
  for (const { name, model } of examples) {
    it(`keeps the rules: ${name}`, () => assert.deepEqual(widths.flatMap((width) => faultsAt(model, width)), []));

    it(`gives the same for the same, as plain JSON, and leaves the model alone: ${name}`, () => {
      const before = structuredClone(model);
      const scene = arrange(model, 1280);
      assert.deepEqual(arrange(structuredClone(model), 1280), scene);
      assert.deepEqual(JSON.parse(JSON.stringify(scene)), scene);
      assert.deepEqual(model, before);
    });
  }

  it('keeps the rules for any number of stages', () => {
    const counts = [...Array.from({ length: 16 }, (_, i) => i + 1), 29, 100];
    assert.deepEqual(counts.flatMap((count) => [900, 1280].flatMap((width) => faultsAt(generate(count), width).map((fault) => `${count} stages: ${fault}`))), []);
  });

  it('keeps the rules for journeys made up by chance', () => {
    fc.assert(fc.property(journeyArbitrary, fc.constantFrom(...widths), (model, width) => {
      assert.deepEqual(parseModel(model), model);
      // Where ways lead to and fro by chance, an arrow may have to cross something; texts never do.
      const faults = sceneFaults(arrange(model, width), width, textsOf(indexJourney(model)), []);
      assert.deepEqual(faults, []);
    }), { numRuns: 200 });
  });

  it('needs what draws detours only for a journey that has some', () => {
    let without = 0;
    const compare = (model: Journey): void => {
      const index = indexJourney(model);
      const options = { width: 1280, sizes: sizesAt(index, 1280) };
      if (hasDetours(index)) assert.throws(() => arrangeWithoutDetours(index, options), RangeError);
      else assert.deepEqual(arrangeWithoutDetours(index, options), arrangeEcosystem(index, options));
      if (!hasDetours(index)) without++;
    };
    for (const { model } of examples) compare(model);
    assert.ok(without > 3 && without < examples.length);
    assert.deepEqual(examples.filter(({ name, model }) => name in { consumer: 1, provider: 1 } && hasDetours(indexJourney(model))), []);
    fc.assert(fc.property(journeyArbitrary, compare), { numRuns: 100 });
  });

  it('goes round the hub clockwise, in the middle of the scene', () => {
    const scene = arrange(examples.find(({ name }) => name === 'consumer')!.model, 1280);
    const { boxes, width, height } = scene;
    const hub = boxes.engagement!;
    const c = { x: hub.x + hub.width / 2, y: hub.y + hub.height / 2 };
    assert.ok(c.x > width * 0.3 && c.x < width * 0.7 && c.y > height * 0.25 && c.y < height * 0.75);
    const angles = ofKind(scene, 'band').map(boundsOf).map((band) => Math.atan2(band.y + band.height / 2 - c.y, band.x + band.width / 2 - c.x));
    const turns = angles.map((angle, i) => Math.sign(Math.sin((angles[i + 1] ?? angles[0]!) - angle)));
    assert.deepEqual(turns, [1, 1, 1, 1, 1]);
  });

  it('asks for the outline where the widest stage has no room', () => {
    const index = indexJourney(generate(3));
    assert.equal(arrangeEcosystem(index, { width: 900, sizes: () => ({ width: 1000, height: 20 }) }), undefined);
  });
});

describe('mirror', () => {
  it('turns boxes about the middle, keeps them inside and apart, and leaves shapes to be turned by who draws', () => {
    const scene = arrange(generate(5), 1280);
    const turned = mirror(scene);
    const boxes = Object.entries(turned.boxes);
    assert.equal(turned.mirrored, true);
    assert.equal(turned.shapes, scene.shapes);
    for (const [id, box] of boxes) {
      const before = scene.boxes[id]!;
      assert.ok(Math.abs(box.x + box.width + before.x - scene.width) < 1e-9 && box.y === before.y);
      assert.ok(inside({ x: 0, y: 0, width: turned.width, height: turned.height }, box));
    }
    assert.ok(boxes.every(([, a], i) => boxes.slice(i + 1).every(([, b]) => !overlap(a, b))));
  });
});
