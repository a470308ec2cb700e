import { bottom } from '../../../geometry/box.js';
import type { Box } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { Budget, withinBudget } from '../../budget.js';
import type { Scene, Sizes } from '../../scene.js';
import { orderLifelines } from '../boundaries/spans.js';
import { groupBoxId, optionBoxId } from '../../labels.js';
import { PART_WORK } from '../../work.js';
import type { SequenceContext } from './context.js';
import { drawHead } from './head.js';
import { cardsMayFit, placeLifelines } from './lifeline-columns.js';
import { FRAME, MESSAGES_MARGIN } from './measures.js';
import { placeSequenceRows, type SequenceRows } from './rows.js';
import { frameShapes, lifelineGaps, lifelineShape, messageRowShapes } from './shapes.js';
import { textConstraints } from './spacing-constraints.js';

/** The most units of work: less than twenty times that of the consumer journey. */
export const SEQUENCE_WORK = 220_000;
/** The work of a message, which counts as two parts: a text, and a line with its head and perhaps an answer. */
const MESSAGE_WORK = 2 * PART_WORK;
/** How many texts are compared in a unit of work: most are far away. */
const TEXTS_PER_UNIT = 8;

/**
 * Draws a flow as a sequence: the cards of the systems side by side with a lifeline below each, the messages below each
 * other as lines between the lifelines, and frames round groups of messages.
 * @returns `undefined` if the width is too small for the cards or the widest text, or if it would be too much work: with
 * more than seven hundred messages, a list is easier to read than a drawing that is so high.
 */
export const arrangeSequence = (index: FlowIndex, { width, sizes, budget = new Budget(SEQUENCE_WORK) }: ArrangeOptions): Scene | undefined =>
  withinBudget(() => drawSequence(index, width, sizes, budget));

/** Whether the budget is enough to draw each part, and the width is enough for the cards if texts take no room. */
export const sequenceMayFit = (index: FlowIndex, width: number): boolean =>
  minWork(index) <= SEQUENCE_WORK && cardsMayFit(index.model.systems.length, width);

function minWork({ model: { messages, groups = [], connections = [] }, parts }: FlowIndex): number {
  const labels = groups.reduce((sum, { options }) => sum + 1 + options.length, 0);
  return PART_WORK * (parts.size + labels) + (MESSAGE_WORK - PART_WORK) * messages.length + connections.length;
}

function drawSequence(index: FlowIndex, width: number, sizes: Sizes, budget: Budget): Scene | undefined {
  budget.spend(minWork(index));
  const lifelines = orderLifelines(index);
  const { messages } = index.model;
  const selfMessages = new Set(messages.filter(({ from, to }) => from === to).map(({ from }) => lifelines.place.get(from) ?? 0));
  const columns = placeLifelines(lifelines, { texts: textConstraints(messages, lifelines, sizes), selfMessages, minWidth: minWidth(index, sizes) }, sizes, width, budget);
  if (!columns) return undefined;
  const context: SequenceContext = { index, lifelines, columns, sizes };
  const scene: Scene = { width: columns.width, height: 0, boxes: {}, shapes: [], mirrored: false };
  const head = drawHead(scene, context);
  const rows = placeSequenceRows(context, head.bottom + MESSAGES_MARGIN.above);
  scene.height = Math.round(rows.bottom + MESSAGES_MARGIN.below);
  const gaps = lifelineGaps(textsOf(rows));
  budget.spend(lifelines.ids.length * (gaps.length / TEXTS_PER_UNIT));
  scene.shapes.push(
    ...rows.frames.flatMap(frameShapes),
    ...lifelines.ids.flatMap((id, i) => {
      const card = head.cards[i];
      return card ? lifelineShape(id, columns.x[i] ?? 0, bottom(card), scene.height, gaps) : [];
    }),
    ...rows.messages.flatMap((row) => messageRowShapes(row, context)),
  );
  addTextBoxes(scene, rows);
  return scene;
}

/** The width that the widest message or label needs, with a frame round it. */
function minWidth({ model }: FlowIndex, sizes: Sizes): number {
  const labels = (model.groups ?? []).flatMap((group) => [
    sizes(groupBoxId(group.id)).width + FRAME.label * 2,
    ...group.options.flatMap(({ condition }, i) => (condition === undefined ? [] : sizes(optionBoxId(group.id, i)).width)),
  ]);
  return Math.max(...model.messages.map(({ id }) => sizes(id).width), ...labels, 0) + 2 * FRAME.padding + 2;
}

/** Everything that interrupts lifelines. */
const textsOf = ({ messages, frames }: SequenceRows): Box[] =>
  [...messages.map(({ text }) => text), ...frames.flatMap(({ tab, conditions }) => [tab, ...conditions.map(({ box }) => box)])];

function addTextBoxes({ boxes }: Scene, { messages, frames }: SequenceRows): void {
  for (const { message, text } of messages) boxes[message.id] = text;
  for (const { group, label, conditions } of frames) {
    boxes[groupBoxId(group.id)] = label;
    for (const { option, box } of conditions) boxes[optionBoxId(group.id, option)] = box;
  }
}
