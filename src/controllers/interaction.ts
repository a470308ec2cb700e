import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire } from '../events/fire.js';
import { withData } from '../layout/contract.js';
import type { ModelIndex } from '../model/core/model-index.js';
import type { Link } from '../model/core/schema.js';
import { valueAt } from './data.js';
import type { ReaderSettings } from './reader-settings.js';
import { elementAt, isKeyEvent, isRightToLeft } from './realm.js';
import type { SelectionController } from './selection.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly selected: string | undefined;
  readonly index: ModelIndex | undefined;
}

/** Handles clicks and keys inside the component. It listens to nothing outside it. */
export class InteractionController implements ReactiveController {
  readonly #host: Host;
  readonly #selection: SelectionController;
  readonly #settings: ReaderSettings;

  constructor(host: Host, selection: SelectionController, settings: ReaderSettings) {
    this.#host = host;
    this.#selection = selection;
    this.#settings = settings;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.renderRoot.addEventListener('click', this.#clicked);
    this.#host.renderRoot.addEventListener('keydown', this.#pressed);
  }

  readonly #clicked = (event: Event): void => {
    const target = elementAt(event);
    const anchor = target?.closest('a');
    if (anchor) { this.#clickedLink(event as MouseEvent, anchor); return; }
    const opener = valueAt(target, 'part');
    const elsewhere = valueAt(target, 'select');
    const picture = valueAt(target, 'choose');
    if (opener !== undefined && this.#settings.fold(opener)) return;
    if (opener !== undefined && opener === this.#host.selected) this.#selection.close();
    else if (opener !== undefined) this.#selection.open(opener, 'opener');
    else if (elsewhere) this.#selection.open(elsewhere, 'elsewhere');
    else if (target?.closest(withData('close'))) this.#selection.close();
    else if (picture !== undefined) this.#settings.choose(picture, this.#host.index);
    else if (target?.closest(withData('action', 'list'))) this.#settings.toggleList();
    else if (target?.closest(withData('action', 'show-all'))) this.#settings.toggleAll();
  };

  #clickedLink(event: MouseEvent, anchor: HTMLAnchorElement): void {
    if (anchor.matches(withData('action', 'skip'))) {
      // A URL fragment cannot point into a shadow tree.
      event.preventDefault();
      this.#skip();
      return;
    }
    const place = valueAt(anchor, 'go');
    if (place !== undefined) {
      event.preventDefault();
      this.#selection.goTo(place);
      return;
    }
    const { journeyLink: link } = anchor as { journeyLink?: Link };
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || link.newTab) return;
    const { href } = anchor;
    if (!fire(this.#host, 'journey-link', { href, link, id: this.#host.selected ?? '' })) event.preventDefault();
  }

  /** Moves the focus to the end of the diagram, and makes it a tab stop for as long: otherwise Tab may start from the top. */
  #skip(): void {
    const end = this.#host.renderRoot.querySelector<HTMLElement>('#end');
    if (!end) return;
    end.tabIndex = 0;
    end.addEventListener('blur', () => { end.tabIndex = -1; }, { once: true });
    end.focus();
  }

  readonly #pressed = (event: Event): void => {
    if (!isKeyEvent(event) || event.defaultPrevented || event.isComposing) return;
    if (event.key === 'Escape') {
      // If nothing is closed here, the page gets the key, for example a dialog around the diagram. The browser closes its
      // own dialogs unless the default is prevented.
      if (!this.#selection.close()) return;
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    const step = this.#stepOf(event);
    if (step === 0 || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const here = elementAt(event)?.closest<HTMLElement>(withData('part'));
    if (!here) return;
    const openers = [...this.#host.renderRoot.querySelectorAll<HTMLElement>(withData('part'))];
    const next = openers[openers.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  /** The left and right arrows move from part to part; up and down scroll the page. */
  #stepOf({ key }: KeyboardEvent): -1 | 0 | 1 {
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return 0;
    return (key === 'ArrowRight') !== isRightToLeft(this.#host) ? 1 : -1;
  }
}
