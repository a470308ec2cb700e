import { clamp } from '../../../geometry/numbers.js';
import type { Box, Size } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Group, Message } from '../../../model/flow/schema.js';
import type { Sizes } from '../../scene.js';
import { frameRows } from './frame.js';
import { BESIDE, LOOP, type Lanes } from './lifelines.js';
import type { Columns } from './lifeline-columns.js';

/** A message in its row: its text, and under it the line that it runs along. */
export interface MessageRow {
  message: Message;
  text: Box;
  /** Places of the two lifelines. */
  from: number;
  to: number;
  /** The height of the line, and of the line back. */
  y: number;
  back?: number;
}

/** A group's frame round its rows. */
export interface FrameRow {
  group: Group;
  box: Box;
  /** The corner of the frame in which its label stands. */
  tab: Box;
  label: Box;
  conditions: { option: number; box: Box }[];
  /** The heights of the lines between options. */
  dividers: number[];
}

/** All rows, from the first message to the last. */
export interface Rows {
  messages: MessageRow[];
  frames: FrameRow[];
  /** Where the last row ends. */
  end: number;
}

/** What rows are made from. */
export interface RowContext {
  index: FlowIndex;
  lanes: Lanes;
  columns: Columns;
  sizes: Sizes;
}

/** Air from a text to its line, from a line to the line back, and from there to the next text. */
export const ROW = { line: 8, back: 20, gap: 18 };

/** Places messages and frames one under the other, from `top` down. */
export function rowsOf(context: RowContext, top: number): Rows {
  const { index } = context;
  const rows: Rows = { messages: [], frames: [], end: top };
  const drawn = new Set<Group>();
  for (const { id } of index.model.messages) {
    const part = index.parts.get(id);
    if (part?.type !== 'message') continue;
    const { group } = part;
    if (!group) placeMessage(rows, context, part.data, 0);
    else if (!drawn.has(group)) frameRows(rows, context, group);
    if (group) drawn.add(group);
  }
  return rows;
}

/** Adds a message under the rows that there are. @param margin what its text keeps from the edges of the drawing. */
export function placeMessage(rows: Rows, context: RowContext, message: Message, margin: number): void {
  const { from, to, text } = across(context, message, margin);
  const y = rows.end + ROW.gap;
  const row: MessageRow = { message, text: { ...text, y }, from, to, y: y + text.height + ROW.line };
  rows.end = row.y;
  if (from === to) rows.end += LOOP.height;
  else if (message.answer !== undefined) rows.end = row.back = row.y + ROW.back;
  rows.messages.push(row);
}

/** Where a message stands across the drawing: its text by the lifeline of its sender, on the side that it goes to. */
function across({ lanes, columns, sizes }: RowContext, { id, ...message }: Message, margin: number): { from: number; to: number; text: Size & { x: number } } {
  const from = lanes.place.get(message.from) ?? 0;
  const to = lanes.place.get(message.to) ?? 0;
  const size = sizes(id);
  const start = columns.x[from] ?? 0;
  const x = to < from ? start - BESIDE - size.width : start + BESIDE;
  return { from, to, text: { ...size, x: clamp(x, margin, columns.width - margin - size.width) } };
}

/** The span of x that a message takes with its line, its text, and `beside` px about its lifelines. */
export function extent(context: RowContext, message: Message, margin: number, beside: number): [least: number, most: number] {
  const { from, to, text } = across(context, message, margin);
  const ends = [context.columns.x[from] ?? 0, context.columns.x[to] ?? 0];
  const loop = from === to ? LOOP.width : 0;
  return [Math.min(text.x, Math.min(...ends) - beside), Math.max(text.x + text.width, Math.max(...ends) + loop + beside)];
}
