import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewOf } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {}

/** Knows whether the page is being laid out for print, in time for the layout. */
export class PrintController implements ReactiveController {
  printing = false;
  readonly #host: Host;
  /** The window of the element. Kept because an element learns that it has left a document only when it is in another. */
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

  // Browsers differ in which of the three events they fire, and in which order.
  readonly #changed = (event: Event): void => {
    const printing = event.type === 'beforeprint' || (event.type === 'change' && (this.#media?.matches ?? false));
    if (printing === this.printing) return;
    this.printing = printing;
    this.#host.requestUpdate();
    // The browser lays out the page as soon as the listeners return.
    (this.#host as { performUpdate?: () => void }).performUpdate?.();
  };
}
