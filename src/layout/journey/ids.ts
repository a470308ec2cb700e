import type { Edge } from '../../model/journey/build-index.js';

/** The box id of an edge's label: that of its gate or its condition. */
export function edgeLabelId(edge: Edge): string | undefined {
  const { gate, condition } = edge.transition;
  return gate?.id ?? (condition ? conditionId(edge) : undefined);
}

/** The box id of an edge's condition, which is text and not a part. Each edge between the same two stages has its own. */
export const conditionId = ({ transition: { from, to }, nth }: Edge): string => `${from}>${to}${nth > 0 ? `>${nth}` : ''}`;
