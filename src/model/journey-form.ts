import { checkJourney } from './check-journey.js';
import type { Form } from './parse-value.js';
import { Journey } from './schema.js';

/** What a journey looks like. */
export const journeyForm: Form = { schema: Journey, check: checkJourney };
