import type { Port } from '../routing/channel-graph.js';
import { adjacentSegments, anchorX, middleOf, type VerticalRouteSegment } from '../routing/route.js';

/** How a line continues from a card's top or bottom, in the order from left to right in which lines do not cross. */
const DIRECTIONS = ['back to the left', 'left', 'straight', 'right', 'back to the right', 'self-loop'] as const;
type Direction = (typeof DIRECTIONS)[number];

interface Continuation {
  direction: Direction;
  /** The x that the line comes to. */
  to: number;
}

/** The vertical segments that end at a card's top or bottom, in the order from left to right in which they do not cross. */
export function portOrder(segments: readonly VerticalRouteSegment[], port: Port): VerticalRouteSegment[] {
  return segments.map((segment, i) => ({ segment, i, ...continuationOf(segment, port) }))
    .sort((a, b) => DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction)
      || (turnsBack(a.direction) ? b.to - a.to : a.to - b.to)
      || (a.direction === 'back to the left' ? b.i - a.i : a.i - b.i))
    .map(({ segment }) => segment);
}

/** Lines that turn back are nested: the one that comes nearest is the innermost. */
const turnsBack = (direction: Direction): boolean => direction === 'back to the left' || direction === 'back to the right';

function continuationOf(segment: VerticalRouteSegment, port: Port): Continuation {
  const { anchors, segments } = segment.route;
  if (anchors[0].card === anchors[1].card) return { direction: 'self-loop', to: 0 };
  const forward = segments[0] === segment && anchors[0].card === port.card;
  const follow = forward ? 1 : 0;
  const horizontal = adjacentSegments(segment)[follow];
  const here = middleOf(segment);
  if (!horizontal) return { direction: 'straight', to: here };
  const next = adjacentSegments(horizontal)[follow];
  const to = next?.kind === 'vertical' ? middleOf(next) : anchorX(anchors[follow]);
  const left = to < here;
  if (next?.kind === 'vertical' && horizontal.kind === 'horizontal') {
    const end = port.from === 'below' ? next.top : next.bottom;
    if (end.bend && end.band === horizontal.band) return { direction: left ? 'back to the left' : 'back to the right', to };
  }
  return { direction: left ? 'left' : 'right', to };
}
