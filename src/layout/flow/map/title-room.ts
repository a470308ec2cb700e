/** Room for the titles of straight lines between two systems side by side. */
import { right } from '../../../geometry/box.js';
import type { Box, Size } from '../../../geometry/types.js';
import { edgesNearRow } from '../boundaries/map-extents.js';
import type { BoundaryExtent } from '../boundaries/cell-extents.js';
import { narrowTitleBoxId, titleBoxId } from '../../labels.js';
import type { Sizes } from '../../scene.js';
import type { RoutingContext } from './context.js';
import type { Edge } from './edges.js';
import { ARROW_HEAD, TITLE_GAP, TITLE_MARGIN } from './measures.js';
import type { Cells } from './placement/cells.js';
import type { Card, ChannelGraph } from './routing/channel-graph.js';
import type { HorizontalRouteSegment } from './routing/route.js';

/** With more lines than this beside each other, only titles of one line have room between them. */
const MAX_TALL = 6;
/** With more lines than this, titles on shorter lines would make cards too high. */
const MAX_NARROW = 3;
/** The height of a title of one line. */
const ONE_LINE = 24;

/** On shorter lines, a title is narrower by this much at least. A page and a table of letters differ by less. */
const MIN_NARROWER = 8;

/** The size of a title, with the id of its box. */
export interface TitleSize extends Size {
  id: string;
}

/** The forms of a message's title: as it is, and on more and shorter lines if that makes it narrower; none without words. */
export function titleForms(message: string | undefined, sizes: Sizes): TitleSize[] {
  if (message === undefined) return [];
  const sizeOf = (id: string): TitleSize => ({ ...sizes(id), id });
  const [wide, narrow] = [sizeOf(titleBoxId(message)), sizeOf(narrowTitleBoxId(message))];
  return [...(wide.width > 0 ? [wide] : []), ...(narrow.width > 0 && narrow.width <= wide.width - MIN_NARROWER ? [narrow] : [])];
}

/** The titles of some messages, all as they are or all on shorter lines. */
const FORMS = ['wide', 'narrow'] as const;
function titleIn(form: (typeof FORMS)[number], { message }: Edge, sizes: Sizes): Size {
  const forms = titleForms(message?.id, sizes);
  return (form === 'wide' ? forms[0] : forms.at(-1)) ?? { width: 0, height: 0 };
}

/** The width that titles of messages between neighbours in a row need, with room around them, by the gap between the two columns: as they are, and on shorter lines. */
export const titleRoomBetween = (cells: Cells, edges: readonly Edge[], sizes: Sizes): number[][] => FORMS.map((form) => roomBetween(cells, edges, form, sizes));

function roomBetween(cells: Cells, edges: readonly Edge[], form: (typeof FORMS)[number], sizes: Sizes): number[] {
  const room: number[] = [];
  for (const edge of edges) {
    const [a, b] = [cells.get(edge.from), cells.get(edge.to)];
    const { width } = titleIn(form, edge, sizes);
    if (width === 0 || !a || b?.row !== a.row || Math.abs(a.column - b.column) !== 1) continue;
    const gap = Math.max(a.column, b.column);
    room[gap] = Math.max(room[gap] ?? 0, width + 2 * TITLE_MARGIN);
  }
  return room;
}

/** Titles of lines below each other that stand behind their numbers, which are in one column. */
export interface TitleColumn {
  width: number;
  /** From line to line. */
  pitch: number;
}

/** How the titles of some lines in the gap of a row stand behind their numbers; `undefined` if there is no room for that. */
export function titleColumn(inGap: readonly HorizontalRouteSegment[], { cards }: ChannelGraph, { sizes, boundaries, columns }: RoutingContext): TitleColumn | undefined {
  if (inGap.length < 2) return undefined;
  const gap = inGap[0]?.gap ?? -1;
  const all = [...cards.values()];
  const [before, after] = [all.find((card) => card.gaps[1] === gap), all.find((card) => card.gaps[0] === gap)];
  if (!before || !after) return undefined;
  const edges = inGap.map(({ route }) => route.edge);
  const badge = Math.max(...edges.map(({ message }) => message?.badge.width ?? 0));
  const room = freeLength(before, after, boundaries, columns.boundaries) - 2 * ARROW_HEAD.length - badge - TITLE_GAP.badge;
  for (const form of inGap.length <= MAX_NARROW ? FORMS : FORMS.slice(0, 1)) {
    const titles = edges.map((edge) => titleIn(form, edge, sizes));
    const width = Math.max(...titles.map((title) => title.width));
    if (width === 0 || width > room) continue;
    const heights = titles.map(({ height }) => height).filter((height) => inGap.length <= MAX_TALL || height <= ONE_LINE);
    return { width, pitch: Math.max(0, ...heights) + TITLE_GAP.ownLine + TITLE_GAP.line + 1 };
  }
  return undefined;
}

/** The longest part of the gap between two cards that no edge of a boundary is in. */
function freeLength(before: Card, after: Card, boundaries: readonly BoundaryExtent[], widths: ReadonlyMap<string, Pick<Box, 'x' | 'width'>>): number {
  const [start, end] = [right({ ...before, y: 0, height: 0 }), after.x];
  const stops = [start, ...edgesNearRow(boundaries, before.row, widths, 0).filter((x) => x > start && x < end).sort((a, b) => a - b), end];
  return Math.max(...stops.slice(1).map((stop, i) => stop - (stops[i] ?? 0)));
}
