import type { FlowIndex } from '../../model/flow/build-index.js';

/** With more messages than this between two systems on average, the lines of a map are hard to tell apart. */
const MAX_PER_PAIR = 2.5;
/** A group counts as so many messages: only a sequence has its frame. */
const GROUP = 2;
/** With less room than this for each lifeline, in CSS pixels, titles and lines are hard to tell apart. */
const MIN_LIFELINE_ROOM = 96;

/**
 * Whether a sequence reads better than a map. A map shows who talks to whom, and a few lines between two systems can be told
 * apart. Many of them, those that a system sends to itself, and groups are a matter of order, which a sequence shows.
 */
export function prefersSequence({ model: { systems, messages, groups = [] } }: FlowIndex, width: number): boolean {
  const between = messages.filter(({ from, to }) => from !== to);
  const pairs = new Set(between.map(({ from, to }) => JSON.stringify([from, to].sort())));
  const weight = messages.length + GROUP * groups.length;
  return messages.length > 0 && weight > MAX_PER_PAIR * Math.max(1, pairs.size) && width >= MIN_LIFELINE_ROOM * systems.length;
}
