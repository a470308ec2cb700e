import type { Box, Size } from '../../../geometry/types.js';
import type { Shape } from '../../scene.js';

/** The direction in which a line of steps runs. */
export type Direction = 'right' | 'left' | 'down' | 'up';

/** The boxes and shapes of steps that have been placed. */
export interface PlacedSteps {
  boxes: [id: string, box: Box][];
  shapes: Shape[];
}

/** Steps that can be placed into any box that is at least as large as `minSize`. */
export interface StepLayout {
  minSize: Size;
  /** How far it may grow in width and height, as multiples of `minSize`, and still look good. */
  maxScale: Size;
  /** @param band what the steps are inside of; gateways are drawn across it. */
  place(box: Box, band?: Band): PlacedSteps;
}

/** The band around steps, and the title in it that lines have to keep clear of. */
export interface Band {
  outline: Box;
  title: Box;
}

/** The `maxScale` of what should not grow. */
export const FIXED_SIZE: Size = { width: 1, height: 1 };
