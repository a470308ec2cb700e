import type { Outline } from '../../../geometry/types.js';
import type { Scene } from '../../scene.js';
import type { PlacedStage } from '../stage-layout.js';
import { drawBlockArrow } from './block-arrows.js';
import type { OccupiedSpace } from './clearance.js';
import type { ConnectContext, EdgeDrawing, ParallelEdges } from './edge-drawing.js';
import { endsKey, isSelfLoop, placeEdges, skipRepeated, type PlacedEdge, type Surroundings } from './placed-edges.js';

/**
 * Draws every edge into a scene whose stages have been placed: block arrows to the next stage, self-loops, then branches
 * to other stages, each with its label, clear of the stages and their surroundings.
 * @param drawBeforeBranches draws something before the branches, and returns what their labels keep clear of.
 */
export function connectStages(
  { index, detours, sizes, budget }: ConnectContext,
  scene: Scene,
  stages: readonly PlacedStage[],
  surroundings: Surroundings,
  drawBeforeBranches: (occupied: OccupiedSpace) => Outline[] = () => [],
): void {
  const edges = [...index.edges.values()].flat().filter(skipRepeated());
  const parallel = new Map(edges.filter(({ nth }) => nth > 0).map((edge): [string, ParallelEdges] => [endsKey(edge), { blockArrow: [], clearance: [] }]));
  const drawing: EdgeDrawing = {
    scene,
    budget,
    parallel,
    occupied: { labels: [], arrows: [] },
    blockArrows: stages.map(() => []),
    branches: [],
    labelMargins: [],
    labelObstacles: [],
    drawnFrom: new Set(),
    drawnTogether: new Set(),
  };
  const placed = placeEdges(edges, stages, surroundings, { sizes, budget });
  const isBlockArrow = ({ edge, toNext }: PlacedEdge) => toNext && edge.nth === 0;
  const seconds = new Map(placed.filter(({ edge, toNext }) => toNext && edge.nth === 1).map((one) => [endsKey(one.edge), one]));
  for (const one of placed.filter(isBlockArrow)) drawBlockArrow(one, seconds.get(endsKey(one.edge)), drawing, detours);
  for (const one of placed.filter(({ edge }) => isSelfLoop(edge))) detours?.drawSelfLoop(one, drawing);
  drawing.labelObstacles = drawBeforeBranches(drawing.occupied);
  for (const one of placed) if (!isBlockArrow(one) && !isSelfLoop(one.edge) && !drawing.drawnTogether.has(one.edge)) detours?.drawBranch(one, drawing);
}
