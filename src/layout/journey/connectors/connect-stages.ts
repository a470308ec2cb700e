import type { Outline } from '../../../geometry/types.js';
import type { Scene } from '../../scene.js';
import type { LayoutContext, PlacedStage } from '../stage-layout.js';
import type { OccupiedSpace } from './clearance.js';
import { drawBlockArrow, drawBranch, drawSelfLoop, type EdgeDrawing, type ParallelEdges } from './draw-edges.js';
import { endsKey, isSelfLoop, placeEdges, skipRepeated, type PlacedEdge, type Surroundings } from './placed-edges.js';

/**
 * Draws every edge into a scene whose stages have been placed: block arrows to the next stage, self-loops, then branches
 * to other stages, each with its label, clear of the stages and their surroundings.
 * @param drawBeforeBranches draws something before the branches, and returns what their labels keep clear of.
 */
export function connectStages(
  { index, ...context }: LayoutContext,
  scene: Scene,
  stages: readonly PlacedStage[],
  surroundings: Surroundings,
  drawBeforeBranches: (occupied: OccupiedSpace) => Outline[] = () => [],
): void {
  const edges = [...index.edges.values()].flat().filter(skipRepeated());
  const parallel = new Map(edges.filter(({ nth }) => nth > 0).map((edge): [string, ParallelEdges] => [endsKey(edge), { blockArrow: [], clearance: [] }]));
  const drawing: EdgeDrawing = {
    ...context,
    scene,
    parallel,
    occupied: { labels: [], arrows: [] },
    blockArrows: stages.map(() => []),
    branches: [],
    labelMargins: [],
    labelObstacles: [],
    drawnFrom: new Set(),
    drawnTogether: new Set(),
  };
  const placed = placeEdges(edges, stages, surroundings, context);
  const isBlockArrow = ({ edge, toNext }: PlacedEdge) => toNext && edge.nth === 0;
  const seconds = new Map(placed.filter(({ edge, toNext }) => toNext && edge.nth === 1).map((one) => [endsKey(one.edge), one]));
  for (const one of placed.filter(isBlockArrow)) drawBlockArrow(one, seconds.get(endsKey(one.edge)), drawing);
  for (const one of placed.filter(({ edge }) => isSelfLoop(edge))) drawSelfLoop(one, drawing);
  drawing.labelObstacles = drawBeforeBranches(drawing.occupied);
  for (const one of placed) if (!isBlockArrow(one) && !isSelfLoop(one.edge) && !drawing.drawnTogether.has(one.edge)) drawBranch(one, drawing);
}
