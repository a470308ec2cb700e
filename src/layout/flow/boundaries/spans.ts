import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Boundary } from '../../../model/flow/schema.js';

/** A boundary as a run of neighbouring lifelines. */
export interface BoundarySpan {
  id: string;
  /** The places of the first and the last lifeline inside. */
  first: number;
  last: number;
  /** The boundaries directly inside it. */
  inner: readonly BoundarySpan[];
}

/** Systems in an order in which those of a boundary are side by side. */
export interface LifelineOrder {
  ids: readonly string[];
  place: ReadonlyMap<string, number>;
  /** Each boundary after those inside it. */
  boundaries: readonly BoundarySpan[];
}

/** Keeps the order of the model, with each boundary at the place of its first system. */
export function orderLifelines({ model, within }: FlowIndex): LifelineOrder {
  const rank = new Map(model.systems.map((system, i) => [system.id, i]));
  const boundaries = new Map((model.boundaries ?? []).map((boundary) => [boundary.id, boundary]));
  const ranks = new Map<string, number>(rank);
  const rankOf = (id: string): number => {
    const known = ranks.get(id) ?? Math.min(...(boundaries.get(id)?.inside ?? []).map(rankOf));
    ranks.set(id, known);
    return known;
  };
  const ids: string[] = [];
  const spans: BoundarySpan[] = [];
  const visit = (children: readonly string[]): BoundarySpan[] => [...children]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flatMap((id) => {
      const boundary = boundaries.get(id);
      if (boundary) return [visitBoundary(boundary)];
      ids.push(id);
      return [];
    });
  const visitBoundary = ({ id, inside }: Boundary): BoundarySpan => {
    const first = ids.length;
    const inner = visit(inside);
    const span: BoundarySpan = { id, first, last: ids.length - 1, inner };
    spans.push(span);
    return span;
  };
  visit([...rank.keys(), ...boundaries.keys()].filter((id) => !within.has(id)));
  return { ids, place: new Map(ids.map((id, i) => [id, i])), boundaries: spans };
}
