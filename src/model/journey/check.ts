import { asList, forEachObject, idsIn, isId, type Checker } from '../core/checker.js';
import { isPlainObject, type PlainObject } from '../core/plain-copy.js';
import type { Keys } from '../core/problem.js';

/** Checks what the schema of a journey cannot express. */
export function checkJourney(journey: PlainObject, checker: Checker): void {
  const { problems } = checker;
  /** The stage of each stage and track, by id. */
  const stageOf = new Map<string, PlainObject>();
  const record = (id: unknown, stage: PlainObject): unknown => isId(id) && !stageOf.has(id) && stageOf.set(id, stage);
  if (isPlainObject(journey.hub)) checker.checkPart(journey.hub, ['hub']);
  forEachObject(journey, 'stages', [], (stage, keys) => {
    checker.checkPart(stage, keys);
    record(stage.id, stage);
    if (Array.isArray(stage.tracks) && Array.isArray(stage.steps)) problems.error([...keys, 'tracks'], 'both', (words) => words.stepsAndTracks());
    checkSteps(stage, keys, checker);
    forEachObject(stage, 'tracks', keys, (track, at) => {
      checker.checkPart(track, at);
      record(track.id, stage);
      checkSteps(track, at, checker);
    });
  });
  checkTransitions(journey, new Set(stageOf.keys()), checker);
  checkAllEntered(journey, stageOf, checker);
}

/** Checks the steps and gateways of a stage or track. */
function checkSteps(parent: PlainObject, keys: Keys, checker: Checker): void {
  forEachObject(parent, 'steps', keys, (step, at) => checker.checkPart(step, at));
  const steps = idsIn(parent, 'steps');
  forEachObject(parent, 'gateways', keys, (gateway, at) => {
    checker.checkPart(gateway, at);
    checker.checkReference(gateway.after, steps, 'step', [...at, 'after']);
  });
}

function checkTransitions(journey: PlainObject, ends: ReadonlySet<string>, checker: Checker): void {
  const seen = new Set<string>();
  forEachObject(journey, 'transitions', [], (transition, keys) => {
    const { from, to, gate, condition } = transition;
    checker.checkReference(from, ends, 'stage or track', [...keys, 'from']);
    checker.checkReference(to, ends, 'stage or track', [...keys, 'to']);
    if (gate !== undefined) {
      if (isPlainObject(gate)) checker.checkPart(gate, [...keys, 'gate']);
      return;
    }
    if (!isId(from) || !isId(to)) return;
    const key = JSON.stringify([from, to, condition]);
    if (seen.has(key)) checker.problems.warn(keys, `${from} to ${to}`, (words) => words.sameTransition());
    seen.add(key);
  });
}

/** Checks that a transition leads to every stage but the first. */
function checkAllEntered(journey: PlainObject, stageOf: ReadonlyMap<string, PlainObject>, { problems }: Checker): void {
  const stages = asList(journey.stages).filter(isPlainObject);
  const left = new Set<PlainObject>();
  const entered = new Set<PlainObject>();
  forEachObject(journey, 'transitions', [], ({ from, to }) => {
    const [source, target] = [from, to].map((id) => (isId(id) ? stageOf.get(id) : undefined));
    if (!source || !target || source === target) return;
    left.add(source);
    entered.add(target);
  });
  stages.forEach((stage, i) => {
    const next = stages[i + 1];
    if (next && stage.final !== true && !left.has(stage)) entered.add(next);
  });
  forEachObject(journey, 'stages', [], (stage, keys) => {
    if (stage !== stages[0] && !entered.has(stage)) problems.warn(keys, stage.id, (words) => words.unreachedStage());
  });
}
