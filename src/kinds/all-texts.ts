/** Provides the texts of the pictures of all kinds, where pictures are drawn without a page. */
import { flowTexts } from '../layout/flow/texts.js';
import { journeyTexts } from '../layout/journey/texts.js';
import { providedFlowTexts, providedJourneyTexts } from './files.js';

providedJourneyTexts.value = journeyTexts;
providedFlowTexts.value = flowTexts;
