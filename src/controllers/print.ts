import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the page is being laid out for paper, in time for it. */
export class PrintController implements ReactiveController {
  printing = false;
  readonly #host: ReactiveControllerHost;
  #media: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media = matchMedia('print');
    this.#media.addEventListener('change', this.#changed);
    addEventListener('beforeprint', this.#changed);
    addEventListener('afterprint', this.#changed);
    this.printing = this.#media.matches;
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#changed);
    removeEventListener('beforeprint', this.#changed);
    removeEventListener('afterprint', this.#changed);
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
