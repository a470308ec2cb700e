import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Strings } from '../i18n/en.js';
import type { Phrase } from '../i18n/strings.js';
import { partLanguage, type AnyPart } from '../model/core/model-index.js';
import type { Details } from '../render/shell/details.js';
import type { SourceController } from './source.js';

/** What the element does when something goes wrong. */
interface Answers {
  /** There is a new problem to report. */
  reported(): void;
  /** The last good model has replaced the newest one. */
  wentBack(): void;
}

/**
 * Keeps the page intact whatever a kind throws: the exception becomes a problem message and a `journey-error`. If the
 * newest model cannot be drawn, the last good one comes back. If it has been drawn before, it stays as it was drawn.
 */
export class GuardController implements ReactiveController {
  /** How often drawing has failed. After each failure the templates start from scratch, because they may be half rendered. */
  failures = 0;
  /** Whether drawing has failed in this update: the page keeps what is drawn. */
  held = false;

  readonly #host: ReactiveControllerHost;
  readonly #source: SourceController;
  readonly #answers: Answers;
  /** Whether a problem came up after the problems were rendered. */
  #unshown = false;

  constructor(host: ReactiveControllerHost, source: SourceController, answers: Answers) {
    this.#host = host;
    this.#source = source;
    this.#answers = answers;
    host.addController(this);
  }

  hostUpdate(): void {
    this.held = this.#unshown = false;
  }

  hostUpdated(): void {
    if (this.#unshown) this.#host.requestUpdate();
  }

  /** What a walk says as it comes to a part. */
  describe(part: AnyPart, strings: Strings): Phrase {
    const title = { text: part.data.title, lang: partLanguage(part) };
    return this.#answer(() => this.#source.kind?.describe(part, strings) ?? title, title);
  }

  /** What a panel says of a part. */
  details(part: AnyPart, strings: Strings): Details {
    const { kind, index } = this.#source;
    const nothing: Details = { place: { text: '' }, facts: [] };
    return this.#answer(() => (kind && index ? kind.details(part, index, strings) : nothing), nothing);
  }

  /** Asks a kind. If it throws for a model that is drawn, reports that and returns `instead`. */
  #answer<Answer>(ask: () => Answer, instead: Answer): Answer {
    try {
      return ask();
    } catch (error) {
      if (!this.#source.isDrawn) throw error;
      this.#report(error);
      return instead;
    }
  }

  /** Renders. If that fails, renders what is left. */
  render(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      // Without a model, the fault is not in the model.
      if (!this.#source.index || this.held) throw error;
      if (this.#source.isDrawn) {
        this.#report(error);
        this.held = true;
        this.failures += 1;
      } else {
        this.#undo(error);
      }
      this.render(draw);
    }
  }

  /** Arranges what is rendered. @param giveUp drops an arrangement that fails, and returns whether there was one. */
  arrange(work: () => void, giveUp: () => boolean): void {
    try {
      work();
    } catch (error) {
      if (this.#source.isDrawn) {
        this.#report(error);
        // The model has been drawn before: draw it by another arrangement, or as a list.
        if (giveUp()) this.#host.requestUpdate();
      } else {
        this.#undo(error);
        this.#host.requestUpdate();
      }
    }
  }

  /** Goes back to the last good model. */
  #undo(reason: unknown): void {
    this.#source.undo(reason);
    this.failures += 1;
    this.#answers.reported();
    this.#answers.wentBack();
  }

  /** Reports a fault in a model that is drawn. The next update shows it and fires the event. */
  #report(reason: unknown): void {
    if (!this.#source.report(reason)) return;
    this.#unshown = true;
    this.#answers.reported();
    this.#host.requestUpdate();
  }
}
