/** How long, in milliseconds, nothing is shown in place of what is being loaded. */
const LIMIT = 250;

/** How long a reader has been waiting for a file. */
export class Patience {
  /** Whether the reader has waited for long enough. */
  isLate = false;
  readonly #late: () => void;
  #waits = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param late is called when the reader has waited for long enough. */
  constructor(late: () => void) {
    this.#late = late;
  }

  /** Whether a file is being waited for. */
  get waits(): boolean {
    return this.#waits;
  }

  set waits(waits: boolean) {
    if (waits === this.#waits) return;
    this.#waits = waits;
    this.isLate = false;
    clearTimeout(this.#timer);
    if (!waits) return;
    this.#timer = setTimeout(() => {
      this.isLate = true;
      this.#late();
    }, LIMIT);
  }
}
