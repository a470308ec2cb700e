import type { FlowIndex } from '../../../../model/flow/build-index.js';

/** A cell of the map's grid, from 0 at the top left. */
interface Cell {
  column: number;
  row: number;
  /** A card that stands alone in its row of a boundary lies across this many columns, in the middle of them. */
  span?: number;
}

/** Where each system stands, by id. */
export type Cells = Map<string, Cell>;

/** The cells that a boundary encloses, both ends with them. */
export interface Enclosure {
  id: string;
  /** The ids of all systems inside, at any depth. */
  systems: ReadonlySet<string>;
  /** 1 when there is no boundary inside, else one more than the highest inside. */
  level: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What stands in a boundary, at any depth. */
export interface Membership {
  id: string;
  systems: ReadonlySet<string>;
  level: number;
}

/** The boundaries from the outermost inward. Those without any system inside are left out. */
export function memberships(index: FlowIndex): Membership[] {
  const boundaries = new Map((index.model.boundaries ?? []).map((boundary) => [boundary.id, boundary]));
  const found = new Map<string, Membership>();
  const look = (id: string): Membership => {
    const known = found.get(id);
    if (known) return known;
    const systems = new Set<string>();
    let level = 1;
    for (const inner of boundaries.get(id)?.inside ?? []) {
      if (boundaries.has(inner)) {
        const deeper = look(inner);
        level = Math.max(level, deeper.level + 1);
        for (const system of deeper.systems) systems.add(system);
      } else systems.add(inner);
    }
    const membership = { id, systems, level };
    found.set(id, membership);
    return membership;
  };
  for (const id of boundaries.keys()) look(id);
  return [...found.values()].filter(({ systems }) => systems.size > 0).sort((a, b) => b.level - a.level);
}

/** The cells that each boundary encloses. */
export function enclosures(members: readonly Membership[], cells: Cells): Enclosure[] {
  return members.map((member) => {
    const inside = [...member.systems].flatMap((id) => cells.get(id) ?? []);
    return {
      ...member,
      left: Math.min(...inside.map((cell) => cell.column)),
      right: Math.max(...inside.map((cell) => cell.column + (cell.span ?? 1) - 1)),
      top: Math.min(...inside.map((cell) => cell.row)),
      bottom: Math.max(...inside.map((cell) => cell.row)),
    };
  });
}

/** Takes out columns and rows in which nothing stands. */
export function compress(cells: Cells): Cells {
  const columns = [...new Set([...cells.values()].map((cell) => cell.column))].sort((a, b) => a - b);
  const rows = [...new Set([...cells.values()].map((cell) => cell.row))].sort((a, b) => a - b);
  return new Map([...cells].map(([id, { column, row }]) => [id, { column: columns.indexOf(column), row: rows.indexOf(row) }]));
}

/**
 * Sets a system that stands alone in its row of a boundary in the middle of the boundary, unless a hint says where
 * it stands: so the picture is even where the model is.
 */
export function centreLoners(cells: Cells, index: FlowIndex, members: readonly Membership[]): Cells {
  const centred = new Map(cells);
  for (const { systems, level, ...box } of enclosures(members, cells)) {
    if (level > 1) continue;
    for (let row = box.top; row <= box.bottom; row++) {
      const inRow = [...systems].filter((id) => cells.get(id)?.row === row);
      const [only] = inRow;
      if (inRow.length !== 1 || only === undefined || box.right === box.left) continue;
      const part = index.parts.get(only);
      if (part?.type === 'system' && part.data.column !== undefined) continue;
      centred.set(only, { column: box.left, row, span: box.right - box.left + 1 });
    }
  }
  return centred;
}
