import { LIMITS, MAX_COMPARISONS } from './limits.js';

/**
 * Finds the known name that a mistyped one was meant to be. One object serves a whole check: its work is counted, and
 * when there has been too much of it, there are no more suggestions.
 */
export class Suggestions {
  #spent = 0;

  /** @param limit the most pairs of letters that are compared. */
  constructor(readonly limit: number = MAX_COMPARISONS) {}

  /** How many pairs of letters have been compared; each known name that is looked at counts as one. */
  get comparisons(): number {
    return this.#spent;
  }

  /** The known name that is nearest to a mistyped one, if any is near enough to be meant. */
  nearest(name: string, known: Iterable<string>): string | undefined {
    if (name.length > LIMITS.id) return undefined;
    let best: string | undefined;
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
      if (++this.#spent > this.limit) return undefined;
      if (Math.abs(name.length - candidate.length) >= least) continue;
      this.#spent += name.length * candidate.length;
      const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
      if (distance < least) [best, least] = [candidate, distance];
    }
    return best;
  }
}

/** Edit distance: how many letters must be put in, taken out, changed, or swapped with the next. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let before = row;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
