import { hasDetours } from '../layout/journey/detours.js';
import { ECOSYSTEM_MIN_WIDTH } from '../layout/journey/measures.js';
import { ecosystemMayFit, overviewMayFit } from '../layout/journey/work.js';
import { journeyValidator } from '../model/journey/validator.js';
import { indexJourney, type JourneyIndex, type Part } from '../model/journey/build-index.js';
import type { Journey } from '../model/journey/schema.js';
import { journeyKey } from '../render/journey/key.js';
import { journeyTemplate } from '../render/journey/list.js';
import { journeyDetails } from '../render/journey/words.js';
import { detoursFile, ecosystemFile, overviewFile, providedJourneyTexts } from './files.js';
import { defineKind } from './kind.js';

/** Stages around a hub. */
export const journeyKind = defineKind<Journey, JourneyIndex, Part>({
  name: 'journey',
  validator: journeyValidator,
  index: indexJourney,
  arrangements: [
    {
      name: 'ecosystem', auto: true, least: ECOSYSTEM_MIN_WIDTH, mayFit: ecosystemMayFit,
      file: ecosystemFile, extraFile: (index) => (hasDetours(index) ? detoursFile : undefined),
    },
    { name: 'overview', auto: false, least: 0, mayFit: overviewMayFit, file: overviewFile },
  ],
  texts: providedJourneyTexts,
  template: journeyTemplate,
  key: journeyKey,
  details: journeyDetails,
  chapter: ({ type }) => (type === 'hub' || type === 'stage' ? 'own' : undefined),
  // What a stage holds takes part with it; the hub, which belongs to every stage, always does.
  standing: ({ stage }, { standingOf }) => stage && standingOf(stage.id),
});
