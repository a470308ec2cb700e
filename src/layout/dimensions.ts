/** What holds for the drawings of every kind, in CSS pixels. */

/** The font size that drawings are calculated for; for other font sizes they are scaled. */
export const BASE_FONT_SIZE = 16;
/** The smallest font size of any text, even where the page's own is smaller. */
export const MIN_FONT_SIZE = 14;
/** The maximum width of a drawing: in a wider one, arrows get too long to follow. */
export const MAX_DRAWING_WIDTH = 1360;
/** How much wider a tight box is than its text, in CSS pixels: so that no line is broken once more. */
export const TIGHT_ROUNDING = 0.5;
