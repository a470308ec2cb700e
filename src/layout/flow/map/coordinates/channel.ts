import { boundariesAtRow, nestingOf, type BoundariesAt } from '../../boundaries/map-extents.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { RoutingContext } from '../context.js';
import { BOUNDARY_LABEL, BOUNDARY_PADDING, SCENE_MARGIN } from '../measures.js';
import type { HorizontalRouteSegment } from '../routing/route.js';
import { assignTracks, rangeOf, type SegmentConflict } from './tracks.js';

/** What is between two rows: horizontal segments, and the edges of boundaries. All y count from the channel's top. */
export interface ChannelLayout {
  height: number;
  segments: [segment: HorizontalRouteSegment, y: number][];
  /** The lower edges of the boundaries that end here, and the upper edges of those that begin here, by level. */
  ending: number[];
  beginning: number[];
}

/** By channel: the height it gets beyond what its segments need, to make room for badges. */
export type ExtraHeights = Map<number, number>;

/** Up to this many tracks are further apart, so that badges have room beside each other. */
const MAX_FEW_TRACKS = 3;
/** Added between cards and the horizontal segments inside their boundary. */
const EXTRA_CLEARANCE = 4;
/** Below the labels of boundaries when there are no horizontal segments. */
const BELOW_LABELS = 8;

/** A place for segments in a channel: the distances above and below them, and its height without any. */
interface Section {
  above: number;
  below: number;
  empty: number;
}

/**
 * Lays out channel `index` of a map with `rows` rows. From the top down: segments inside the boundaries that end here,
 * the edges of these, segments outside, the edges of the boundaries that begin here with their labels, segments inside them.
 */
export function layOutChannel(index: number, segments: readonly HorizontalRouteSegment[], rows: number, context: RoutingContext, extraHeight: number): ChannelLayout | { conflict: SegmentConflict } {
  const { spacing } = context;
  const at = boundariesAtRow(context.boundaries, index);
  const [isFirst, isLast] = [index === 0, index === rows];
  const [ends, begins] = [nestingOf(at.ending) > 0, nestingOf(at.beginning) > 0];
  const sections = splitByBoundary(segments, at, context);
  const besideCard = spacing.fromCard + EXTRA_CLEARANCE + extraHeight / 2;
  const betweenRows = Math.max(spacing.fromCard + EXTRA_CLEARANCE, spacing.emptyRows / 2) + extraHeight / 2;
  const channel: ChannelLayout = { height: 0, segments: [], ending: [], beginning: [] };
  const inEnding = (): SegmentConflict | undefined => addSegments(channel, sections.inEnding, { above: besideCard, below: spacing.fromEdge, empty: BOUNDARY_PADDING }, context);
  const outside = (): SegmentConflict | undefined => addSegments(channel, sections.outside, {
    above: isFirst || ends ? spacing.fromEdge : betweenRows,
    below: isLast || begins ? spacing.fromEdge : betweenRows,
    empty: isFirst || isLast ? SCENE_MARGIN : (ends || begins ? spacing.minGap : spacing.emptyRows) + extraHeight,
  }, context);
  const inBeginning = (): SegmentConflict | undefined => addSegments(channel, sections.inBeginning, { above: spacing.fromEdge - EXTRA_CLEARANCE, below: besideCard, empty: BELOW_LABELS }, context);

  let conflict = ends ? inEnding() : undefined;
  if (conflict) return { conflict };
  addEndingEdges(channel, at);
  conflict = outside();
  if (conflict) return { conflict };
  addBeginningEdges(channel, at, context);
  conflict = begins ? inBeginning() : undefined;
  return conflict ? { conflict } : channel;
}

/** Adds segments on their tracks below what is there already. */
function addSegments(channel: ChannelLayout, segments: readonly HorizontalRouteSegment[], { above, below, empty }: Section, context: RoutingContext): SegmentConflict | undefined {
  const assigned = assignTracks(segments, context);
  if ('conflict' in assigned) return assigned.conflict;
  const { tracks, count } = assigned;
  if (count === 0) {
    channel.height += empty;
    return undefined;
  }
  const pitch = count <= MAX_FEW_TRACKS ? context.spacing.fewHorizontalSegments : context.spacing.horizontalSegments;
  segments.forEach((segment, i) => channel.segments.push([segment, channel.height + above + (tracks[i] ?? 0) * pitch]));
  channel.height += Math.max(empty, above + (count - 1) * pitch + below);
  return undefined;
}

function addEndingEdges(channel: ChannelLayout, { ending }: BoundariesAt): void {
  for (let level = 1; level <= nestingOf(ending); level++) {
    if (level > 1) channel.height += BOUNDARY_PADDING;
    channel.ending[level] = channel.height;
  }
}

/** Each edge with the label of its boundary below it. */
function addBeginningEdges(channel: ChannelLayout, { beginning }: BoundariesAt, { sizes }: RoutingContext): void {
  for (let level = nestingOf(beginning); level >= 1; level--) {
    channel.beginning[level] = channel.height;
    const label = Math.max(0, ...beginning.filter((boundary) => boundary.level === level).map(({ id }) => sizes(id).height));
    channel.height += BOUNDARY_LABEL.above + label + BOUNDARY_LABEL.below;
  }
}

type Sections = Record<'inEnding' | 'outside' | 'inBeginning', HorizontalRouteSegment[]>;

/** Segments that only join what is in one boundary stay inside it. */
function splitByBoundary(segments: readonly HorizontalRouteSegment[], { ending, beginning }: BoundariesAt, { columns }: RoutingContext): Sections {
  const sections: Sections = { inEnding: [], outside: [], inBeginning: [] };
  for (const segment of segments) {
    const { from, to, verticals } = rangeOf(segment);
    const isWithin = (boundaries: readonly BoundaryExtent[]): boolean => boundaries.some(({ id }) => {
      const box = columns.boundaries.get(id);
      return box !== undefined && from > box.x && to < box.x + box.width;
    });
    if (verticals.every(({ up }) => up) && isWithin(ending)) sections.inEnding.push(segment);
    else if (verticals.every(({ up }) => !up) && isWithin(beginning)) sections.inBeginning.push(segment);
    else sections.outside.push(segment);
  }
  return sections;
}
