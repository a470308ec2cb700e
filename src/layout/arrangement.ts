import type { ModelIndex } from '../model/core/model-index.js';
import type { Budget } from './budget.js';
import type { Scene, Sizes } from './scene.js';

/** What an arrangement is made for. */
export interface ArrangeOptions {
  /** The width of the container, in CSS pixels. */
  width: number;
  /** The natural size of each part's text, measured for `measuresFor(width)`. */
  sizes: Sizes;
  /** Counts the work, and ends it. By default each arrangement has a limit of its own. */
  budget?: Budget;
}

/** A way to draw a kind of model. */
export interface Arrangement<Index = ModelIndex> {
  /** The name that the `view` attribute knows it by. */
  name: string;
  /** Whether it is chosen without being asked for by name. */
  auto: boolean;
  /** The least container width at which it is tried, in CSS pixels. */
  least: number;
  /** Widths that texts are to keep to, in CSS pixels, beside those of `measuresFor`; each becomes a CSS variable (`lengthProperty`). */
  measures?(index: Index, width: number): Record<string, number>;
  /**
   * Whether there can be room at all, as far as the model tells without any size: asked before anything is rendered, so
   * that a model too large for a picture is not measured first. Where it says no, `arrange` says "no room" for any sizes.
   */
  mayFit?(index: Index, width: number): boolean;
  /** @returns `undefined` ("no room") where the width is too small after all, or the search has used up its budget. */
  arrange(index: Index, options: ArrangeOptions): Scene | undefined;
}
