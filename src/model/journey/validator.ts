import { checkJourney } from './check.js';
import type { Validator } from '../core/parse-value.js';
import { Journey } from './schema.js';

/** What a journey looks like. */
export const journeyValidator: Validator = { schema: Journey, check: checkJourney };
