/** Thrown when a search has used up its budget of work. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
}

/**
 * Counts the work of an arrangement, so that every search ends. Work is counted in units (a place that is tried, a
 * cell that is visited), never in time: the same model gives the same answer on every machine, and a test can hold
 * an arrangement to it.
 */
export class Budget {
  #spent = 0;

  /** @param limit the most units of work; no limit by default. */
  constructor(readonly limit = Infinity) {}

  /** The units of work that have been counted. */
  get spent(): number {
    return this.#spent;
  }

  /**
   * Counts units of work. Call it where the work is done, in the innermost loop that can grow.
   * @throws {OverBudget} when more than the limit has been counted.
   */
  spend(units = 1): void {
    this.#spent += units;
    if (this.#spent > this.limit) throw new OverBudget(`More than ${this.limit} units of work`);
  }
}

/** What drawing a part counts for, in units of work: its text is measured and placed, and something is drawn behind it. */
export const PART_WORK = 150;

/** What a search finds; `undefined` ("no room") when its budget was not enough. */
export function withinBudget<Found>(search: () => Found): Found | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof OverBudget) return undefined;
    throw error;
  }
}
