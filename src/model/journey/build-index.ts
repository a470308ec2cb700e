import type { Tone } from '../core/names.js';
import type { Term } from '../core/schema.js';
import type { Gate, Gateway, Hub, Journey, Stage, Step, Track, Transition } from './schema.js';
import { assignTones } from '../core/tones.js';

interface Placement {
  /** Position among its like, from 1. */
  number: number;
  /** How many of its like there are. */
  count: number;
  /** The stage it belongs to; none for the hub. */
  stage?: Stage;
  /** The tone it is drawn in; none for the hub. */
  tone?: Tone;
}

/** A part of a journey and its place in it. */
export type Part = Placement & (
  | { type: 'hub'; data: Hub }
  | { type: 'stage'; data: Stage }
  | { type: 'track'; data: Track }
  | { type: 'step'; data: Step; track?: Track }
  | { type: 'gateway'; data: Gateway; track?: Track }
  | { type: 'gate'; data: Gate; transition: Transition }
);

/** A way from one stage or track to another, with both its ends. */
export interface Edge {
  from: Part;
  to: Part;
  transition: Transition;
  /** How many ways between the same two come before it. */
  nth: number;
}

/** Steps in order, each gateway after its step. */
export type StepOrGateway = Extract<Part, { type: 'step' | 'gateway' }>;

/** A journey that questions can be asked of. Made once for a model; nothing in it changes. */
export interface JourneyIndex {
  kind: 'journey';
  model: Journey;
  /** Every part by id, in reading order: hub, then each stage with what it holds and the gates after it. */
  parts: ReadonlyMap<string, Part>;
  /** The steps of each stage and track by its id, each gateway right after its step. */
  steps: ReadonlyMap<string, readonly StepOrGateway[]>;
  /** The ways that leave a stage or one of its tracks, by the stage's id. */
  edges: ReadonlyMap<string, readonly Edge[]>;
  /** The terms by id. */
  terms: ReadonlyMap<string, Term>;
  /** The ids that a walk goes through, in order: the stages. */
  walk: readonly string[];
}

/** Looks a checked journey through and notes its parts, ways and terms. */
export function indexJourney(journey: Journey): JourneyIndex {
  const parts = new Map<string, Part>();
  const put = (part: Part) => parts.set(part.data.id, part);
  const steps = new Map<string, readonly StepOrGateway[]>();
  const putSteps = (holder: Stage | Track, place: Parameters<typeof stepsIn>[1]) => {
    const list = stepsIn(holder, place);
    steps.set(holder.id, list);
    list.forEach(put);
  };
  const transitions = transitionsByStage(journey);
  const gateCount = [...transitions.values()].flat().filter(({ gate }) => gate).length;
  let gateNumber = 0;
  if (journey.hub) put({ type: 'hub', data: journey.hub, number: 1, count: 1 });
  const tones = assignTones(journey.stages.map((stage) => stage.tone));
  journey.stages.forEach((stage, i) => {
    const tone = tones[i];
    put({ type: 'stage', data: stage, number: i + 1, count: journey.stages.length, stage, tone });
    putSteps(stage, { stage, tone });
    stage.tracks?.forEach((track, t, tracks) => {
      put({ type: 'track', data: track, number: t + 1, count: tracks.length, stage, tone });
      putSteps(track, { stage, tone, track });
    });
    for (const transition of transitions.get(stage.id) ?? []) {
      if (transition.gate) put({ type: 'gate', data: transition.gate, transition, number: ++gateNumber, count: gateCount, stage, tone });
    }
  });
  const ways = new Map<string, Edge[]>();
  for (const [id, list] of transitions) {
    ways.set(id, edgesFrom(list, parts));
  }
  return {
    kind: 'journey',
    model: journey,
    parts,
    steps,
    edges: ways,
    terms: new Map(journey.terms?.map((term) => [term.id, term])),
    walk: journey.stages.map((stage) => stage.id),
  };
}

function edgesFrom(transitions: readonly Transition[], parts: ReadonlyMap<string, Part>): Edge[] {
  const counts = new Map<string, number>();
  return transitions.map((transition) => {
    const ends = JSON.stringify([transition.from, transition.to]);
    const nth = counts.get(ends) ?? 0;
    counts.set(ends, nth + 1);
    return { transition, nth, from: getPart(parts, transition.from), to: getPart(parts, transition.to) };
  });
}

/** A part that the check has promised. @throws {RangeError} when there is none by that id. */
export function getPart(parts: ReadonlyMap<string, Part>, id: string): Part {
  const part = parts.get(id);
  if (!part) throw new RangeError(`No part "${id}"`);
  return part;
}

/** More steps than this and a ring has more emptiness than steps: they go along rows and back. */
const MAX_CYCLE_STEPS = 8;

/** Whether a stage is drawn as a ring. */
export const isCycle = ({ shape, tracks, steps = [], gateways = [] }: Stage): boolean =>
  shape === 'cycle' && !tracks?.length && steps.length + gateways.length <= MAX_CYCLE_STEPS;

/** The steps of a stage or track, each gateway right after its step. */
export const stepsOf = (index: JourneyIndex, holder: Stage | Track): readonly StepOrGateway[] => index.steps.get(holder.id) ?? [];

function stepsIn(holder: Stage | Track, place: { stage: Stage; tone: Tone | undefined; track?: Track }): StepOrGateway[] {
  const gateways = new Map<string, Gateway[]>(holder.steps?.map(({ id }) => [id, []]));
  for (const gateway of holder.gateways ?? []) gateways.get(gateway.after)?.push(gateway);
  return (holder.steps ?? []).flatMap((step, i, steps): StepOrGateway[] => [
    { type: 'step', data: step, number: i + 1, count: steps.length, ...place },
    ...(gateways.get(step.id) ?? []).map((data): StepOrGateway => ({ type: 'gateway', data, number: 1, count: 1, ...place })),
  ]);
}

/** The transitions that leave each stage: those given for it or its tracks; one to the next stage, if none of them leads to another. */
function transitionsByStage(journey: Journey): Map<string, Transition[]> {
  const owner = new Map<string, string>();
  for (const stage of journey.stages) {
    owner.set(stage.id, stage.id);
    stage.tracks?.forEach((track) => owner.set(track.id, stage.id));
  }
  const given = new Map<string, Transition[]>(journey.stages.map(({ id }) => [id, []]));
  for (const transition of journey.transitions ?? []) given.get(owner.get(transition.from) ?? '')?.push(transition);
  return new Map(journey.stages.map((stage, i, stages) => {
    const own = given.get(stage.id) ?? [];
    const next = stages[i + 1];
    // A stage that only leads back to itself goes on to the next as well.
    const leaves = own.some(({ to }) => owner.get(to) !== stage.id);
    return [stage.id, next && !stage.final && !leaves ? [{ from: stage.id, to: next.id }, ...own] : own];
  }));
}
