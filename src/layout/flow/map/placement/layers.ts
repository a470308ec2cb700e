import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Edge } from '../edges.js';

/** The layers of a connected part, as ids: each layer holds the neighbours of the layer before. */
export type Layers = string[][];

/** The child of a boundary (or, without one, of the whole map) that is the system or contains it. */
function childContaining(system: string, boundary: string | undefined, index: FlowIndex): string | undefined {
  let id = system;
  for (;;) {
    const parent = index.within.get(id)?.id;
    if (parent === boundary) return id;
    if (parent === undefined) return undefined;
    id = parent;
  }
}

/** Which children have edges between them, and where the edges first reach each of them. */
interface Reached {
  neighbours: Map<string, Set<string>>;
  /** By child: the number of the first edge at it, and whether that edge comes from outside the boundary. */
  first: Map<string, { edge: number; fromOutside: boolean }>;
}

function reachedBy(edges: readonly Edge[], children: readonly string[], boundary: string | undefined, index: FlowIndex): Reached {
  const neighbours = new Map<string, Set<string>>(children.map((id) => [id, new Set()]));
  const first: Reached['first'] = new Map();
  edges.forEach(({ from, to }, edge) => {
    const a = childContaining(from, boundary, index);
    const b = childContaining(to, boundary, index);
    if (a === b) return;
    for (const id of [a, b]) if (id !== undefined && !first.has(id)) first.set(id, { edge, fromOutside: a === undefined || b === undefined });
    if (a === undefined || b === undefined) return;
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  });
  return { neighbours, first };
}

/**
 * Puts children into layers, breadth first, in the order in which the edges reach them. Inside a boundary, the first
 * layer is everything that is reached from outside first. Children without edges between them form separate parts.
 */
export function layersOf(children: readonly string[], boundary: string | undefined, { index, edges }: { index: FlowIndex; edges: readonly Edge[] }): Layers[] {
  const { neighbours, first } = reachedBy(edges, children, boundary, index);
  const rank = (id: string): number => first.get(id)?.edge ?? Infinity;
  const inOrder = children.map((id, i) => ({ id, i })).sort((a, b) => (rank(a.id) - rank(b.id) || 0) || a.i - b.i).map(({ id }) => id);
  const position = new Map(inOrder.map((id, i) => [id, i]));
  const seen = new Set<string>();
  const parts: Layers[] = [];
  const addPart = (roots: string[]): void => {
    const layers: Layers = [];
    let layer = roots;
    for (const id of layer) seen.add(id);
    while (layer.length > 0) {
      layers.push(layer);
      const next = new Set(layer.flatMap((id) => [...(neighbours.get(id) ?? [])]).filter((id) => !seen.has(id)));
      layer = [...next].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
      for (const id of layer) seen.add(id);
    }
    if (layers.length > 0) parts.push(layers);
  };
  if (boundary !== undefined) addPart(inOrder.filter((id) => first.get(id)?.fromOutside));
  for (const id of inOrder) if (!seen.has(id)) addPart([id]);
  return parts;
}
