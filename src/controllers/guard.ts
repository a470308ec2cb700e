import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceController } from './source.js';

/** What the element does when something has gone wrong. */
interface Answers {
  /** There is something new to report. */
  reported(): void;
  /** The last good model has taken the place of the newest. */
  wentBack(): void;
}

/**
 * Keeps the page whole whatever a kind throws: the exception becomes a problem in place and a `journey-error`. A model
 * that can't be drawn gives way to the last one that could. One that was drawn before stays as it was drawn.
 */
export class GuardController implements ReactiveController {
  /** How often drawing has failed. After each time the templates start from scratch, since they may be half done. */
  failures = 0;
  /** Drawing has failed in this update: what is drawn stays as it is. */
  held = false;

  readonly #host: ReactiveControllerHost;
  readonly #source: SourceController;
  readonly #answers: Answers;
  /** A problem has come up after the problems were rendered. */
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

  /** What a kind answers; something else where it throws for a model that is drawn, which is then reported. */
  answer<Answer>(ask: () => Answer, instead: Answer): Answer {
    try {
      return ask();
    } catch (error) {
      if (!this.#source.isDrawn) throw error;
      this.#report(error);
      return instead;
    }
  }

  /** Renders; where that fails, renders what is left. */
  render(draw: () => void): void {
    try {
      draw();
    } catch (error) {
      // With no model left, the fault is not one of the model.
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

  /** Arranges what is rendered. @param giveUp drops an arrangement that fails, and says whether there was one. */
  arrange(work: () => void, giveUp: () => boolean): void {
    try {
      work();
    } catch (error) {
      if (this.#source.isDrawn) {
        this.#report(error);
        // The model was drawn before: without this arrangement it is drawn by another, or as a list.
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
    this.#answers.wentBack();
  }

  /** Reports that something went wrong with a model that is drawn. The next update shows and fires it. */
  #report(reason: unknown): void {
    if (!this.#source.report(reason)) return;
    this.#unshown = true;
    this.#answers.reported();
    this.#host.requestUpdate();
  }
}
