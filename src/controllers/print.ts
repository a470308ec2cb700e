import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {}

/** Knows whether the page is being laid out for paper, in time for it. */
export class PrintController implements ReactiveController {
  printing = false;
  readonly #host: Host;
  /** The window that it is in; kept, since an element learns that it has left only when it is elsewhere. */
  #view: ReturnType<typeof viewOf>;
  #media: MediaQueryList | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    this.#media = this.#view?.matchMedia('print');
    this.#media?.addEventListener('change', this.#changed);
    this.#view?.addEventListener('beforeprint', this.#changed);
    this.#view?.addEventListener('afterprint', this.#changed);
    this.printing = this.#media?.matches ?? false;
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#changed);
    this.#view?.removeEventListener('beforeprint', this.#changed);
    this.#view?.removeEventListener('afterprint', this.#changed);
    this.#media = this.#view = undefined;
  }

  // Browsers differ in which of the three they fire, and in their order.
  readonly #changed = (event: Event): void => {
    const printing = event.type === 'beforeprint' || (event.type === 'change' && (this.#media?.matches ?? false));
    if (printing === this.printing) return;
    this.printing = printing;
    this.#host.requestUpdate();
    // The page is laid out as soon as the listeners have returned.
    (this.#host as { performUpdate?: () => void }).performUpdate?.();
  };
}
