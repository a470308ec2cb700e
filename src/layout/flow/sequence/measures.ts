/** The measures of the sequence, in CSS pixels. */

/** The distances in the row of cards. */
export interface HeadSpacing {
  /** Between a card's edge and its text. */
  card: number;
  /** Between a boundary's edge and what it encloses. */
  boundary: number;
  /** Between two cards or boundaries. */
  gap: number;
}

export const ROOMY_SPACING: HeadSpacing = { card: 18, boundary: 16, gap: 20 };
export const SNUG_SPACING: HeadSpacing = { card: 12, boundary: 10, gap: 10 };
export const TIGHT_SPACING: HeadSpacing = { card: 8, boundary: 7, gap: 7 };

/** Beside the first and the last card, for half of the line round one that belongs to what is open. */
export const EDGE = 2;
/** Room for a frame beside the first and the last lifeline. */
export const FRAME_ROOM = 30;
/** Between a lifeline and the text of a message beside it. */
export const TEXT_OFFSET = 14;
/** The line of a message from a system to itself. */
export const SELF_MESSAGE = { width: 44, height: 28 };
/** The filled arrowhead of a message. */
export const MESSAGE_HEAD = { length: 12, width: 13 };
/** Above the first message, and from the last message to the end of the lifelines. */
export const MESSAGES_MARGIN = { above: 6, below: 28 };
/** From the text of a message to its line, from there to the line of the answer, and from there to the next text. */
export const MESSAGE_GAPS = { textToLine: 8, lineToAnswer: 20, toNext: 18 };
/** Around the frame of a group: inside and outside its edge, round its label, more of it below lines, and from a lifeline. */
export const FRAME = { padding: 14, margin: 20, label: 7, belowLines: 4, fromLifeline: 10 };
