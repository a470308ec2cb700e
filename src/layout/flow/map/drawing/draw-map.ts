import { roundedRect } from '../../../../geometry/shapes.js';
import { boxAround, centre, inflate } from '../../../../geometry/box.js';
import { filledHead } from '../../../../geometry/arrows.js';
import { roundedPolyline, simplifyPolyline, polylinePieces } from '../../../../geometry/polyline.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Scene, Shape, ShapeKind, Sizes } from '../../../scene.js';
import { placeBadges } from './badges.js';
import { CORNERS, HEAD, LABEL } from '../measures.js';
import type { End, Path } from '../routing/route.js';
import type { Ground, Routes } from '../routing/route-edges.js';

interface Line {
  path: Path;
  points: Point[];
}

/** Draws what has its place. @returns the lines on which badges find no room, or nothing when a label finds none. */
export function draw(index: FlowIndex, { paths, rows }: Routes, { blocks, columns, sizes, budget }: Ground, width: number): Scene | { crowded: Path[] } | undefined {
  const cards = new Map([...columns.cards].map(([id, across]) => [id, { ...across, ...(rows.cards.get(id) ?? { y: 0, height: 0 }) }]));
  const frames = new Map(blocks.map(({ id }) => {
    const across = columns.boundaries.get(id) ?? { x: 0, width: 0 };
    const down = rows.boundaries.get(id) ?? { y: 0, height: 0 };
    return [id, { x: across.x, width: across.width, y: down.y, height: down.height }];
  }));
  const lines = paths.map((path): Line => ({ path, points: pointsOf(path, cards) }));
  budget.spend(frames.size * lines.length);
  const labels = placeLabels(frames, lines, sizes);
  if (!labels) return undefined;
  const badges = placeBadges(
    lines.map(({ path: { edge }, points }) => ({ points, badge: edge.message?.badge, answered: edge.message?.answered })),
    [...cards.values(), ...labels.values(), ...outside({ width, height: rows.height })],
    [...frames.values()].flatMap(sidesOf),
    budget,
  );
  if ('crowded' in badges) return { crowded: badges.crowded.flatMap((i) => paths[i] ?? []) };
  const boxes: Scene['boxes'] = {};
  for (const [id, card] of cards) boxes[id] = boxAround(centre(card), textSize(sizes(id), card));
  for (const [id, label] of labels) boxes[id] = label;
  lines.forEach(({ path: { edge: { message } } }, i) => {
    const at = badges.get(i);
    if (message && at) boxes[message.id] = boxAround(at, message.badge);
  });
  const toneOf = (id: string): Shape['tone'] => index.parts.get(id)?.tone;
  const shapes: Shape[] = [
    ...blocks.map(({ id }): Shape => ({ kind: 'boundary', d: roundedRect(frames.get(id) ?? NOTHING, CORNERS.boundary), partIds: [id], tone: toneOf(id) })),
    ...[...cards].map(([id, card]): Shape => ({ kind: 'card', d: roundedRect(card, CORNERS.card), partIds: [id], tone: toneOf(id) })),
    ...lines.flatMap(({ path: { edge }, points }): Shape[] => (edge.message ? [] : [{ kind: 'connection', d: roundedPolyline(points, CORNERS.bend), partIds: [edge.from, edge.to] }])),
    ...lines.flatMap(messageShapes),
  ];
  return { width, height: Math.ceil(rows.height), boxes, shapes, mirrored: false };
}

/** What lies beyond the scene, near enough to keep badges 1 px within. */
const outside = ({ width, height }: Size): Box[] => [
  { x: -105, y: -105, width: 100, height: height + 210 },
  { x: width + 5, y: -105, width: 100, height: height + 210 },
  { x: -105, y: -105, width: width + 210, height: 100 },
  { x: -105, y: height + 5, width: width + 210, height: 100 },
];

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The text's own size: a card never makes it larger, nor may it be larger than its card. */
const textSize = (text: Size, card: Box): Size => ({ width: Math.min(text.width, card.width), height: Math.min(text.height, card.height) });

function messageShapes({ path: { edge }, points }: Line): Shape[] {
  const { message, from, to } = edge;
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!message || !first || !second || !last || !before) return [];
  const partIds = [message.id, from, to];
  const heads = [filledHead(before, last, HEAD), ...(message.answered ? [filledHead(second, first, HEAD)] : [])];
  const shape = (kind: ShapeKind) => (d: string): Shape => ({ kind, d, partIds, tone: message.tone });
  return [
    shape('message')(roundedPolyline(points, CORNERS.bend)),
    ...polylinePieces(points, CORNERS.bend).map(shape('message-segment')),
    ...heads.map(shape('message-head')),
  ];
}

/** The corners of a line, from the sender's edge to the receiver's. */
function pointsOf({ parts, ends }: Path, cards: ReadonlyMap<string, Box>): Point[] {
  const points: Point[] = [];
  const at = (end: End, i: number): Point => {
    const card = cards.get(end.card.id) ?? NOTHING;
    const part = parts[i];
    if (part?.kind === 'rise') return { x: part.x, y: end.side === 'top' ? card.y : card.y + card.height };
    return { x: end.side === 'left' ? card.x : card.x + card.width, y: part?.y ?? 0 };
  };
  points.push(at(ends[0], 0));
  parts.slice(1).forEach((part, i) => {
    const before = parts[i];
    if (before?.kind === 'rise' && part.kind === 'lane') points.push({ x: before.x, y: part.y });
    else if (before?.kind === 'lane' && part.kind === 'rise') points.push({ x: part.x, y: before.y });
  });
  points.push(at(ends[1], parts.length - 1));
  return simplifyPolyline(points);
}

const sidesOf = ({ x, y, width, height }: Box): Segment[] => {
  const [a, b, c, d] = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
  return [{ from: a, to: b }, { from: b, to: c }, { from: c, to: d }, { from: d, to: a }];
};

/** Labels stand at the top left of their boundaries; further right where lines come in from above. */
function placeLabels(frames: ReadonlyMap<string, Box>, lines: readonly Line[], sizes: Sizes): Map<string, Box> | undefined {
  const labels = new Map<string, Box>();
  for (const [id, frame] of frames) {
    const size = sizes(id);
    const y = frame.y + LABEL.above;
    const inTheWay = lines.flatMap(({ points }) => points.slice(1).flatMap((to, i) => {
      const from = points[i];
      return from && Math.abs(from.x - to.x) < 0.1 && Math.min(from.y, to.y) < y + size.height && Math.max(from.y, to.y) > y ? [from.x] : [];
    }));
    const choices = [frame.x + LABEL.beside, ...inTheWay.map((x) => x + LABEL.aside).filter((x) => x > frame.x + LABEL.beside)].sort((a, b) => a - b);
    const x = choices.find((left) => left + size.width <= frame.x + frame.width - LABEL.beside
      && inTheWay.every((line) => line <= left - LABEL.aside + 1 || line >= left + size.width + LABEL.aside - 1));
    if (x === undefined) return undefined;
    labels.set(id, { ...inflate({ x, y, ...size }, 0) });
  }
  return labels;
}
