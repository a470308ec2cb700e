import type { ModelIndex } from '../model/core/model-index.js';
import type { Budget } from './budget.js';
import type { Scene, Sizes } from './scene.js';

/** What an arrangement gets. */
export interface ArrangeOptions {
  /** The width of the container, in CSS pixels. */
  width: number;
  /** The natural size of each part's text, measured with the arrangement's `measures`. */
  sizes: Sizes;
  /** Limits the work. By default each arrangement has its own limit. */
  budget?: Budget;
}

/** A way to draw a kind of model. */
export interface Arrangement<Index = ModelIndex> {
  /**
   * The lengths that its text boxes take from the width, in CSS pixels, by the names that they have there. While texts are
   * measured, each is a custom property: `--_layout-` and its name, as in `--_layout-cycle-step`.
   */
  measures?(index: Index, width: number): Readonly<Record<string, number>>;
  /**
   * Whether there can be room at all, judged from the model alone. Asked before anything is measured, so that a model
   * that is too large for a picture is not measured at all. If it returns false, `arrange` returns `undefined` for any
   * sizes. By default there may be room.
   */
  mayFit?(index: Index, width: number): boolean;
  /** @returns `undefined` ("no room") if the width is too small after all, or the search has used up its budget. */
  arrange(index: Index, options: ArrangeOptions): Scene | undefined;
}
