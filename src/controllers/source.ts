import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { iconNames } from '../icons/registry.js';
import { kindBy, kindNames, onKindRegistered } from '../kinds/registry.js';
import type { Kind } from '../kinds/kind.js';
import type { AnyModel, ModelIndex } from '../model/core/model-index.js';
import { checkInput, kindOf, readText, readValue, type ModelInput } from '../model/core/parse-value.js';
import { isError, ModelError, type Problem } from '../model/core/problem.js';
import { viewOf } from './realm.js';
import { kindNotLoaded, modelNotLoaded, notDrawn, wordsOf } from './source-problems.js';

/** Where a diagram's model may come from; the first that is given counts. */
export interface Sources {
  model: unknown;
  src: string | undefined;
}

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Called when a model is ready to be drawn, or can't be. */
  sourceChanged(): void;
}

/** Brings the model: from an object, from a URL, or from a script element among the children. */
export class SourceController implements ReactiveController {
  /** The last good model, which stays when a later one is bad. */
  index: ModelIndex | undefined;
  /** The kind of that model. */
  kind: Kind | undefined;
  /** What is wrong with the newest model: errors and warnings. */
  problems: readonly Problem[] = [];
  loading = false;

  /** The newest model can't be drawn. */
  get failed(): boolean {
    return this.problems.some(isError);
  }

  readonly #host: Host;
  /** The sources that were taken last; `undefined` before the first, and where they are to be taken again. */
  #given: Sources | undefined;
  /** The text of the script that was read last. */
  #script: string | undefined;
  #request: AbortController | undefined;
  #children: MutationObserver | undefined;
  /** Ends the wait for the kind of the newest model; there is none while the kind is known. */
  #stopWaiting: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const Observer = viewOf(this.#host)?.MutationObserver;
    this.#children = Observer && new Observer(() => this.#readScript());
    this.#children?.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // It may have been changed meanwhile; the first time, the update reads what there is.
    if (this.#given) this.#readScript();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#request?.abort();
    // What was not loaded yet, or had no kind yet, is taken again when the element is put back.
    if (this.loading || this.#stopWaiting) this.#given = undefined;
    this.#waitFor(undefined);
  }

  /** Takes the sources again when a kind is registered that the newest model needs. */
  #waitFor(missing: string | undefined): void {
    this.#stopWaiting?.();
    this.#stopWaiting = missing === undefined ? undefined : onKindRegistered((name) => {
      if (name !== missing) return;
      this.#waitFor(undefined);
      this.#given = undefined;
      this.#host.requestUpdate();
    });
  }

  /** Takes the sources as they are now. Loading starts only where one has changed. */
  take(sources: Sources): void {
    if (this.hasTaken(sources)) return;
    this.#given = sources;
    this.#script = undefined;
    this.#request?.abort();
    this.#turn += 1;
    this.loading = false;
    if (isGiven(sources.model)) this.#accept(() => readValue(sources.model, true));
    else if (sources.src) void this.#load(sources.src);
    else if (!this.#readScript() && this.index) this.#empty();
  }

  /** Whether these are the sources that were taken last. */
  hasTaken({ model, src }: Sources): boolean {
    return this.#given !== undefined && this.#given.model === model && this.#given.src === src;
  }

  /** Reads the script, unless its text is the one that was read last. @returns whether there is one that counts. */
  #readScript(): boolean {
    if (isGiven(this.#given?.model) || this.#given?.src) return false;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const text = script?.textContent ?? '';
    // A script without text is one that the page's parser has not finished.
    if (text.trim() === '') return false;
    if (text !== this.#script) {
      this.#script = text;
      this.#accept(() => readText(text, true));
    }
    return true;
  }

  /** Every source has been taken away: the fallback is shown again. */
  #empty(): void {
    this.index = this.kind = undefined;
    this.#good = { index: undefined, kind: undefined };
    this.problems = [];
    this.#host.sourceChanged();
  }

  /** Takes a value for a model; later, if its kind has to be brought first. What comes after it overtakes it. */
  #accept(read: () => ModelInput): void {
    const turn = ++this.#turn;
    this.#tell(() => {
      const given = read();
      const name = kindOf(given.value);
      const kind = kindBy(name);
      this.#waitFor(kind ? undefined : name);
      if (!(kind instanceof Promise)) return this.#take(given, kind);
      this.loading = true;
      const isNewest = () => turn === this.#turn;
      kind.then(
        (brought) => isNewest() && this.#tell(() => this.#take(given, brought)),
        (reason: unknown) => isNewest() && this.#tell(() => { throw new ModelError([kindNotLoaded(name, reason)]); }),
      );
      return false;
    });
  }

  #turn = 0;
  /** The last model that has been drawn. */
  #good: Pick<SourceController, 'index' | 'kind'> = { index: undefined, kind: undefined };

  #take(given: ModelInput, kind: Kind | undefined): boolean {
    const forms = Object.fromEntries(kindNames().map((name) => [name, name === kindOf(given.value) ? kind?.validator : undefined]));
    const { model, problems } = checkInput(given, forms, { icons: iconNames() });
    this.index = kind?.index(model as AnyModel);
    this.kind = kind;
    this.problems = problems;
    return true;
  }

  /** The newest model has been drawn: it is the last good one. */
  drawn(): void {
    this.#good = { index: this.index, kind: this.kind };
  }

  /** Whether the newest model has been drawn. */
  get isDrawn(): boolean {
    return this.index !== undefined && this.index === this.#good.index;
  }

  /** The newest model cannot be drawn, though it has been checked: back to the one before, or to none. */
  undo(reason: unknown): void {
    this.index = this.#good.index;
    this.kind = this.#good.kind;
    this.report(reason);
  }

  /** Adds that something went wrong with the drawing, once for a model. @returns whether that is new. */
  report(reason: unknown): boolean {
    if (this.problems.some(({ code }) => code === 'not-drawn')) return false;
    this.problems = [notDrawn(reason), ...this.problems];
    return true;
  }

  /** Tells the host what came of something: a model, or problems; nothing yet where it is false. */
  #tell(act: () => boolean): void {
    try {
      if (!act()) { this.#host.requestUpdate(); return; }
    } catch (error) {
      this.problems = error instanceof ModelError ? error.problems : [notDrawn(error)];
    }
    this.loading = false;
    this.#host.sourceChanged();
  }

  /** The last request wins: the one before it is aborted, and what it brings is not looked at. */
  async #load(src: string): Promise<void> {
    const request = new AbortController();
    this.#request = request;
    this.loading = true;
    this.#host.requestUpdate();
    let text = '';
    let failure: Problem | undefined;
    try {
      const response = await (viewOf(this.#host) ?? globalThis).fetch(src, { signal: request.signal });
      if (response.ok) text = await response.text();
      else failure = modelNotLoaded(src, `the server answered ${response.status} ${response.statusText}`.trim());
    } catch (error) {
      failure = modelNotLoaded(src, `the request failed with ${wordsOf(error)}`);
    }
    if (request.signal.aborted) return;
    this.loading = false;
    this.#accept(() => {
      if (failure) throw new ModelError([failure]);
      return readText(text, true);
    });
  }
}

const isGiven = (model: unknown): boolean => model !== undefined && model !== null;
