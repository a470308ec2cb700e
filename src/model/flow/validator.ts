import { checkFlow } from './check.js';
import type { Validator } from '../core/parse-value.js';
import { Flow } from './schema.js';

/** Validates flows. */
export const flowValidator: Validator = { schema: Flow, check: checkFlow };
