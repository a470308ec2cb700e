/** Thrown when a search has used up its budget of work. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
}

/**
 * Counts the work of an arrangement, so that every search ends. Work is counted in units (a place that is tried, a
 * cell that is visited), never in time: the same model gives the same answer on every machine, and tests can rely on
 * it.
 */
export class Budget {
  #spent = 0;

  /** @param limit the maximum units of work; no limit by default. */
  constructor(readonly limit = Infinity) {}

  /** The units of work counted so far. */
  get spent(): number {
    return this.#spent;
  }

  /** The units of work that are left. */
  get left(): number {
    return this.limit - this.#spent;
  }

  /**
   * Counts units of work. Call it where the work is done: in the innermost loop whose length depends on the model.
   * @throws {OverBudget} when the limit is exceeded.
   */
  spend(units = 1): void {
    this.#spent += units;
    if (this.#spent > this.limit) throw new OverBudget(`More than ${this.limit} units of work`);
  }

  /** Searches with a part of what is left; `undefined` if that was not enough, so that something else can still be tried. */
  part<Found>(limit: number, search: (budget: Budget) => Found): Found | undefined {
    const part = new Budget(Math.min(limit, this.left));
    try {
      return withinBudget(() => search(part));
    } finally {
      this.#spent += Math.min(part.spent, part.limit);
    }
  }
}

/** The result of a search; `undefined` ("no room") when its budget was not enough. */
export function withinBudget<Found>(search: () => Found): Found | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof OverBudget) return undefined;
    throw error;
  }
}
