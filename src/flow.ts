/**
 * Brings what flows need beforehand: importing this module makes the first flow of a page appear in the same turn as
 * any journey, instead of after its file has been loaded.
 */
import { flowKind } from './kinds/flow.js';
import { registerKind } from './kinds/registry.js';

registerKind(flowKind);
