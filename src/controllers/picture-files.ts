import type { CSSResult } from 'lit';
import { drawingFor, loadPictures, type Drawing, type Picture as PictureEntry } from '../kinds/kind.js';
import type { ModelIndex } from '../model/core/model-index.js';
import type { OnDemand } from '../shared/on-demand.js';
import type { Picture } from './picture.js';

interface Host extends HTMLElement {
  requestUpdate(): void;
  /** Called when the file of a picture cannot be loaded: another presentation is shown instead. */
  fileFailed(name: string, reason: unknown): void;
}

/** What places and draws pictures of every kind, and its styles, in a file of its own. */
export type PictureFile = OnDemand<{ Picture: new () => Picture; pictureStyles: CSSResult }>;

/** How long, in milliseconds, nothing is shown in place of a picture that is being loaded. After that, cards are. */
const PATIENCE = 250;

/** Loads what pictures need. While it does, the fallback stands; without one, nothing is shown for a moment, then cards. */
export class PictureFiles {
  /** Whether the files of the picture that is to be shown are being loaded. */
  waits = false;
  /** What draws pictures, once it is there. */
  picture: Picture | undefined;
  readonly #host: Host;
  readonly #file: PictureFile;
  /** The pictures whose files could not be loaded for this model. */
  readonly #failed = new Set<PictureEntry>();
  /** Whether the reader has waited for long enough. */
  #isLate = false;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host, file: PictureFile) {
    this.#host = host;
    this.#file = file;
  }

  /** Whether the parts are to be hidden: the fallback stands in their place, or nothing for a moment. */
  get hides(): boolean {
    return this.waits && (!this.#isLate || hasFallback(this.#host));
  }

  /** Another model, or the element has left: what failed may be tried again. */
  forget(): void {
    this.#failed.clear();
    this.#wait(false);
  }

  hasFailed(entry: PictureEntry): boolean {
    return this.#failed.has(entry);
  }

  /** Loads what a model's picture needs. @returns how it is made, once all of it is there. */
  load(entry: PictureEntry | undefined, index: ModelIndex | undefined): Drawing | undefined {
    if (!entry || !index) {
      this.#wait(false);
      return undefined;
    }
    const drawing = drawingFor(entry, index);
    const file = this.#file.value;
    const isThere = drawing !== undefined && file !== undefined;
    if (isThere) this.picture ??= new file.Picture();
    else if (!this.waits) void this.#fetch(entry, index);
    this.#wait(!isThere);
    return isThere ? drawing : undefined;
  }

  async #fetch(entry: PictureEntry, index: ModelIndex): Promise<void> {
    try {
      await Promise.all([this.#file.load(), loadPictures([entry], index)]);
    } catch (reason) {
      this.#failed.add(entry);
      this.#host.fileFailed(entry.name, reason);
    }
    this.#wait(false);
    this.#host.requestUpdate();
  }

  #wait(waits: boolean): void {
    if (waits === this.waits) return;
    this.waits = waits;
    this.#isLate = false;
    clearTimeout(this.#patience);
    if (!waits) return;
    this.#patience = setTimeout(() => {
      this.#isLate = true;
      this.#host.requestUpdate();
    }, PATIENCE);
  }
}

/** Whether an element has fallback content: anything among its children besides models and white space. */
const hasFallback = (host: Element): boolean => [...host.childNodes].some((node) =>
  (node.nodeType === node.TEXT_NODE ? (node.textContent ?? '').trim() !== '' : node.nodeType === node.ELEMENT_NODE && !/^(script|template)$/i.test(node.nodeName)));
