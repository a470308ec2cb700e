import type { FlowIndex, FlowPart } from './flow.js';
import type { JourneyIndex, Part } from './journey.js';

/** A model of any kind that questions can be asked of. */
export type ModelIndex = JourneyIndex | FlowIndex;

/** A part of a model of any kind. */
export type AnyPart = Part | FlowPart;

/** The kinds of part that open a panel. */
export type AnyPartType = AnyPart['type'];

/** The part of an id, whatever the kind of model. */
export const partOf = (index: ModelIndex, id: string): AnyPart | undefined => index.parts.get(id);

/**
 * The parts before and after one in reading order: what a walk goes through (stages, messages) among its like,
 * everything else among the rest. The hub, which belongs to every stage, has none.
 */
export function neighbours(index: ModelIndex, id: string): { previous?: AnyPart | undefined; next?: AnyPart | undefined } {
  const part = partOf(index, id);
  if (!part || part.type === 'hub') return {};
  const walked = new Set(index.walk);
  const order = [...index.parts.values()].filter((other) => other.type !== 'hub' && walked.has(other.data.id) === walked.has(id));
  const at = order.indexOf(part);
  return { previous: order[at - 1], next: order[at + 1] };
}
