import type { HorizontalSegment } from '../../../../geometry/segment-levels.js';
import { spanOf, type Lane, type Rise } from '../routing/route.js';

/** What a lane is to those that stack it. */
export function stretchOf(lane: Lane): HorizontalSegment {
  const { start, end } = spanOf(lane);
  const at = lane.path.parts.indexOf(lane);
  const verticals = [lane.path.parts[at - 1], lane.path.parts[at + 1]].flatMap((part) => (part?.kind === 'rise' ? { x: part.x, up: goesUp(part, lane) } : []));
  return { from: Math.min(start, end), to: Math.max(start, end), verticals };
}

/** Whether a rise that ends at a lane goes up from there. */
export const goesUp = (rise: Rise, lane: Lane): boolean => rise.bottom.lane && rise.bottom.band === lane.band;
