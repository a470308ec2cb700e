import type { ReactiveControllerHost } from 'lit';
import { fire } from '../events/fire.js';
import type { Problem } from '../model/core/problem.js';
import { unknownSlots } from './slots.js';
import type { SourceController } from './source.js';
import { fileNotLoaded } from './source-problems.js';
import type { Wording } from './wording.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly baseUrl: string | undefined;
  readonly isUpdatePending: boolean;
}

const warned = new Set<string>();

/** Writes into the console, once for a page, which files of the library are missing: developers look there, and readers see little. */
function warnOfFiles(problems: readonly Problem[]): void {
  for (const { code, path, message, remedy } of problems) {
    if (code !== 'not-loaded' || path === 'src' || warned.has(message)) continue;
    warned.add(message);
    console.warn(`journey-diagrams: ${message} ${remedy}`);
  }
}

/** Reports what becomes of the newest model: by an event when it is drawn, or cannot be, and with all problems. */
export class Report {
  /** Whether there is something new to report. */
  isDue = false;
  readonly #host: Host;
  readonly #source: SourceController;
  readonly #wording: Wording;
  readonly #loaded: () => void;

  /** @param loaded is called before `journey-load` is fired. */
  constructor(host: Host, source: SourceController, wording: Wording, loaded: () => void) {
    this.#host = host;
    this.#source = source;
    this.#wording = wording;
    this.#loaded = loaded;
  }

  /** What is wrong with the newest model, with `base-url` and with the slots of children. */
  get problems(): readonly Problem[] {
    return [...this.#source.problems, ...(this.#ofPage ?? [])];
  }

  get #ofPage(): readonly Problem[] | undefined {
    const { index } = this.#source;
    return this.#wording.ofPage(this.#host.baseUrl, unknownSlots(this.#host, index), index?.parts.keys() ?? []);
  }

  /** Whether `problems` has all problems. */
  get #isDescribed(): boolean {
    return this.#source.isDescribed && (this.#ofPage !== undefined || this.#wording.isSettled());
  }

  /** A file of the library could not be loaded: the diagram does without it. */
  fileFailed(name: string, reason: unknown): void {
    this.#source.warn(fileNotLoaded(name, reason));
    this.isDue = true;
    this.#host.requestUpdate();
  }

  /** Fires the event that is due, once all problems have their words. */
  send(): void {
    // A drawing that fails asks for another update.
    if (!this.isDue || this.#host.isUpdatePending || !this.#isDescribed) return;
    this.isDue = false;
    const { index, failed } = this.#source;
    const { problems } = this;
    warnOfFiles(problems);
    if (failed) fire(this.#host, 'journey-error', { problems });
    else if (index) {
      this.#source.drawn();
      this.#loaded();
      fire(this.#host, 'journey-load', { model: index.model, problems });
    }
  }
}
