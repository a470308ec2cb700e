/**
 * Loads what flows need in advance: with this module, the first flow of a page appears in the same turn, as any journey
 * does, and not only when its file has been loaded.
 */
import { flowKind } from './kinds/flow.js';
import { registerKind } from './kinds/registry.js';

registerKind(flowKind);
