import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire } from '../events/fire.js';
import { ofClass, withData } from '../layout/contract.js';
import { partOf, type AnyPart, type ModelIndex } from '../model/core/model-index.js';
import { viewOf, wantsLessMotion } from './realm.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  /** The id of the open part. */
  selected: string | undefined;
  /** Moves a running walk to a part. @returns whether it has moved; `undefined` if it is there already or never goes there. */
  walkTo(id: string): boolean | undefined;
}

/** Within how many frames parts near the window get their heights. */
const FRAMES = 4;

/** Scrolls a panel of a long list into view. On the way, parts get their heights and move it further. */
function scrollFar(panel: Element, frames = FRAMES): void {
  panel.scrollIntoView({ block: 'nearest' });
  if (frames > 0) viewOf(panel)?.requestAnimationFrame(() => scrollFar(panel, frames - 1));
}

/** Opens and closes panels, and keeps the focus and the scroll position where the reader expects them. */
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

  /** Opens a part's panel, or moves a running walk to it. Asks listeners first. @returns whether it is open now. */
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

  /** Closes the open panel, unless a listener prevents it. @returns whether it has closed one. */
  clear(): boolean {
    const wasOpen = this.isOpen;
    if (wasOpen && !fire(this.#host, 'journey-select', { id: null, type: null, part: null })) return false;
    this.#host.selected = undefined;
    return wasOpen;
  }

  /** Opens a part for the reader, and moves the focus to its button if it is elsewhere. */
  open(id: string, from: 'opener' | 'elsewhere'): void {
    if (!this.select(id) || from === 'opener') return;
    void this.#host.updateComplete.then(() => this.#opener(id)?.focus({ preventScroll: true }));
  }

  /** Closes the open panel and gives the focus back to its button. @returns whether it has closed one. */
  close(): boolean {
    const id = this.#host.selected ?? '';
    if (!this.clear()) return false;
    this.#opener(id)?.focus();
    return true;
  }

  #opener(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(withData('part', CSS.escape(id)));
  }

  /** Scrolls a panel that was asked for into view, no further than needed. */
  hostUpdated(): void {
    if (!this.#bringIntoView) return;
    this.#bringIntoView = false;
    const panel = this.#host.renderRoot.querySelector(ofClass('panel'));
    if (panel?.closest(withData('long'))) scrollFar(panel);
    else panel?.scrollIntoView({ block: 'nearest', behavior: wantsLessMotion(this.#host) ? 'auto' : 'smooth' });
  }
}
