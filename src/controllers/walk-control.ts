import type { ReactiveController } from 'lit';
import type { Strings } from '../i18n/en.js';
import { DATA, withData, type WalkAction } from '../layout/contract.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { startTemplate } from '../render/shell/walk-button.js';
import type { OnDemand } from '../shared/on-demand.js';
import { whenIdle } from './idle.js';
import { elementAt, isKeyEvent, viewOf } from './realm.js';
import type { Report } from './report.js';
import type { Walk, WalkHost } from './walk.js';

/** What a walk needs, in a file of its own. */
export type WalkFile = OnDemand<{ Walk: new (host: WalkHost) => Walk }>;

/**
 * Loads the walk when a reader or the host first asks for it, and passes on to it what they ask. So that nobody has to
 * wait for it, it is loaded in advance when the pointer or the focus comes to its button, or when the page is idle.
 */
export class WalkController implements ReactiveController {
  readonly #host: WalkHost;
  readonly #file: WalkFile;
  readonly #report: Report;
  #walk: Walk | undefined;
  /** What was asked before the walk had been loaded. */
  #asked: ((walk: Walk) => void)[] = [];
  #isExpected = false;

  constructor(host: WalkHost, file: WalkFile, report: Report) {
    this.#host = host;
    this.#file = file;
    this.#report = report;
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    renderRoot.addEventListener('click', this.#clicked);
    renderRoot.addEventListener('keydown', this.#pressed);
    for (const type of ['pointerover', 'focusin']) renderRoot.addEventListener(type, this.#approached);
    this.#loaded?.connected();
  }

  hostDisconnected(): void {
    this.#walk?.disconnected();
  }

  get #loaded(): Walk | undefined {
    const { value } = this.#file;
    return (this.#walk ??= value && new value.Walk(this.#host));
  }

  /** Where the walk is, from 1; 0 when there is none. */
  get position(): number {
    return this.#walk?.position ?? 0;
  }

  /** Passes something on to the walk, once it has been loaded. */
  #ask(ask: (walk: Walk) => void): void {
    const walk = this.#loaded;
    if (walk) {
      ask(walk);
      return;
    }
    this.#asked.push(ask);
    if (this.#asked.length === 1) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      await this.#file.load();
      const asked = this.#asked.splice(0);
      const walk = this.#loaded;
      if (walk) for (const ask of asked) ask(walk);
    } catch (reason) {
      this.#asked = [];
      this.#report.fileFailed('walk', reason);
    }
  }

  /**
   * Goes to the step that a host asks for, at once if its model is there. `null` and `undefined` count as 0.
   * @param isThere whether the model is there.
   */
  goTo(position: unknown, isThere: () => boolean): void {
    if (Number(position ?? 0) === 0 && !this.#walk) this.#asked = [];
    else this.#ask((walk) => walk.ask(position, isThere()));
  }

  do(action: WalkAction): void {
    this.#ask((walk) => walk.do(action));
  }

  /** Moves a walk that is under way to a part. @returns whether it has moved; `undefined` if it is there already or never goes there. */
  moveTo(id: string): boolean | undefined {
    return this.#walk?.moveTo(id);
  }

  /** Ends the walk if its model has been replaced. */
  modelChanged(): void {
    this.#walk?.modelChanged();
  }

  /** Starts at the step that the host asked for together with a model, which is there now. An open panel stays open. */
  arrive(isOpen: boolean): void {
    this.#walk?.arrive(isOpen);
  }

  /** Marks how each drawn part takes part in the walk. Call it after each render. */
  mark(canvas: HTMLElement): void {
    this.#walk?.mark(canvas);
    this.#expect();
  }

  /** The bar of the walk. */
  template(index: ModelIndex, strings: Strings): ReturnType<typeof startTemplate> {
    return this.#walk && this.position > 0 ? this.#walk.template(strings) : startTemplate(index, strings);
  }

  /** Loads the walk when the page is idle, where there is something to walk through. */
  #expect(): void {
    const view = viewOf(this.#host);
    if (this.#isExpected || !view || this.#file.value || (this.#host.index?.walk.length ?? 0) < 2) return;
    this.#isExpected = true;
    whenIdle(view, this.#prepare);
  }

  /** If this fails, the failure is reported when the walk is asked for. */
  readonly #prepare = (): void => {
    if (!this.#file.value) this.#file.load().catch(() => undefined);
  };

  readonly #approached = (event: Event): void => {
    if (elementAt(event)?.closest(withData('walkAction'))) this.#prepare();
  };

  readonly #clicked = (event: Event): void => {
    const button = elementAt(event)?.closest(withData('walkAction'));
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    this.do(button.getAttribute(DATA.walkAction) as WalkAction);
  };

  readonly #pressed = (event: Event): void => {
    if (isKeyEvent(event)) this.#walk?.pressed(event);
  };
}
