import { bottom, centre, inflate, right } from '../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { Scene } from '../../scene.js';
import { BLOCK_ARROW } from '../measures.js';
import type { LayoutContext } from '../stage-layout.js';
import { blockArrowShape } from './block-arrows.js';
import { branchRoute, branchShapes } from './branch.js';
import { clearanceAround, segmentClearances, type OccupiedSpace } from './clearance.js';
import { BESIDE_BLOCK_ARROW, findLabelBox, ON_BRANCH, ON_PARALLEL_EDGE, placeLabel } from './edge-label.js';
import { orthogonalRoute } from './orthogonal-route.js';
import { freeParallelSegment, labelSide, PARALLEL_OFFSETS, routeParallelEdges, type ParallelRoutes } from './parallel-edges.js';
import { endsKey, type PlacedEdge } from './placed-edges.js';
import { routeSelfLoop } from './self-loop.js';
import { segmentBetween } from './straight-segments.js';

/** How much farther away a label may go that finds no place close to its route. */
const FARTHER = [40, 80, 120];
/** How far other arrows keep from the label of a self-loop or of a parallel edge, if they can. */
const LABEL_MARGIN = 24;

/** Two or more edges between the same stages: the first as a block arrow, if it is one, and the space around those drawn. */
export interface ParallelEdges {
  blockArrow: readonly Point[];
  clearance: Outline[];
}

/** The edges drawn so far, and what they are drawn into. */
export interface EdgeDrawing extends Omit<LayoutContext, 'index'> {
  scene: Scene;
  occupied: OccupiedSpace;
  /** The space around the block arrows out of each stage, by its index. */
  blockArrows: Outline[][];
  /** The space around the branches. */
  branches: Outline[];
  /** The space around the labels of self-loops and parallel edges: no other arrow should come as close as their own. */
  labelMargins: Outline[];
  /** What else the labels of branches keep clear of. */
  labelObstacles: Outline[];
  /** By their ends. */
  parallel: ReadonlyMap<string, ParallelEdges>;
  /** The points at which block arrows start: those of several tracks may be one. */
  drawnFrom: Set<string>;
  /** The edges that have been drawn together with the first between their ends. */
  drawnTogether: Set<Edge>;
}

/** What leaves no room near an edge: stages, surroundings and labels; in `withArrows` the block arrows as well. */
function obstaclesNear({ nearby, obstacles }: PlacedEdge, { occupied, blockArrows, budget }: EdgeDrawing): { withoutArrows: Outline[]; withArrows: Outline[] } {
  budget.spend(occupied.labels.length);
  const withoutArrows = [...obstacles, ...occupied.labels];
  return { withoutArrows, withArrows: [...withoutArrows, ...blockArrows.slice(...nearby).flat()] };
}

/** Draws the block arrow to the next stage, and a second edge beside it where both labels have room there. */
export function drawBlockArrow(placed: PlacedEdge, second: PlacedEdge | undefined, drawing: EdgeDrawing): void {
  const { edge, from, to, fromIndex, labelSize } = placed;
  const { scene, occupied, blockArrows, parallel, drawnFrom, budget } = drawing;
  const near = obstaclesNear(placed, drawing);
  const { segment, betweenStages } = segmentBetween(from, to, labelSize && Math.max(centre(from.outline).y, from.outline.y + labelSize.height + 40));
  const startKey = `${segment.from.x},${segment.from.y}`;
  // Edges of several tracks that leave through the same side of their stage share one block arrow.
  const isDrawn = betweenStages && drawnFrom.has(startKey);
  drawnFrom.add(startKey);
  const routes = second && !isDrawn ? routeParallelEdges(from, to, [segment.from, segment.to], [labelSize, second.labelSize], near.withArrows, scene, budget) : undefined;
  const [start, end] = routes?.blockArrow ?? [segment.from, segment.to];
  if (!isDrawn) scene.shapes.push(blockArrowShape(from, to, { from: start, to: end }));
  occupied.arrows.push(clearanceAround([start, end]));
  blockArrows[fromIndex]?.push(clearanceAround([start, end]));
  const parallelEdges = parallel.get(endsKey(edge));
  if (parallelEdges) Object.assign(parallelEdges, { blockArrow: [start, end], clearance: [clearanceAround([start, end], BLOCK_ARROW.head / 2)] });
  if (second && routes) {
    drawTogether(placed, second, routes, drawing);
    return;
  }
  const outer = labelSide([start, end], scene);
  const placement = parallelEdges ? { ...BESIDE_BLOCK_ARROW, sides: [outer, -outer] } : BESIDE_BLOCK_ARROW;
  const box = addLabel(placed, drawing, (size) => placeLabel([start, end], size, placement, near.withoutArrows, scene, budget));
  if (parallelEdges && box) drawing.labelMargins.push(inflate(box, LABEL_MARGIN));
}

/** Draws what two edges that share their ends have beside the block arrow: the second's branch, and both labels. */
function drawTogether(first: PlacedEdge, second: PlacedEdge, { branch, labels }: ParallelRoutes, drawing: EdgeDrawing): void {
  addLabel(first, drawing, () => labels[0]);
  addBranch(second, branch, drawing);
  drawing.occupied.arrows.push(...segmentClearances(branch));
  addLabel(second, drawing, () => labels[1]);
  drawing.labelMargins.push(...labels.flatMap((box) => (box ? [inflate(box, LABEL_MARGIN)] : [])));
  drawing.drawnTogether.add(second.edge);
}

/** Draws a self-loop with its label beside it. */
export function drawSelfLoop(placed: PlacedEdge, drawing: EdgeDrawing): void {
  const { from, to, labelId, labelSize } = placed;
  const { scene, occupied, labelMargins, budget } = drawing;
  const obstacles = obstaclesNear(placed, drawing).withArrows;
  const loop = routeSelfLoop(from, labelSize, obstacles, scene, budget);
  if (loop) {
    scene.shapes.push(...branchShapes(from, to, loop.points, labelId));
    scene.height = Math.max(scene.height, bottom(loop.area));
    occupied.labels.push(loop.area);
  }
  const points = loop?.points ?? [centre(from.outline)];
  const placement = { ...BESIDE_BLOCK_ARROW, farther: FARTHER, tight: true };
  const box = addLabel(placed, drawing, (size) => loop?.label ?? placeLabel(points, size, placement, loop ? [...obstacles, loop.area] : obstacles, scene, budget));
  if (box) labelMargins.push(inflate(box, LABEL_MARGIN));
}

/** Draws a branch to any stage, with its label on it or beside it. */
export function drawBranch(placed: PlacedEdge, drawing: EdgeDrawing): void {
  const { edge, from, to, labelSize } = placed;
  const { scene, branches, labelMargins, labelObstacles, parallel, budget } = drawing;
  const obstacles = obstaclesNear(placed, drawing).withArrows;
  const { blockArrow, clearance } = parallel.get(endsKey(edge)) ?? { blockArrow: [], clearance: [] };
  const others = [...obstacles, ...clearance].filter((one) => one !== from.outline && one !== to.outline);
  const offsets = PARALLEL_OFFSETS.flatMap((offset) => [offset, -offset]).map((offset) => -labelSide(blockArrow, scene) * offset);
  const penalised = [...branches, ...labelMargins];
  const route = freeParallelSegment(from, to, blockArrow, offsets, others, budget) ?? branchRoute(from, to, others, penalised, scene, budget);
  const aroundLabel = (points: readonly Point[]): Outline[] => [...obstacles, ...branches, ...labelObstacles, clearanceAround(points.slice(-1), 20)];
  const forLabel = aroundLabel(route);
  if (edge.nth === 0) {
    addBranch(placed, route, drawing);
    addLabel(placed, drawing, (size) => placeLabel(route, size, ON_BRANCH, forLabel, scene, budget));
    return;
  }
  const box = labelSize && findLabelBox(route, labelSize, ON_PARALLEL_EDGE, forLabel, scene, budget);
  // Where its label has no room, the edge takes a route with more room.
  const detour = labelSize && !box ? orthogonalRoute(from.outline, to.outline, others.map((one) => inflate(one, labelSize.height / 2)), penalised, scene, budget) : undefined;
  const detourBox = detour && labelSize && findLabelBox(detour, labelSize, ON_PARALLEL_EDGE, aroundLabel(detour), scene, budget);
  addBranch(placed, detourBox ? detour : route, drawing);
  addLabel(placed, drawing, (size) => box ?? detourBox ?? placeLabel(route, size, { ...ON_PARALLEL_EDGE, farther: FARTHER }, forLabel, scene, budget));
}

function addBranch({ edge, from, to, labelId }: PlacedEdge, route: readonly Point[], { scene, branches, parallel }: EdgeDrawing): void {
  scene.shapes.push(...branchShapes(from, to, route, labelId));
  branches.push(...segmentClearances(route));
  parallel.get(endsKey(edge))?.clearance.push(...segmentClearances(route));
}

/** Adds an edge's label to the scene, which grows where the label needs it. */
function addLabel({ labelId, labelSize }: PlacedEdge, { scene, occupied }: EdgeDrawing, place: (size: Size) => Box | undefined): Box | undefined {
  const box = labelId && labelSize ? place(labelSize) : undefined;
  if (!labelId || !box) return undefined;
  scene.boxes[labelId] = box;
  scene.width = Math.max(scene.width, right(box));
  scene.height = Math.max(scene.height, bottom(box));
  occupied.labels.push(box);
  return box;
}
