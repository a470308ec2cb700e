/** The parts of the shipped kinds that are in files of their own. */
import type { FlowIndex } from '../model/flow/build-index.js';
import type { JourneyIndex } from '../model/journey/build-index.js';
import { OnDemand } from '../shared/on-demand.js';
import type { Drawing, TextsOf } from './kind.js';

/** The least container width of a map, and of a sequence, in CSS pixels. */
export const MAP_MIN_WIDTH = 720;
export const SEQUENCE_MIN_WIDTH = 560;

export const ecosystemFile = new OnDemand<Drawing<JourneyIndex>>(() => import('./pictures/ecosystem.js').then(({ ecosystem }) => ecosystem));
export const detoursFile = new OnDemand<Drawing<JourneyIndex>>(() => import('./pictures/detours.js').then(({ ecosystemWithDetours }) => ecosystemWithDetours));
export const overviewFile = new OnDemand<Drawing<JourneyIndex>>(() => import('./pictures/overview.js').then(({ overview }) => overview));
// One file for both: where a map has no room, the sequence is there at once.
export const mapFile = new OnDemand<Drawing<FlowIndex>>(() => import('./pictures/map-and-sequence.js').then(({ map }) => map));
export const sequenceFile = new OnDemand<Drawing<FlowIndex>>(() => import('./pictures/map-and-sequence.js').then(({ sequence }) => sequence));
/** The texts of pictures, which only pictures without a page need: `all-texts.js` provides them. */
export const providedJourneyTexts: { value?: TextsOf<JourneyIndex> } = {};
export const providedFlowTexts: { value?: TextsOf<FlowIndex> } = {};
