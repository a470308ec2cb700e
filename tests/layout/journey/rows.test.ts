/** Stages in rows that turn back and forth, measured without a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { right } from '../../../src/geometry/box.js';
import { published } from '../../fixtures/journeys.js';
import { generate, models } from '../../fixtures/models.js';
import { pictureAt } from '../../support/picture-at.js';
import { boundsOf, ofKind } from '../rules.js';

describe('stages in rows', () => {
  it('begin and end where the others do, where one has a row of its own', () => {
    for (const width of [900, 1018]) {
      const { scene } = pictureAt(published.overview!, width);
      const bands = ofKind(scene, 'band').map(boundsOf);
      const alone = bands.filter((band) => bands.every((other) => other === band || other.y !== band.y) && band.width > scene.width / 2);
      assert.ok(alone.length > 0);
      for (const band of alone) assert.ok(band.x < 1 && right(band) > scene.width - 1, `${width} px: ${JSON.stringify(band)}`);
    }
  });

  it('have marks for the hub only where there are few of them', () => {
    assert.ok(ofKind(pictureAt(models.twelveStages, 900).scene, 'hub-stub').length > 0);
    for (const kind of ['hub-stub', 'hub-connector'] as const) assert.equal(ofKind(pictureAt(generate(50), 900).scene, kind).length, 0);
  });

  it('stand in columns where there are many of them', () => {
    for (const width of [900, 1018, 1464]) {
      // Rings are as large as they are, in the middle of their column.
      const bands = ofKind(pictureAt(generate(20), width).scene, 'band').filter(({ d }) => d.includes('L')).map(boundsOf);
      const starts = new Set(bands.map(({ x }) => Math.round(x)));
      const rows = new Set(bands.map((band) => Math.round(band.y + band.height / 2))).size;
      assert.equal(starts.size, Math.ceil(bands.length / rows), `${width} px: ${[...starts].join(' ')}`);
      assert.equal(new Set(bands.map((band) => Math.round(right(band)))).size, starts.size);
    }
  });
});

describe('a cycle', () => {
  it('is a ring from two steps on', () => {
    const { scene } = pictureAt(models.ringOfOne, 900);
    assert.ok(ofKind(scene, 'band').every(({ d }) => d.includes('L')));
    assert.ok(ofKind(pictureAt(models.ringOfEight, 900).scene, 'band').some(({ d }) => !d.includes('L')));
  });
});
