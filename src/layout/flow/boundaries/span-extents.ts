import type { Box } from '../../../geometry/types.js';
import type { Sizes } from '../../scene.js';
import type { HeadSpacing } from '../sequence/measures.js';
import type { SpacingConstraint } from '../sequence/spacing-constraints.js';
import type { BoundarySpan } from './spans.js';

/** How far something extends to both sides of a lifeline, in CSS pixels. */
export interface SideExtent {
  before: number;
  after: number;
}

/** From the edge of a boundary to its label, and above and below the label. */
export const labelPadding = ({ boundary }: HeadSpacing): { side: number; above: number } => ({ side: Math.max(12, boundary), above: Math.max(8, boundary * 0.75) });

/** The places of boundaries across the drawing. */
export interface SpanWidths {
  /** How far a boundary extends before its first and after its last lifeline. */
  extents: ReadonlyMap<BoundarySpan, SideExtent>;
  /** The distances between first and last lifeline that the labels of boundaries need. */
  labels: readonly SpacingConstraint[];
}

/** Adds the boundaries that begin and end at each lifeline to what is already around it. Changes `around`. */
export function addBoundaries(around: readonly SideExtent[], boundaries: readonly BoundarySpan[], sizes: Sizes, spacing: HeadSpacing): SpanWidths {
  const labels: SpacingConstraint[] = [];
  const extents = new Map<BoundarySpan, SideExtent>();
  for (const boundary of boundaries) {
    const start = around[boundary.first];
    const end = around[boundary.last];
    if (!start || !end) continue;
    const label = sizes(boundary.id).width + 2 * labelPadding(spacing).side;
    start.before += spacing.boundary;
    end.after += spacing.boundary;
    const missing = label - start.before - end.after;
    if (start === end && missing > 0) {
      start.before += missing / 2;
      start.after += missing / 2;
    }
    if (boundary.first < boundary.last) labels.push({ from: boundary.first, to: boundary.last, min: missing });
    extents.set(boundary, { before: start.before, after: end.after });
  }
  return { extents, labels };
}

/** How far a boundary extends above and below the cards. */
export interface SpanHeight {
  above: number;
  below: number;
}

/** The heights of boundaries: each extends beyond those inside it, and has its label at the top. */
export function spanHeights(boundaries: readonly BoundarySpan[], sizes: Sizes, spacing: HeadSpacing): Map<BoundarySpan, SpanHeight> {
  const heights = new Map<BoundarySpan, SpanHeight>();
  for (const boundary of boundaries) {
    const inner = highest(boundary.inner.flatMap((span) => heights.get(span) ?? []));
    heights.set(boundary, {
      above: inner.above + sizes(boundary.id).height + 2 * labelPadding(spacing).above,
      below: inner.below + spacing.boundary,
    });
  }
  return heights;
}

/** The space that all of some heights need. */
export const highest = (heights: readonly SpanHeight[]): SpanHeight => ({
  above: Math.max(0, ...heights.map(({ above }) => above)),
  below: Math.max(0, ...heights.map(({ below }) => below)),
});

/** The box of a boundary, from the positions of the lifelines and the row of cards. */
export function spanBox({ first, last }: BoundarySpan, x: readonly number[], cards: Pick<Box, 'y' | 'height'>, { before, after }: SideExtent, { above, below }: SpanHeight): Box {
  const start = (x[first] ?? 0) - before;
  const top = cards.y - above;
  return { x: start, y: top, width: (x[last] ?? 0) + after - start, height: cards.y + cards.height + below - top };
}
