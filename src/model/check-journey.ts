import { Checker } from './checker.js';
import type { ParseOptions } from './parse-value.js';
import type { Problem } from './problem.js';
import type { Journey } from './schema.js';

/** What the form of a journey cannot show. */
export function checkJourney(journey: Journey, { icons }: ParseOptions): Problem[] {
  const checker = new Checker(journey.terms, icons);
  const ends = new Set<string>();
  if (journey.hub) checker.part(journey.hub, ['hub']);
  journey.stages.forEach((stage, s) => {
    const keys = ['stages', s];
    checker.part(stage, keys);
    ends.add(stage.id);
    if (stage.tracks && stage.steps) checker.add([...keys, 'tracks'], 'both', {
      code: 'steps-and-tracks',
      message: `The stage "${stage.id}" has steps and tracks.`,
      allowed: 'either steps or tracks',
      remedy: 'Move the steps into a track.',
    });
    checker.steps(stage, keys);
    stage.tracks?.forEach((track, t) => {
      checker.part(track, [...keys, 'tracks', t]);
      ends.add(track.id);
      checker.steps(track, [...keys, 'tracks', t]);
    });
  });
  journey.transitions?.forEach((transition, i) => {
    const keys = ['transitions', i];
    checker.refer(transition.from, ends, 'stage or track', [...keys, 'from']);
    checker.refer(transition.to, ends, 'stage or track', [...keys, 'to']);
    if (transition.gate) checker.part(transition.gate, [...keys, 'gate']);
  });
  return checker.problems;
}
