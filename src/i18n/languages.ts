import { OnDemand } from '../shared/on-demand.js';
import { baseOf } from './strings.js';

/** The languages that come with the library beside English, each in a file of its own. A map: a model may name any language, `constructor` too. */
const files: ReadonlyMap<string, OnDemand<unknown>> = new Map([
  ['ar', new OnDemand<unknown>(() => import('./ar.js'))],
  ['cy', new OnDemand<unknown>(() => import('./cy.js'))],
  ['de', new OnDemand<unknown>(() => import('./de.js'))],
]);

/** The file with the words for a language; `undefined` for English, and for one that does not come with the library. */
export const fileOfLanguage = (tag: string): OnDemand<unknown> | undefined => files.get(baseOf(tag));
