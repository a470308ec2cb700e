import { TONES, type Tone } from './names.js';

/**
 * A tone for each of a row of parts: the one it names, else the one whose turn it is. One that is not named differs
 * from those of its neighbours.
 */
export function assignTones(named: readonly (Tone | undefined)[]): Tone[] {
  const tones: Tone[] = [];
  named.forEach((own, i) => {
    const inTurn = [...TONES.slice(i % TONES.length), ...TONES];
    tones.push(own ?? inTurn.find((tone) => tone !== tones[i - 1] && tone !== named[i + 1]) ?? 'slate');
  });
  return tones;
}
