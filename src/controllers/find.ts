import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { valueAt } from './data.js';
import { elementAt, isKeyEvent, viewOf } from './realm.js';
import type { SelectionController } from './selection.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Lets the page's own search find what closed panels say (`hidden="until-found"`). They come into the page as soon as the
 * reader may be about to search: at its key, or when the window loses the focus, as it does to the browser's bars and menus.
 * Until then nobody pays for them.
 */
export class FindController implements ReactiveController {
  /** Whether closed panels are in the page. */
  has = false;
  readonly #host: Host;
  readonly #selection: SelectionController;
  #view: ReturnType<typeof viewOf>;

  constructor(host: Host, selection: SelectionController) {
    this.#host = host;
    this.#selection = selection;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('beforematch', this.#found);
    if (this.has || !('onbeforematch' in this.#host)) return;
    this.#view = viewOf(this.#host);
    this.#view?.addEventListener('keydown', this.#pressed);
    this.#view?.addEventListener('blur', this.#bring);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('keydown', this.#pressed);
    this.#view?.removeEventListener('blur', this.#bring);
    this.#view = undefined;
  }

  readonly #pressed = (event: Event): void => {
    if (!isKeyEvent(event)) return;
    const { key, ctrlKey, metaKey } = event;
    if (key === 'F3' || ((ctrlKey || metaKey) && key.toLowerCase() === 'f')) this.#bring();
  };

  readonly #bring = (): void => {
    this.has = true;
    this.#host.requestUpdate();
    this.hostDisconnected();
  };

  /** Opens what has been found. The browser scrolls to it afterwards. */
  readonly #found = (event: Event): void => {
    const id = valueAt(elementAt(event), 'found');
    if (id !== undefined) this.#selection.select(id);
  };
}
