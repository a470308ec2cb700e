import { bottom, right } from '../../../geometry/box.js';
import { straightLine } from '../../../geometry/polyline.js';
import type { Box } from '../../../geometry/types.js';
import { rectangle, type Scene } from '../../scene.js';
import { highest, labelPadding, spanBox, spanHeights } from '../boundaries/span-extents.js';
import type { SequenceContext } from './context.js';

/** What is at the top of a sequence. */
export interface Head {
  cards: readonly Box[];
  /** The lower end of cards and boundaries. */
  bottom: number;
}

/** Draws the cards of the systems side by side, and the boundaries round them. */
export function drawHead(scene: Scene, context: SequenceContext): Head {
  const { lifelines, columns, sizes } = context;
  const { x, spacing } = columns;
  const heights = spanHeights(lifelines.boundaries, sizes, spacing);
  const { above, below } = highest([...heights.values()]);
  const row = { y: 1 + above, height: Math.max(...lifelines.ids.map((id) => sizes(id).height)) + 2 * spacing.card };
  const cards = lifelines.ids.map((_, i): Box => {
    const width = columns.cards[i] ?? 0;
    return { x: (x[i] ?? 0) - width / 2, width, ...row };
  });
  // The outer boundaries first, so that the inner ones are painted on them.
  for (const boundary of [...lifelines.boundaries].reverse()) {
    const extent = columns.boundaries.extents.get(boundary) ?? { before: 0, after: 0 };
    drawBoundary(scene, boundary.id, spanBox(boundary, x, row, extent, heights.get(boundary) ?? { above: 0, below: 0 }), context);
  }
  drawConnections(scene, context, cards);
  lifelines.ids.forEach((id, i) => {
    const card = cards[i];
    if (card) drawCard(scene, id, card, context);
  });
  return { cards, bottom: row.y + row.height + below };
}

function drawCard(scene: Scene, id: string, card: Box, { index: { parts }, sizes }: SequenceContext): void {
  const text = sizes(id);
  scene.shapes.push(rectangle('card', card, { partIds: [id], tone: parts.get(id)?.tone ?? 'slate' }));
  scene.boxes[id] = { x: card.x + (card.width - text.width) / 2, y: card.y + (card.height - text.height) / 2, ...text };
}

function drawBoundary(scene: Scene, id: string, box: Box, { index: { parts }, columns, sizes }: SequenceContext): void {
  const padding = labelPadding(columns.spacing);
  scene.shapes.push(rectangle('boundary', box, { partIds: [id], tone: parts.get(id)?.tone ?? 'slate' }));
  scene.boxes[id] = { x: box.x + padding.side, y: box.y + padding.above, ...sizes(id) };
}

/** Draws connections between neighbours as lines between their cards. The others are only described in the text. */
function drawConnections(scene: Scene, { index: { model }, lifelines: { place } }: SequenceContext, cards: readonly Box[]): void {
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
