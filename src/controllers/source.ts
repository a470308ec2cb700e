import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { iconNames } from '../icons/registry.js';
import { kindBy, kindNames, onKindRegistered } from '../kinds/registry.js';
import type { Kind } from '../kinds/kind.js';
import type { AnyModel, ModelIndex } from '../model/core/model-index.js';
import { checkInput, kindOf, readText, readValue, type ModelInput } from '../model/core/parse-value.js';
import { isError, ModelError, type Problem } from '../model/core/problem.js';
import { viewOf } from './realm.js';
import { kindNotLoaded, modelNotLoaded, notDrawn, wordsOf } from './source-problems.js';
import type { Wording } from './wording.js';

/** Where a diagram's model may come from. The first one that is given counts. */
export interface Sources {
  model: unknown;
  src: string | undefined;
}

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Called when a model is ready to be drawn, or can't be. */
  sourceChanged(): void;
}

/** Gets the model: from an object, from a URL, or from a script element among the children. */
export class SourceController implements ReactiveController {
  /** The last good model. It stays when a later one is bad. */
  index: ModelIndex | undefined;
  /** The kind of that model. */
  kind: Kind | undefined;
  /** What is wrong with the newest model: errors and warnings. */
  problems: readonly Problem[] = [];
  loading = false;
  /** Whether `problems` has all problems: the words for them have been loaded. */
  isDescribed = true;

  /** Whether the newest model cannot be drawn. */
  get failed(): boolean {
    return this.problems.some(isError);
  }

  readonly #host: Host;
  readonly #wording: Wording;
  /** The sources that were read last; `undefined` at first, and to have them read again. */
  #given: Sources | undefined;
  /** The script text that was read last. */
  #script: string | undefined;
  #request: AbortController | undefined;
  #children: MutationObserver | undefined;
  /** Ends the wait for the kind of the newest model; `undefined` if there is nothing to wait for. */
  #stopWaiting: (() => void) | undefined;

  constructor(host: Host, wording: Wording) {
    this.#host = host;
    this.#wording = wording;
    host.addController(this);
  }

  hostConnected(): void {
    const Observer = viewOf(this.#host)?.MutationObserver;
    this.#children = Observer && new Observer(() => this.#readScript());
    this.#children?.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // The script may have changed while the element was away. The first time, the update reads it.
    if (this.#given) this.#readScript();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#request?.abort();
    // If loading had not finished, or the kind was missing, the sources are read again when the element comes back.
    if (this.loading || this.#stopWaiting) this.#given = undefined;
    this.#waitFor(undefined);
  }

  /** Reads the sources again once the missing kind is registered. */
  #waitFor(missing: string | undefined): void {
    this.#stopWaiting?.();
    this.#stopWaiting = missing === undefined ? undefined : onKindRegistered((name) => {
      if (name !== missing) return;
      this.#waitFor(undefined);
      this.#given = undefined;
      this.#host.requestUpdate();
    });
  }

  /** Reads the sources. Starts loading only if one has changed. */
  take(sources: Sources): void {
    if (this.hasTaken(sources)) return;
    this.#given = sources;
    this.#script = undefined;
    this.#request?.abort();
    this.#turn += 1;
    this.loading = false;
    this.isDescribed = true;
    if (isGiven(sources.model)) this.#accept(() => readValue(sources.model, true));
    else if (sources.src) void this.#load(sources.src);
    else if (!this.#readScript() && this.index) this.#empty();
  }

  /** Whether these are the sources that were read last. */
  hasTaken({ model, src }: Sources): boolean {
    return this.#given !== undefined && this.#given.model === model && this.#given.src === src;
  }

  /** Reads the script if its text has changed. @returns whether there is one that counts. */
  #readScript(): boolean {
    if (isGiven(this.#given?.model) || this.#given?.src) return false;
    const script = this.#host.querySelector(':scope > script[type="application/json"]');
    const text = script?.textContent ?? '';
    // The page's parser has not finished a script without text.
    if (text.trim() === '') return false;
    if (text !== this.#script) {
      this.#script = text;
      this.#accept(() => readText(text, true));
    }
    return true;
  }

  /** Every source has been removed: shows the fallback again. */
  #empty(): void {
    this.index = this.kind = undefined;
    this.#good = { index: undefined, kind: undefined };
    this.problems = [];
    this.#host.sourceChanged();
  }

  /** Takes a value as the model, once its kind is loaded. A newer value overtakes it. */
  #accept(read: () => ModelInput): void {
    const turn = ++this.#turn;
    this.isDescribed = true;
    this.#run(() => {
      const given = read();
      const name = kindOf(given.value);
      const kind = kindBy(name);
      this.#waitFor(kind ? undefined : name);
      if (!(kind instanceof Promise)) return this.#take(given, kind);
      this.loading = true;
      const isNewest = () => turn === this.#turn;
      kind.then(
        (loaded) => isNewest() && this.#run(() => this.#take(given, loaded)),
        (reason: unknown) => isNewest() && this.#run(() => { throw new ModelError([kindNotLoaded(name, reason)]); }),
      );
      return false;
    });
  }

  #turn = 0;
  /** The last model that has been drawn. */
  #good: Pick<SourceController, 'index' | 'kind'> = { index: undefined, kind: undefined };

  /** Checks a model, and takes it if it has no errors. @returns false if that is not done yet. */
  #take(given: ModelInput, kind: Kind | undefined): boolean {
    const { problems } = given;
    const validators = Object.fromEntries(kindNames().map((name) => [name, name === kindOf(given.value) ? kind?.validator : undefined]));
    const model = checkInput(given, validators, { icons: iconNames() });
    if (model) {
      this.index = kind?.index(model as unknown as AnyModel);
      this.kind = kind;
    }
    const described = this.#wording.of(problems);
    this.isDescribed = !(described instanceof Promise);
    this.problems = described instanceof Promise ? [] : described;
    if (!(described instanceof Promise)) return true;
    void this.#describe(described, this.#turn);
    // What can be drawn is drawn at once. Without words, there is nothing to say yet about what can't.
    this.loading = !model;
    return !this.loading;
  }

  /** Adds the problems when they have their words. */
  async #describe(described: Promise<readonly Problem[]>, turn: number): Promise<void> {
    const problems = await described;
    if (turn !== this.#turn) return;
    this.isDescribed = true;
    this.loading = false;
    this.problems = [...this.problems, ...problems];
    this.#host.sourceChanged();
  }

  /** Remembers the newest model, which has been drawn, as the last good one. */
  drawn(): void {
    this.#good = { index: this.index, kind: this.kind };
  }

  /** Whether the newest model has been drawn. */
  get isDrawn(): boolean {
    return this.index !== undefined && this.index === this.#good.index;
  }

  /** Goes back to the last good model, or to none: the newest one is valid but cannot be drawn. */
  undo(reason: unknown): void {
    this.index = this.#good.index;
    this.kind = this.#good.kind;
    this.report(reason);
  }

  /** Adds the problem that drawing failed, once for a model. @returns whether it is new. */
  report(reason: unknown): boolean {
    if (this.problems.some(({ code }) => code === 'not-drawn')) return false;
    this.problems = [notDrawn(reason), ...this.problems];
    return true;
  }

  /** Adds a warning, once for a model. */
  warn(warning: Problem): void {
    if (!this.problems.some(({ code, value }) => code === warning.code && value === warning.value)) this.problems = [...this.problems, warning];
  }

  /** Runs something that ends in a model or in problems, and informs the host. `act` returns false if it is not done yet. */
  #run(act: () => boolean): void {
    try {
      if (!act()) { this.#host.requestUpdate(); return; }
    } catch (error) {
      this.problems = error instanceof ModelError ? error.problems : [notDrawn(error)];
    }
    this.loading = false;
    this.#host.sourceChanged();
  }

  /** Loads a model. The last request wins: the one before is aborted, and its answer ignored. */
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
