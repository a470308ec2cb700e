import type { Edge } from '../edges.js';
import type { Card, Port } from './channel-graph.js';

/**
 * An end of a vertical segment. Bands are numbered from the top down: the channel above row `r` is band `2r`, the row
 * itself is band `2r + 1`.
 */
interface SegmentEnd {
  /** The last band that the segment is in. */
  band: number;
  /** Whether the line bends there into a horizontal segment; otherwise it ends at a card. */
  bend: boolean;
}

/** A part of a line that goes up or down, through one band or more. */
export interface VerticalRouteSegment {
  kind: 'vertical';
  route: Route;
  /** The range of x that all its ports allow. */
  lo: number;
  hi: number;
  top: SegmentEnd;
  bottom: SegmentEnd;
  /** The ports that it passes or ends at. */
  ports: Port[];
  /** Its position, once that is decided. */
  x: number;
}

/** A part of a line that goes across: in a channel, or in a gap of a row, beside a card. */
export interface HorizontalRouteSegment {
  kind: 'horizontal';
  route: Route;
  band: number;
  /** The gap that it is in, if it is in a row. */
  gap?: number;
  /** Its position, once that is decided; in a row, relative to the middle of the row. */
  y: number;
}

export type RouteSegment = VerticalRouteSegment | HorizontalRouteSegment;

/** The side of a card where a line ends. */
export interface Anchor {
  card: Card;
  side: 'top' | 'bottom' | 'left' | 'right';
}

/** The line of an edge: vertical and horizontal segments in turn, from its sender to its receiver. */
export interface Route {
  edge: Edge;
  segments: RouteSegment[];
  anchors: [start: Anchor, end: Anchor];
}

/** A step of a route: across a channel to another port, straight or by a horizontal segment in the channel. */
export interface RouteStep {
  straight: boolean;
  to: Port;
}

/** Where a route starts or ends: at the port of a card, or at a card's side, next to a feedthrough with this port. */
export interface Terminal {
  card: Card;
  side?: 'left' | 'right';
  port: Port;
}

/** Makes the segments of a route that a search has found. */
export function buildRoute(edge: Edge, start: Terminal, steps: readonly RouteStep[], end: Terminal): Route {
  const route: Route = { edge, segments: [], anchors: [anchorOf(start), anchorOf(end)] };
  const { port } = start;
  const channel = { band: 2 * port.channel, bend: true };
  if (start.side) route.segments.push(segmentInGap(route, start));
  let vertical = new VerticalSegmentBuilder(start.side ? { band: 2 * start.card.row + 1, bend: true } : { ...channel, bend: false });
  vertical.pass(port, channel);
  for (const { straight, to } of steps) {
    if (!straight) {
      const bend = { band: 2 * to.channel, bend: true };
      route.segments.push(vertical.build(route), { kind: 'horizontal', route, band: bend.band, y: 0 });
      vertical = new VerticalSegmentBuilder(bend);
    }
    vertical.pass(to, to.opposite ? { band: 2 * to.opposite.channel, bend: true } : { band: 2 * to.channel, bend: false });
  }
  if (end.side) vertical.last = { band: 2 * end.card.row + 1, bend: true };
  route.segments.push(vertical.build(route));
  if (end.side) route.segments.push(segmentInGap(route, end));
  return route;
}

/** A straight line between neighbours in a row. */
export function straightRoute(edge: Edge, from: Card, to: Card): Route {
  const rightward = from.x < to.x;
  const route: Route = {
    edge,
    segments: [],
    anchors: [{ card: from, side: rightward ? 'right' : 'left' }, { card: to, side: rightward ? 'left' : 'right' }],
  };
  route.segments.push({ kind: 'horizontal', route, band: 2 * from.row + 1, gap: from.gaps[rightward ? 1 : 0], y: 0 });
  return route;
}

/** A line from a card to itself: it leaves through a port and comes back through the same one. */
export const selfLoopRoute = (edge: Edge, port: Port, card: Card): Route =>
  buildRoute(edge, { card, port }, [{ straight: false, to: port }], { card, port });

/** Counts a route in the use of its ports; with -1, takes it out again. */
export function countUse(route: Route, by: 1 | -1): void {
  for (const { ports } of verticalSegments([route])) {
    for (const port of ports) {
      port.used += by;
      if (port.opposite) port.opposite.used += by;
    }
  }
}

const anchorOf = ({ card, side, port }: Terminal): Anchor => ({ card, side: side ?? (port.from === 'below' ? 'top' : 'bottom') });

const segmentInGap = (route: Route, { card, side }: Terminal): HorizontalRouteSegment =>
  ({ kind: 'horizontal', route, band: 2 * card.row + 1, gap: card.gaps[side === 'left' ? 0 : 1], y: 0 });

/** Extends a vertical segment from port to port. */
class VerticalSegmentBuilder {
  last: SegmentEnd;
  readonly #first: SegmentEnd;
  readonly #ports: Port[] = [];

  constructor(first: SegmentEnd) {
    this.#first = first;
    this.last = first;
  }

  /** Passes a port, up to an end beyond it. */
  pass(port: Port, end: SegmentEnd): void {
    this.#ports.push(port);
    this.last = end;
  }

  build(route: Route): VerticalRouteSegment {
    const [first, last] = [this.#first, this.last];
    // Within a single channel, the end at a card above the channel is the upper one.
    const upward = first.band === last.band
      ? (first.bend ? this.#ports.at(-1) : this.#ports[0])?.from === (first.bend ? 'above' : 'below')
      : first.band > last.band;
    return {
      kind: 'vertical',
      route,
      lo: Math.max(...this.#ports.map((port) => port.lo)),
      hi: Math.min(...this.#ports.map((port) => port.hi)),
      top: upward ? last : first,
      bottom: upward ? first : last,
      ports: this.#ports,
      x: 0,
    };
  }
}

/** The segments before and after a segment of a route. */
export function adjacentSegments(segment: RouteSegment): [before?: RouteSegment, after?: RouteSegment] {
  const { segments } = segment.route;
  const i = segments.indexOf(segment);
  return [segments[i - 1], segments[i + 1]];
}

export const verticalSegments = (routes: readonly Route[]): VerticalRouteSegment[] =>
  routes.flatMap(({ segments }) => segments.filter((segment) => segment.kind === 'vertical'));
export const horizontalSegments = (routes: readonly Route[]): HorizontalRouteSegment[] =>
  routes.flatMap(({ segments }) => segments.filter((segment) => segment.kind === 'horizontal'));

/** The x of the card's side at an anchor on the left or right. */
export const anchorX = ({ card, side }: Anchor): number => (side === 'left' ? card.x : card.x + card.width);
/** The middle of the range that a vertical segment may have: a guess until its position is decided. */
export const middleOf = ({ lo, hi }: { lo: number; hi: number }): number => (lo + hi) / 2;
