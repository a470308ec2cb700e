import { bottom, centre, inflate, right } from '../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { LayoutContext, PlacedStage } from '../stage.js';
import { branchShapes, branchRoute } from './branch.js';
import { blockArrowShape, segmentBetween } from './block-arrows.js';
import { orthogonalRoute } from './orthogonal-route.js';
import { BRANCH, SELF_LOOP, BLOCK_ARROW } from '../measures.js';
import { freeParallelSegment, PARALLEL_OFFSETS, labelSide, routeParallelEdges } from './parallel-edges.js';
import { ON_BRANCH, BESIDE_BLOCK_ARROW, ON_PARALLEL_EDGE, findLabelBox, edgeLabelId, placeLabel } from './edge-label.js';
import type { Scene } from '../../scene.js';
import { isSelfLoop, skipRepeated, endsKey, placeEdges, type Surroundings, type PlacedEdge } from './placed-edges.js';
import { routeSelfLoop } from './self-loop.js';
import { clearanceAround, segmentClearances } from './clearance.js';

/** What stands between and beside the stages when their ways have been drawn. */
export interface OccupiedSpace {
  /** The labels, and the loops of stages that lead to themselves: nothing may cross them. */
  pills: Box[];
  /** The room that the ways take, or the ends of those that swing. */
  ways: Outline[];
}

/** Room that the ways out of a stage need, across and down, with their labels. */
export function gapAfter(ways: readonly Edge[], { sizes, measures }: LayoutContext): Size {
  const rooms = ways.map((way): Size => {
    const pill = edgeLabelId(way);
    const { width, height } = pill ? sizes(pill) : { width: 0, height: 0 };
    if (isSelfLoop(way)) return { width: width + SELF_LOOP.depth + 40, height: Math.max(height, SELF_LOOP.depth) + 36 };
    // The slender arrow beside a ribbon shows on both sides of its label, or both labels stand on one side of it.
    if (way.nth > 0) return { width: width + 28 + 2 * BRANCH.head, height: 2 * height + 60 };
    return { width: width + 28, height: height + 36 };
  });
  return {
    width: Math.max(measures.gap, ...rooms.map((room) => room.width)),
    height: Math.max(measures.gap - 8, ...rooms.map((room) => room.height)),
  };
}

/** Two ways or more between the same stages: the first, if it is a ribbon, and the room that those take which are drawn. */
interface Pair {
  first: readonly Point[];
  room: Outline[];
}

/** Ways that are being drawn. */
interface Joining extends Omit<LayoutContext, 'index'> {
  scene: Scene;
  joined: OccupiedSpace;
  /** The room of the ribbons out of each stage, by its place in the order. */
  ribbons: Outline[][];
  /** The room of the slender arrows. */
  branches: Outline[];
  /** The room of the labels beside loops and pairs, with air around: no other arrow comes as near as their own. */
  labelRooms: Outline[];
  /** What talks to the hub: labels of branches keep clear of it. */
  lines: Outline[];
  pairs: ReadonlyMap<string, Pair>;
  /** Where ribbons begin that have been drawn: those of several tracks may be one. */
  begun: Set<string>;
  /** The ways that have been drawn together with the first of their pair. */
  done: Set<Edge>;
}

/**
 * Draws every way into a scene whose stages have their places: a ribbon to the next stage, loops, then slender
 * arrows to others, and by each its gate or condition, clear of the stages and of `others`.
 * @param between draws what comes between the two, and tells what labels are to keep clear of.
 */
export function connectStages({ index, ...context }: LayoutContext, scene: Scene, placed: readonly PlacedStage[], others: Surroundings, between: (joined: OccupiedSpace) => Outline[] = () => []): OccupiedSpace {
  const ways = [...index.edges.values()].flat().filter(skipRepeated());
  const pairs = new Map(ways.filter(({ nth }) => nth > 0).map((way): [string, Pair] => [endsKey(way), { first: [], room: [] }]));
  const joining: Joining = { ...context, scene, joined: { pills: [], ways: [] }, ribbons: placed.map(() => []), branches: [], labelRooms: [], lines: [], pairs, begun: new Set(), done: new Set() };
  const routes = placeEdges(ways, placed, others, context);
  const isRibbon = ({ way, onward }: PlacedEdge) => onward && way.nth === 0;
  const seconds = new Map(routes.filter(({ way, onward }) => onward && way.nth === 1).map((route) => [endsKey(route.way), route]));
  for (const route of routes.filter(isRibbon)) drawRibbon(route, seconds.get(endsKey(route.way)), joining);
  for (const route of routes.filter(({ way }) => isSelfLoop(way))) drawLoop(route, joining);
  joining.lines = between(joining.joined);
  for (const route of routes) if (!isRibbon(route) && !isSelfLoop(route.way) && !joining.done.has(route.way)) drawBranch(route, joining);
  return joining.joined;
}

/** What leaves room for nothing near a way: stages, others, labels, and ribbons. */
function takenBy({ span, still }: PlacedEdge, { joined, ribbons, budget }: Joining): { still: Outline[]; all: Outline[] } {
  budget.spend(joined.pills.length);
  const own = [...still, ...joined.pills];
  return { still: own, all: [...own, ...ribbons.slice(...span).flat()] };
}

/** The ribbon to the next stage, with a second way beside it where both their labels have room there. */
function drawRibbon(route: PlacedEdge, second: PlacedEdge | undefined, joining: Joining): void {
  const { way, from, to, at, size } = route;
  const { scene, joined, ribbons, pairs, begun, budget } = joining;
  const taken = takenBy(route, joining);
  const { way: alone, whole } = segmentBetween(from, to, size && Math.max(centre(from.outline).y, from.outline.y + size.height + 40));
  const key = `${alone.from.x},${alone.from.y}`;
  // Ways of several tracks that leave through the same edge of their stage are one ribbon.
  const isDrawn = whole && begun.has(key);
  begun.add(key);
  const both = second && !isDrawn ? routeParallelEdges(from, to, [alone.from, alone.to], [size, second.size], taken.all, scene, budget) : undefined;
  const [start, end] = both?.ribbon ?? [alone.from, alone.to];
  if (!isDrawn) scene.shapes.push(blockArrowShape(from, to, { from: start, to: end }));
  joined.ways.push(clearanceAround([start, end]));
  ribbons[at]?.push(clearanceAround([start, end]));
  const pair = pairs.get(endsKey(way));
  if (pair) Object.assign(pair, { first: [start, end], room: [clearanceAround([start, end], BLOCK_ARROW.head / 2)] });
  if (second && both) {
    label(route, joining, () => both.labels[0]);
    drawSlender(second, both.slender, joining);
    joined.ways.push(...segmentClearances(both.slender));
    label(second, joining, () => both.labels[1]);
    joining.labelRooms.push(...both.labels.flatMap((box) => (box ? [inflate(box, LABEL_AIR)] : [])));
    joining.done.add(second.way);
  } else {
    const outer = labelSide([start, end], scene);
    const box = label(route, joining, (one) => placeLabel([start, end], one, pair ? { ...BESIDE_BLOCK_ARROW, sides: [outer, -outer] } : BESIDE_BLOCK_ARROW, taken.still, scene, budget));
    if (pair && box) joining.labelRooms.push(inflate(box, LABEL_AIR));
  }
}

/** A loop, and its label beside it. */
function drawLoop(route: PlacedEdge, joining: Joining): void {
  const { from, to, pill, size } = route;
  const { scene, joined, labelRooms, budget } = joining;
  const taken = takenBy(route, joining).all;
  const loop = routeSelfLoop(from, size, taken, scene, budget);
  if (loop) {
    scene.shapes.push(...branchShapes(from, to, loop.points, pill));
    scene.height = Math.max(scene.height, bottom(loop.area));
    joined.pills.push(loop.area);
  }
  const points = loop?.points ?? [centre(from.outline)];
  const box = label(route, joining, (one) => loop?.label ?? placeLabel(points, one, { ...BESIDE_BLOCK_ARROW, farther: FARTHER, tight: true }, loop ? [...taken, loop.area] : taken, scene, budget));
  if (box) labelRooms.push(inflate(box, LABEL_AIR));
}

/** A slender arrow to any stage, and its label on it or beside it. */
function drawBranch(route: PlacedEdge, joining: Joining): void {
  const { way, from, to, size } = route;
  const { scene, branches, labelRooms, lines, pairs, budget } = joining;
  const taken = takenBy(route, joining).all;
  const pair = pairs.get(endsKey(way));
  const others = [...taken, ...(pair?.room ?? [])].filter((one) => one !== from.outline && one !== to.outline);
  const offs = PARALLEL_OFFSETS.flatMap((off) => [off, -off]).map((off) => -labelSide(pair?.first ?? [], scene) * off);
  const shunned = [...branches, ...labelRooms];
  const points = freeParallelSegment(from, to, pair?.first ?? [], offs, others, budget) ?? branchRoute(from, to, others, shunned, scene, budget);
  const clear = (of: readonly Point[]): Outline[] => [...taken, ...branches, ...lines, clearanceAround(of.slice(-1), 20)];
  if (way.nth === 0) {
    const obstacles = clear(points);
    drawSlender(route, points, joining);
    label(route, joining, (one) => placeLabel(points, one, ON_BRANCH, obstacles, scene, budget));
    return;
  }
  const near = size && findLabelBox(points, size, ON_PARALLEL_EDGE, clear(points), scene, budget);
  // Where the label has no place beside it, the way goes where there is more room.
  const roomy = size && !near ? orthogonalRoute(from.outline, to.outline, others.map((one) => inflate(one, size.height / 2)), shunned, scene, budget) : undefined;
  const there = roomy && size && findLabelBox(roomy, size, ON_PARALLEL_EDGE, clear(roomy), scene, budget);
  const obstacles = clear(points);
  drawSlender(route, there ? roomy : points, joining);
  label(route, joining, (one) => near ?? there ?? placeLabel(points, one, { ...ON_PARALLEL_EDGE, farther: FARTHER }, obstacles, scene, budget));
}

function drawSlender({ way, from, to, pill }: PlacedEdge, points: readonly Point[], { scene, branches, pairs }: Joining): void {
  scene.shapes.push(...branchShapes(from, to, [...points], pill));
  branches.push(...segmentClearances(points));
  pairs.get(endsKey(way))?.room.push(...segmentClearances(points));
}

/** Puts a way's label where it is to stand; the drawing holds it. */
function label({ pill, size }: PlacedEdge, { scene, joined }: Joining, place: (size: Size) => Box | undefined): Box | undefined {
  const box = pill && size ? place(size) : undefined;
  if (!pill || !box) return undefined;
  scene.boxes[pill] = box;
  scene.width = Math.max(scene.width, right(box));
  scene.height = Math.max(scene.height, bottom(box));
  joined.pills.push(box);
  return box;
}

/** How much farther off a label may stand that finds no place by its way. */
const FARTHER = [40, 80, 120];
/** How far from the label of a loop or a pair another arrow keeps, if it can. */
const LABEL_AIR = 24;

