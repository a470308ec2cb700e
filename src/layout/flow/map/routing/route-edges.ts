import type { Budget } from '../../../budget.js';
import { RisePlacer } from '../coordinates/vertical-segments.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { Cells } from '../placement/cells.js';
import type { Columns } from '../coordinates/columns.js';
import type { Ease } from '../coordinates/channel.js';
import { rowsOf, type Rows } from '../coordinates/rows.js';
import type { Pitch } from '../measures.js';
import type { Edge } from '../edges.js';
import { lanesOf, risesOf, use, type Path, type Rise } from './route.js';
import { search } from './find-route.js';
import { streetsOf, type Opening, type Reserved, type Streets } from './channel-graph.js';
import { Traffic } from './crossings.js';
import type { Sizes } from '../../../scene.js';

/** So often lines are led anew that did not find room. */
const TRIES = 24;
/** With so many squeezed parts for each line at first there is no hope. */
const HOPELESS = 0.4;
/** It ends sooner when so many tries in a row have made nothing better. */
const PATIENCE = 4;
/** What a street that was too narrow costs more from then on, in pixels of detour. */
const NARROW = 120;

/** By how much a channel is made higher each time that a badge has no room in it. */
const EASE = 40;

/** Lines with all their places, and the rows that they ask for. */
export interface Routes {
  paths: Path[];
  rows: Rows;
}

/** What routes are looked for in, and how lines are to stand. */
export interface Ground {
  cells: Cells;
  blocks: readonly BoundaryExtent[];
  columns: Columns;
  sizes: Sizes;
  pitch: Pitch;
  /** Where labels stand, if lines are to keep clear of them from the start. */
  labels: readonly Reserved[];
  budget: Budget;
}

/**
 * Leads all lines through the streets between the cards.
 * @param finish makes the drawing, or names the lines that have too many others across them for a badge.
 */
export function routes<Drawing extends object>(edges: readonly Edge[], ground: Ground, finish: (found: Routes) => Drawing | { crowded: Path[] } | undefined): Drawing | undefined {
  const streets = streetsOf(ground.cells, ground.blocks, ground.columns, ground.pitch, ground.labels);
  const leader = new Leader(streets, ground.budget);
  // Near ones first; then all once more, now that the others' ways are known.
  const order = [...edges].sort((a, b) => leader.far(a) - leader.far(b));
  for (const edge of [...order, ...order]) if (!leader.lead(edge)) return undefined;
  const ease: Ease = new Map();
  let least = edges.length * HOPELESS;
  for (let attempt = 0, patience = PATIENCE; attempt < TRIES && patience > 0; attempt++) {
    // In the order of the model, which is the order of lines beside each other.
    const paths = edges.flatMap((edge) => leader.paths.get(edge) ?? []);
    const found = settle(paths, streets, ground, ease);
    const drawing = 'rows' in found ? finish(found) : undefined;
    if (drawing && !('crowded' in drawing)) return drawing;
    let again: Rise[];
    let dearer: Set<Opening>;
    if ('squeezed' in found) {
      again = found.squeezed;
      dearer = new Set(again.flatMap((rise) => rise.openings));
      const { length } = again;
      if (attempt === 0 && length > least) return undefined;
      patience = length < least ? PATIENCE : patience - 1;
      least = Math.min(least, length);
    } else {
      for (const path of drawing?.crowded ?? []) for (const rise of risesOf([path])) widen(ease, rise);
      const gaps = new Set(lanesOf(drawing?.crowded ?? []).flatMap((lane) => lane.gap ?? []));
      dearer = new Set([...gaps].flatMap((gap) => (streets.gaps[gap] ?? []).flatMap(({ up }) => up)));
      again = risesOf(paths).filter((rise) => rise.openings.some((opening) => dearer.has(opening) || (opening.through && dearer.has(opening.through))));
      patience -= 0.7;
    }
    if (again.length === 0 && ease.size === 0) return undefined;
    for (const opening of dearer) leader.makeDearer(opening);
    for (const edge of new Set(again.map((rise) => rise.path.edge))) leader.lead(edge);
  }
  return undefined;
}

/** Makes the channels higher that a rise passes, for a badge on it. */
function widen(ease: Ease, { top, bottom }: Rise): void {
  for (let band = top.band; band <= bottom.band; band++) if (band % 2 === 0) ease.set(band / 2, (ease.get(band / 2) ?? 0) + EASE);
}

/** Finds ways one after the other, and knows those that are found. */
class Leader {
  readonly paths = new Map<Edge, Path>();
  readonly #traffic: Traffic;

  constructor(private readonly streets: Streets, private readonly budget: Budget) {
    this.#traffic = new Traffic(budget);
  }

  /** Finds a line's way, or a new one for it. */
  lead(edge: Edge): boolean {
    const before = this.paths.get(edge);
    if (before) {
      use(before, -1);
      this.#traffic.remove(before);
    }
    const path = search(edge, this.streets, this.#traffic, this.budget);
    if (!path) return false;
    use(path, 1);
    this.#traffic.add(path);
    this.paths.set(edge, path);
    return true;
  }

  /** What was too narrow costs more from now on. */
  makeDearer(opening: Opening): void {
    opening.extra += NARROW;
    if (opening.through) opening.through.extra += NARROW;
  }

  far(edge: Edge): number {
    const [a, b] = [this.streets.cards.get(edge.from), this.streets.cards.get(edge.to)];
    return a && b ? Math.abs(a.row - b.row) * 200 + Math.abs(a.x - b.x) : 0;
  }
}

/** Gives rises and lanes their places. @returns the rises that find no room, if there are some. */
function settle(paths: Path[], streets: Streets, ground: Ground, ease: Ease): Routes | { squeezed: Rise[] } {
  const placer = new RisePlacer(paths, ground.pitch.across, ground.budget);
  for (;;) {
    const squeezed = placer.place();
    if (squeezed.length > 0) return { squeezed };
    const rows = rowsOf(paths, streets, ground, ease);
    if (!('stuck' in rows)) return { paths, rows };
    if (!placer.part(...rows.stuck)) return { squeezed: rows.stuck };
  }
}
