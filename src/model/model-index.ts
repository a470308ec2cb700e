import type { FlowIndex, FlowPart } from './flow/build-index.js';
import type { JourneyIndex, Part } from './journey/build-index.js';

/** A model of any kind that questions can be asked of. */
export type ModelIndex = JourneyIndex | FlowIndex;

/** A part of a model of any kind. */
export type AnyPart = Part | FlowPart;

/** The kinds of part that open a panel. */
export type AnyPartType = AnyPart['type'];

/** The part of an id, whatever the kind of model. */
export const partOf = (index: ModelIndex, id: string): AnyPart | undefined => index.parts.get(id);

interface Neighbours {
  previous?: AnyPart | undefined;
  next?: AnyPart | undefined;
}

/** The neighbours of all parts by id: looked up once for a model, since paper shows every panel. */
const found = new WeakMap<ModelIndex, ReadonlyMap<string, Neighbours>>();

function allNeighbours(index: ModelIndex): ReadonlyMap<string, Neighbours> {
  const walked = new Set(index.walk);
  const others = [...index.parts.values()].filter(({ type }) => type !== 'hub');
  const orders = [true, false].map((inWalk) => others.filter(({ data }) => walked.has(data.id) === inWalk));
  return new Map(orders.flatMap((order) => order.map(({ data }, i): [string, Neighbours] => [data.id, { previous: order[i - 1], next: order[i + 1] }])));
}

/**
 * The parts before and after one in reading order: what a walk goes through (stages, messages) among its like,
 * everything else among the rest. The hub, which belongs to every stage, has none.
 */
export function neighbours(index: ModelIndex, id: string): Neighbours {
  const all = found.get(index) ?? allNeighbours(index);
  found.set(index, all);
  return all.get(id) ?? {};
}
