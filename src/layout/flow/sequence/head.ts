import { roundedRect } from '../../../geometry/shapes.js';
import { straightLine } from '../../../geometry/polyline.js';
import { bottom, right } from '../../../geometry/box.js';
import type { Box } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import { CORNER } from '../../journey/measures.js';
import type { Scene, Sizes } from '../../scene.js';
import { labelAir, type Fence, type Lanes } from './lifelines.js';
import type { Columns } from './lifeline-columns.js';

/** What stands at the top of a sequence. */
export interface Head {
  cards: readonly Box[];
  /** Where the messages may begin. */
  below: number;
}

/** Draws the systems' cards in a row, and the boundaries round them. */
export function drawHead(scene: Scene, index: FlowIndex, lanes: Lanes, columns: Columns, sizes: Sizes): Head {
  const { spacing } = columns;
  const rises = new Map<Fence, { above: number; below: number }>();
  for (const fence of lanes.fences) {
    const inner = fence.inner.flatMap((one) => rises.get(one) ?? []);
    rises.set(fence, {
      above: Math.max(0, ...inner.map((one) => one.above)) + sizes(fence.id).height + 2 * labelAir(spacing).above,
      below: Math.max(0, ...inner.map((one) => one.below)) + spacing.fence,
    });
  }
  const top = 1 + Math.max(0, ...[...rises.values()].map(({ above }) => above));
  const height = Math.max(...lanes.order.map((id) => sizes(id).height)) + 2 * spacing.card;
  const cards = lanes.order.map((_, i): Box => {
    const width = columns.cards[i] ?? 0;
    return { x: (columns.x[i] ?? 0) - width / 2, y: top, width, height };
  });
  for (const fence of [...lanes.fences].reverse()) {
    const { above = 0, below = 0 } = rises.get(fence) ?? {};
    drawFence(scene, index, fence, columns, { from: top - above, to: top + height + below }, sizes);
  }
  drawConnections(scene, index, lanes, cards);
  lanes.order.forEach((id, i) => {
    const card = cards[i];
    if (card) drawCard(scene, index, id, card, sizes);
  });
  const lowest = Math.max(0, ...[...rises.values()].map(({ below }) => below));
  return { cards, below: top + height + lowest };
}

function drawCard(scene: Scene, { parts }: FlowIndex, id: string, card: Box, sizes: Sizes): void {
  const text = sizes(id);
  scene.shapes.push({ kind: 'card', d: roundedRect(card, CORNER), partIds: [id], tone: parts.get(id)?.tone ?? 'slate' });
  scene.boxes[id] = { x: card.x + (card.width - text.width) / 2, y: card.y + (card.height - text.height) / 2, ...text };
}

function drawFence(scene: Scene, { parts }: FlowIndex, fence: Fence, { x, fences, spacing }: Columns, { from, to }: { from: number; to: number }, sizes: Sizes): void {
  const { before = 0, after = 0 } = fences.get(fence) ?? {};
  const start = (x[fence.first] ?? 0) - before;
  const box: Box = { x: start, y: from, width: (x[fence.last] ?? 0) + after - start, height: to - from };
  scene.shapes.push({ kind: 'boundary', d: roundedRect(box, CORNER), partIds: [fence.id], tone: parts.get(fence.id)?.tone ?? 'slate' });
  scene.boxes[fence.id] = { x: box.x + labelAir(spacing).side, y: box.y + labelAir(spacing).above, ...sizes(fence.id) };
}

/** Plain lines between cards that stand side by side; other connections are told in the text only. */
function drawConnections(scene: Scene, { model }: FlowIndex, { place }: Lanes, cards: readonly Box[]): void {
  const drawn = new Set<number>();
  for (const { from, to } of model.connections ?? []) {
    const ends = [place.get(from) ?? 0, place.get(to) ?? 0].sort((a, b) => a - b);
    const [a, b] = ends.map((i) => cards[i]);
    if (!a || !b || ends[1] !== (ends[0] ?? 0) + 1 || drawn.has(ends[1])) continue;
    drawn.add(ends[1]);
    const y = (a.y + bottom(a)) / 2;
    scene.shapes.push({ kind: 'connection', d: straightLine({ from: { x: right(a), y }, to: { x: b.x, y } }), partIds: [from, to] });
  }
}
