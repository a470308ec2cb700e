import { indexFlow, type FlowIndex } from '../../src/model/flow.js';
import { indexJourney, type JourneyIndex } from '../../src/model/journey.js';
import type { Model } from '../../src/model/parse.js';

/** A model of any kind, looked through. */
export const indexModel = (model: Model): JourneyIndex | FlowIndex => (model.kind === 'flow' ? indexFlow(model) : indexJourney(model));
