import type { Size } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { Budget, withinBudget } from '../../budget.js';
import { MAX_DRAWING_WIDTH } from '../../dimensions.js';
import { isLong } from '../../presentation.js';
import type { Scene, Sizes } from '../../scene.js';
import { boundaryExtents } from '../boundaries/cell-extents.js';
import { reserveLabels } from '../boundaries/labels.js';
import { boundaryMembers, type BoundaryMembers } from '../boundaries/members.js';
import type { RoutingContext } from './context.js';
import { placeColumns } from './coordinates/columns.js';
import { drawMap } from './drawing/draw-map.js';
import { edgesOf, type Edge } from './edges.js';
import { BOUNDARY_PADDING, CARD_PADDING, SCENE_MARGIN, spacingsFor } from './measures.js';
import { assignCells, layerCount } from './placement/assign-cells.js';
import type { Cells } from './placement/cells.js';
import { routeEdges } from './routing/route-edges.js';
import { titleRoomBetween } from './title-room.js';

/** What is tried one after the other, the best-looking first: tracks outside the columns, room beside labels, distances. */
const ATTEMPTS: { outsideTracks: number; roomBesideLabels: boolean; distances: keyof ReturnType<typeof spacingsFor> }[] = [
  { outsideTracks: 0, roomBesideLabels: false, distances: 'near' },
  { outsideTracks: 2, roomBesideLabels: true, distances: 'near' },
  { outsideTracks: 0, roomBesideLabels: true, distances: 'far' },
  { outsideTracks: 5, roomBesideLabels: true, distances: 'far' },
  { outsideTracks: 2, roomBesideLabels: true, distances: 'farthest' },
];
/** More columns are never needed. */
const MAX_COLUMNS = 8;
/** With fewer columns, little is left of what a map shows: before, between and behind. Flows with fewer layers need fewer. */
const MIN_COLUMNS = 3;
/** A map that is higher in relation to its width is no longer seen as a whole. */
const MAX_ASPECT = 4;
/** The most units of work. A map that needs more takes too long, and is hard to read. */
export const MAP_BUDGET = 800_000;

/**
 * Draws a flow as a map: a card for each system, boundaries round systems that belong together, and a line for each
 * message with the message's number on it.
 * @returns `undefined` if the width is too small, or if the map would be too high or too much work.
 */
export function arrangeMap(index: FlowIndex, { width, sizes, budget = new Budget(MAP_BUDGET) }: ArrangeOptions): Scene | undefined {
  const request = requestFor(index, width, sizes);
  return mayHaveRoom(request) ? withinBudget(() => searchColumns(request, budget)) : undefined;
}

/** Whether there could be a map if no text took any room. The smaller the sizes, the more likely there is. */
export const mapMayFit = (index: FlowIndex, width: number): boolean =>
  mayHaveRoom(requestFor(index, width, () => ({ width: 0, height: 0 })));

/** What a map is made of and for. */
interface MapRequest {
  index: FlowIndex;
  edges: readonly Edge[];
  members: readonly BoundaryMembers[];
  /** All badges get as much room as the largest. */
  spacings: ReturnType<typeof spacingsFor>;
  maxColumns: number;
  width: number;
  sizes: Sizes;
}

function requestFor(index: FlowIndex, containerWidth: number, sizes: Sizes): MapRequest {
  const width = Math.min(containerWidth, MAX_DRAWING_WIDTH);
  const edges = edgesOf(index, sizes);
  const spacings = spacingsFor(largestBadge(edges));
  return { index, edges, members: boundaryMembers(index), spacings, maxColumns: maxColumnsFor(index, width, sizes, spacings.near.minGap), width, sizes };
}

const largestBadge = (edges: readonly Edge[]): Size => ({
  width: Math.max(0, ...edges.map(({ message }) => message?.badge.width ?? 0)),
  height: Math.max(0, ...edges.map(({ message }) => message?.badge.height ?? 0)),
});

/** How many columns there is room for if all cards are as narrow as the narrowest ones. */
function maxColumnsFor({ model }: FlowIndex, width: number, sizes: Sizes, gap: number): number {
  const widths = model.systems.map(({ id }) => sizes(id).width + 2 * CARD_PADDING.x + gap).sort((a, b) => a - b);
  let used = 2 * SCENE_MARGIN - gap;
  const columns = widths.findIndex((each) => (used += each) > width);
  return Math.max(1, Math.min(MAX_COLUMNS, columns < 0 ? widths.length : columns));
}

/** What is known before anything is tried: whether rows, nested boundaries, and the lines at one card can have room at all. */
function mayHaveRoom({ index, edges, members, spacings: { near, far }, maxColumns, width, sizes }: MapRequest): boolean {
  // A long list has no numbers for a map.
  if (isLong(index)) return false;
  const { systems } = index.model;
  const maxHeight = MAX_ASPECT * width;
  const rows = Math.ceil(systems.length / maxColumns);
  const lowestCard = Math.min(...systems.map(({ id }) => sizes(id).height)) + 2 * CARD_PADDING.y;
  if (rows * lowestCard + (rows - 1) * near.minGap > maxHeight) return false;
  if ((members[0]?.level ?? 0) * 2 * BOUNDARY_PADDING > width) return false;
  const ends = new Map<string, number>();
  for (const { from, to } of edges) for (const id of [from, to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  // On the top and bottom of the widest possible card, and on both sides of the highest.
  const maxEnds = 2 * Math.ceil(width / near.verticalSegments) + 2 * Math.ceil(maxHeight / Math.min(near.horizontalSegments, far.horizontalSegments));
  return [...ends.values()].every((count) => count <= maxEnds);
}

/** Tries fewer and fewer columns. */
function searchColumns(request: MapRequest, budget: Budget): Scene | undefined {
  const { index, edges, members, maxColumns, width } = request;
  const minColumns = Math.min(layerCount(index, edges), MIN_COLUMNS);
  for (let limit = maxColumns; limit >= minColumns;) {
    const placements = assignCells(index, edges, members, limit, budget);
    for (const cells of placements) {
      const scene = routeAndDraw(cells, request, budget);
      if (scene) return scene.height > MAX_ASPECT * width ? undefined : scene;
    }
    limit = Math.min(limit, ...placements.slice(-1).map(columnCount)) - 1;
  }
  return undefined;
}

const columnCount = (cells: Cells): number => 1 + Math.max(...[...cells.values()].map(({ column, span = 1 }) => column + span - 1));

function routeAndDraw(cells: Cells, { index, edges, members, spacings, width, sizes }: MapRequest, budget: Budget): Scene | undefined {
  const boundaries = boundaryExtents(members, cells);
  const titleRoom = titleRoomBetween(cells, edges, sizes);
  for (const { roomBesideLabels, outsideTracks, distances } of ATTEMPTS) {
    const spacing = spacings[distances];
    const columns = placeColumns(cells, boundaries, sizes, width, { outsideTracks, spacing, titleRoom, roomBesideLabels });
    if (!columns) continue;
    const labels = roomBesideLabels ? reserveLabels(boundaries, columns.boundaries, sizes) : [];
    const context: RoutingContext = { cells, boundaries, columns, sizes, spacing, labels, budget };
    const scene = routeEdges(edges, context, (placed) => drawMap(index, placed, context, width));
    if (scene) return scene;
  }
  return undefined;
}
