import type { Edge } from '../edges.js';
import type { Card, Opening } from './channel-graph.js';

/** The last band that a rise is in, and whether it ends there at a lane, or else at a card's edge. */
interface RiseEnd {
  band: number;
  lane: boolean;
}

/**
 * Bands are what lies below each other in the map: the channel above row `r` is band `2r`, the row itself `2r + 1`.
 * A rise is a part of a line that goes up or down, through one band or more.
 */
export interface Rise {
  kind: 'rise';
  path: Path;
  /** Where it may stand across; narrowed by all that it passes. */
  lo: number;
  hi: number;
  /** Its upper and lower end. */
  top: RiseEnd;
  bottom: RiseEnd;
  /** What it passes or ends at. */
  openings: Opening[];
  /** Its place, once that is decided. */
  x: number;
}

/** A part of a line that goes across: in a channel, or in a gap of a row, beside a card. */
export interface Lane {
  kind: 'lane';
  path: Path;
  band: number;
  /** The gap that it is in, if it is in a row. */
  gap?: number;
  /** Its place, once that is decided; in a row relative to the row's middle. */
  y: number;
}

type Part = Rise | Lane;

export interface End {
  card: Card;
  side: 'top' | 'bottom' | 'left' | 'right';
}

/** The way of a line: rises and lanes in turn, from its sender to its receiver. */
export interface Path {
  edge: Edge;
  parts: Part[];
  ends: [start: End, end: End];
}

/** A step of a search: across a channel to another opening, straight or by a lane in the channel. */
export interface Step {
  jog: boolean;
  to: Opening;
}

/** Where a path leaves and arrives: at an opening's card, or at the side of a card beside the opening's zone. */
export interface Stop {
  card: Card;
  side?: 'left' | 'right';
  opening: Opening;
}

/** Turns what a search found into parts. */
export function pathOf(edge: Edge, start: Stop, steps: readonly Step[], end: Stop): Path {
  const path: Path = { edge, parts: [], ends: [endOf(start), endOf(end)] };
  const { opening } = start;
  const channel = { band: 2 * opening.channel, lane: true };
  if (start.side) path.parts.push(rowLane(path, start));
  let rise = new RiseMaker(start.side ? { band: 2 * start.card.row + 1, lane: true } : { ...channel, lane: false });
  rise.pass(opening, channel);
  for (const { jog, to } of steps) {
    if (jog) {
      const lane = { band: 2 * to.channel, lane: true };
      path.parts.push(rise.make(path), { kind: 'lane', path, band: lane.band, y: 0 });
      rise = new RiseMaker(lane);
    }
    rise.pass(to, to.through ? { band: 2 * to.through.channel, lane: true } : { band: 2 * to.channel, lane: false });
  }
  if (end.side) rise.last = { band: 2 * end.card.row + 1, lane: true };
  path.parts.push(rise.make(path));
  if (end.side) path.parts.push(rowLane(path, end));
  return path;
}

/** A straight line between neighbours in a row. */
export function directPath(edge: Edge, from: Card, to: Card): Path {
  const onward = from.x < to.x;
  const path: Path = {
    edge,
    parts: [],
    ends: [{ card: from, side: onward ? 'right' : 'left' }, { card: to, side: onward ? 'left' : 'right' }],
  };
  path.parts.push({ kind: 'lane', path, band: 2 * from.row + 1, gap: from.gaps[onward ? 1 : 0], y: 0 });
  return path;
}

/** A line from a card to itself: out at the top or bottom, and in again beside. */
export function loopPath(edge: Edge, opening: Opening, card: Card): Path {
  return pathOf(edge, { card, opening }, [{ jog: true, to: opening }], { card, opening });
}

/** Notes (or, by -1, forgets) that a path uses its openings. */
export function use(path: Path, by: 1 | -1): void {
  for (const rise of path.parts) {
    if (rise.kind === 'rise') for (const opening of rise.openings) {
      opening.used += by;
      if (opening.through) opening.through.used += by;
    }
  }
}

const endOf = ({ card, side, opening }: Stop): End => ({ card, side: side ?? (opening.from === 'below' ? 'top' : 'bottom') });

const rowLane = (path: Path, { card, side }: Stop): Lane =>
  ({ kind: 'lane', path, band: 2 * card.row + 1, gap: card.gaps[side === 'left' ? 0 : 1], y: 0 });

/** Lengthens a rise as a path is followed. */
class RiseMaker {
  last: RiseEnd;
  #first: RiseEnd;
  #openings: Opening[] = [];

  constructor(first: RiseEnd) {
    this.#first = first;
    this.last = first;
  }

  /** Passes an opening and comes to an end beyond it, for now. */
  pass(opening: Opening, end: RiseEnd): void {
    this.#openings.push(opening);
    this.last = end;
  }

  make(path: Path): Rise {
    const [first, last] = [this.#first, this.last];
    // Within a single channel, what ends at a card above that channel has its upper end there.
    const upward = first.band === last.band
      ? (first.lane ? this.#openings.at(-1) : this.#openings[0])?.from === (first.lane ? 'above' : 'below')
      : first.band > last.band;
    return {
      kind: 'rise',
      path,
      lo: Math.max(...this.#openings.map((opening) => opening.lo)),
      hi: Math.min(...this.#openings.map((opening) => opening.hi)),
      top: upward ? last : first,
      bottom: upward ? first : last,
      openings: this.#openings,
      x: 0,
    };
  }
}

/** Where a lane's ends are across: at a rise, or at a card's side. Only once rises have their places. */
export function spanOf(lane: Lane): { start: number; end: number } {
  const { parts, ends } = lane.path;
  const at = parts.indexOf(lane);
  const edge = ({ card, side }: End): number => (side === 'left' ? card.x : card.x + card.width);
  const [before, after] = [parts[at - 1], parts[at + 1]];
  return { start: before?.kind === 'rise' ? before.x : edge(ends[0]), end: after?.kind === 'rise' ? after.x : edge(ends[1]) };
}

/** All paths' rises and lanes. */
export const risesOf = (paths: readonly Path[]): Rise[] => paths.flatMap((path) => path.parts.filter((part) => part.kind === 'rise'));
export const lanesOf = (paths: readonly Path[]): Lane[] => paths.flatMap((path) => path.parts.filter((part) => part.kind === 'lane'));
