import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** How many entries of a long list are rendered at first: more than a window shows. */
const FIRST = 24;
/** How long a later slice should take, in milliseconds, the entries that it has at least, and how fast it may grow. */
const SLICE = { time: 12, least: 16, growth: 4 };
/** After how many milliseconds a slice is rendered even if the page is busy. */
const PATIENCE = 100;

/**
 * Renders a long list in slices: what a window shows at once, the rest whenever the page is idle. The place of
 * what is left is kept. All that is left is rendered in one go as soon as someone needs it: the keyboard, an open
 * panel, a walk, paper.
 */
export class SlicesController implements ReactiveController {
  readonly #host: Host;
  /** How many entries are rendered, of how many, and since when. */
  #limit = Infinity;
  #asked = 0;
  #started = 0;
  /** How many entries the next slice has. */
  #size = FIRST;
  /** What the list belongs to: another one starts anew. */
  #key: unknown;
  #cancel = (): void => undefined;
  #settle: (() => void) | undefined;
  /** Settles when every entry is rendered, or when the element leaves its page. */
  complete: Promise<void> = Promise.resolve();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('focusin', this.#finish);
    if (this.#isWaiting) this.#later();
  }

  hostDisconnected(): void {
    this.#cancel();
    this.#end();
  }

  #end(): void {
    this.#settle?.();
    this.#settle = undefined;
  }

  /** Begins a rendering. @param mayWait whether what the window does not show may come later. */
  begin(key: unknown, mayWait: boolean): void {
    if (key !== this.#key) this.#limit = this.#size = FIRST;
    if (!mayWait || !this.#keepsPlaces) this.#limit = Infinity;
    this.#key = key;
    this.#asked = 0;
    this.#started = performance.now();
  }

  /** How many of the next so many entries are rendered now. */
  readonly due = (count: number): number => {
    const due = Math.max(0, Math.min(count, this.#limit - this.#asked));
    this.#asked += count;
    return due;
  };

  get #isWaiting(): boolean {
    return this.#asked > this.#limit;
  }

  /** Whether the browser keeps a place for what it has not laid out; without it, all of a list is laid out anyway. */
  get #keepsPlaces(): boolean {
    return viewOf(this.#host)?.CSS.supports('(content-visibility: auto) and (overflow-clip-margin: 1em)') ?? false;
  }

  hostUpdated(): void {
    this.#cancel();
    if (!this.#isWaiting) {
      this.#limit = Infinity;
      this.#end();
      return;
    }
    if (!this.#settle) this.complete = new Promise((resolve) => { this.#settle = resolve; });
    if (this.#limit > FIRST) this.#size = Math.max(SLICE.least, Math.round(this.#size * Math.min(SLICE.growth, SLICE.time / (performance.now() - this.#started))));
    this.#later();
  }

  #later(): void {
    const view = viewOf(this.#host);
    if (!view) return;
    const next = (): void => this.#render(this.#limit + this.#size);
    // Not every browser says when it is idle.
    if ('requestIdleCallback' in view) {
      const request = view.requestIdleCallback(next, { timeout: PATIENCE });
      this.#cancel = () => view.cancelIdleCallback(request);
    } else {
      const timer = (view as Window).setTimeout(next);
      this.#cancel = () => (view as Window).clearTimeout(timer);
    }
  }

  readonly #finish = (): void => {
    if (this.#isWaiting) this.#render(Infinity);
  };

  #render(limit: number): void {
    this.#limit = limit;
    this.#host.requestUpdate();
  }
}
