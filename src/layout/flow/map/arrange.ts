import type { Size } from '../../../geometry/types.js';
import type { FlowIndex } from '../../../model/flow/build-index.js';
import { MOST_WIDTH } from '../../journey/measures.js';
import type { Scene, Sizes } from '../../scene.js';
import { Budget, withinBudget } from '../../budget.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { boundaryExtents, type BoundaryExtent } from '../boundaries/cell-extents.js';
import { boundaryMembers, type BoundaryMembers } from '../boundaries/members.js';
import type { Cells } from './placement/cells.js';
import { columnsOf, type Columns } from './coordinates/columns.js';
import { draw } from './drawing/draw-map.js';
import { CARD_PADDING, LABEL, MARGIN, PAD, pitchesFor } from './measures.js';
import { edgesOf, type Edge } from './edges.js';
import { assignCells, layerCount } from './placement/assign-cells.js';
import { routes } from './routing/route-edges.js';
import type { Reserved } from './routing/channel-graph.js';

/** What is tried in turn, the best looking first: lanes that are kept free outside, room beside labels, distances. */
const ATTEMPTS: { outside: number; reserve: boolean; apart: keyof ReturnType<typeof pitchesFor> }[] = [
  { outside: 0, reserve: false, apart: 'near' },
  { outside: 2, reserve: true, apart: 'near' },
  { outside: 0, reserve: true, apart: 'far' },
  { outside: 5, reserve: true, apart: 'far' },
  { outside: 2, reserve: true, apart: 'farthest' },
];
/** More columns than this are never needed. */
const MOST_COLUMNS = 8;
/** So many times as high as it is broad a map is no longer seen as a whole. */
const HIGHEST = 4;
/** The most units of work. A map that takes more takes too long, and is hard to read. */
export const MAP_BUDGET = 800_000;

/**
 * Draws a flow as a map: a card for each system, boundaries round those that belong together, and each message as a
 * line of its own with its number on it.
 * @returns `undefined` when the width is too small for that, when the map would be too high, or too much work.
 */
export function arrangeMap(index: FlowIndex, { width, sizes, budget = new Budget(MAP_BUDGET) }: ArrangeOptions): Scene | undefined {
  const room = Math.min(width, MOST_WIDTH);
  const { fits, edges, members, columns } = prospects(index, room, sizes);
  return fits ? withinBudget(() => search({ index, edges, members, room, sizes, budget }, columns)) : undefined;
}

/** Whether there could be a map if no text took any room. */
export const mapMayFit = (index: FlowIndex, width: number): boolean =>
  prospects(index, Math.min(width, MOST_WIDTH), () => ({ width: 0, height: 0 })).fits;

/** What a map would be made from, and whether it can have room. The smaller the sizes, the sooner it has. */
function prospects(index: FlowIndex, room: number, sizes: Sizes) {
  const edges = edgesOf(index, sizes);
  const columns = mostColumns(index, room, sizes, pitchesFor(largestBadge(edges)).near.gap);
  const members = boundaryMembers(index);
  return { fits: mayFit(index, edges, members, { columns, room, sizes }), edges, members, columns };
}

/** What a map is made from. */
interface Context {
  index: FlowIndex;
  edges: readonly Edge[];
  members: BoundaryMembers[];
  room: number;
  sizes: Sizes;
  budget: Budget;
}

/** Tries fewer and fewer columns. */
function search(context: Context, columns: number): Scene | undefined {
  const { index, edges, members, budget } = context;
  // Before, between and behind are what a map shows: with fewer columns than three little is left of it.
  const least = Math.min(layerCount(index, edges), 3);
  for (let most = columns; most >= least;) {
    const cells = assignCells(index, edges, members, most, budget);
    const taken = 1 + Math.max(...[...cells.values()].map(({ column, span = 1 }) => column + span - 1));
    const scene = withColumns(context, cells);
    if (scene) return scene.height > HIGHEST * context.room ? undefined : scene;
    most = Math.min(most, taken) - 1;
  }
  return undefined;
}

/**
 * What can be known before anything is tried: whether as many rows as there must be, the boundaries round each other,
 * and the lines that end at one card can have room at all.
 */
function mayFit({ model: { systems } }: FlowIndex, edges: readonly Edge[], members: readonly BoundaryMembers[], { columns, room, sizes }: { columns: number; room: number; sizes: Sizes }): boolean {
  const highest = HIGHEST * room;
  const { near, far } = pitchesFor(largestBadge(edges));
  const rows = Math.ceil(systems.length / columns);
  const card = Math.min(...systems.map(({ id }) => sizes(id).height)) + 2 * CARD_PADDING.y;
  if (rows * card + (rows - 1) * near.gap > highest) return false;
  if ((members[0]?.level ?? 0) * 2 * PAD > room) return false;
  const ends = new Map<string, number>();
  for (const edge of edges) for (const id of [edge.from, edge.to]) ends.set(id, (ends.get(id) ?? 0) + 1);
  // Above and below, and on both sides of the highest card that there can be.
  const most = 2 * Math.ceil(room / near.across) + 2 * Math.ceil(highest / Math.min(near.down, far.down));
  return [...ends.values()].every((count) => count <= most);
}

/** No more columns than the narrowest cards would have room in. */
function mostColumns(index: FlowIndex, width: number, sizes: Sizes, gap: number): number {
  const widths = index.model.systems.map(({ id }) => sizes(id).width + 2 * CARD_PADDING.x + gap).sort((a, b) => a - b);
  let taken = 2 * MARGIN - gap;
  const columns = widths.findIndex((each) => (taken += each) > width);
  return Math.max(1, Math.min(MOST_COLUMNS, columns < 0 ? widths.length : columns));
}

/** All badges are given as much room as the largest needs. */
const largestBadge = (edges: readonly Edge[]): Size => ({
  width: Math.max(0, ...edges.map(({ message }) => message?.badge.width ?? 0)),
  height: Math.max(0, ...edges.map(({ message }) => message?.badge.height ?? 0)),
});

function withColumns({ index, edges, members, room, sizes, budget }: Context, cells: Cells): Scene | undefined {
  const blocks = boundaryExtents(members, cells);
  const pitches = pitchesFor(largestBadge(edges));
  for (const { reserve, outside, apart } of ATTEMPTS) {
    const pitch = pitches[apart];
    const columns = columnsOf(cells, blocks, sizes, room, { outside, pitch, reserve });
    if (!columns) continue;
    const labels = reserve ? labelsOf(blocks, columns, sizes) : [];
    const ground = { cells, blocks, columns, sizes, pitch, labels, budget };
    const scene = routes(edges, ground, (found) => draw(index, found, ground, room));
    if (scene) return scene;
  }
  return undefined;
}

/** The places that labels have at the top left of their boundaries. */
function labelsOf(blocks: readonly BoundaryExtent[], columns: Columns, sizes: Sizes): Reserved[] {
  return blocks.map(({ id, top }) => {
    const x = (columns.boundaries.get(id)?.x ?? 0) + LABEL.beside;
    return { row: top, from: x - LABEL.aside, to: x + sizes(id).width + LABEL.aside };
  });
}
