import { getPart, type Edge, type JourneyIndex } from './build-index.js';

/** Where an edge leads, seen from the stage that it leaves: to the one after it (`next`), further on, back, or to itself. */
export type EdgeDirection = 'next' | 'ahead' | 'back' | 'again';

/** The number of the stage that an edge leaves, and of the one that it enters. */
export function edgeStages({ parts }: JourneyIndex, { from, to }: Edge): [from: number, to: number] {
  const numberOf = (part: Edge['from']): number => (part.stage ? getPart(parts, part.stage.id) : part).number;
  return [numberOf(from), numberOf(to)];
}

export function edgeDirection(index: JourneyIndex, edge: Edge): EdgeDirection {
  const [from, to] = edgeStages(index, edge);
  if (from === to) return 'again';
  return to === from + 1 ? 'next' : to > from ? 'ahead' : 'back';
}

/** The edges that leave a stage for any but the next one. */
export const branchesOf = (index: JourneyIndex, stage: string): Edge[] =>
  (index.edges.get(stage) ?? []).filter((edge) => edgeDirection(index, edge) !== 'next');
