import { arrangeEcosystem, ecosystemMayFit } from '../layout/journey/ecosystem/arrange.js';
import { ECOSYSTEM_MIN_WIDTH } from '../layout/journey/measures.js';
import { arrangeOverview, overviewMayFit } from '../layout/journey/overview/arrange.js';
import { overviewMeasures } from '../layout/journey/text-boxes.js';
import { journeyTexts } from '../layout/journey/text-sizes.js';
import { journeyValidator } from '../model/journey/validator.js';
import { indexJourney, type JourneyIndex, type Part } from '../model/journey/build-index.js';
import type { Journey } from '../model/journey/schema.js';
import { journeyTemplate } from '../render/journey/list.js';
import { journeyDetails } from '../render/journey/words.js';
import { defineKind } from './kind.js';

/** Stages round a hub. */
export const journeyKind = defineKind<Journey, JourneyIndex, Part>({
  name: 'journey',
  validator: journeyValidator,
  index: indexJourney,
  arrangements: [
    { name: 'ecosystem', auto: true, least: ECOSYSTEM_MIN_WIDTH, mayFit: ecosystemMayFit, arrange: arrangeEcosystem },
    { name: 'overview', auto: false, least: 0, mayFit: overviewMayFit, arrange: arrangeOverview, measures: overviewMeasures },
  ],
  texts: journeyTexts,
  template: journeyTemplate,
  details: journeyDetails,
  // What a stage holds takes part with it; the hub, which belongs to every stage, always does.
  standing: ({ stage }, { standingOf }) => stage && standingOf(stage.id),
});
