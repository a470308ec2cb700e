import type { Box } from '../../../geometry/types.js';
import { BOUNDARY_PADDING } from '../map/measures.js';
import type { BoundaryExtent } from './cell-extents.js';

/** The boundaries that end right before a column or row, and those that begin with it. */
export interface BoundariesAt {
  ending: BoundaryExtent[];
  beginning: BoundaryExtent[];
}

export const boundariesAtColumn = (boundaries: readonly BoundaryExtent[], column: number): BoundariesAt => ({
  ending: boundaries.filter((boundary) => boundary.right === column - 1),
  beginning: boundaries.filter((boundary) => boundary.left === column),
});

export const boundariesAtRow = (boundaries: readonly BoundaryExtent[], row: number): BoundariesAt => ({
  ending: boundaries.filter((boundary) => boundary.bottom === row - 1),
  beginning: boundaries.filter((boundary) => boundary.top === row),
});

/** How many of some boundaries are nested in each other. */
export const nestingOf = (boundaries: readonly BoundaryExtent[]): number => Math.max(0, ...boundaries.map(({ level }) => level));

/** The place of each boundary across the map, from the left and right ends of columns. */
export const boundaryWidths = (boundaries: readonly BoundaryExtent[], leftOf: (column: number) => number, rightOf: (column: number) => number): Map<string, Pick<Box, 'x' | 'width'>> =>
  new Map(boundaries.map((boundary) => {
    const padding = BOUNDARY_PADDING * boundary.level;
    const x = leftOf(boundary.left) - padding;
    return [boundary.id, { x, width: rightOf(boundary.right) + padding - x }];
  }));

/** The edges of boundaries in a channel, by level: where they end and begin, from the channel's top. */
export interface ChannelEdges {
  ending: readonly number[];
  beginning: readonly number[];
}

/** The place of each boundary down the map, from the channels and their tops. */
export const boundaryHeights = (boundaries: readonly BoundaryExtent[], channels: readonly ChannelEdges[], tops: readonly number[]): Map<string, Pick<Box, 'y' | 'height'>> =>
  new Map(boundaries.map(({ id, level, top, bottom }) => {
    const y = (tops[top] ?? 0) + (channels[top]?.beginning[level] ?? 0);
    return [id, { y, height: (tops[bottom + 1] ?? 0) + (channels[bottom + 1]?.ending[level] ?? 0) - y }];
  }));

/**
 * The x of the boundary edges that lines past a row must keep clear of. They count for one row more above and below:
 * lines from there end in the channel beside them.
 * @param reach how many rows more.
 */
export const edgesNearRow = (boundaries: readonly BoundaryExtent[], row: number, widths: ReadonlyMap<string, Pick<Box, 'x' | 'width'>>, reach = 1): number[] =>
  boundaries.filter(({ top, bottom }) => top - reach <= row && bottom + reach >= row).flatMap(({ id }) => {
    const box = widths.get(id);
    return box ? [box.x, box.x + box.width] : [];
  });
