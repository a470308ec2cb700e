import { bottom } from '../../../geometry/box.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import { Budget, PART, withinBudget } from '../../budget.js';
import type { Scene, Sizes } from '../../scene.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { groupBoxId, optionBoxId } from '../ids.js';
import { FRAME } from './frame.js';
import { drawHead } from './head.js';
import { lanesOf, wishesOf } from './lifelines.js';
import { frameShapes, inTheWay, lifeline, messageShapes } from './shapes.js';
import { rowsOf, type Rows } from './rows.js';
import { cardsMayFit, spreadLanes } from './lifeline-columns.js';

/** From the head to the first row, and from the last row to the end of the lifelines. */
const AIR = { above: 6, below: 28 };
/** The most units of work: less than twenty times that of the consumer journey. */
export const SEQUENCE_WORK = 220_000;
/** A row counts for two parts: a text, and a line with its head, which may have an answer. */
const ROW = 2 * PART;
/** So many texts are looked at in a unit of work: most are far off. */
const GLANCES = 8;

/**
 * Draws a flow as a sequence: the systems' cards in a row with a lifeline under each, the messages one under the
 * other as lines between them, groups of messages in frames.
 * @returns `undefined` when the width is too small for the cards or for the widest text, or it would be too much work: with more
 * than seven hundred messages, a sequence is higher than anyone would scroll, and a list is read more easily.
 */
export const arrangeSequence = (index: FlowIndex, { width, sizes, budget = new Budget(SEQUENCE_WORK) }: ArrangeOptions): Scene | undefined =>
  withinBudget(() => arrange(index, width, sizes, budget));

/** Whether the budget is enough to draw each part, and the width for the cards if no text took any room. */
export const sequenceMayFit = (index: FlowIndex, width: number): boolean =>
  leastWork(index) <= SEQUENCE_WORK && cardsMayFit(index.model.systems.length, width);

function leastWork({ model: { messages, groups = [], connections = [] }, parts }: FlowIndex): number {
  const labels = groups.reduce((sum, { options }) => sum + 1 + options.length, 0);
  return PART * (parts.size + labels) + (ROW - PART) * messages.length + connections.length;
}

function arrange(index: FlowIndex, width: number, sizes: Sizes, budget: Budget): Scene | undefined {
  budget.spend(leastWork(index));
  const lanes = lanesOf(index);
  const { messages } = index.model;
  const loops = new Set(messages.filter(({ from, to }) => from === to).map(({ from }) => lanes.place.get(from) ?? 0));
  const columns = spreadLanes(lanes, { texts: wishesOf(messages, lanes, sizes), loops, least: leastWidth(index, sizes) }, sizes, width, budget);
  if (!columns) return undefined;
  const scene: Scene = { width: columns.width, height: 0, boxes: {}, shapes: [], mirrored: false };
  const head = drawHead(scene, index, lanes, columns, sizes);
  const rows = rowsOf({ index, lanes, columns, sizes }, head.below + AIR.above);
  scene.height = Math.round(rows.end + AIR.below);
  const texts = inTheWay([...rows.messages.map(({ text }) => text), ...rows.frames.flatMap(({ tab, conditions }) => [tab, ...conditions.map(({ box }) => box)])]);
  budget.spend(lanes.order.length * (texts.length / GLANCES));
  scene.shapes.push(
    ...rows.frames.flatMap(frameShapes),
    ...lanes.order.map((id, i) => lifeline(id, columns.x[i] ?? 0, bottom(head.cards[i] ?? head.cards[0] ?? { x: 0, y: 0, width: 0, height: 0 }), scene.height, texts)),
    ...rows.messages.flatMap((row) => messageShapes(row, columns, index)),
  );
  placeTexts(scene, rows);
  return scene;
}

/** The width that the widest message or label needs, with a frame round it. */
function leastWidth({ model }: FlowIndex, sizes: Sizes): number {
  const labels = (model.groups ?? []).flatMap((group) => [
    sizes(groupBoxId(group.id)).width + FRAME.label * 2,
    ...group.options.flatMap(({ condition }, i) => (condition === undefined ? [] : sizes(optionBoxId(group.id, i)).width)),
  ]);
  return Math.max(...model.messages.map(({ id }) => sizes(id).width), ...labels, 0) + 2 * FRAME.inside + 2;
}

function placeTexts({ boxes }: Scene, { messages, frames }: Rows): void {
  for (const { message, text } of messages) boxes[message.id] = text;
  for (const { group, label, conditions } of frames) {
    boxes[groupBoxId(group.id)] = label;
    for (const { option, box } of conditions) boxes[optionBoxId(group.id, option)] = box;
  }
}
