import type { FlowIndex } from '../../../../model/flow/build-index.js';
import type { Link } from '../edges.js';

/** Children of a boundary, in layers: each layer holds those that are met from the one before. */
export type Layers = string[][];

/** The child of `group` (a boundary's id, or none for the whole map) that is the system or holds it. */
function childHolding(system: string, group: string | undefined, index: FlowIndex): string | undefined {
  let id = system;
  for (;;) {
    const holder = index.within.get(id)?.id;
    if (holder === group) return id;
    if (holder === undefined) return undefined;
    id = holder;
  }
}

/**
 * Puts children into layers by who meets whom first, breadth first. Inside a boundary the first layer is all that is
 * met from outside before it is met from within. What has no line to the rest makes a part of its own.
 */
export function layersOf(children: readonly string[], group: string | undefined, { index, links }: { index: FlowIndex; links: readonly Link[] }): Layers[] {
  const neighbours = new Map<string, Set<string>>(children.map((id) => [id, new Set()]));
  const met = new Map<string, { rank: number; outside: boolean }>();
  links.forEach(({ from, to }, rank) => {
    const a = childHolding(from, group, index);
    const b = childHolding(to, group, index);
    if (a === b) return;
    for (const id of [a, b]) if (id !== undefined && !met.has(id)) met.set(id, { rank, outside: a === undefined || b === undefined });
    if (a === undefined || b === undefined) return;
    neighbours.get(a)?.add(b);
    neighbours.get(b)?.add(a);
  });
  const rank = (id: string): number => met.get(id)?.rank ?? Infinity;
  const inOrder = children.map((id, i) => ({ id, i })).sort((a, b) => (rank(a.id) - rank(b.id) || 0) || a.i - b.i).map(({ id }) => id);
  const place = new Map(inOrder.map((id, i) => [id, i]));
  const seen = new Set<string>();
  const parts: Layers[] = [];
  const spread = (roots: string[]): void => {
    const layers: Layers = [];
    let layer = roots;
    for (const id of layer) seen.add(id);
    while (layer.length > 0) {
      layers.push(layer);
      const next = new Set(layer.flatMap((id) => [...(neighbours.get(id) ?? [])]).filter((id) => !seen.has(id)));
      layer = [...next].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      for (const id of layer) seen.add(id);
    }
    if (layers.length > 0) parts.push(layers);
  };
  if (group !== undefined) spread(inOrder.filter((id) => met.get(id)?.outside));
  for (const id of inOrder) if (!seen.has(id)) spread([id]);
  return parts;
}
