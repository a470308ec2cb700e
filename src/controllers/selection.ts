import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fire, type SelectDetail } from '../events/fire.js';
import { withData } from '../layout/contract.js';
import { partOf, type AnyPart, type ModelIndex } from '../model/core/model-index.js';
import { panelId } from '../render/shell/panel.js';
import { viewOf } from './realm.js';
import { restore, reveal, together, untouched, type Scrolled } from './reveal.js';
import type { WalkController } from './walk-control.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  /** The id of the open part. */
  selected: string | undefined;
}

/** Within how many frames parts of a long list that are near the window get their heights. */
const FRAMES = 4;

/** Opens and closes panels, and keeps the focus and the scroll position where the reader expects them. */
export class SelectionController implements ReactiveController {
  readonly #host: Host;
  readonly #walk: WalkController;
  #bringsIntoView = false;
  /** What was open before the changes that listeners have yet to be told of. */
  #before: { id: string | undefined } | undefined;
  /** What has been scrolled for the open panel. */
  #scrolled: readonly Scrolled[] = [];

  constructor(host: Host, walk: WalkController) {
    this.#host = host;
    this.#walk = walk;
    host.addController(this);
  }

  /** Whether a panel is open. */
  get isOpen(): boolean {
    const { index, selected } = this.#host;
    return selected !== undefined && (index?.parts.has(selected) ?? false);
  }

  get #openId(): string | undefined {
    return this.isOpen ? this.#host.selected : undefined;
  }

  /** Opens a part's panel, or moves a running walk to it. Asks listeners first. @returns whether it is open now. */
  select(id: string): boolean {
    const { index } = this.#host;
    const part = index && partOf(index, id);
    return part !== undefined && (this.#walk.moveTo(id) ?? this.#show(id, part));
  }

  #show(id: string, part: AnyPart): boolean {
    if (this.#host.selected === id) return true;
    if (!fire(this.#host, 'journey-select', detailOf(part))) return false;
    this.change(id);
    this.bringIntoView();
    return true;
  }

  /** Changes what is open, and tells listeners when it is in the page. Nobody can prevent it. */
  change(id: string | undefined): void {
    this.#before ??= { id: this.#openId };
    this.#host.selected = id;
  }

  /** Closes the open panel, unless a listener prevents it. @returns whether it has closed one. */
  clear(): boolean {
    const wasOpen = this.isOpen;
    if (wasOpen && !fire(this.#host, 'journey-select', detailOf(undefined))) return false;
    this.change(undefined);
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
    // Without the panel, the page may be too short to stay where it is.
    const scrolled = untouched(this.#scrolled);
    if (!this.clear()) return false;
    const opener = this.#opener(id);
    opener?.focus({ preventScroll: true });
    this.#scrolled = [];
    void this.#host.updateComplete.then(() => { restore(scrolled, opener); });
    return true;
  }

  /** Moves the focus to a part's button, which brings it into view. */
  goTo(id: string): void {
    this.#opener(id)?.focus();
  }

  #opener(id: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(withData('part', CSS.escape(id)));
  }

  /** Scrolls to what is open once it is rendered, no further than needed. */
  bringIntoView(): void {
    this.#bringsIntoView = true;
  }

  hostUpdated(): void {
    if (this.#bringsIntoView) this.#reveal(this.#host.selected ?? '', FRAMES);
    this.#bringsIntoView = false;
    this.#tell();
  }

  #tell(): void {
    const before = this.#before;
    const id = this.#openId;
    this.#before = undefined;
    if (before && before.id !== id) fire(this.#host, 'journey-after-select', detailOf(id === undefined ? undefined : this.#host.index?.parts.get(id)));
  }

  #reveal(id: string, frames: number): void {
    const panel = this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(panelId(id))}`);
    const opener = this.#opener(id);
    if (!panel || !opener) return;
    this.#scrolled = together(this.#scrolled, reveal(opener, panel));
    // On the way to a part of a long list, others get their heights and move it further.
    if (frames > 0 && panel.closest(withData('long'))) viewOf(panel)?.requestAnimationFrame(() => { this.#reveal(id, frames - 1); });
  }
}

const detailOf = (part: AnyPart | undefined): SelectDetail => ({ id: part?.data.id ?? null, type: part?.type ?? null, part: part?.data ?? null });
