import { mayFit, type Picture } from '../kinds/kind.js';
import type { ModelIndex } from '../model/core/model-index.js';

/** Remembers for a model which arrangements may have room at which width, so that it is not judged again for every update. */
export class MayFit {
  readonly #answers = new Map<Picture, Map<number, boolean>>();

  /** Whether an arrangement may have room for a model, as far as that can be said without its file. */
  has(arrangement: Picture, index: ModelIndex, width: number): boolean {
    const answers = this.#answers.get(arrangement) ?? new Map<number, boolean>();
    const known = answers.get(width);
    if (known !== undefined) return known;
    let may: boolean | undefined = true;
    try {
      may = mayFit(arrangement, index, width);
    } catch {
      // The same fault will come up when the model is arranged, and is reported there.
    }
    if (may !== undefined) this.#answers.set(arrangement, answers.set(width, may));
    return may ?? true;
  }

  /** The model, or the width of its container, has changed. */
  forget(): void {
    this.#answers.clear();
  }
}
