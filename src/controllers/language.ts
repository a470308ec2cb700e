import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fileOfLanguage } from '../i18n/languages.js';
import { hasShippedStrings, stringsFor, watchStrings } from '../i18n/strings.js';
import type { Strings } from '../i18n/en.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { Patience } from './patience.js';
import { languageOf } from './realm.js';
import type { Report } from './report.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly index: ModelIndex | undefined;
}

/**
 * Finds the words of the interface: in the language of the model, else of the page. Loads those that come with the library when
 * a diagram needs them, and draws it again when words are registered.
 */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  readonly #report: Report;
  readonly #patience: Patience;
  /** The language whose words have been asked for last. */
  #asked = '';
  /** The language whose words could not be loaded, until that is reported. */
  #failed: { tag: string; reason: unknown } | undefined;
  /** Whether a diagram has been drawn with its words. */
  #isShown = false;
  #unwatch = (): void => undefined;

  /** @param report is told of a file that cannot be loaded: the words are English then. */
  constructor(host: Host, report: Report) {
    this.#host = host;
    this.#report = report;
    this.#patience = new Patience(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch();
    this.#unwatch = watchStrings(this);
  }

  /** Words have been registered. */
  stringsChanged(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unwatch();
  }

  /** The words of the interface, as far as they are there. */
  get strings(): Strings {
    return stringsFor(this.#tag);
  }

  /** Whether words are being loaded for a diagram that has not been drawn yet. */
  get waits(): boolean {
    return this.#patience.waits && !this.#isShown;
  }

  /** Whether the parts are to be hidden for a moment, so that readers do not see words change. */
  get hides(): boolean {
    return this.waits && !this.#patience.isLate;
  }

  get #tag(): string {
    return this.#host.index?.model.language ?? languageOf(this.#host);
  }

  /** Loads the words that the diagram needs, if they come with the library and are not there. */
  load(): void {
    this.#reportFailure();
    const tag = this.#tag;
    const file = hasShippedStrings(tag) ? undefined : fileOfLanguage(tag);
    if (!file) this.#isShown ||= this.#host.index !== undefined;
    if (!file || tag === this.#asked) return;
    this.#asked = tag;
    this.#patience.waits = true;
    void file.load().catch((reason: unknown) => { this.#failed = { tag, reason }; }).then(() => {
      this.#patience.waits = false;
      this.#host.requestUpdate();
    });
  }

  /** Problems are those of a model, which may come later than the words. */
  #reportFailure(): void {
    if (!this.#failed || !this.#host.index) return;
    const { tag, reason } = this.#failed;
    this.#failed = undefined;
    this.#report.fileFailed(`words in the language "${tag}"`, reason);
  }
}
