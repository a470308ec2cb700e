import { each, isId, listOf, type Checker } from '../core/checker.js';
import { isData, type Data } from '../core/plain-copy.js';
import type { Keys, Told } from '../core/problem-list.js';

/** What the form of a journey cannot show. */
export function checkJourney(journey: Data, checker: Checker): void {
  const { problems } = checker;
  /** The stage of each stage and track, by id. */
  const stageOf = new Map<string, Data>();
  const own = (id: unknown, stage: Data): unknown => isId(id) && !stageOf.has(id) && stageOf.set(id, stage);
  if (isData(journey.hub)) checker.part(journey.hub, ['hub']);
  each(journey, 'stages', [], (stage, keys) => {
    checker.part(stage, keys);
    own(stage.id, stage);
    if (Array.isArray(stage.tracks) && Array.isArray(stage.steps)) problems.error([...keys, 'tracks'], 'both', () => stepsAndTracks);
    checker.steps(stage, keys);
    each(stage, 'tracks', keys, (track, at) => {
      checker.part(track, at);
      own(track.id, stage);
      checker.steps(track, at);
    });
  });
  checkTransitions(journey, new Set(stageOf.keys()), checker);
  checkReach(journey, stageOf, checker);
}

function checkTransitions(journey: Data, ends: ReadonlySet<string>, checker: Checker): void {
  const seen = new Map<string, Keys>();
  each(journey, 'transitions', [], (transition, keys) => {
    const { from, to, gate, condition } = transition;
    checker.refer(from, ends, 'stage or track', [...keys, 'from']);
    checker.refer(to, ends, 'stage or track', [...keys, 'to']);
    if (gate !== undefined) {
      if (isData(gate)) checker.part(gate, [...keys, 'gate']);
      return;
    }
    if (!isId(from) || !isId(to)) return;
    const way = JSON.stringify([from, to, condition]);
    if (seen.has(way)) checker.problems.warn(keys, `${from} to ${to}`, () => sameTransition);
    else seen.set(way, keys);
  });
}

/** Every stage but the first is entered from another one. */
function checkReach(journey: Data, stageOf: ReadonlyMap<string, Data>, { problems }: Checker): void {
  const stages = listOf(journey.stages).filter(isData);
  const left = new Set<Data>();
  const entered = new Set<Data>();
  each(journey, 'transitions', [], ({ from, to }) => {
    const [leaves, enters] = [from, to].map((id) => (isId(id) ? stageOf.get(id) : undefined));
    if (!leaves || !enters || leaves === enters) return;
    left.add(leaves);
    entered.add(enters);
  });
  stages.forEach((stage, i) => {
    const next = stages[i + 1];
    if (next && stage.final !== true && !left.has(stage)) entered.add(next);
  });
  each(journey, 'stages', [], (stage, keys) => {
    if (stage !== stages[0] && !entered.has(stage)) problems.warn(keys, stage.id, () => unreached);
  });
}

const stepsAndTracks: Told = {
  code: 'steps-and-tracks',
  message: 'Expected steps or tracks, found both.',
  allowed: 'either steps or tracks',
  remedy: 'Move the steps into a track.',
};

const sameTransition: Told = {
  code: 'same-transition',
  message: 'The same transition is already in the list.',
  allowed: 'transitions that differ in where they lead or in their condition',
  remedy: 'Remove one of the two, or say with "condition" when each is taken.',
};

const unreached: Told = {
  code: 'unreached-stage',
  message: 'No transition leads to this stage.',
  allowed: 'a stage that another stage goes on to',
  remedy: 'Add a transition to it. A stage with transitions of its own, or with "final", does not go on to the next.',
};
