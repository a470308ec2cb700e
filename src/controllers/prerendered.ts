import type { RenderOptions } from 'lit';
import type { Prerendered } from '../kinds/prerendered.js';
import type { PlacedWidth } from '../layout/companion.js';
import { withData } from '../layout/contract.js';
import type { ModelIndex } from '../model/core/model-index.js';
import type * as hydration from './hydrate.js';
import type { Report } from './report.js';

interface Host {
  readonly renderOptions: RenderOptions;
  requestUpdate(): void;
}

/**
 * Keeps what a server has drawn until the element can take it over: until there is a model, and the code for it, which only
 * such pages load. Until then the element neither renders nor adopts its style sheets.
 */
export class PrerenderedController {
  /** What a server has drawn, out of the page. It goes below the problems of a model that cannot be drawn. */
  kept: readonly ChildNode[] | undefined;
  /** The model whose parts the page had already. */
  taken: ModelIndex | undefined;
  /** Settles when the code has been loaded, or cannot be. */
  loaded: Promise<void> = Promise.resolve();
  readonly #host: Host;
  readonly #report: Report;
  readonly #tookOver: (widths: readonly PlacedWidth[]) => void;
  #root: ShadowRoot | undefined;
  /** The code that takes it over; `null` if it cannot be loaded. */
  #hydration: typeof hydration | null | undefined;
  #isLoading = false;

  /**
   * @param report is told if the code cannot be loaded: the element draws anew.
   * @param tookOver is called with the widths that its pictures were placed for.
   */
  constructor(host: Host, report: Report, tookOver: (widths: readonly PlacedWidth[]) => void) {
    this.#host = host;
    this.#report = report;
    this.#tookOver = tookOver;
  }

  /** Looks for what a server has drawn. */
  find(root: ShadowRoot): void {
    if (root.querySelector(withData('fingerprint'))) this.#root = root;
  }

  /** Whether the page shows what a server has drawn, with its style sheet. */
  get stands(): boolean {
    return this.#root !== undefined;
  }

  /**
   * Takes it over, or makes room for the element's own.
   * @param diagram what the element would have prerendered; `undefined` without a model
   * @param failed whether the newest model cannot be drawn
   * @returns whether the element may render now.
   */
  mayRender(diagram: Prerendered | undefined, failed: boolean): boolean {
    const root = this.#root;
    if (!root) return true;
    const sheet = root.querySelector(withData('fingerprint'));
    if (!diagram) {
      if (failed && !this.kept) {
        this.kept = [...root.childNodes].filter((node) => node !== sheet);
        for (const node of this.kept) node.remove();
      }
      return this.kept !== undefined;
    }
    if (!this.kept && this.#hydration === undefined) {
      this.#load();
      return false;
    }
    const widths = this.#hydration?.takeOver(root, diagram, this.#host.renderOptions);
    if (widths) {
      this.taken = diagram.index;
      this.#tookOver(widths);
    } else if (!this.kept) root.replaceChildren();
    // After this turn: then the parts are presented, and nothing depends on its style sheet any more.
    queueMicrotask(() => sheet?.remove());
    this.kept = this.#root = undefined;
    return true;
  }

  #load(): void {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const done = (loaded: typeof hydration | null): void => {
      this.#hydration = loaded;
      this.#host.requestUpdate();
    };
    this.loaded = import('./hydrate.js').then(done, (reason: unknown) => {
      this.#report.fileFailed('code for prerendered diagrams', reason);
      done(null);
    });
  }
}
