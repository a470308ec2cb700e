import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { fire } from '../events/fire.js';
import { DATA, ofClass, withData, type WalkAction } from '../layout/contract.js';
import type { Strings } from '../i18n/en.js';
import { translate, stringsFor, type Phrase } from '../i18n/strings.js';
import type { Kind } from '../kinds/kind.js';
import { partOf, type AnyPart, type ModelIndex } from '../model/core/model-index.js';
import { walkBar } from '../render/shell/walk-bar.js';
import { elementAt, isRightToLeft, languageOf, viewOf } from './realm.js';
import { markWalk, moveMarker, stopMarker } from './walk-marks.js';

/** What a walk asks of its element. */
export interface WalkHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  readonly kind: Kind | undefined;
  /** What the walk says of a step. */
  describe(part: AnyPart): Phrase;
  /** The walk has moved from one part to another, or has ended. */
  walked(move: Move): void;
}

/** A move of a walk. */
export interface Move {
  /** The id of the part that it leaves; `undefined` when it starts. */
  from: string | undefined;
  /** The id of the part that it goes to; `undefined` when it ends. */
  to: string | undefined;
  /** Whether the panel of that part opens. */
  opens: boolean;
  /** Whether it is brought into view: not where the page has asked for the step. */
  scrolls: boolean;
  /** What the live region says, once. */
  words: readonly Phrase[];
}

/** How long Play stays at a step, in milliseconds: long enough to look, plus the reading time of each character. */
const LOOK = 2600;
const READ = 42;

/** Goes through stages or messages one by one, when the reader asks or by itself until the end. */
export class Walk {
  position = 0;
  playing = false;
  readonly #host: WalkHost;
  /** The model that it goes through. The element may have a newer one. */
  #index: ModelIndex | undefined;
  /** The step that the host has asked for in this turn, or before its model was there, and the model at that time. */
  #wanted: { step: number; index: ModelIndex | undefined } | undefined;
  #cancelTimer = (): void => undefined;

  constructor(host: WalkHost) {
    this.#host = host;
  }

  /** Goes on with Play if the element has been moved. */
  connected(): void {
    if (this.playing) this.#wait();
  }

  disconnected(): void {
    this.#cancelTimer();
    // Play goes on if the element has only been moved.
    queueMicrotask(() => { if (!this.#host.isConnected) this.#pause(); });
  }

  /**
   * Goes to the step that a host asks for, at once if its model is there. Keeps the step for the rest of the turn, because
   * hosts set properties in any order and another model may follow. `null` and `undefined` count as 0.
   */
  ask(position: unknown, isThere: boolean): void {
    const step = Number(position ?? 0);
    if (isThere || step === 0) this.goTo(step, { scrolls: false });
    this.#wanted = { step, index: isThere ? this.#host.index : undefined };
    this.#host.requestUpdate();
  }

  /** Ends the walk if its model has been replaced. */
  modelChanged(): void {
    if (this.#host.index !== this.#index) this.#leave();
  }

  #leave(): void {
    const wanted = this.#wanted;
    this.goTo(0);
    this.#wanted = wanted;
  }

  /** Starts at the step that the host asked for together with a model, which is there now. An open panel stays open. */
  arrive(isOpen: boolean): void {
    const wanted = this.#wanted;
    if (wanted && wanted.index !== this.#host.index) this.goTo(wanted.step, { opens: !isOpen, scrolls: false });
    this.#wanted = undefined;
  }

  do(action: WalkAction): void {
    if (action === 'start') this.goTo(1);
    else if (action === 'previous') this.goTo(this.position > 1 ? this.position - 1 : this.position);
    else if (action === 'next') this.goTo(this.position + 1);
    else if (action === 'play') this.#play();
    else if (action === 'pause') this.#pause();
    else this.goTo(0);
  }

  /** Goes to a step, from 1; to 0 to stop. @returns whether it is there now. */
  goTo(position: number, { opens = true, scrolls = true } = {}): boolean {
    const walk = this.#host.index?.walk ?? [];
    this.#wanted = undefined;
    if (position === this.position) return true;
    if (!Number.isInteger(position) || position < 0 || position > walk.length) return false;
    const id = walk[position - 1] ?? null;
    const action = position === 0 ? 'stop' : this.position === 0 ? 'start' : 'step';
    if (!fire(this.#host, 'journey-walk', { action, position, count: walk.length, id })) return false;
    const from = this.#index?.walk[this.position - 1];
    this.#index = this.#host.index;
    this.position = position;
    if (position === 0 || position === walk.length) this.#pause();
    else if (this.playing) this.#wait();
    this.#moved = true;
    this.#host.walked({ from, to: id ?? undefined, opens, scrolls, words: this.#words() });
    this.#host.requestUpdate();
    this.#keepFocus();
    return true;
  }

  /** The part that the walk is at. */
  get #part(): AnyPart | undefined {
    const { index } = this.#host;
    const id = index?.walk[this.position - 1];
    return index && id !== undefined ? partOf(index, id) : undefined;
  }

  /** What the live region says. */
  #words(): readonly Phrase[] {
    const { index } = this.#host;
    const strings = stringsFor(index?.model.language ?? languageOf(this.#host));
    if (!this.#part || !index) return [translate(strings, 'walkEnded')];
    const place = translate(strings, 'walkPosition', { position: this.position, count: index.walk.length });
    return [{ ...place, text: `${place.text}: ` }, this.#host.describe(this.#part)];
  }

  /** Keeps the focus in the bar when the button that had it is replaced. */
  #keepFocus(): void {
    const action = this.#host.shadowRoot?.activeElement?.getAttribute(DATA.walkAction);
    if (!action || (action !== 'start' && this.position > 0)) return;
    const other = action === 'start' ? 'next' : 'start';
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(withData('walkAction', other))?.focus();
    });
  }

  /** Marks how each drawn part takes part in the walk, and moves a marker along a message. Call it after each render. */
  mark(canvas: HTMLElement): void {
    const { index, kind } = this.#host;
    if (!index || !kind || (this.position === 0 && !this.#moved)) return;
    markWalk(canvas, index, this.position, kind);
    if (this.#moved) this.#moveMarker(canvas, kind);
    this.#moved = false;
  }

  #moveMarker(canvas: HTMLElement, kind: Kind): void {
    stopMarker(canvas);
    const part = this.#part;
    const route = part && kind.markerRoute(part);
    if (route) moveMarker(canvas, part.data.id, route);
  }

  #moved = false;

  /** Moves a walk that is under way to a part. @returns whether it has moved; `undefined` if it is there already or never goes there. */
  moveTo(id: string): boolean | undefined {
    const step = (this.#host.index?.walk.indexOf(id) ?? -1) + 1;
    return this.position > 0 && step > 0 && step !== this.position ? this.goTo(step) : undefined;
  }

  /** The bar of a walk that is under way. */
  template(strings: Strings): TemplateResult {
    const { position, playing } = this;
    return walkBar({ position, playing, count: this.#host.index?.walk.length ?? 0 }, strings);
  }

  #play(): void {
    const count = this.#host.index?.walk.length ?? 0;
    if (this.position === 0 && !this.goTo(1)) return;
    if (this.position >= count) return;
    this.playing = true;
    this.#wait();
    this.#host.requestUpdate();
  }

  #pause(): void {
    this.#cancelTimer();
    if (!this.playing) return;
    this.playing = false;
    this.#host.requestUpdate();
  }

  #wait(): void {
    this.#cancelTimer();
    const { title = '', summary = '' } = this.#part?.data ?? {};
    const view = viewOf(this.#host);
    const timer = view?.setTimeout(() => {
      // A listener may have prevented the step.
      if (!this.goTo(this.position + 1)) this.#pause();
    }, LOOK + READ * (title.length + summary.length));
    this.#cancelTimer = () => view?.clearTimeout(timer);
  }

  /** The arrow keys go to the next and the previous step while the focus is in the bar. */
  pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    if (this.position === 0 || !elementAt(event)?.closest(ofClass('walk'))) return;
    const rightToLeft = isRightToLeft(this.#host);
    const onward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
    if (event.key !== onward && event.key !== back) return;
    event.preventDefault();
    const position = this.position + (event.key === onward ? 1 : -1);
    if (position >= 1) this.goTo(position);
  }
}
