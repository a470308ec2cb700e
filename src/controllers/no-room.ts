import type { Arrangement } from '../layout/arrangement.js';

/** By how much a width or a text may change before an arrangement that had no room is tried again, as a share. */
const LITTLE = 0.05;
/** How long nothing may change, in milliseconds, before it is tried again even so. */
const STILL = 250;

/** Whether two lengths differ by more than a little. */
export const differs = (a: number, b: number): boolean => Math.abs(a - b) > LITTLE * Math.max(a, b);

/**
 * Remembers which arrangements had no room at which width, so that their search is not repeated at each pixel while a
 * window's edge is dragged. When all has stood still for a while, they are tried again: what is drawn in the end
 * depends on the width that there is, not on those that were before.
 */
export class NoRoom {
  readonly #widths = new Map<Arrangement, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  add(arrangement: Arrangement, width: number): void {
    this.#widths.set(arrangement, width);
  }

  has(arrangement: Arrangement, width: number): boolean {
    const failed = this.#widths.get(arrangement);
    return failed !== undefined && !differs(failed, width);
  }

  /** The model or its texts are others now. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#widths.clear();
  }

  /** Forgets as soon as nothing has changed for a while, and tells so if there was something to forget. */
  forgetLater(forgotten: () => void): void {
    clearTimeout(this.#timer);
    if (this.#widths.size === 0) return;
    this.#timer = setTimeout(() => {
      this.forget();
      forgotten();
    }, STILL);
  }
}
