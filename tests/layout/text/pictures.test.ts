/** Pictures that are arranged without a page: every model in every view that has room for it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrangeMap } from '../../../src/layout/flow/map/arrange.js';
import { arrangeSequence } from '../../../src/layout/flow/sequence/arrange.js';
import { mapMeasures, sequenceMeasures } from '../../../src/layout/flow/lengths.js';
import { flowTexts } from '../../../src/layout/flow/texts.js';
import { arrangeOverview } from '../../../src/layout/journey/overview/arrange.js';
import { overviewLengths } from '../../../src/layout/journey/lengths.js';
import { journeyTexts } from '../../../src/layout/journey/texts.js';
import { measured, type TextContext } from '../../../src/layout/text/sizes.js';
import { en } from '../../../src/i18n/en.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import { flowExamples, publishedFlows } from '../../fixtures/flow-examples.js';
import { examples, published } from '../../fixtures/journeys.js';
import { sceneFaults } from '../rules.js';
import { arrangeEcosystem } from '../../support/arrange-ecosystem.js';

const WIDTH = 1280;
const context: TextContext = { hasIcon: () => true, words: en, digits: String };

describe('A picture without a page', () => {
  for (const { name, model } of examples) {
    const index = indexJourney(model);
    for (const [view, arrange] of [['ecosystem', arrangeEcosystem], ['overview', arrangeOverview]] as const) {
      it(`${name} as ${view}`, () => {
        const scene = arrange(index, { width: WIDTH, sizes: measured(journeyTexts(index, view, context), overviewLengths(WIDTH)) });
        if (name in published) assert.ok(scene);
        if (scene) assert.deepEqual(sceneFaults(scene, WIDTH, Object.keys(scene.boxes), []), []);
      });
    }
  }
  for (const { name, model } of flowExamples) {
    const index = indexFlow(model);
    for (const [view, arrange, measures] of [['map', arrangeMap, mapMeasures], ['sequence', arrangeSequence, sequenceMeasures]] as const) {
      it(`${name} as ${view}`, () => {
        const scene = arrange(index, { width: WIDTH, sizes: measured(flowTexts(index, view, context), measures(index, WIDTH)) });
        if (name in publishedFlows) assert.ok(scene);
        if (scene) assert.deepEqual(sceneFaults(scene, WIDTH, Object.keys(scene.boxes), []), []);
      });
    }
  }
});
