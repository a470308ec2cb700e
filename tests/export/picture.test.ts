/** The picture that a diagram would show, without a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pictureOf, type PictureOptions } from '../../src/export/picture.js';
import { en } from '../../src/i18n/en.js';
import '../../src/kinds/all-pictures.js';
import '../../src/kinds/all-texts.js';
import { flowKind } from '../../src/kinds/flow.js';
import { journeyKind } from '../../src/kinds/journey.js';
import type { Kind } from '../../src/kinds/kind.js';
import { indexFlow } from '../../src/model/flow/build-index.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import { publishedFlows } from '../fixtures/flow-examples.js';
import { published } from '../fixtures/journeys.js';

const journey = indexJourney(published.consumer!);
const flow = indexFlow(publishedFlows.spine!);
const options: PictureOptions = { view: 'auto', width: 1280, strings: en, rightToLeft: false };
const ofJourney = (more: Partial<PictureOptions> = {}) => pictureOf(journeyKind, journey, { ...options, ...more });
const ofFlow = (more: Partial<PictureOptions> = {}) => pictureOf(flowKind, flow, { ...options, ...more });

describe('A picture without a page', () => {
  it('is the one that has room', () => {
    assert.equal(ofJourney()?.name, 'ecosystem');
    assert.equal(ofJourney({ width: 600 }), undefined);
    assert.equal(ofFlow()?.name, 'map');
    assert.equal(ofFlow({ width: 700 })?.name, 'sequence');
  });
  it('is the one that is asked for', () => {
    assert.equal(ofJourney({ view: 'overview', width: 600 })?.name, 'overview');
    assert.equal(ofJourney({ view: 'outline' }), undefined);
  });
  it('is turned for texts from right to left', () => {
    const [one, other] = [ofJourney(), ofJourney({ rightToLeft: true })].map((picture) => picture?.scene);
    assert.equal(other?.mirrored, true);
    for (const [id, box] of Object.entries(one?.boxes ?? {})) assert.equal(other.boxes[id]?.x, (one?.width ?? 0) - box.x - box.width);
  });
  it('has a text for every box', () => {
    for (const picture of [ofJourney(), ofJourney({ view: 'overview' }), ofFlow(), ofFlow({ view: 'sequence' })]) {
      for (const id of Object.keys(picture?.scene.boxes ?? {})) assert.ok((picture?.texts(id).width ?? 0) > 0, id);
    }
  });
  it('does not exist for a kind that does not say how its texts are set', () => {
    const { texts, ...kind } = journeyKind;
    assert.ok(texts);
    assert.equal(pictureOf(kind satisfies Kind, journey, options), undefined);
  });
});
