import { filledHead, headCorners } from '../../../../geometry/arrows.js';
import { boxAround, boxOf, centre, inflate } from '../../../../geometry/box.js';
import { polylinePieces, roundedPolyline, simplifyPolyline } from '../../../../geometry/polyline.js';
import { roundedRect } from '../../../../geometry/shapes.js';
import type { Box, Point, Segment, Size } from '../../../../geometry/types.js';
import type { FlowIndex } from '../../../../model/flow/build-index.js';
import { Budget, withinBudget } from '../../../budget.js';
import { rectangle, type Scene, type Shape } from '../../../scene.js';
import type { ShapeKind } from '../../../shapes.js';
import { placeLabels } from '../../boundaries/labels.js';
import type { RoutingContext } from '../context.js';
import { ARROW_HEAD, BEND_RADIUS } from '../measures.js';
import { titleForms } from '../title-room.js';
import { anchorX, type Anchor, type Route } from '../routing/route.js';
import type { PlacedRoutes } from '../routing/route-edges.js';
import { segmentBox } from './badge-candidates.js';
import { placeBadges, segmentsOf, type Line } from './badges.js';
import { lineBoxes, placeTitles, type PlacedTitle } from './titles.js';

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
  /** The titles that have room, by the number of their line. */
  titles: ReadonlyMap<number, PlacedTitle>;
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
    lines.map(({ route, points }): Line => {
      const { message } = route.edge;
      return { points, badge: message?.badge, answered: message?.answered, titleWidth: titleWidthIn(route, rows) };
    }),
    [...cards.values(), ...labels.values(), ...frameAround({ width, height: rows.height })],
    [...boundaries.values()].flatMap(sidesOf),
    budget,
  );
  if ('unplaced' in badges) return { unplacedBadges: badges.unplaced.flatMap((i) => routes[i] ?? []) };
  const placed: Placed = { cards, boundaries, labels, lines, badges, titles: new Map() };
  placed.titles = titlesOf(placed, { width, height: rows.height }, context);
  return { width, height: Math.ceil(rows.height), boxes: textBoxes(placed, context), shapes: shapesOf(placed, index), mirrored: false };
}

/** The width of the titles behind numbers in the gap that a straight line is in. */
const titleWidthIn = ({ segments: [first, ...others] }: Route, { titleColumns }: PlacedRoutes['rows']): number =>
  (first?.kind === 'horizontal' && first.gap !== undefined && others.length === 0 ? titleColumns.get(first.gap)?.width ?? 0 : 0);

/** The boxes whose places across and down are known. */
const combine = (across: ReadonlyMap<string, Pick<Box, 'x' | 'width'>>, down: ReadonlyMap<string, Pick<Box, 'y' | 'height'>>): Map<string, Box> =>
  new Map([...across].map(([id, box]) => [id, { ...box, ...(down.get(id) ?? { y: 0, height: 0 }) }]));

/** The most units of work for titles. A map that is so dense that it needs more has none: the map itself is not given up. */
const TITLES_BUDGET = 100_000;

/** Places the titles of messages where there is room. */
function titlesOf({ cards, boundaries, labels, lines, badges }: Omit<Placed, 'titles'>, scene: Size, { sizes }: RoutingContext): Map<number, PlacedTitle> {
  const badgeBoxes = new Map([...badges].flatMap(([line, at]) => {
    const message = lines[line]?.route.edge.message;
    return message ? [[line, boxAround(at, message.badge)] as const] : [];
  }));
  const segments = lines.map(({ points }) => segmentsOf(points));
  const titled = [...badgeBoxes].sort(([a], [b]) => a - b).flatMap(([line, badge]) => {
    const titles = titleForms(lines[line]?.route.edge.message?.id, sizes);
    return titles.length > 0 ? [{ line, badge, titles, segments: segments[line] ?? [] }] : [];
  });
  const solid = [...cards.values(), ...labels.values(), ...frameAround(scene)];
  const surroundings = { solid, lines: lineBoxes(segments), heads: lines.flatMap(headBoxes), edges: [...boundaries.values()].flatMap(sidesOf).map(segmentBox) };
  return withinBudget(() => placeTitles(titled, surroundings, new Budget(TITLES_BUDGET))) ?? new Map<number, PlacedTitle>();
}

/** The boxes round the heads of a message's line. */
function headBoxes({ route: { edge: { message } }, points }: RoutedLine): Box[] {
  const ends = message ? [[points.at(-2), points.at(-1)], ...(message.answered ? [[points[1], points[0]]] : [])] : [];
  return ends.flatMap(([from, tip]) => (from && tip ? boxOf(headCorners(from, tip, ARROW_HEAD)) : []));
}

function textBoxes({ cards, labels, lines, badges, titles }: Placed, { sizes }: RoutingContext): Scene['boxes'] {
  const boxes: Scene['boxes'] = {};
  for (const [id, card] of cards) boxes[id] = boxAround(centre(card), smaller(sizes(id), card));
  for (const [id, label] of labels) boxes[id] = label;
  lines.forEach(({ route: { edge: { message } } }, i) => {
    const at = badges.get(i);
    if (message && at) boxes[message.id] = boxAround(at, message.badge);
    const title = titles.get(i);
    if (title) boxes[title.id] = title.box;
  });
  return boxes;
}

/** A text keeps its own size, unless its card is smaller. */
const smaller = (text: Size, card: Box): Size => ({ width: Math.min(text.width, card.width), height: Math.min(text.height, card.height) });

function shapesOf({ cards, boundaries, lines, badges }: Placed, { parts }: FlowIndex): Shape[] {
  const area = (kind: ShapeKind) => ([id, box]: [string, Box]): Shape => rectangle(kind, box, { partIds: [id], tone: parts.get(id)?.tone });
  return [
    ...[...boundaries].map(area('boundary')),
    ...[...cards].map(area('card')),
    ...lines.flatMap(connectionShapes),
    ...lines.flatMap(messageLineShapes),
    ...lines.flatMap(({ route: { edge: { message } } }, i) => groupRing(message, badges.get(i), parts)),
  ];
}

/** Between a number and the ring round it. */
const RING = 3;

/** A group has no frame on a map, where its lines run through others: each of its numbers has its line round it. */
function groupRing(message: RoutedLine['route']['edge']['message'], at: Point | undefined, parts: FlowIndex['parts']): Shape[] {
  const part = parts.get(message?.id ?? '');
  if (!at || !message || part?.type !== 'message' || !part.group) return [];
  const box = inflate(boxAround(at, message.badge), RING);
  return [{ kind: part.group.complete === 'one' ? 'ring-of-one' : 'ring-of-all', d: roundedRect(box, box.height / 2), partIds: [message.id] }];
}

const connectionShapes = ({ route: { edge: { message, from, to } }, points }: RoutedLine): Shape[] =>
  (message ? [] : [{ kind: 'connection', d: roundedPolyline(points, BEND_RADIUS), partIds: [from, to] }]);

function messageLineShapes({ route: { edge: { message, from, to } }, points }: RoutedLine): Shape[] {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!message || !first || !second || !last || !before) return [];
  const partIds = [message.id, from, to];
  const heads = [filledHead(before, last, ARROW_HEAD), ...(message.answered ? [filledHead(second, first, ARROW_HEAD)] : [])];
  const shape = (kind: ShapeKind) => (d: string): Shape => ({ kind, d, partIds, tone: message.tone });
  return [
    shape('message')(roundedPolyline(points, BEND_RADIUS)),
    ...polylinePieces(points, BEND_RADIUS).map(shape('message-segment')),
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
