import type { Box, Outline, Size } from '../../geometry/types.js';
import type { Tone } from '../../model/core/names.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import type { Budget } from '../budget.js';
import type { Sizes } from '../scene.js';
import type { Measures } from './measures.js';
import type { StepCycle } from './steps/cycle.js';
import type { PlacedSteps } from './steps/layout.js';

/** A stage laid out in one direction, not yet placed. */
export interface StageLayout {
  id: string;
  tone: Tone;
  minSize: Size;
  /** Whether its outline is a circle. */
  round: boolean;
  /** How far it may grow in width and height, as multiples of `minSize`, and still look good. */
  maxScale: Size;
  place(box: Box): PlacedStage;
}

export interface PlacedStage extends PlacedSteps {
  id: string;
  tone: Tone;
  outline: Outline;
  /** For each of its tracks, the strip of the band that the track's own edges may leave through. */
  tracks: [id: string, strip: Outline][];
}

/** What stages are laid out from. */
export interface LayoutContext {
  index: JourneyIndex;
  sizes: Sizes;
  measures: Measures;
  budget: Budget;
  /** The cycles that have been laid out, by the stage's id: a cycle is the same in every direction. */
  cycles: Map<string, StepCycle>;
}
