import { bottom } from '../../../geometry/box.js';
import type { Group, Message, Option } from '../../../model/flow/schema.js';
import { groupBoxId, optionBoxId } from '../ids.js';
import { extent, placeMessage, ROW, type FrameRow, type RowContext, type Rows } from './rows.js';
import type { Columns } from './lifeline-columns.js';

/** The air of a frame: inside its edge, about it, round its label, more of it below lines, and beside a lifeline. */
export const FRAME = { inside: 14, outside: 20, label: 7, more: 4, lifeline: 10 };

/** What the texts in a frame keep from the edges of the drawing. */
const MARGIN = FRAME.inside + 1;

/** Adds the messages of a group with the frame round them. */
export function frameRows(rows: Rows, context: RowContext, group: Group): void {
  const frame = frameOf(group, context, rows.end + FRAME.outside);
  const { box, tab, label, conditions, dividers } = frame;
  rows.end = bottom(tab);
  group.options.forEach((option, i) => {
    const condition = conditions.find((one) => one.option === i)?.box;
    if (i > 0) {
      rows.end += FRAME.inside + FRAME.more;
      dividers.push(rows.end);
    }
    if (condition && condition.x > label.x) {
      condition.y = label.y + Math.max(0, label.height - condition.height) / 2;
      rows.end = Math.max(rows.end, bottom(condition));
    } else if (condition) {
      condition.y = rows.end + FRAME.label;
      rows.end = bottom(condition);
    }
    // The first message of an option stands nearer to what is written over it than to another message.
    if (condition || i === 0) rows.end += FRAME.label + FRAME.more - ROW.gap;
    for (const message of messagesOf(option, context)) placeMessage(rows, context, message, MARGIN);
  });
  rows.end += FRAME.inside + FRAME.more;
  box.height = rows.end - box.y;
  rows.end += FRAME.outside - ROW.gap + FRAME.more;
  rows.frames.push(frame);
}

const messagesOf = ({ messages }: Option, { index }: RowContext): Message[] => messages.flatMap((id) => {
  const part = index.parts.get(id);
  return part?.type === 'message' ? [part.data] : [];
});

/** A frame from `top` down, with its place across and that of its label and conditions. */
function frameOf(group: Group, context: RowContext, top: number): FrameRow {
  const { sizes, columns } = context;
  const text = sizes(groupBoxId(group.id));
  const conditions = group.options.flatMap(({ condition }, i) => (condition === undefined ? [] : [{ option: i, box: { x: 0, y: 0, ...sizes(optionBoxId(group.id, i)) } }]));
  const first = conditions[0]?.option === 0 ? conditions[0].box.width : 0;
  const tab = FRAME.inside + text.width + FRAME.label * 1.5;
  const extents = group.options.flatMap((option) => messagesOf(option, context))
    .map((message) => extent(context, message, MARGIN, FRAME.lifeline));
  const from = Math.min(...extents.map(([least]) => least)) - FRAME.inside;
  const to = Math.max(...extents.map(([, most]) => most)) + FRAME.inside;
  // The first condition stands beside the label, if the frame need not grow to the start for it.
  const beside = first > 0 && from + tab + first + 2 * FRAME.inside <= columns.width - 1;
  const least = Math.max(tab + (beside ? first + 2 * FRAME.inside : FRAME.inside), ...conditions.map(({ box }) => box.width + 2 * FRAME.inside));
  const [start, end] = clear(Math.min(from, columns.width - 1 - least), Math.max(to, from + least), columns);
  for (const { option, box } of conditions) box.x = start + FRAME.inside + (option === 0 && beside ? tab : 0);
  return {
    group,
    conditions,
    dividers: [],
    box: { x: start, y: top, width: end - start, height: 0 },
    tab: { x: start, y: top, width: tab, height: text.height + 2 * FRAME.label },
    label: { x: start + FRAME.inside, y: top + FRAME.label, ...text },
  };
}

/** Moves the edges of a frame outward where they would run along a lifeline. */
function clear(from: number, to: number, { x, width }: Columns): [start: number, end: number] {
  let [start, end] = [from, to];
  for (const line of x) {
    if (Math.abs(start - line) < FRAME.lifeline) start = line - FRAME.lifeline;
    if (Math.abs(end - line) < FRAME.lifeline) end = line + FRAME.lifeline;
  }
  return [Math.max(1, start), Math.min(width - 1, end)];
}
