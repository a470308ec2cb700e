import { checkFlow } from './check.js';
import type { Form } from '../core/parse-value.js';
import { Flow } from './schema.js';

/** What a flow looks like. */
export const flowForm: Form = { schema: Flow, check: checkFlow };
