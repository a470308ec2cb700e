/** How much a width or a text may change, as a share, before an arrangement that had no room is tried again. */
const LITTLE = 0.05;
/** After how many milliseconds without a change it is tried again anyway. */
const STILL = 250;

/** Whether two lengths differ noticeably. */
export const differs = (a: number, b: number): boolean => Math.abs(a - b) > LITTLE * Math.max(a, b);

/**
 * Remembers which arrangements had no room at which width, so that a search is not repeated for every pixel while a
 * window is resized. When nothing has changed for a while, they are tried again, so that the final drawing depends only
 * on the final width.
 */
export class NoRoom {
  readonly #widths = new Map<object, number[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  add(arrangement: object, width: number): void {
    const others = (this.#widths.get(arrangement) ?? []).filter((one) => differs(one, width));
    this.#widths.set(arrangement, [...others, width]);
  }

  has(arrangement: object, width: number): boolean {
    return this.#widths.get(arrangement)?.some((failed) => !differs(failed, width)) ?? false;
  }

  /** The model or its texts have changed. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#widths.clear();
  }

  /** Forgets once nothing has changed for a while, and calls back if there was something to forget. */
  forgetLater(forgotten: () => void): void {
    clearTimeout(this.#timer);
    if (this.#widths.size === 0) return;
    this.#timer = setTimeout(() => {
      this.forget();
      forgotten();
    }, STILL);
  }
}
