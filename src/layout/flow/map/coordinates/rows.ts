import { clamp } from '../../../../geometry/numbers.js';
import type { Box } from '../../../../geometry/types.js';
import type { Sizes } from '../../../scene.js';
import { boundaryHeights } from '../../boundaries/map-extents.js';
import { addToList } from '../../multimap.js';
import type { RoutingContext } from '../context.js';
import { CARD_PADDING, CORNER_CLEARANCE } from '../measures.js';
import type { Cells } from '../placement/cells.js';
import type { ChannelGraph } from '../routing/channel-graph.js';
import { horizontalSegments, type HorizontalRouteSegment, type Route } from '../routing/route.js';
import { layOutChannel, type ChannelLayout, type ExtraHeights } from './channel.js';
import { titleColumn, type TitleColumn } from '../title-room.js';
import { assignTracks, type SegmentConflict } from './tracks.js';

/** If the heights of all texts differ by no more than this, all cards have the same height. */
const SIMILAR_HEIGHT = 44;
/** The distance of lines on a card's side: larger for a few lines, so that badges have room beside each other. */
const SIDE_PITCH = { few: 42, maxFew: 4, max: 64 };

/** The place of everything down the map. It is decided last, because a map may have any height. */
export interface MapRows {
  /** By the ids of systems. */
  cards: Map<string, Pick<Box, 'y' | 'height'>>;
  /** By the ids of boundaries. */
  boundaries: Map<string, Pick<Box, 'y' | 'height'>>;
  height: number;
  /** How titles stand behind numbers, by the gap of a row. */
  titleColumns: ReadonlyMap<number, TitleColumn>;
}

/** Gives each horizontal segment its y, and each row and channel the height that it needs. */
export function placeRows(routes: readonly Route[], graph: ChannelGraph, context: RoutingContext, extraHeights: ExtraHeights): MapRows | { conflict: SegmentConflict } {
  const { cells, boundaries, sizes, budget } = context;
  const segments = horizontalSegments(routes);
  budget.spend(graph.rows * (segments.length + cells.size + boundaries.length));
  const heights = cardHeights(cells, sizes);
  const titleColumns = placeBesideCards(segments, graph, heights, context);
  if ('conflict' in titleColumns) return titleColumns;
  const channels: ChannelLayout[] = [];
  for (let c = 0; c <= graph.rows; c++) {
    const channel = layOutChannel(c, segments.filter(({ band }) => band === 2 * c), graph.rows, context, extraHeights.get(c) ?? 0);
    if ('conflict' in channel) return channel;
    channels.push(channel);
  }
  return { ...stackRows(segments, context, heights, channels), titleColumns };
}

/** The height of each card: the same for all if that is about what they need, otherwise the same in each row. */
function cardHeights(cells: Cells, sizes: Sizes): Map<string, number> {
  const needed = new Map([...cells.keys()].map((id) => [id, Math.ceil(sizes(id).height) + 2 * CARD_PADDING.y]));
  const highest = Math.max(...needed.values());
  if (highest - Math.min(...needed.values()) <= SIMILAR_HEIGHT) return new Map([...needed.keys()].map((id) => [id, highest]));
  const inRow = (row: number): number => Math.max(...[...cells].filter(([, cell]) => cell.row === row).map(([id]) => needed.get(id) ?? 0));
  return new Map([...cells].map(([id, { row }]) => [id, inRow(row)]));
}

/** Places the segments in the gaps of rows, relative to the middle of the row, and makes the cards beside them high enough. */
function placeBesideCards(segments: readonly HorizontalRouteSegment[], graph: ChannelGraph, heights: Map<string, number>, context: RoutingContext): MapRows['titleColumns'] | { conflict: SegmentConflict } {
  const { cards } = graph;
  const titleColumns = new Map<number, TitleColumn>();
  const byGap = new Map<number, HorizontalRouteSegment[]>();
  for (const segment of segments) if (segment.gap !== undefined) addToList(byGap, segment.gap, segment);
  const extents = new Map<number, number>();
  for (const [gap, inGap] of byGap) {
    const assigned = assignTracks(inGap, context);
    if ('conflict' in assigned) return assigned;
    const { tracks, count } = assigned;
    const lowestCard = Math.min(...[...cards.values()].filter((card) => card.gaps.includes(gap)).map((card) => heights.get(card.id) ?? 0));
    const titles = titleColumn(inGap, graph, context);
    if (titles) titleColumns.set(gap, titles);
    const minPitch = titles ? Math.max(titles.pitch, SIDE_PITCH.few) : count <= SIDE_PITCH.maxFew ? SIDE_PITCH.few : context.spacing.horizontalSegments;
    const pitch = count < 2 ? 0 : clamp(lowestCard / (count + 1), minPitch, Math.max(minPitch, SIDE_PITCH.max));
    // The title of the first line stands beside the cards as well.
    const lower = titles ? Math.max(0, pitch - CORNER_CLEARANCE) / 2 : 0;
    inGap.forEach((segment, i) => (segment.y = ((tracks[i] ?? 0) - (count - 1) / 2) * pitch + lower));
    extents.set(gap, (count - 1) * pitch + 2 * lower);
  }
  for (const card of cards.values()) {
    const needed = Math.max(...card.gaps.map((gap) => extents.get(gap) ?? 0)) + 2 * CORNER_CLEARANCE;
    heights.set(card.id, Math.max(heights.get(card.id) ?? 0, needed));
  }
  return titleColumns;
}

/** Puts channels and rows below each other. */
function stackRows(segments: readonly HorizontalRouteSegment[], { cells, boundaries }: RoutingContext, heights: ReadonlyMap<string, number>, channels: readonly ChannelLayout[]): Omit<MapRows, 'titleColumns'> {
  const cards: MapRows['cards'] = new Map();
  const tops: number[] = [];
  let y = 0;
  channels.forEach((channel, row) => {
    tops.push(y);
    for (const [segment, at] of channel.segments) segment.y = y + at;
    y += channel.height;
    const inRow = [...cells].filter(([, cell]) => cell.row === row).map(([id]) => id);
    if (inRow.length === 0) return;
    const rowHeight = Math.max(...inRow.map((id) => heights.get(id) ?? 0));
    const middle = y + rowHeight / 2;
    for (const segment of segments) if (segment.band === 2 * row + 1) segment.y += middle;
    for (const id of inRow) {
      const height = heights.get(id) ?? 0;
      cards.set(id, { y: middle - height / 2, height });
    }
    y += rowHeight;
  });
  return { cards, boundaries: boundaryHeights(boundaries, channels, tops), height: y };
}
