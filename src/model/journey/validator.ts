import { checkJourney } from './check.js';
import type { Validator } from '../core/parse-value.js';
import { Journey } from './schema.js';

/** Validates journeys. */
export const journeyValidator: Validator = { schema: Journey, check: checkJourney };
