import type { Tone } from '../core/names.js';
import type { Term } from '../core/schema.js';
import type { Gate, Gateway, Hub, Journey, Stage, Step, Track, Transition } from './schema.js';
import { assignTones } from '../core/tones.js';

interface Placement {
  /** Position among parts of the same type, from 1. */
  number: number;
  /** How many parts of the same type there are. */
  count: number;
  /** The stage it belongs to; none for the hub. */
  stage?: Stage;
  /** The tone it is drawn in; none for the hub. */
  tone?: Tone;
  subtitle?: string | undefined;
  /** The language of the stage or track that it is in, where that has one of its own. */
  language?: string | undefined;
  isWarning?: boolean;
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

/** A transition from one stage or track to another, with the parts at both its ends. */
export interface Edge {
  from: Part;
  to: Part;
  transition: Transition;
  /** How many edges between the same two come before it. */
  nth: number;
}

export type StepOrGateway = Extract<Part, { type: 'step' | 'gateway' }>;

/** A journey with lookups. Built once for a model and never changed. */
export interface JourneyIndex {
  kind: 'journey';
  model: Journey;
  /** Every part by id, in reading order: hub, then each stage with its parts and the gates after it. */
  parts: ReadonlyMap<string, Part>;
  /** The steps of each stage and track by its id, each gateway right after its step. */
  steps: ReadonlyMap<string, readonly StepOrGateway[]>;
  /** The edges that leave a stage or one of its tracks, by the stage's id. */
  edges: ReadonlyMap<string, readonly Edge[]>;
  /** The terms by id. */
  terms: ReadonlyMap<string, Term>;
  /** The ids that a walk visits, in order: the stages. */
  walk: readonly string[];
  /** The hub, which belongs to every stage. */
  alone: ReadonlySet<string>;
}

/** Indexes a checked journey. */
export function indexJourney(journey: Journey): JourneyIndex {
  const transitions = transitionsByStage(journey);
  const tones = assignTones(journey.stages.map((stage) => stage.tone));
  const places = journey.stages.map((stage, i): StagePlace => ({ stage, tone: tones[i], language: stage.language }));
  const steps = new Map(places.flatMap((place): [string, readonly StepOrGateway[]][] => [
    [place.stage.id, stepsIn(place.stage, place)],
    ...(place.stage.tracks ?? []).map((track): [string, readonly StepOrGateway[]] => [track.id, stepsIn(track, { ...place, track, language: track.language ?? place.language })]),
  ]));
  const parts = new Map<string, Part>();
  for (const part of partsInOrder(journey, places, steps, transitions)) parts.set(part.data.id, part);
  return {
    kind: 'journey',
    model: journey,
    parts,
    steps,
    edges: new Map([...transitions].map(([id, list]) => [id, edgesFrom(list, parts)])),
    terms: new Map(journey.terms?.map((term) => [term.id, term])),
    walk: journey.stages.map((stage) => stage.id),
    alone: new Set(journey.hub ? [journey.hub.id] : []),
  };
}

interface StagePlace { stage: Stage; tone: Tone | undefined; language: string | undefined }

function* partsInOrder(
  { hub, stages }: Journey, places: readonly StagePlace[], steps: JourneyIndex['steps'], transitions: ReadonlyMap<string, readonly Transition[]>,
): Generator<Part> {
  if (hub) yield { type: 'hub', data: hub, number: 1, count: 1, subtitle: hub.subtitle };
  const gateCount = [...transitions.values()].flat().filter(({ gate }) => gate).length;
  let gateNumber = 0;
  for (const [i, place] of places.entries()) {
    const { id, tracks = [] } = place.stage;
    yield { type: 'stage', data: place.stage, number: i + 1, count: stages.length, ...place };
    yield* steps.get(id) ?? [];
    for (const [t, track] of tracks.entries()) {
      yield { type: 'track', data: track, number: t + 1, count: tracks.length, ...place };
      yield* steps.get(track.id) ?? [];
    }
    for (const transition of transitions.get(id) ?? []) {
      // A gate is written in its transition, not in the stage.
      if (transition.gate) yield { type: 'gate', isWarning: true, data: transition.gate, transition, number: ++gateNumber, count: gateCount, ...place, language: undefined };
    }
  }
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

/** A part that must exist, as in any checked model. @throws {RangeError} if no part has this id. */
export function getPart(parts: ReadonlyMap<string, Part>, id: string): Part {
  const part = parts.get(id);
  if (!part) throw new RangeError(`No part "${id}"`);
  return part;
}

/** With more steps than this, a circle would be mostly empty: they are drawn in rows, there and back. */
const MAX_CYCLE_STEPS = 8;

/** Whether a stage has tracks of which it asks for all, or for one. */
export const hasSeveralTracks = ({ tracks = [] }: Stage): boolean => tracks.length > 1;

/** Whether a stage is drawn as a cycle of steps: of two at least, since one alone leads nowhere. */
export const isCycle = ({ shape, tracks, steps = [], gateways = [] }: Stage): boolean =>
  shape === 'cycle' && !tracks?.length && steps.length > 1 && steps.length + gateways.length <= MAX_CYCLE_STEPS;

/** The steps of a stage or track, each gateway right after its step. */
export const stepsOf = (index: JourneyIndex, parent: Stage | Track): readonly StepOrGateway[] => index.steps.get(parent.id) ?? [];

function stepsIn(parent: Stage | Track, place: StagePlace & { track?: Track }): StepOrGateway[] {
  const gateways = new Map<string, Gateway[]>(parent.steps?.map(({ id }) => [id, []]));
  for (const gateway of parent.gateways ?? []) gateways.get(gateway.after)?.push(gateway);
  return (parent.steps ?? []).flatMap((step, i, steps): StepOrGateway[] => [
    { type: 'step', data: step, number: i + 1, count: steps.length, ...place },
    ...(gateways.get(step.id) ?? []).map((data): StepOrGateway => ({ type: 'gateway', data, number: 1, count: 1, ...place })),
  ]);
}

/**
 * The transitions that leave each stage: its own and those of its tracks. If none of them leads to another stage, one to
 * the next stage is added.
 */
function transitionsByStage(journey: Journey): Map<string, Transition[]> {
  const owner = new Map<string, string>();
  for (const stage of journey.stages) {
    owner.set(stage.id, stage.id);
    stage.tracks?.forEach((track) => owner.set(track.id, stage.id));
  }
  const own = new Map<string, Transition[]>(journey.stages.map(({ id }) => [id, []]));
  for (const transition of journey.transitions ?? []) own.get(owner.get(transition.from) ?? '')?.push(transition);
  return new Map(journey.stages.map((stage, i, stages) => {
    const leaving = own.get(stage.id) ?? [];
    const next = stages[i + 1];
    // A stage that only leads back to itself also leads to the next one.
    const leadsAway = leaving.some(({ to }) => owner.get(to) !== stage.id);
    return [stage.id, next && !stage.final && !leadsAway ? [{ from: stage.id, to: next.id }, ...leaving] : leaving];
  }));
}
