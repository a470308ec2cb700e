import { clamp } from '../../../geometry/numbers.js';
import type { Box, Size } from '../../../geometry/types.js';
import type { Message } from '../../../model/flow/schema.js';
import type { SequenceContext } from './context.js';
import { MESSAGE_GAPS, SELF_MESSAGE, TEXT_OFFSET } from './measures.js';

/** A message: its text, with its line below. */
export interface MessageRow {
  message: Message;
  text: Box;
  /** The places of its two lifelines. */
  from: number;
  to: number;
  /** The height of the line, and of the line of the answer. */
  y: number;
  answerY?: number;
  bottom: number;
}

/** Places a message below `top`. @param margin the distance of its text from the edges of the drawing. */
export function placeMessage(context: SequenceContext, message: Message, top: number, margin: number): MessageRow {
  const { from, to, text } = placeAcross(context, message, margin);
  const textY = top + MESSAGE_GAPS.toNext;
  const y = textY + text.height + MESSAGE_GAPS.textToLine;
  const row: MessageRow = { message, text: { ...text, y: textY }, from, to, y, bottom: y };
  if (from === to) row.bottom += SELF_MESSAGE.height;
  else if (message.answer !== undefined) row.bottom = row.answerY = y + MESSAGE_GAPS.lineToAnswer;
  return row;
}

/** The text of a message is beside the lifeline of its sender, on the side of its receiver. */
function placeAcross({ lifelines, columns, sizes }: SequenceContext, { id, ...message }: Message, margin: number): { from: number; to: number; text: Size & { x: number } } {
  const from = lifelines.place.get(message.from) ?? 0;
  const to = lifelines.place.get(message.to) ?? 0;
  const size = sizes(id);
  const start = columns.x[from] ?? 0;
  const x = to < from ? start - TEXT_OFFSET - size.width : start + TEXT_OFFSET;
  return { from, to, text: { ...size, x: clamp(x, margin, columns.width - margin - size.width) } };
}

/** The range of x that a message covers with its text, its line, and `beside` px around its lifelines. */
export function rangeOfMessage(context: SequenceContext, message: Message, margin: number, beside: number): [start: number, end: number] {
  const { from, to, text } = placeAcross(context, message, margin);
  const ends = [context.columns.x[from] ?? 0, context.columns.x[to] ?? 0];
  const selfMessage = from === to ? SELF_MESSAGE.width : 0;
  return [Math.min(text.x, Math.min(...ends) - beside), Math.max(text.x + text.width, Math.max(...ends) + selfMessage + beside)];
}
