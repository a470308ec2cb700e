import type { Group } from '../../../model/flow/schema.js';
import type { SequenceContext } from './context.js';
import { placeFrame, type Frame } from './frame.js';
import { placeMessage, type MessageRow } from './message-row.js';

/** Everything below the cards, from the first message to the last. */
export interface SequenceRows {
  messages: MessageRow[];
  frames: Frame[];
  bottom: number;
}

/** Places messages and frames below each other, from `top` down. A frame is at the place of its group's first message. */
export function placeSequenceRows(context: SequenceContext, top: number): SequenceRows {
  const { index } = context;
  const rows: SequenceRows = { messages: [], frames: [], bottom: top };
  const placed = new Set<Group>();
  for (const { id } of index.model.messages) {
    const part = index.parts.get(id);
    if (part?.type !== 'message') continue;
    const { group } = part;
    if (!group) {
      const row = placeMessage(context, part.data, rows.bottom, 0);
      rows.messages.push(row);
      rows.bottom = row.bottom;
    } else if (!placed.has(group)) {
      const { frame, messages, bottom } = placeFrame(context, group, rows.bottom);
      rows.frames.push(frame);
      rows.messages.push(...messages);
      rows.bottom = bottom;
      placed.add(group);
    }
  }
  return rows;
}
