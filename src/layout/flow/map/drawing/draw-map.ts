import { filledHead } from '../../../../geometry/arrows.js';
import { boxAround, centre } from '../../../../geometry/box.js';
import { polylinePieces, roundedPolyline, simplifyPolyline } from '../../../../geometry/polyline.js';
import { roundedRect } from '../../../../geometry/shapes.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Scene, Shape } from '../../../scene.js';
import type { ShapeKind } from '../../../shapes.js';
import { placeLabels } from '../../boundaries/labels.js';
import type { RoutingContext } from '../context.js';
import { ARROW_HEAD, CORNER_RADIUS } from '../measures.js';
import { anchorX, type Anchor, type Route } from '../routing/route.js';
import type { PlacedRoutes } from '../routing/route-edges.js';
import { placeBadges } from './badges.js';

/** A route and its corners, from the sender's edge to the receiver's. */
interface RoutedLine {
  route: Route;
  points: Point[];
}

/** Everything that is drawn, in its place. Boxes are by id. */
interface Placed {
  cards: ReadonlyMap<string, Box>;
  boundaries: ReadonlyMap<string, Box>;
  labels: ReadonlyMap<string, Box>;
  lines: readonly RoutedLine[];
  /** The centres of badges, by the number of their line. */
  badges: ReadonlyMap<number, Point>;
}

/** @returns the scene, the routes on which badges find no place, or `undefined` if a label finds none. */
export function drawMap(index: FlowIndex, { routes, rows }: PlacedRoutes, context: RoutingContext, width: number): Scene | { unplacedBadges: Route[] } | undefined {
  const { columns, sizes, budget } = context;
  const cards = combine(columns.cards, rows.cards);
  const boundaries = combine(columns.boundaries, rows.boundaries);
  const lines = routes.map((route): RoutedLine => ({ route, points: pointsOf(route, cards) }));
  budget.spend(boundaries.size * lines.length);
  const labels = placeLabels(boundaries, lines.map(({ points }) => points), sizes);
  if (!labels) return undefined;
  const badges = placeBadges(
    lines.map(({ route: { edge: { message } }, points }) => ({ points, badge: message?.badge, answered: message?.answered })),
    [...cards.values(), ...labels.values(), ...frameAround({ width, height: rows.height })],
    [...boundaries.values()].flatMap(sidesOf),
    budget,
  );
  if ('unplaced' in badges) return { unplacedBadges: badges.unplaced.flatMap((i) => routes[i] ?? []) };
  const placed: Placed = { cards, boundaries, labels, lines, badges };
  return { width, height: Math.ceil(rows.height), boxes: textBoxes(placed, context), shapes: shapesOf(placed, index), mirrored: false };
}

/** The boxes whose places across and down are known. */
const combine = (across: ReadonlyMap<string, Pick<Box, 'x' | 'width'>>, down: ReadonlyMap<string, Pick<Box, 'y' | 'height'>>): Map<string, Box> =>
  new Map([...across].map(([id, box]) => [id, { ...box, ...(down.get(id) ?? { y: 0, height: 0 }) }]));

function textBoxes({ cards, labels, lines, badges }: Placed, { sizes }: RoutingContext): Scene['boxes'] {
  const boxes: Scene['boxes'] = {};
  for (const [id, card] of cards) boxes[id] = boxAround(centre(card), smaller(sizes(id), card));
  for (const [id, label] of labels) boxes[id] = label;
  lines.forEach(({ route: { edge: { message } } }, i) => {
    const at = badges.get(i);
    if (message && at) boxes[message.id] = boxAround(at, message.badge);
  });
  return boxes;
}

/** A text keeps its own size, unless its card is smaller. */
const smaller = (text: Size, card: Box): Size => ({ width: Math.min(text.width, card.width), height: Math.min(text.height, card.height) });

function shapesOf({ cards, boundaries, lines }: Placed, { parts }: FlowIndex): Shape[] {
  const area = (kind: ShapeKind, radius: number) => ([id, box]: [string, Box]): Shape => ({ kind, d: roundedRect(box, radius), partIds: [id], tone: parts.get(id)?.tone });
  return [
    ...[...boundaries].map(area('boundary', CORNER_RADIUS.boundary)),
    ...[...cards].map(area('card', CORNER_RADIUS.card)),
    ...lines.flatMap(connectionShapes),
    ...lines.flatMap(messageLineShapes),
  ];
}

const connectionShapes = ({ route: { edge: { message, from, to } }, points }: RoutedLine): Shape[] =>
  (message ? [] : [{ kind: 'connection', d: roundedPolyline(points, CORNER_RADIUS.bend), partIds: [from, to] }]);

function messageLineShapes({ route: { edge: { message, from, to } }, points }: RoutedLine): Shape[] {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!message || !first || !second || !last || !before) return [];
  const partIds = [message.id, from, to];
  const heads = [filledHead(before, last, ARROW_HEAD), ...(message.answered ? [filledHead(second, first, ARROW_HEAD)] : [])];
  const shape = (kind: ShapeKind) => (d: string): Shape => ({ kind, d, partIds, tone: message.tone });
  return [
    shape('message')(roundedPolyline(points, CORNER_RADIUS.bend)),
    ...polylinePieces(points, CORNER_RADIUS.bend).map(shape('message-segment')),
    ...heads.map(shape('message-head')),
  ];
}

/** Boxes around the scene that keep badges 1 px inside. */
const frameAround = ({ width, height }: Size): Box[] => [
  { x: -105, y: -105, width: 100, height: height + 210 },
  { x: width + 5, y: -105, width: 100, height: height + 210 },
  { x: -105, y: -105, width: width + 210, height: 100 },
  { x: -105, y: height + 5, width: width + 210, height: 100 },
];

const sidesOf = ({ x, y, width, height }: Box): Segment[] => {
  const [a, b, c, d] = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
  return [{ from: a, to: b }, { from: b, to: c }, { from: c, to: d }, { from: d, to: a }];
};

/** The corners of a line, from the sender's edge to the receiver's. */
function pointsOf({ segments, anchors }: Route, cards: ReadonlyMap<string, Box>): Point[] {
  const endAt = (anchor: Anchor, i: number): Point => {
    const card = cards.get(anchor.card.id) ?? { y: 0, height: 0 };
    const segment = segments[i];
    if (segment?.kind === 'vertical') return { x: segment.x, y: anchor.side === 'top' ? card.y : card.y + card.height };
    return { x: anchorX(anchor), y: segment?.y ?? 0 };
  };
  const points = [endAt(anchors[0], 0)];
  segments.slice(1).forEach((segment, i) => {
    const before = segments[i];
    if (before?.kind === 'vertical' && segment.kind === 'horizontal') points.push({ x: before.x, y: segment.y });
    else if (before?.kind === 'horizontal' && segment.kind === 'vertical') points.push({ x: segment.x, y: before.y });
  });
  points.push(endAt(anchors[1], segments.length - 1));
  return simplifyPolyline(points);
}
