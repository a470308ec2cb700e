import type { Outline, Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { LayoutContext, PlacedStage } from '../stage.js';
import type { Anchor } from './block-arrows.js';
import { edgeLabelId } from './edge-label.js';

/** What drawing a way counts for, in units of work. */
const WAY = 50;
/** How many stages before and after its ends can stand in a way. In a large drawing the others are far off. */
const NEAR = 12;

/** What stands beside the stages: one thing beside `each`, in their order, and what concerns `all`. */
export interface Surroundings {
  each?: readonly Outline[];
  all?: readonly Outline[];
}

/** A way with its ends, and what stands near it. */
export interface PlacedEdge {
  way: Edge;
  from: Anchor;
  to: Anchor;
  /** The place of the stage that it leaves among all. */
  at: number;
  /** Whether it leads to the next stage. */
  onward: boolean;
  /** The label's id, and its size. */
  pill: string | undefined;
  size: Size | undefined;
  /** The places of the stages that are near: from the first up to the last, which is not. */
  span: [first: number, last: number];
  /** Stages and `others` near it. */
  still: Outline[];
}

export const endsKey = ({ from, to }: Edge): string => `${from.data.id}>${to.data.id}`;

/** Keeps a way unless it is one more without a label between the same two, which says nothing that the first does not. */
export function skipRepeated(): (way: Edge) => boolean {
  const bare = new Set<string>();
  return (way) => {
    const again = !edgeLabelId(way) && bare.has(endsKey(way));
    if (!edgeLabelId(way)) bare.add(endsKey(way));
    return !again;
  };
}

/** Whether a way leads back to the stage that it leaves. */
export const isSelfLoop = ({ from, to }: Edge): boolean => from.stage === to.stage;

/** The ways whose ends have their places. */
export function placeEdges(ways: readonly Edge[], placed: readonly PlacedStage[], { each = [], all = [] }: Surroundings, { sizes, budget }: Pick<LayoutContext, 'sizes' | 'budget'>): PlacedEdge[] {
  const ends = endsOf(placed);
  const order = new Map(placed.map((one, i) => [one.id, i]));
  return ways.flatMap((way): PlacedEdge[] => {
    const from = ends.get(way.from.data.id);
    const to = ends.get(way.to.data.id);
    if (!from || !to) return [];
    const at = order.get(way.from.stage?.id ?? '') ?? 0;
    const end = order.get(way.to.stage?.id ?? '') ?? 0;
    const span: PlacedEdge['span'] = [Math.max(0, Math.min(at, end) - NEAR), Math.max(at, end) + NEAR + 1];
    const still = [...placed.slice(...span).map((one) => one.outline), ...each.slice(...span), ...all];
    const pill = edgeLabelId(way);
    budget.spend(WAY + still.length);
    return [{ way, from, to, at, onward: end === at + 1, pill, size: pill ? sizes(pill) : undefined, span, still }];
  });
}

/** What ways leave from and arrive at: stages, and tracks. */
function endsOf(placed: readonly PlacedStage[]): Map<string, Anchor> {
  return new Map(placed.flatMap(({ id, tone, outline, tracks }): [string, Anchor][] => [
    [id, { id, tone, outline }],
    ...tracks.map(([track, strip]): [string, Anchor] => [track, { id: track, tone, outline, strip }]),
  ]));
}
