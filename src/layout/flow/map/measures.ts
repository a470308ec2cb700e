import type { Size } from '../../../geometry/types.js';

/** The measures of the map, in CSS pixels. */

/** Between a card's edge and its text, across and down. */
export const CARD_PADDING = { x: 20, y: 18 };
/** Corners of cards and boundaries, and of every bend of a line. */
export const CORNERS = { card: 16, boundary: 22, bend: 16 };
/** Between a boundary's edge and what it encloses. */
export const PAD = 28;
/** What the outermost strokes need. */
export const MARGIN = 2;
/** From a card's corner to the first line that ends on its side. */
export const FROM_CORNER = 24;
/** The head of a message's arrow. */
export const HEAD = { length: 14, width: 16 };
/** Above and below a boundary's label; between it and the boundary's side, and between it and a line. */
export const LABEL = { above: 12, below: 10, beside: 20, aside: 8 };

/** How far lines stand apart, from each other and from what else there is; by the size of the badges that they bear. */
export interface Pitch {
  /** Between lines that run up and down beside each other. */
  across: number;
  /** Between lines that run across below each other, when they are many, and when they are few. */
  down: number;
  roomy: number;
  /** Between rows without lanes between them. */
  rows: number;
  /** Between a card and a line that passes it: room for a badge on that line, or for a bend and a head. */
  clear: number;
  /** Between a boundary's edge, or the scene's, and a line beside it. */
  edge: number;
  /** The least gap between columns, and between rows and boundaries: a badge between two heads. */
  gap: number;
}

/** Lines near each other; further apart in channels, so that badges find room; further apart everywhere. */
export function pitchesFor({ width, height }: Size): { near: Pitch; far: Pitch; farthest: Pitch } {
  const near: Pitch = {
    across: Math.max(26, width / 2 + 8),
    down: Math.max(30, height / 2 + 12),
    roomy: Math.max(44, height + 8),
    rows: 100,
    clear: Math.max(28, width / 2 + 10, height / 2 + 10),
    edge: Math.max(21, width / 2 + 3, height / 2 + 3),
    gap: Math.max(72, width + 36, height + 36),
  };
  const far = { ...near, down: height + 10, roomy: height + 12 };
  return { near, far, farthest: { ...far, across: width + 10 } };
}
