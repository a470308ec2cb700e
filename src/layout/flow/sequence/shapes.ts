import { roundedRect } from '../../../geometry/shapes.js';
import { straightLine, roundedPolyline } from '../../../geometry/polyline.js';
import { bottom, inflate, right } from '../../../geometry/box.js';
import { filledHead } from '../../../geometry/arrows.js';
import type { Box } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import { CORNER } from '../../journey/measures.js';
import type { Shape } from '../../scene.js';
import { LOOP } from './lifelines.js';
import type { FrameRow, MessageRow } from './rows.js';
import type { Columns } from './lifeline-columns.js';

/** The filled head of a message, in CSS pixels. */
const HEAD = { length: 12, width: 13 };
/** Air between a text and a lifeline that is left out behind it. */
const CLEAR = 5;

/** What lifelines are left out behind: texts with some air, from the top down. */
export const inTheWay = (texts: readonly Box[]): Box[] => texts.map((text) => inflate(text, CLEAR)).sort((a, b) => a.y - b.y);

/** A lifeline from a card down to `end`, left out behind what is `inTheWay`. */
export function lifeline(id: string, x: number, from: number, end: number, texts: readonly Box[]): Shape {
  const gaps = texts.filter((text) => text.x < x && right(text) > x);
  let d = '';
  let y = from;
  const part = (to: number) => { if (to - y > 2) d += straightLine({ from: { x, y }, to: { x, y: to } }); };
  for (const gap of gaps) {
    part(gap.y);
    y = Math.max(y, bottom(gap));
  }
  part(end);
  return { kind: 'lifeline', d, partIds: [id] };
}

/** A frame with the tab of its label, and the lines between its options. */
export function frameShapes({ group, box, tab, dividers }: FrameRow): Shape[] {
  const partIds = group.options.flatMap((option) => option.messages);
  // The tab runs the same way round as the frame, so that the area inside both is filled as well.
  const edge = roundedPolyline([{ x: right(tab), y: tab.y }, { x: right(tab), y: bottom(tab) }, { x: tab.x, y: bottom(tab) }], CORNER / 2);
  return [
    { kind: 'frame', d: roundedRect(box, CORNER) + edge, partIds },
    ...dividers.map((y): Shape => ({ kind: 'divider', d: straightLine({ from: { x: box.x, y }, to: { x: right(box), y } }), partIds })),
  ];
}

/** The line of a message and its head; the line back and its head, where there is an answer. */
export function messageShapes({ message: { id, from: sender, to: receiver }, from, to, y, back }: MessageRow, { x }: Columns, { parts }: FlowIndex): Shape[] {
  const tone = parts.get(id)?.tone ?? 'slate';
  const start = x[from] ?? 0;
  const end = x[to] ?? 0;
  const partIds = [id, sender, receiver];
  if (from === to) {
    const out = start + LOOP.width;
    const low = y + LOOP.height;
    const path = roundedPolyline([{ x: start, y }, { x: out, y }, { x: out, y: low }, { x: start + HEAD.length, y: low }], LOOP.height / 2);
    return [
      { kind: 'message', d: path, partIds, tone },
      { kind: 'message-head', d: filledHead({ x: out, y: low }, { x: start, y: low }, HEAD), partIds, tone },
    ];
  }
  const sign = Math.sign(end - start);
  const line = (kind: 'message' | 'answer', a: number, b: number, height: number, way: number, ends: readonly string[]): Shape[] => [
    { kind, d: straightLine({ from: { x: a, y: height }, to: { x: b - way * HEAD.length, y: height } }), partIds: ends, tone },
    { kind: 'message-head', d: filledHead({ x: a, y: height }, { x: b, y: height }, HEAD), partIds: ends, tone },
  ];
  return [
    ...line('message', start, end, y, sign, partIds),
    ...(back === undefined ? [] : line('answer', end, start, back, -sign, [id, receiver, sender])),
  ];
}
