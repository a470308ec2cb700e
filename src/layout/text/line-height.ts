/** From the value of WCAG 1.4.12 on, a line height of the page counts; beyond the other it was meant to centre a single line. */
const COUNTS = { least: 1.5, most: 2 };

/** The line height that a diagram takes from its page, in font sizes: 0 where it has enough by itself, or the page says no number. */
export const lineHeightFrom = (page: number): number => (page >= COUNTS.least - 0.001 ? Math.min(page, COUNTS.most) : 0);
