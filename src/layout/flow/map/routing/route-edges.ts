import type { Budget } from '../../../budget.js';
import { VerticalSegmentPlacer } from '../coordinates/vertical-segments.js';
import type { ExtraHeights } from '../coordinates/channel.js';
import { placeRows, type MapRows } from '../coordinates/rows.js';
import type { RoutingContext } from '../context.js';
import type { Edge } from '../edges.js';
import { buildChannelGraph, type ChannelGraph, type Port } from './channel-graph.js';
import { CrossingCosts } from './crossings.js';
import { findRoute } from './find-route.js';
import { countUse, horizontalSegments, verticalSegments, type Route, type VerticalRouteSegment } from './route.js';

/** How often edges that found no room are routed again. */
const MAX_ATTEMPTS = 24;
/** With more unplaceable segments for each edge at first, there is no hope. */
const MAX_UNPLACEABLE_PER_EDGE = 0.4;
/** How many attempts in a row may bring no improvement. */
const PATIENCE = 4;
/** How much of its patience an attempt costs that only lacked room for badges. */
const PATIENCE_FOR_BADGES = 0.7;
/** What a port costs extra each time that it was too narrow, in pixels of detour. */
const PENALTY = 120;
/** How much higher a channel becomes each time that a badge finds no room in it. */
const EXTRA_HEIGHT = 40;
/** How much farther a system seems for each row, when near edges are routed first. */
const ROW_DISTANCE = 200;

/** Routes with all their coordinates, and the rows that they need. */
export interface PlacedRoutes {
  routes: Route[];
  rows: MapRows;
}

/** Segments that have to go elsewhere, and the ports that they should avoid. */
interface Congestion {
  segments: VerticalRouteSegment[];
  ports: Set<Port>;
}

/**
 * Routes all edges through the channels between the cards, again and again until every segment and badge has a place.
 * @param draw makes the drawing, or returns the routes on which a badge finds no place.
 */
export function routeEdges<Drawing extends object>(edges: readonly Edge[], context: RoutingContext, draw: (placed: PlacedRoutes) => Drawing | { unplacedBadges: Route[] } | undefined): Drawing | undefined {
  const graph = buildChannelGraph(context);
  const router = new Router(graph, context.budget);
  // Near systems first; then all edges once more, now that the other routes are known.
  const order = [...edges].sort((a, b) => router.distance(a) - router.distance(b));
  for (const edge of [...order, ...order]) if (!router.route(edge)) return undefined;
  const extraHeights: ExtraHeights = new Map();
  let fewest = edges.length * MAX_UNPLACEABLE_PER_EDGE;
  for (let attempt = 0, patience = PATIENCE; attempt < MAX_ATTEMPTS && patience > 0; attempt++) {
    // In the order of the model, which is the order of lines side by side.
    const routes = edges.flatMap((edge) => router.routes.get(edge) ?? []);
    const placed = assignCoordinates(routes, graph, context, extraHeights);
    const drawing = 'rows' in placed ? draw(placed) : undefined;
    if (drawing && !('unplacedBadges' in drawing)) return drawing;
    let congestion: Congestion;
    if ('unplaceable' in placed) {
      const { length } = placed.unplaceable;
      if (attempt === 0 && length > fewest) return undefined;
      patience = length < fewest ? PATIENCE : patience - 1;
      fewest = Math.min(fewest, length);
      congestion = { segments: placed.unplaceable, ports: new Set(placed.unplaceable.flatMap(({ ports }) => ports)) };
    } else {
      congestion = makeRoomForBadges(drawing?.unplacedBadges ?? [], routes, graph, extraHeights);
      patience -= PATIENCE_FOR_BADGES;
    }
    if (congestion.segments.length === 0 && extraHeights.size === 0) return undefined;
    router.routeAgain(congestion);
  }
  return undefined;
}

/** Makes channels higher for badges on vertical segments. Badges on segments in the gap of a row need fewer lines there. */
function makeRoomForBadges(withoutBadge: readonly Route[], routes: readonly Route[], graph: ChannelGraph, extraHeights: ExtraHeights): Congestion {
  for (const { top, bottom } of verticalSegments(withoutBadge)) {
    for (let band = top.band; band <= bottom.band; band++) {
      if (band % 2 === 0) extraHeights.set(band / 2, (extraHeights.get(band / 2) ?? 0) + EXTRA_HEIGHT);
    }
  }
  const gaps = new Set(horizontalSegments(withoutBadge).flatMap(({ gap }) => gap ?? []));
  const ports = new Set([...gaps].flatMap((gap) => (graph.gaps[gap] ?? []).map(({ up }) => up)));
  const uses = (port: Port): boolean => ports.has(port) || (port.opposite !== undefined && ports.has(port.opposite));
  return { segments: verticalSegments(routes).filter((segment) => segment.ports.some(uses)), ports };
}

/** Routes one edge after the other, and remembers the routes. */
class Router {
  readonly routes = new Map<Edge, Route>();
  readonly #crossings: CrossingCosts;

  constructor(private readonly graph: ChannelGraph, private readonly budget: Budget) {
    this.#crossings = new CrossingCosts(budget);
  }

  /** Finds a route for an edge, in place of the one it has. @returns false if there is none. */
  route(edge: Edge): boolean {
    const before = this.routes.get(edge);
    if (before) {
      countUse(before, -1);
      this.#crossings.remove(before);
    }
    const route = findRoute(edge, this.graph, this.#crossings, this.budget);
    if (!route) return false;
    countUse(route, 1);
    this.#crossings.add(route);
    this.routes.set(edge, route);
    return true;
  }

  /** Makes ports more expensive, and routes the edges of some segments again. */
  routeAgain({ segments, ports }: Congestion): void {
    for (const port of ports) {
      port.penalty += PENALTY;
      if (port.opposite) port.opposite.penalty += PENALTY;
    }
    for (const edge of new Set(segments.map(({ route }) => route.edge))) this.route(edge);
  }

  /** Roughly how far apart the systems of an edge are. */
  distance({ from, to }: Edge): number {
    const [a, b] = [this.graph.cards.get(from), this.graph.cards.get(to)];
    return a && b ? Math.abs(a.row - b.row) * ROW_DISTANCE + Math.abs(a.x - b.x) : 0;
  }
}

/** Gives all segments their places. @returns the vertical segments for which there is no room, if there are any. */
function assignCoordinates(routes: Route[], graph: ChannelGraph, context: RoutingContext, extraHeights: ExtraHeights): PlacedRoutes | { unplaceable: VerticalRouteSegment[] } {
  const placer = new VerticalSegmentPlacer(routes, context.spacing.verticalSegments, context.budget);
  for (;;) {
    const unplaceable = placer.place();
    if (unplaceable.length > 0) return { unplaceable };
    const rows = placeRows(routes, graph, context, extraHeights);
    if (!('conflict' in rows)) return { routes, rows };
    if (!placer.separate(...rows.conflict)) return { unplaceable: rows.conflict };
  }
}
