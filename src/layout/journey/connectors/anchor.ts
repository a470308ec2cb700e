import type { Outline } from '../../../geometry/types.js';
import type { Tone } from '../../../model/core/names.js';

/** Where an edge starts or ends: the id and tone of a stage or track, and the outline of the stage. */
export interface Anchor {
  id: string;
  tone: Tone;
  outline: Outline;
  /** For a track: the strip of its stage's band that its own edges go through. */
  strip?: Outline;
}
