import type { Outline, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { LayoutContext, PlacedStage } from '../stage-layout.js';
import type { Anchor } from './anchor.js';
import { edgeLabelId } from '../../labels.js';

/** What drawing an edge counts for, in units of work. */
const EDGE_WORK = 50;
/** How many stages before and after its ends can be in an edge's way. In a large drawing the others are far away. */
const NEAR = 12;

/** What else edges keep clear of: one outline beside `each` stage, in order, and outlines that concern `all` edges. */
export interface Surroundings {
  each?: readonly Outline[];
  all?: readonly Outline[];
}

/** An edge with its anchors and what is near it. */
export interface PlacedEdge {
  edge: Edge;
  from: Anchor;
  to: Anchor;
  /** The index of the stage that it leaves. */
  fromIndex: number;
  /** Whether it leads to the next stage. */
  toNext: boolean;
  labelId: string | undefined;
  labelSize: Size | undefined;
  /** The indexes of the stages that are near: from the first up to, but not including, the last. */
  nearby: [start: number, end: number];
  /** The stages and surroundings near it. */
  obstacles: Outline[];
}

/** The same for all edges between the same two ends. */
export const endsKey = ({ from, to }: Edge): string => `${from.data.id}>${to.data.id}`;

/** A filter without edges that repeat another one: a second edge between the same ends without a label says nothing new. */
export function skipRepeated(): (edge: Edge) => boolean {
  const withoutLabel = new Set<string>();
  return (edge) => {
    if (edgeLabelId(edge)) return true;
    const repeated = withoutLabel.has(endsKey(edge));
    withoutLabel.add(endsKey(edge));
    return !repeated;
  };
}

/** Whether an edge leads back to the stage that it leaves. */
export const isSelfLoop = ({ from, to }: Edge): boolean => from.stage === to.stage;

/** The edges whose stages have been placed. */
export function placeEdges(edges: readonly Edge[], stages: readonly PlacedStage[], { each = [], all = [] }: Surroundings, { sizes, budget }: Pick<LayoutContext, 'sizes' | 'budget'>): PlacedEdge[] {
  const anchors = anchorsOf(stages);
  const indexes = new Map(stages.map((stage, i) => [stage.id, i]));
  return edges.flatMap((edge): PlacedEdge[] => {
    const from = anchors.get(edge.from.data.id);
    const to = anchors.get(edge.to.data.id);
    if (!from || !to) return [];
    const fromIndex = indexes.get(edge.from.stage?.id ?? '') ?? 0;
    const toIndex = indexes.get(edge.to.stage?.id ?? '') ?? 0;
    const nearby: PlacedEdge['nearby'] = [Math.max(0, Math.min(fromIndex, toIndex) - NEAR), Math.max(fromIndex, toIndex) + NEAR + 1];
    const obstacles = [...stages.slice(...nearby).map((stage) => stage.outline), ...each.slice(...nearby), ...all];
    const labelId = edgeLabelId(edge);
    budget.spend(EDGE_WORK + obstacles.length);
    return [{ edge, from, to, fromIndex, toNext: toIndex === fromIndex + 1, labelId, labelSize: labelId ? sizes(labelId) : undefined, nearby, obstacles }];
  });
}

/** The anchors of stages and their tracks, by id. */
function anchorsOf(stages: readonly PlacedStage[]): Map<string, Anchor> {
  return new Map(stages.flatMap(({ id, tone, outline, tracks }): [string, Anchor][] => [
    [id, { id, tone, outline }],
    ...tracks.map(([track, strip]): [string, Anchor] => [track, { id: track, tone, outline, strip }]),
  ]));
}
