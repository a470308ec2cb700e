/** Straight segments from the edge of one outline to the edge of another. */
import { bottom, centre, edgeToward, right, spanAt, transpose } from '../../../geometry/box.js';
import { clamp } from '../../../geometry/numbers.js';
import { distance, interpolate } from '../../../geometry/points.js';
import type { Outline, Point, Segment, Size } from '../../../geometry/types.js';
import { STANDOFF } from '../measures.js';
import type { Anchor } from './anchor.js';

/**
 * The segment between two anchors: through the strips of tracks where these face the other anchor, otherwise between
 * the whole stages. It is horizontal or vertical where the outlines face each other, otherwise slanted.
 * @param preferredY where a horizontal segment should run if it can.
 */
export function segmentBetween(from: Anchor, to: Anchor, preferredY?: number): { segment: Segment; betweenStages: boolean } {
  const a = from.strip ?? from.outline;
  const b = to.strip ?? to.outline;
  const hasSides = (anchor: Anchor) => !anchor.strip || anchor.strip.width === anchor.outline.width;
  const hasTopAndBottom = (anchor: Anchor) => !anchor.strip || anchor.strip.height === anchor.outline.height;
  const own = (hasSides(from) && hasSides(to) ? horizontalSegment(a, b, preferredY) : undefined)
    ?? (hasTopAndBottom(from) && hasTopAndBottom(to) ? verticalSegment(a, b) : undefined);
  if (own) return { segment: own, betweenStages: false };
  const segment = horizontalSegment(from.outline, to.outline, preferredY)
    ?? verticalSegment(from.outline, to.outline)
    ?? slantedSegment(from.outline, to.outline);
  return { segment, betweenStages: true };
}

/** Where a horizontal block arrow should run: so low that a label has room above it. */
export const preferredHeight = (from: Outline, label: Size | undefined): number | undefined =>
  label && Math.max(centre(from).y, from.y + label.height + 40);

/** A horizontal segment between two outlines that face each other across; close to `preferredY`. */
export function horizontalSegment(a: Outline, b: Outline, preferredY?: number): Segment | undefined {
  if (right(a) > b.x && right(b) > a.x) return undefined;
  const [top, low] = sharedHeights(a, b);
  if (top > low) return undefined;
  const smaller = a.height < b.height ? a : b;
  const y = clamp(preferredY ?? centre(smaller).y, top, low);
  const [aLeft, aRight] = spanAt(a, y);
  const [bLeft, bRight] = spanAt(b, y);
  return a.x < b.x
    ? { from: { x: aRight + STANDOFF, y }, to: { x: bLeft - STANDOFF, y } }
    : { from: { x: aLeft - STANDOFF, y }, to: { x: bRight + STANDOFF, y } };
}

/** The heights at which both outlines have an edge that an arrow can point at. */
function sharedHeights(a: Outline, b: Outline): [top: number, low: number] {
  const inset = ({ round, height }: Outline) => (round ? height * 0.22 : Math.min(28, height / 2));
  return [
    Math.max(a.y + inset(a), b.y + inset(b)),
    Math.min(bottom(a) - inset(a), bottom(b) - inset(b)),
  ];
}

/** The same for outlines one above the other. */
export function verticalSegment(a: Outline, b: Outline, preferredX?: number): Segment | undefined {
  const segment = horizontalSegment(transpose(a), transpose(b), preferredX);
  return segment && { from: { x: segment.from.y, y: segment.from.x }, to: { x: segment.to.y, y: segment.to.x } };
}

function slantedSegment(a: Outline, b: Outline): Segment {
  const from = edgeToward(a, aimAwayFromCorners(a, centre(b)));
  const to = edgeToward(b, aimAwayFromCorners(b, from));
  // A slanted block arrow has to start and end farther out to clear the edges with its whole width.
  return shorten({ from: edgeToward(a, aimAwayFromCorners(a, to)), to }, 2.25 * STANDOFF);
}

/** A target moved so that the line to it from the outline's centre leaves clear of the corners. */
function aimAwayFromCorners(outline: Outline, target: Point): Point {
  if (outline.round) return target;
  const inset = Math.min(40, outline.width / 2, outline.height / 2);
  const x = clamp(target.x, outline.x + inset, right(outline) - inset);
  const y = clamp(target.y, outline.y + inset, bottom(outline) - inset);
  const c = centre(outline);
  // It leaves through the side that faces the target.
  const sideways = Math.abs(target.x - c.x) / outline.width > Math.abs(target.y - c.y) / outline.height;
  return sideways ? { x: target.x, y } : { x, y: target.y };
}

/** A segment shortened at both ends. */
export function shorten({ from, to }: Segment, by: number): Segment {
  const share = by / (distance(from, to) || 1);
  return { from: interpolate(from, to, share), to: interpolate(to, from, share) };
}
