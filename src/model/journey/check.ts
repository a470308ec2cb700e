import { forEachObject, isId, asList, type Checker } from '../core/checker.js';
import { isPlainObject, type PlainObject } from '../core/plain-copy.js';
import type { Keys, ProblemDetails } from '../core/problem-list.js';

/** What the form of a journey cannot show. */
export function checkJourney(journey: PlainObject, checker: Checker): void {
  const { problems } = checker;
  /** The stage of each stage and track, by id. */
  const stageOf = new Map<string, PlainObject>();
  const own = (id: unknown, stage: PlainObject): unknown => isId(id) && !stageOf.has(id) && stageOf.set(id, stage);
  if (isPlainObject(journey.hub)) checker.checkPart(journey.hub, ['hub']);
  forEachObject(journey, 'stages', [], (stage, keys) => {
    checker.checkPart(stage, keys);
    own(stage.id, stage);
    if (Array.isArray(stage.tracks) && Array.isArray(stage.steps)) problems.error([...keys, 'tracks'], 'both', () => stepsAndTracks);
    checker.steps(stage, keys);
    forEachObject(stage, 'tracks', keys, (track, at) => {
      checker.checkPart(track, at);
      own(track.id, stage);
      checker.steps(track, at);
    });
  });
  checkTransitions(journey, new Set(stageOf.keys()), checker);
  checkReach(journey, stageOf, checker);
}

function checkTransitions(journey: PlainObject, ends: ReadonlySet<string>, checker: Checker): void {
  const seen = new Map<string, Keys>();
  forEachObject(journey, 'transitions', [], (transition, keys) => {
    const { from, to, gate, condition } = transition;
    checker.checkReference(from, ends, 'stage or track', [...keys, 'from']);
    checker.checkReference(to, ends, 'stage or track', [...keys, 'to']);
    if (gate !== undefined) {
      if (isPlainObject(gate)) checker.checkPart(gate, [...keys, 'gate']);
      return;
    }
    if (!isId(from) || !isId(to)) return;
    const way = JSON.stringify([from, to, condition]);
    if (seen.has(way)) checker.problems.warn(keys, `${from} to ${to}`, () => sameTransition);
    else seen.set(way, keys);
  });
}

/** Every stage but the first is entered from another one. */
function checkReach(journey: PlainObject, stageOf: ReadonlyMap<string, PlainObject>, { problems }: Checker): void {
  const stages = asList(journey.stages).filter(isPlainObject);
  const left = new Set<PlainObject>();
  const entered = new Set<PlainObject>();
  forEachObject(journey, 'transitions', [], ({ from, to }) => {
    const [leaves, enters] = [from, to].map((id) => (isId(id) ? stageOf.get(id) : undefined));
    if (!leaves || !enters || leaves === enters) return;
    left.add(leaves);
    entered.add(enters);
  });
  stages.forEach((stage, i) => {
    const next = stages[i + 1];
    if (next && stage.final !== true && !left.has(stage)) entered.add(next);
  });
  forEachObject(journey, 'stages', [], (stage, keys) => {
    if (stage !== stages[0] && !entered.has(stage)) problems.warn(keys, stage.id, () => unreached);
  });
}

const stepsAndTracks: ProblemDetails = {
  code: 'steps-and-tracks',
  message: 'Expected steps or tracks, found both.',
  allowed: 'either steps or tracks',
  remedy: 'Move the steps into a track.',
};

const sameTransition: ProblemDetails = {
  code: 'same-transition',
  message: 'The same transition is already in the list.',
  allowed: 'transitions that differ in where they lead or in their condition',
  remedy: 'Remove one of the two, or say with "condition" when each is taken.',
};

const unreached: ProblemDetails = {
  code: 'unreached-stage',
  message: 'No transition leads to this stage.',
  allowed: 'a stage that another stage goes on to',
  remedy: 'Add a transition to it. A stage with transitions of its own, or with "final", does not go on to the next.',
};
