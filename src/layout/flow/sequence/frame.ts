import { bottom } from '../../../geometry/box.js';
import type { Box } from '../../../geometry/types.js';
import type { Group, Message, Option } from '../../../model/flow/schema.js';
import { groupBoxId, optionBoxId } from '../../labels.js';
import type { SequenceContext } from './context.js';
import type { LifelineColumns } from './lifeline-columns.js';
import { FRAME, MESSAGE_GAPS } from './measures.js';
import { placeMessage, rangeOfMessage, type MessageRow } from './message-row.js';

/** The frame round the messages of a group. */
export interface Frame {
  group: Group;
  box: Box;
  /** The corner of the frame that holds its label. */
  tab: Box;
  label: Box;
  /** The conditions of options, by the numbers of the options. */
  conditions: { option: number; box: Box }[];
  /** The heights of the lines between options. */
  dividers: number[];
}

/** Between the texts in a frame and the edges of the drawing. */
const TEXT_MARGIN = FRAME.padding + 1;

/** Places a frame and its messages below `top`. */
export function placeFrame(context: SequenceContext, group: Group, top: number): { frame: Frame; messages: MessageRow[]; bottom: number } {
  const frame = frameAcross(group, context, top + FRAME.margin);
  const messages: MessageRow[] = [];
  let y = bottom(frame.tab);
  group.options.forEach((option, i) => {
    if (i > 0) {
      y += FRAME.padding + FRAME.belowLines;
      frame.dividers.push(y);
    }
    y = placeCondition(frame, i, y);
    for (const message of messagesOf(option, context)) {
      const row = placeMessage(context, message, y, TEXT_MARGIN);
      messages.push(row);
      y = row.bottom;
    }
  });
  y += FRAME.padding + FRAME.belowLines;
  frame.box.height = y - frame.box.y;
  return { frame, messages, bottom: y + (FRAME.margin - MESSAGE_GAPS.toNext + FRAME.belowLines) };
}

/** Places the condition of an option beside the label or below `y`. @returns where the messages of the option begin. */
function placeCondition({ label, conditions }: Frame, option: number, y: number): number {
  const condition = conditions.find((one) => one.option === option)?.box;
  let end = y;
  if (condition && condition.x > label.x) {
    condition.y = label.y + Math.max(0, label.height - condition.height) / 2;
    end = Math.max(y, bottom(condition));
  } else if (condition) {
    condition.y = y + FRAME.label;
    end = bottom(condition);
  }
  // The first message is closer to the condition or label above it than to another message.
  return condition || option === 0 ? end + (FRAME.label + FRAME.belowLines - MESSAGE_GAPS.toNext) : end;
}

const messagesOf = ({ messages }: Option, { index }: SequenceContext): Message[] => messages.flatMap((id) => {
  const part = index.parts.get(id);
  return part?.type === 'message' ? [part.data] : [];
});

/** A frame from `top` down, with the places across of its label and conditions. Its height is not yet known. */
function frameAcross(group: Group, context: SequenceContext, top: number): Frame {
  const { sizes, columns } = context;
  const text = sizes(groupBoxId(group.id));
  const conditions = group.options.flatMap(({ condition }, i) => (condition === undefined ? [] : [{ option: i, box: { x: 0, y: 0, ...sizes(optionBoxId(group.id, i)) } }]));
  const first = conditions[0]?.option === 0 ? conditions[0].box.width : 0;
  const label = FRAME.padding + text.width + FRAME.label * 1.5;
  const ranges = group.options.flatMap((option) => messagesOf(option, context))
    .map((message) => rangeOfMessage(context, message, TEXT_MARGIN, FRAME.fromLifeline));
  const from = Math.min(...ranges.map(([start]) => start)) - FRAME.padding;
  const to = Math.max(...ranges.map(([, end]) => end)) + FRAME.padding;
  // The first condition goes beside the label, unless the frame would have to start further left for it.
  const isBeside = first > 0 && from + label + first + 2 * (FRAME.padding + FRAME.fromLifeline) <= columns.width - 1;
  const minWidth = Math.max(label + 2 * FRAME.fromLifeline + (isBeside ? first + 2 * FRAME.padding : FRAME.padding), ...conditions.map(({ box }) => box.width + 2 * FRAME.padding));
  const [start, end] = clearLifelines(Math.min(from, columns.width - 1 - minWidth), Math.max(to, from + minWidth), columns);
  // The corner is wider where its side would run along a lifeline.
  const tab = awayFromLifelines(start + label, columns, 1) - start;
  for (const { option, box } of conditions) box.x = start + FRAME.padding + (option === 0 && isBeside ? tab : 0);
  return {
    group,
    conditions,
    dividers: [],
    box: { x: start, y: top, width: end - start, height: 0 },
    tab: { x: start, y: top, width: tab, height: text.height + 2 * FRAME.label },
    label: { x: start + FRAME.padding, y: top + FRAME.label, ...text },
  };
}

/** Moves the sides of a frame outward where they would run along a lifeline. */
function clearLifelines(from: number, to: number, columns: LifelineColumns): [start: number, end: number] {
  return [Math.max(1, awayFromLifelines(from, columns, -1)), Math.min(columns.width - 1, awayFromLifelines(to, columns, 1))];
}

/** Moves a vertical line from a lifeline near it, to the left (-1) or to the right (1). */
function awayFromLifelines(line: number, { x }: LifelineColumns, side: -1 | 1): number {
  const near = x.find((lifeline) => Math.abs(line - lifeline) < FRAME.fromLifeline);
  return near === undefined ? line : near + side * FRAME.fromLifeline;
}
