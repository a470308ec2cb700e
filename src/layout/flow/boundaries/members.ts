import type { FlowIndex } from '../../../model/flow/build-index.js';

/** The systems inside a boundary. */
export interface BoundaryMembers {
  id: string;
  /** The ids of all systems inside, at any depth. */
  systems: ReadonlySet<string>;
  /** 1 for a boundary with no boundary inside, otherwise one more than the highest level inside. */
  level: number;
}

/** The members of each boundary, from the outermost boundary inward. Boundaries without systems are left out. */
export function boundaryMembers(index: FlowIndex): BoundaryMembers[] {
  const boundaries = new Map((index.model.boundaries ?? []).map((boundary) => [boundary.id, boundary]));
  const found = new Map<string, BoundaryMembers>();
  const membersOf = (id: string): BoundaryMembers => {
    const known = found.get(id);
    if (known) return known;
    const systems = new Set<string>();
    let level = 1;
    for (const child of boundaries.get(id)?.inside ?? []) {
      if (boundaries.has(child)) {
        const inner = membersOf(child);
        level = Math.max(level, inner.level + 1);
        for (const system of inner.systems) systems.add(system);
      } else systems.add(child);
    }
    const members = { id, systems, level };
    found.set(id, members);
    return members;
  };
  for (const id of boundaries.keys()) membersOf(id);
  return [...found.values()].filter(({ systems }) => systems.size > 0).sort((a, b) => b.level - a.level);
}
