import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { Cells } from '../placement/cells.js';
import type { Columns } from '../coordinates/columns.js';
import { FROM_CORNER, type Pitch } from '../measures.js';

/** A card in its row. */
export interface Card {
  id: string;
  row: number;
  x: number;
  width: number;
  /** Its place in the row, and the numbers of the gaps on both sides of it. */
  gaps: [left: number, right: number];
}

/** A place where lines can run up and down past a row: part of a gap between two cards, between edges of boundaries. */
interface Zone {
  row: number;
  /** Counted over the whole map. */
  gap: number;
  lo: number;
  hi: number;
}

/**
 * Where a line can enter the channel between two rows, from above or from below: the side of a card, or a zone.
 * Channel `h` lies above row `h`; the last one below the last row.
 */
export interface Opening {
  /** Counted over the whole map. */
  index: number;
  channel: number;
  from: 'above' | 'below';
  lo: number;
  hi: number;
  card?: Card;
  zone?: Zone;
  /** The zone's opening at its other end. */
  through?: Opening;
  /** How many lines it holds at most, and does hold now; what it costs more because it was short of room before. */
  room: number;
  used: number;
  extra: number;
}

/** All ways that a line can go. */
export interface Streets {
  rows: number;
  cards: Map<string, Card>;
  channels: Opening[][];
  openings: Opening[];
  /** The openings of each card's top and bottom. */
  ports: Map<Card, { top: Opening; bottom: Opening }>;
  /** The zones of each gap, by their openings upward and downward. */
  gaps: { up: Opening; down: Opening }[][];
}

/** A stretch above a row that a boundary's label takes up. */
export interface Reserved {
  row: number;
  from: number;
  to: number;
}

/** Finds the ways between cards whose places across are known. */
export function streetsOf(cells: Cells, blocks: readonly BoundaryExtent[], columns: Columns, { across: pitch, clear, edge }: Pitch, labels: readonly Reserved[]): Streets {
  const rows = Math.max(...[...cells.values()].map((cell) => cell.row)) + 1;
  const streets: Streets = { rows, cards: new Map(), channels: Array.from({ length: rows + 1 }, () => []), openings: [], ports: new Map(), gaps: [] };
  const byRow = Array.from({ length: rows }, (): Card[] => []);
  for (const [id, { row }] of cells) byRow[row]?.push({ id, row, x: 0, width: 0, gaps: [0, 0], ...columns.cards.get(id) });
  byRow.forEach((cards, row) => {
    const inRow = cards.sort((a, b) => a.x - b.x);
    // A boundary's edges count one row further than they reach: lines from there end in the channel beside them.
    const edges = blocks.filter((block) => block.top - 1 <= row && block.bottom + 1 >= row).flatMap((block) => {
      const box = columns.boundaries.get(block.id);
      return box ? [box.x, box.x + box.width] : [];
    });
    inRow.forEach((card) => addCard(streets, card, pitch));
    for (let i = 0; i <= inRow.length; i++) {
      const before = inRow[i - 1];
      const after = inRow[i];
      const gap = streets.gaps.length;
      if (before) before.gaps[1] = gap;
      if (after) after.gaps[0] = gap;
      const from = before ? before.x + before.width + clear : columns.left + edge;
      const to = after ? after.x - clear : columns.right - edge;
      streets.gaps.push(cut(from, to, edges, edge).map(([lo, hi]) => addZone(streets, { row, gap, lo, hi }, pitch)));
    }
  });
  for (const { row, from, to } of labels) {
    streets.channels[row] = (streets.channels[row] ?? []).filter((opening) => opening.from === 'above' || keepClear(opening, from, to, pitch));
  }
  return streets;
}

/** Leads lines past a label. @returns false when there is no way past it. */
function keepClear(opening: Opening, from: number, to: number, pitch: number): boolean {
  if (opening.hi < from || opening.lo > to) return true;
  const [left, right] = [from - opening.lo, opening.hi - to];
  if (left > right) opening.hi = from;
  else opening.lo = to;
  opening.room = Math.floor((opening.hi - opening.lo) / pitch) + 1;
  if (opening.hi >= opening.lo) return true;
  opening.room = 0;
  return false;
}

/** A stretch without what lies too near to an edge. */
function cut(from: number, to: number, edges: readonly number[], clear: number): [number, number][] {
  const inside = edges.filter((edge) => edge > from - clear && edge < to + clear).sort((a, b) => a - b);
  const ends = [...inside.map((edge) => edge - clear), to];
  return ends.map((hi, i): [number, number] => [Math.max(from, (inside[i - 1] ?? -Infinity) + clear), Math.min(hi, to)]).filter(([lo, hi]) => hi >= lo);
}

function addCard(streets: Streets, card: Card, pitch: number): void {
  const lo = card.x + FROM_CORNER;
  const hi = card.x + card.width - FROM_CORNER;
  const room = Math.floor((hi - lo) / pitch) + 1;
  const base = { lo, hi, card, room, used: 0, extra: 0 };
  streets.cards.set(card.id, card);
  streets.ports.set(card, {
    top: open(streets, { ...base, channel: card.row, from: 'below' }),
    bottom: open(streets, { ...base, channel: card.row + 1, from: 'above' }),
  });
}

function open(streets: Streets, opening: Omit<Opening, 'index'>): Opening {
  const made = { ...opening, index: streets.openings.length };
  streets.openings.push(made);
  streets.channels[made.channel]?.push(made);
  return made;
}

function addZone(streets: Streets, zone: Zone, pitch: number): { up: Opening; down: Opening } {
  const room = Math.floor((zone.hi - zone.lo) / pitch) + 1;
  const base = { lo: zone.lo, hi: zone.hi, zone, room, used: 0, extra: 0 };
  const up = open(streets, { ...base, channel: zone.row, from: 'below' });
  const down = open(streets, { ...base, channel: zone.row + 1, from: 'above' });
  up.through = down;
  down.through = up;
  return { up, down };
}
