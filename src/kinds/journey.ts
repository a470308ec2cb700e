import { arrangeEcosystem, ecosystemMayFit } from '../layout/journey/ecosystem/arrange.js';
import { LEAST_WIDTH } from '../layout/journey/measures.js';
import { arrangeOverview, overviewMayFit } from '../layout/journey/overview/arrange.js';
import { overviewMeasures } from '../layout/journey/text-boxes.js';
import { journeyValidator } from '../model/journey/validator.js';
import { indexJourney, type JourneyIndex, type Part } from '../model/journey/build-index.js';
import type { Journey } from '../model/journey/schema.js';
import { journeyTemplate } from '../render/journey/list.js';
import { journeyDetails } from '../render/journey/words.js';
import type { View } from '../render/shell/view.js';
import { anyKind, type Kind } from './kind.js';

const journey: Kind<Journey, JourneyIndex, Part> = {
  validator: journeyValidator,
  index: indexJourney,
  arrangements: [
    { name: 'ecosystem', auto: true, least: LEAST_WIDTH, mayFit: ecosystemMayFit, arrange: arrangeEcosystem },
    { name: 'overview', auto: false, least: 0, mayFit: overviewMayFit, arrange: arrangeOverview, measures: overviewMeasures },
  ],
  template: (view) => journeyTemplate(view as View<JourneyIndex>),
  details: journeyDetails,
  describe: (part) => ({ text: part.data.title }),
};

/** Stages round a hub. */
export const journeyKind = anyKind(journey);
