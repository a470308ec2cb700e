import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire } from '../events/fire.js';
import { partOf, type AnyPart, type ModelIndex } from '../model/core/model-index.js';
import { viewOf, wantsLessMotion } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  /** The id of the open part. */
  selected: string | undefined;
  /** Takes a walk that is under way to a part. @returns whether it has gone there; `undefined` where it is there, or never goes there. */
  walkTo(id: string): boolean | undefined;
}

/** In how many frames parts that have come near get their heights. */
const FRAMES = 4;

/** Brings a panel of a long list into view. Where it gets there, parts get their heights and move it on. */
function scrollFar(panel: Element, frames = FRAMES): void {
  panel.scrollIntoView({ block: 'nearest' });
  if (frames > 0) viewOf(panel)?.requestAnimationFrame(() => scrollFar(panel, frames - 1));
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

  /** Opens a part's panel, or takes a walk that is under way to it. Asks listeners first. @returns whether it is open now. */
  select(id: string): boolean {
    const { index } = this.#host;
    const part = index && partOf(index, id);
    return part !== undefined && (this.#host.walkTo(id) ?? this.#show(id, part));
  }

  #show(id: string, part: AnyPart): boolean {
    if (this.#host.selected === id) return true;
    if (!fire(this.#host, 'journey-select', { id, type: part.type, part: part.data })) return false;
    this.#host.selected = id;
    this.#bringIntoView = true;
    return true;
  }

  /** Asks listeners and closes the open panel. @returns whether one has been closed. */
  clear(): boolean {
    const wasOpen = this.isOpen;
    if (wasOpen && !fire(this.#host, 'journey-select', { id: null, type: null, part: null })) return false;
    this.#host.selected = undefined;
    return wasOpen;
  }

  /** Opens a part on the reader's word; the focus goes to its button, unless it is there already. */
  open(id: string, from: 'opener' | 'elsewhere'): void {
    if (!this.select(id) || from === 'opener') return;
    void this.#host.updateComplete.then(() => this.#opener(id)?.focus({ preventScroll: true }));
  }

  /** Closes what is open and gives the focus back to its button. @returns whether anything has been closed. */
  close(): boolean {
    const id = this.#host.selected ?? '';
    if (!this.clear()) return false;
    this.#opener(id)?.focus();
    return true;
  }

  #opener(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`);
  }

  /** The panel that was asked for comes into view, no farther than it must. */
  hostUpdated(): void {
    if (!this.#bringIntoView) return;
    this.#bringIntoView = false;
    const panel = this.#host.renderRoot.querySelector('.panel');
    if (panel?.closest('[data-long]')) scrollFar(panel);
    else panel?.scrollIntoView({ block: 'nearest', behavior: wantsLessMotion(this.#host) ? 'auto' : 'smooth' });
  }
}
