/** What holds for the drawings of every kind, in CSS pixels. */

/** The font size that drawings are calculated for; for other font sizes they are scaled. */
export const BASE_FONT_SIZE = 16;
/** The smallest font size of any text, even where the page's own is smaller. */
export const MIN_FONT_SIZE = 14;
/** The maximum width of a drawing: in a wider one, arrows get too long to follow. */
export const MAX_DRAWING_WIDTH = 1360;
