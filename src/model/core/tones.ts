import { TONES, type Tone } from './names.js';

/**
 * A tone for each part of a row: its own, or the next in turn. A tone that is assigned differs from those of both
 * neighbours.
 */
export function assignTones(own: readonly (Tone | undefined)[]): Tone[] {
  const tones: Tone[] = [];
  own.forEach((tone, i) => {
    const inTurn = [...TONES.slice(i % TONES.length), ...TONES];
    tones.push(tone ?? inTurn.find((candidate) => candidate !== tones[i - 1] && candidate !== own[i + 1]) ?? 'slate');
  });
  return tones;
}
