/** What a picture draws strong, and what calm, while a part is open. */
import type { Emphasis } from './contract.js';

/** What belongs to a part, by the ids of parts and labels. */
export interface Related {
  /** What it is: itself, and the parts by which lines lead into it and out of it, such as the tracks of a stage. */
  own: readonly string[];
  /** What stands on its ways in and out: gates and conditions of a stage, messages of a system. */
  ways: readonly string[];
  /** The parts at the two ends of what is itself a way: the systems of a message, the stages of a gate. */
  ends: readonly string[];
  /** What is inside it. A line from there to elsewhere is a way out as well. */
  inside: readonly string[];
  /** What is around it: neither strong nor calm. */
  around: readonly string[];
}

/** Tells how something is drawn while a part is open, from the ids of the parts that it belongs to; `undefined` for as usual. */
export function emphasisFor({ own, ways, ends, inside, around }: Related): (ids: readonly string[]) => Emphasis | undefined {
  const [strong, atEnds, within, usual] = [new Set([...own, ...ways]), new Set(ends), new Set(inside), new Set([...own, ...ends, ...inside, ...around])];
  return (ids) => {
    if (ids.some((id) => strong.has(id)) || ids.every((id) => atEnds.has(id))) return 'strong';
    if (ids.every((id) => usual.has(id))) return undefined;
    return ids.some((id) => within.has(id)) ? 'strong' : 'calm';
  };
}
