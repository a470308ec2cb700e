import type { Message } from '../../../model/flow/schema.js';
import type { Sizes } from '../../scene.js';
import type { LifelineOrder } from '../boundaries/spans.js';
import { TEXT_OFFSET } from './measures.js';

/** A minimum distance between two lifelines, by their places. The place after the last one is the end of the drawing. */
export interface SpacingConstraint {
  from: number;
  to: number;
  min: number;
}

/** The distances at which the text of each message fits between its two lifelines: one constraint for each two lifelines. */
export function textConstraints(messages: readonly Message[], { place, ids }: LifelineOrder, sizes: Sizes): SpacingConstraint[] {
  const constraints = new Map<number, SpacingConstraint>();
  for (const message of messages) {
    const [a, b] = [place.get(message.from) ?? 0, place.get(message.to) ?? 0];
    const from = Math.min(a, b);
    const to = Math.max(a, b, from + 1);
    const min = sizes(message.id).width + 2 * TEXT_OFFSET;
    const key = from * (ids.length + 1) + to;
    const known = constraints.get(key);
    if (!known) constraints.set(key, { from, to, min });
    else known.min = Math.max(known.min, min);
  }
  return [...constraints.values()];
}
