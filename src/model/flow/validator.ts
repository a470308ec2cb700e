import { checkFlow } from './check.js';
import type { Validator } from '../core/parse-value.js';
import { Flow } from './schema.js';

/** What a flow looks like. */
export const flowValidator: Validator = { schema: Flow, check: checkFlow };
