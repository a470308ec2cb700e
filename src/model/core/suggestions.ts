import { LIMITS, MAX_COMPARISONS } from './limits.js';

/**
 * Finds the known name that a mistyped name was meant to be. One object serves a whole check: it counts its work and,
 * past its limit, makes no more suggestions.
 */
export class Suggestions {
  #comparisons = 0;

  /** @param limit how many pairs of letters it may compare. */
  constructor(readonly limit: number = MAX_COMPARISONS) {}

  /** How many pairs of letters it has compared. Looking at a known name counts as one. */
  get comparisons(): number {
    return this.#comparisons;
  }

  /** The known name that is most similar to a mistyped one, if any is similar enough. */
  nearest(name: string, known: Iterable<string>): string | undefined {
    if (name.length > LIMITS.id) return undefined;
    let nearest: string | undefined;
    let leastDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const candidate of known) {
      if (++this.#comparisons > this.limit) return undefined;
      if (Math.abs(name.length - candidate.length) >= leastDistance) continue;
      this.#comparisons += name.length * candidate.length;
      const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
      if (distance < leastDistance) [nearest, leastDistance] = [candidate, distance];
    }
    return nearest;
  }
}

/** Edit distance: how many letters must be inserted, deleted, replaced, or swapped with the next. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  let rowBefore = row;
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (rowBefore[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replace, swap));
    }
    rowBefore = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
