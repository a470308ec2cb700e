/** Provides the pictures of all kinds in advance, where none is to be fetched: in Node, and in the file that holds all. */
import { flowTexts } from '../layout/flow/text-sizes.js';
import { journeyTexts } from '../layout/journey/text-sizes.js';
import { ecosystemFile, mapFile, overviewFile, providedFlowTexts, providedJourneyTexts, sequenceFile } from './files.js';
import { ecosystem } from './pictures/ecosystem.js';
import { map, sequence } from './pictures/map-and-sequence.js';
import { overview } from './pictures/overview.js';

ecosystemFile.provide(ecosystem);
overviewFile.provide(overview);
mapFile.provide(map);
sequenceFile.provide(sequence);
providedJourneyTexts.value = journeyTexts;
providedFlowTexts.value = flowTexts;
