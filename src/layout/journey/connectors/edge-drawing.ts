import { bottom, right } from '../../../geometry/box.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { Budget } from '../../budget.js';
import type { Scene } from '../../scene.js';
import type { LayoutContext } from '../stage-layout.js';
import type { OccupiedSpace } from './clearance.js';
import type { ParallelRoutes, routeParallelEdges } from './detours/parallel-edges.js';
import type { PlacedEdge } from './placed-edges.js';

/** How far other arrows keep from the label of a self-loop or of a parallel edge, if they can. */
export const LABEL_MARGIN = 24;

/** Two or more edges between the same stages: the first as a block arrow, if it is one, and the space around those drawn. */
export interface ParallelEdges {
  blockArrow: readonly Point[];
  clearance: Outline[];
}

/** An edge that has been drawn. */
export interface DrawnEdge {
  placed: PlacedEdge;
  route: readonly Point[];
  /** Whether it is a block arrow, which has a place of its own between its stages. */
  isBlockArrow: boolean;
}

/** The edges drawn so far, and what they are drawn into. */
export interface EdgeDrawing {
  scene: Scene;
  budget: Budget;
  occupied: OccupiedSpace;
  /** The space around the block arrows out of each stage, by its index. */
  blockArrows: Outline[][];
  /** The space around the branches. */
  branches: Outline[];
  /** The space around the labels of self-loops and parallel edges: no other arrow should come as close as their own. */
  labelMargins: Outline[];
  /** What the labels of branches keep clear of if they can. */
  labelHindrances: Outline[];
  /** By their ends. */
  parallel: ReadonlyMap<string, ParallelEdges>;
  /** By the points at which block arrows start, the parts that they belong to: those of several tracks may be one. */
  drawnFrom: Map<string, string[]>;
  /** Edges whose labels have no room beside their block arrows. */
  labelsElsewhere: Edge[];
  /** Everything that has been drawn. */
  drawn: DrawnEdge[];
  /** The edges that have been drawn together with the first between their ends. */
  drawnTogether: Set<Edge>;
}

/** How much it counts that a label is not beside its own edge. */
export const LABEL_WEIGHT = 2;

/** What is wrong with a drawing: how much, and with which edges. */
export interface Faults {
  weight: number;
  edges: Edge[];
}

/** Draws the edges that do not simply lead to the next stage: branches, self-loops and parallel edges. */
export interface Detours {
  routeParallelEdges: typeof routeParallelEdges;
  drawTogether(first: PlacedEdge, second: PlacedEdge, routes: ParallelRoutes, drawing: EdgeDrawing): void;
  drawSelfLoop(placed: PlacedEdge, drawing: EdgeDrawing): void;
  drawBranch(placed: PlacedEdge, drawing: EdgeDrawing): void;
  /** Which edges cross what is not theirs, or have their label elsewhere, for lack of room. */
  findFaults(drawing: EdgeDrawing): Faults;
}

/** What stages are laid out and connected from. */
export interface ConnectContext extends LayoutContext {
  /** Needed for a journey that `hasDetours`. */
  detours?: Detours | undefined;
  /** The branches that are drawn before the others, since they lacked room after them. */
  first?: readonly Edge[];
  /** The space beside the stages in which branches can run, in CSS pixels. By default there is none. */
  margins?: Margins;
}

export type Margins = Readonly<Record<'left' | 'top' | 'right' | 'bottom', number>>;
export const NO_MARGINS: Margins = { left: 0, top: 0, right: 0, bottom: 0 };

/** What leaves no room near an edge: stages, surroundings and labels; in `withArrows` the block arrows as well. */
export function obstaclesNear({ nearby, obstacles }: PlacedEdge, { occupied, blockArrows, budget }: EdgeDrawing): { withoutArrows: Outline[]; withArrows: Outline[] } {
  budget.spend(occupied.labels.length);
  const withoutArrows = [...obstacles, ...occupied.labels];
  return { withoutArrows, withArrows: [...withoutArrows, ...blockArrows.slice(...nearby).flat()] };
}

/** Adds an edge's label to the scene, which grows where the label needs it. */
export function addLabel({ labelId, labelSize }: PlacedEdge, { scene, occupied }: EdgeDrawing, place: (size: Size) => Box | undefined): Box | undefined {
  const box = labelId && labelSize ? place(labelSize) : undefined;
  if (!labelId || !box) return undefined;
  scene.boxes[labelId] = box;
  scene.width = Math.max(scene.width, right(box));
  scene.height = Math.max(scene.height, bottom(box));
  occupied.labels.push(box);
  return box;
}
