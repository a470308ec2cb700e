import { bottom, boxOf, right } from '../../../geometry/box.js';
import type { Box, Outline } from '../../../geometry/types.js';
import type { Scene } from '../../scene.js';
import type { PlacedStage } from '../stage-layout.js';
import { drawBlockArrow } from './block-arrows.js';
import type { OccupiedSpace } from './clearance.js';
import { LABEL_WEIGHT, type ConnectContext, type EdgeDrawing, type Faults, type ParallelEdges } from './edge-drawing.js';
import { endsKey, isSelfLoop, placeEdges, skipRepeated, type PlacedEdge, type Surroundings } from './placed-edges.js';

/** What the edges of a drawing take, and what is wrong with them for lack of room. */
export interface Connected {
  occupied: OccupiedSpace;
  faults: Faults;
  /** The box around branches and labels, if there are any. */
  reach: Box | undefined;
}

/**
 * Draws every edge into a scene whose stages have been placed: block arrows to the next stage, self-loops, then branches
 * to other stages, each with its label, clear of the stages and their surroundings.
 * @param expected returns what the labels of branches keep clear of if they can, once block arrows and self-loops are drawn.
 */
export function connectStages(
  { index, detours, sizes, budget, first = [] }: ConnectContext,
  scene: Scene,
  stages: readonly PlacedStage[],
  surroundings: Surroundings,
  expected: (occupied: OccupiedSpace) => Outline[] = () => [],
): Connected {
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
    labelHindrances: [],
    labelsElsewhere: [],
    drawnFrom: new Map(),
    drawn: [],
    drawnTogether: new Set(),
  };
  const placed = placeEdges(edges, stages, surroundings, { sizes, budget });
  const isBlockArrow = ({ edge, toNext }: PlacedEdge) => toNext && edge.nth === 0;
  const seconds = new Map(placed.filter(({ edge, toNext }) => toNext && edge.nth === 1).map((one) => [endsKey(one.edge), one]));
  for (const one of placed.filter(isBlockArrow)) drawBlockArrow(one, seconds.get(endsKey(one.edge)), drawing, detours);
  for (const one of placed.filter(({ edge }) => isSelfLoop(edge))) detours?.drawSelfLoop(one, drawing);
  drawing.labelHindrances = expected(drawing.occupied);
  const branches = placed.filter((one) => !isBlockArrow(one) && !isSelfLoop(one.edge) && !drawing.drawnTogether.has(one.edge));
  const rank = ({ edge }: PlacedEdge): number => (first.includes(edge) ? first.indexOf(edge) : first.length);
  for (const one of branches.sort((a, b) => rank(a) - rank(b))) detours?.drawBranch(one, drawing);
  const { occupied, drawn } = drawing;
  const points = [...drawn.flatMap(({ route, isBlockArrow: straight }) => (straight ? [] : route)), ...occupied.labels.flatMap((box) => [box, { x: right(box), y: bottom(box) }])];
  return { occupied, faults: detours?.findFaults(drawing) ?? { weight: LABEL_WEIGHT * drawing.labelsElsewhere.length, edges: drawing.labelsElsewhere }, reach: points.length > 0 ? boxOf(points) : undefined };
}
