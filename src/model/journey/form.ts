import { checkJourney } from './check.js';
import type { Form } from '../core/parse-value.js';
import { Journey } from './schema.js';

/** What a journey looks like. */
export const journeyForm: Form = { schema: Journey, check: checkJourney };
