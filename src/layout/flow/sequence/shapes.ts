import { filledHead } from '../../../geometry/arrows.js';
import { bottom, inflate, right } from '../../../geometry/box.js';
import { roundedPolyline, straightLine } from '../../../geometry/polyline.js';
import type { Box } from '../../../geometry/types.js';
import { rectangle, type Shape } from '../../scene.js';
import type { SequenceContext } from './context.js';
import type { Frame } from './frame.js';
import { MESSAGE_HEAD, SELF_MESSAGE } from './measures.js';
import type { MessageRow } from './message-row.js';

/** Between a text and the lifeline that is interrupted behind it. */
const LIFELINE_CLEARANCE = 5;
/** The radius of the bend in the line under the name of a group: a line keeps its bends in every theme. */
const TAB_CORNER = 10;
/** Shorter pieces of a lifeline are not drawn. */
const MIN_PIECE = 2;

/** The boxes behind which lifelines are interrupted, from the top down: texts, a little larger. */
export const lifelineGaps = (texts: readonly Box[]): Box[] => texts.map((text) => inflate(text, LIFELINE_CLEARANCE)).sort((a, b) => a.y - b.y);

/** A lifeline from a card down to `end`, without the pieces behind `gaps`. */
export function lifelineShape(id: string, x: number, from: number, end: number, gaps: readonly Box[]): Shape {
  let d = '';
  let y = from;
  const addPiece = (to: number): void => { if (to - y > MIN_PIECE) d += straightLine({ from: { x, y }, to: { x, y: to } }); };
  for (const gap of gaps) {
    if (gap.x >= x || right(gap) <= x) continue;
    addPiece(gap.y);
    y = Math.max(y, bottom(gap));
  }
  addPiece(end);
  return { kind: 'lifeline', d, partIds: [id] };
}

/** A frame with the tab of its label, and the lines between its options. */
export function frameShapes({ group, box, tab, dividers }: Frame): Shape[] {
  const partIds = group.options.flatMap((option) => option.messages);
  const tabEdge = roundedPolyline([{ x: right(tab), y: tab.y }, { x: right(tab), y: bottom(tab) }, { x: tab.x, y: bottom(tab) }], TAB_CORNER);
  return [
    rectangle('frame', box, { partIds }),
    { kind: 'tab', d: tabEdge, partIds },
    ...dividers.map((y): Shape => ({ kind: 'divider', d: straightLine({ from: { x: box.x, y }, to: { x: right(box), y } }), partIds })),
  ];
}

/** The line of a message and its head, and those of its answer if it has one. */
export function messageRowShapes(row: MessageRow, context: SequenceContext): Shape[] {
  const { message: { id, from: sender, to: receiver }, from, to, y, answerY } = row;
  if (from === to) return selfMessageShapes(row, context);
  const { x } = context.columns;
  const [start, end] = [x[from] ?? 0, x[to] ?? 0];
  const tone = context.index.parts.get(id)?.tone ?? 'slate';
  const line = (kind: 'message' | 'answer', a: number, b: number, height: number, partIds: readonly string[]): Shape[] => [
    { kind, d: straightLine({ from: { x: a, y: height }, to: { x: b - Math.sign(b - a) * MESSAGE_HEAD.length, y: height } }), partIds, tone },
    { kind: 'message-head', d: filledHead({ x: a, y: height }, { x: b, y: height }, MESSAGE_HEAD), partIds, tone },
  ];
  return [
    ...line('message', start, end, y, [id, sender, receiver]),
    ...(answerY === undefined ? [] : line('answer', end, start, answerY, [id, receiver, sender])),
  ];
}

/** The line of a message from a system to itself. */
function selfMessageShapes({ message: { id, from: sender, to: receiver }, from, y }: MessageRow, { columns, index }: SequenceContext): Shape[] {
  const tone = index.parts.get(id)?.tone ?? 'slate';
  const partIds = [id, sender, receiver];
  const start = columns.x[from] ?? 0;
  const end = start + SELF_MESSAGE.width;
  const back = y + SELF_MESSAGE.height;
  const path = roundedPolyline([{ x: start, y }, { x: end, y }, { x: end, y: back }, { x: start + MESSAGE_HEAD.length, y: back }], SELF_MESSAGE.height / 2);
  return [
    { kind: 'message', d: path, partIds, tone },
    { kind: 'message-head', d: filledHead({ x: end, y: back }, { x: start, y: back }, MESSAGE_HEAD), partIds, tone },
  ];
}
