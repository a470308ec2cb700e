/** Draws the edges that do not simply lead to the next stage. Few journeys have any, so this is in a file of its own. */
import { bottom, centre, inflate } from '../../../../geometry/box.js';
import type { Box, Point } from '../../../../geometry/types.js';
import { clearanceAround, segmentClearances } from '../clearance.js';
import { addLabel, LABEL_MARGIN, obstaclesNear, type Detours, type EdgeDrawing } from '../edge-drawing.js';
import { findLabelBox, labelSide, ON_BRANCH, ON_PARALLEL_EDGE, placeLabel } from '../edge-label.js';
import { endsKey, type PlacedEdge } from '../placed-edges.js';
import { branchRoute, branchShapes } from './branch.js';
import { findFaults } from './edge-faults.js';
import { orthogonalRoute } from './orthogonal-route.js';
import { freeParallelSegment, PARALLEL_OFFSETS, routeParallelEdges, type ParallelRoutes } from './parallel-edges.js';
import { routeSelfLoop } from './self-loop.js';

/** How much farther away a label may go that finds no place close to its route. */
const FARTHER = [40, 100];

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
function drawSelfLoop(placed: PlacedEdge, drawing: EdgeDrawing): void {
  const { from, to, labelId, labelSize } = placed;
  const { scene, occupied, labelMargins, budget } = drawing;
  const obstacles = obstaclesNear(placed, drawing).withArrows;
  const loop = routeSelfLoop(from, labelSize, obstacles, scene, budget);
  if (loop) {
    scene.shapes.push(...branchShapes(from, to, loop.points, labelId));
    scene.height = Math.max(scene.height, bottom(loop.area));
    occupied.labels.push(loop.area);
  }
  drawing.drawn.push({ placed, route: loop?.points ?? [], isBlockArrow: false });
  const points = loop?.points ?? [centre(from.outline)];
  const placement = { ...ON_BRANCH, sides: [-1, 1], farther: FARTHER, tight: true };
  const box = addLabel(placed, drawing, (size) => loop?.label ?? placeLabel(points, size, placement, loop ? [...obstacles, loop.area] : obstacles, scene, budget));
  if (box) labelMargins.push(inflate(box, LABEL_MARGIN));
}

/** Draws a branch to any stage, with its label on it or beside it. */
function drawBranch(placed: PlacedEdge, drawing: EdgeDrawing): void {
  const { edge, from, to, labelSize } = placed;
  const { scene, branches, labelMargins, labelHindrances, parallel, budget } = drawing;
  const obstacles = obstaclesNear(placed, drawing).withArrows;
  const { blockArrow, clearance } = parallel.get(endsKey(edge)) ?? { blockArrow: [], clearance: [] };
  const others = [...obstacles, ...clearance].filter((one) => one !== from.outline && one !== to.outline);
  const offsets = PARALLEL_OFFSETS.flatMap((offset) => [offset, -offset]).map((offset) => -labelSide(blockArrow, scene) * offset);
  const penalised = [...branches, ...labelMargins];
  const route = freeParallelSegment(from, to, blockArrow, offsets, others, budget) ?? branchRoute(from, to, others, penalised, scene, budget);
  const placement = edge.nth === 0 ? ON_BRANCH : ON_PARALLEL_EDGE;
  const labelBox = (points: readonly Point[]): Box | undefined => {
    if (!labelSize) return undefined;
    const around = [...obstacles, ...branches, clearanceAround(points.slice(-1), 20)];
    return findLabelBox(points, labelSize, placement, [...around, ...labelHindrances], scene, budget)
      ?? findLabelBox(points, labelSize, placement, around, scene, budget);
  };
  const box = labelBox(route);
  // Where its label has no room, the edge takes a route with more room.
  const detour = labelSize && !box ? orthogonalRoute(from.outline, to.outline, others.map((one) => inflate(one, labelSize.height / 2)), penalised, scene, budget) : undefined;
  const detourBox = detour && labelBox(detour);
  addBranch(placed, detour && detourBox ? detour : route, drawing);
  addLabel(placed, drawing, (size) => box ?? detourBox ?? placeLabel(route, size, { ...placement, farther: FARTHER }, [...obstacles, ...branches], scene, budget));
}

function addBranch(placed: PlacedEdge, route: readonly Point[], { scene, branches, parallel, drawn }: EdgeDrawing): void {
  const { edge, from, to, labelId } = placed;
  drawn.push({ placed, route, isBlockArrow: false });
  scene.shapes.push(...branchShapes(from, to, route, labelId));
  branches.push(...segmentClearances(route));
  parallel.get(endsKey(edge))?.clearance.push(...segmentClearances(route));
}

export const detours: Detours = { routeParallelEdges, drawTogether, drawSelfLoop, drawBranch, findFaults };
