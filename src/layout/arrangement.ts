import type { ModelIndex } from '../model/core/model-index.js';
import type { Budget } from './budget.js';
import { BASE_FONT_SIZE, MAX_DRAWING_WIDTH, MIN_FONT_SIZE } from './dimensions.js';
import type { Scene, Sizes } from './scene.js';
import type { Scales } from './scales.js';

/** What an arrangement gets. */
export interface ArrangeOptions {
  /** The width of the container, in CSS pixels. */
  width: number;
  /** The natural size of each part's text, measured with the arrangement's `measures`. */
  sizes: Sizes;
  /** The scales of the theme, by which the measures were made; as usual by default. */
  scales?: Scales;
  /** Limits the work. By default each arrangement has its own limit. */
  budget?: Budget;
}

/** A way to draw a kind of model. */
export interface Arrangement<Index = ModelIndex> {
  /**
   * The size of the drawing's text where there is little room, as a multiple of the page's: 1 by default, and never
   * more, before a theme scales the picture. Everything else in the drawing follows its text, so all other widths and lengths here are in CSS pixels for a
   * text of 16 px, whatever its size is in the end.
   * @param width the width of the container, in CSS pixels for a page's text of 16 px.
   */
  textScale?(index: Index, width: number): number;
  /**
   * The lengths that its text boxes take from the width, in CSS pixels, by the names that they have there. While texts are
   * measured, each is a custom property: `--_layout-` and its name, as in `--_layout-cycle-step`.
   */
  measures?(index: Index, width: number, scales?: Scales): Readonly<Record<string, number>>;
  /**
   * Whether there can be room at all, judged from the model alone. Asked before anything is measured, so that a model
   * that is too large for a picture is not measured at all. If it returns false, `arrange` returns `undefined` for any
   * sizes. By default there may be room.
   */
  mayFit?(index: Index, width: number): boolean;
  /** @returns `undefined` ("no room") if the width is too small after all, or the search has used up its budget. */
  arrange(index: Index, options: ArrangeOptions): Scene | undefined;
}

/**
 * How an arrangement sets its text in a container: the size of the text, and the container's width for a text of 16 px.
 * Text is never smaller than the least font size.
 * @param pageScale the font size of the page, as a multiple of 16 px.
 * @param times how many times as large as usual a theme has it.
 */
export function setText<Index>(arrangement: Pick<Arrangement<Index>, 'textScale'> | undefined, index: Index, width: number, pageScale = 1, times = 1): { textScale: number; width: number } {
  const least = Math.min(1, MIN_FONT_SIZE / (BASE_FONT_SIZE * pageScale));
  const textScale = Math.max(least, (arrangement?.textScale?.(index, width) ?? 1) * times);
  return { textScale, width: textScale === 1 ? width : Math.floor(Math.min(width, MAX_DRAWING_WIDTH) / textScale) };
}
