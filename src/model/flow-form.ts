import { checkFlow } from './check-flow.js';
import type { Form } from './parse-value.js';
import { Flow } from './schema.js';

/** What a flow looks like. */
export const flowForm: Form = { schema: Flow, check: checkFlow };
