import { edgesNearRow } from '../../boundaries/map-extents.js';
import type { ReservedInterval } from '../../boundaries/labels.js';
import type { RoutingContext } from '../context.js';
import { CORNER_CLEARANCE } from '../measures.js';

/** A card in its row of the map. */
export interface Card {
  id: string;
  row: number;
  x: number;
  width: number;
  /** The numbers of the gaps on both sides of it. */
  gaps: [left: number, right: number];
}

/** Where lines can run up and down past a row: part of a gap between two cards, clear of boundary edges. */
interface Feedthrough {
  row: number;
  /** Gaps are numbered over the whole map. */
  gap: number;
  lo: number;
  hi: number;
}

/**
 * Where a line can enter the channel between two rows, from above or from below: the side of a card, or the end of a
 * feedthrough. Channel `c` is above row `c`; the last channel is below the last row.
 */
export interface Port {
  /** Ports are numbered over the whole map. */
  index: number;
  channel: number;
  from: 'above' | 'below';
  lo: number;
  hi: number;
  card?: Card;
  feedthrough?: Feedthrough;
  /** The port at the other end of the feedthrough. */
  opposite?: Port;
  /** How many lines it has room for, and how many use it now. */
  capacity: number;
  used: number;
  /** What it costs extra because lines found no room there, in pixels of detour. */
  penalty: number;
}

/** The two ends of a feedthrough: into the channel above the row, and into the one below. */
interface FeedthroughPorts {
  up: Port;
  down: Port;
}

/** The channels between the rows, and the ports that connect them. */
export interface ChannelGraph {
  rows: number;
  cards: Map<string, Card>;
  ports: Port[];
  channels: Port[][];
  cardPorts: Map<Card, { top: Port; bottom: Port }>;
  /** The feedthroughs of each gap, from left to right. */
  gaps: FeedthroughPorts[][];
}

export function buildChannelGraph(context: RoutingContext): ChannelGraph {
  const { cells, boundaries, columns, spacing, labels } = context;
  const rows = Math.max(...[...cells.values()].map((cell) => cell.row)) + 1;
  const graph: ChannelGraph = { rows, cards: new Map(), ports: [], channels: Array.from({ length: rows + 1 }, () => []), cardPorts: new Map(), gaps: [] };
  const cardsByRow = Array.from({ length: rows }, (): Card[] => []);
  for (const [id, { row }] of cells) cardsByRow[row]?.push({ id, row, x: 0, width: 0, gaps: [0, 0], ...columns.cards.get(id) });
  cardsByRow.forEach((cards, row) => {
    cards.sort((a, b) => a.x - b.x);
    for (const card of cards) addCard(graph, card, spacing.verticalSegments);
    addGaps(graph, cards, row, edgesNearRow(boundaries, row, columns.boundaries), context);
  });
  for (const label of labels) {
    graph.channels[label.row] = (graph.channels[label.row] ?? []).filter((port) => port.from === 'above' || keepClear(port, label, spacing.verticalSegments));
  }
  return graph;
}

function addCard(graph: ChannelGraph, card: Card, pitch: number): void {
  const lo = card.x + CORNER_CLEARANCE;
  const hi = card.x + card.width - CORNER_CLEARANCE;
  const port = { lo, hi, card, capacity: capacityOf(lo, hi, pitch), used: 0, penalty: 0 };
  graph.cards.set(card.id, card);
  graph.cardPorts.set(card, {
    top: addPort(graph, { ...port, channel: card.row, from: 'below' }),
    bottom: addPort(graph, { ...port, channel: card.row + 1, from: 'above' }),
  });
}

/** Adds the gaps before, between and after the cards of a row. */
function addGaps(graph: ChannelGraph, cards: readonly Card[], row: number, edges: readonly number[], { columns, spacing }: RoutingContext): void {
  for (let i = 0; i <= cards.length; i++) {
    const before = cards[i - 1];
    const after = cards[i];
    const gap = graph.gaps.length;
    if (before) before.gaps[1] = gap;
    if (after) after.gaps[0] = gap;
    const from = before ? before.x + before.width + spacing.fromCard : columns.left + spacing.fromEdge;
    const to = after ? after.x - spacing.fromCard : columns.right - spacing.fromEdge;
    graph.gaps.push(intervalsBetween(from, to, edges, spacing.fromEdge)
      .map(([lo, hi]) => addFeedthrough(graph, { row, gap, lo, hi }, spacing.verticalSegments)));
  }
}

function addFeedthrough(graph: ChannelGraph, feedthrough: Feedthrough, pitch: number): FeedthroughPorts {
  const { row, lo, hi } = feedthrough;
  const port = { lo, hi, feedthrough, capacity: capacityOf(lo, hi, pitch), used: 0, penalty: 0 };
  const up = addPort(graph, { ...port, channel: row, from: 'below' });
  const down = addPort(graph, { ...port, channel: row + 1, from: 'above' });
  up.opposite = down;
  down.opposite = up;
  return { up, down };
}

function addPort(graph: ChannelGraph, port: Omit<Port, 'index'>): Port {
  const added = { ...port, index: graph.ports.length };
  graph.ports.push(added);
  graph.channels[added.channel]?.push(added);
  return added;
}

const capacityOf = (lo: number, hi: number, pitch: number): number => Math.floor((hi - lo) / pitch) + 1;

/** The parts of an interval that are at least `clearance` px from every edge. */
function intervalsBetween(from: number, to: number, edges: readonly number[], clearance: number): [number, number][] {
  const inside = edges.filter((edge) => edge > from - clearance && edge < to + clearance).sort((a, b) => a - b);
  const ends = [...inside.map((edge) => edge - clearance), to];
  return ends.map((hi, i): [number, number] => [Math.max(from, (inside[i - 1] ?? -Infinity) + clearance), Math.min(hi, to)]).filter(([lo, hi]) => hi >= lo);
}

/** Narrows a port so that its lines pass a label on the wider side. @returns false if there is no room beside the label. */
function keepClear(port: Port, { from, to }: ReservedInterval, pitch: number): boolean {
  if (port.hi < from || port.lo > to) return true;
  const [left, right] = [from - port.lo, port.hi - to];
  if (left > right) port.hi = from;
  else port.lo = to;
  port.capacity = capacityOf(port.lo, port.hi, pitch);
  if (port.hi >= port.lo) return true;
  port.capacity = 0;
  return false;
}
