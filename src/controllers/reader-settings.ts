import type { ReactiveControllerHost } from 'lit';
import type { ModelIndex } from '../model/core/model-index.js';

/** What the reader has asked for by the buttons above a diagram: the list, every panel, another picture. */
export class ReaderSettings {
  /** Whether the reader wants the list. */
  asList = false;
  /** While the reader wants to see every panel: the parts that are folded again. */
  folded: ReadonlySet<string> | undefined;
  readonly #host: ReactiveControllerHost;
  /** The picture that the reader has chosen, and for which model. */
  #choice: { name: string; index: ModelIndex | undefined } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Switches between the picture and the list. */
  toggleList(): void {
    this.asList = !this.asList;
    this.#host.requestUpdate();
  }

  /** Shows every panel, or no longer. */
  toggleAll(): void {
    this.folded = this.folded ? undefined : new Set();
    this.#host.requestUpdate();
  }

  /** While every panel is shown: folds that of a part, or unfolds it. @returns false if they are not. */
  fold(id: string): boolean {
    if (!this.folded) return false;
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
    this.#host.requestUpdate();
    return true;
  }

  /** Shows another picture of a model. */
  choose(name: string, index: ModelIndex | undefined): void {
    this.#choice = { name, index };
    this.asList = false;
    this.#host.requestUpdate();
  }

  /** The name of the picture that the reader has chosen for a model. */
  chosenFor(index: ModelIndex | undefined): string | undefined {
    return this.#choice?.index === index ? this.#choice?.name : undefined;
  }

  /** The host asks for another view: its picture counts again. */
  forgetChoice(): void {
    this.#choice = undefined;
  }
}
