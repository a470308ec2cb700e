import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire } from '../events/events.js';
import { partOf, type ModelIndex } from '../model/model-index.js';
import { wantsLessMotion } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  /** The id of the open part. */
  selected: string | undefined;
  /** Takes a walk that is under way to a part. @returns whether it stands there now; `undefined` where no walk goes there. */
  walkTo(id: string): boolean | undefined;
}

/** Opens and closes panels, and keeps focus and view where the reader expects them. */
export class SelectionController implements ReactiveController {
  readonly #host: Host;
  #bringIntoView = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a panel is open. */
  get isOpen(): boolean {
    const { index, selected } = this.#host;
    return selected !== undefined && (index?.parts.has(selected) ?? false);
  }

  /** Asks listeners and opens a part's panel. @returns whether it is open now. */
  select(id: string): boolean {
    const { index, selected } = this.#host;
    const part = index && partOf(index, id);
    if (!part) return false;
    if (selected === id) return true;
    if (!fire(this.#host, 'journey-select', { id, type: part.type, part: part.data })) return false;
    this.#host.selected = id;
    this.#bringIntoView = true;
    return true;
  }

  /** Asks listeners and closes the open panel. */
  clear(): void {
    if (this.#host.selected === undefined) return;
    if (fire(this.#host, 'journey-select', { id: null, type: null, part: null })) this.#host.selected = undefined;
  }

  /** Opens a part on the reader's word; the focus goes to its button, unless it is there already. */
  open(id: string, from: 'opener' | 'elsewhere'): void {
    const opened = this.#host.walkTo(id) ?? this.select(id);
    if (!opened || from === 'opener') return;
    void this.#host.updateComplete.then(() => this.#opener(id)?.focus({ preventScroll: true }));
  }

  /** Closes what is open and gives the focus back to its button. @returns whether anything was open. */
  close(): boolean {
    const id = this.isOpen ? this.#host.selected : undefined;
    if (id === undefined) return false;
    this.clear();
    if (this.#host.selected === undefined) this.#opener(id)?.focus();
    return true;
  }

  #opener(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
  }

  /** The panel that was asked for comes into view, no farther than it must. */
  hostUpdated(): void {
    if (!this.#bringIntoView) return;
    this.#bringIntoView = false;
    const calm = wantsLessMotion(this.#host);
    this.#host.renderRoot.querySelector('.panel')?.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  }
}
