import type { CSSResult } from 'lit';
import { drawingFor, loadPictures, type Drawing, type Picture as PictureEntry } from '../kinds/kind.js';
import type { ModelIndex } from '../model/core/model-index.js';
import type { OnDemand } from '../shared/on-demand.js';
import { Patience } from './patience.js';
import type { Picture } from './picture.js';
import type { Report } from './report.js';

interface Host extends HTMLElement {
  requestUpdate(): void;
}

/** What places and draws pictures of every kind, and its styles, in a file of its own. */
export type PictureFile = OnDemand<{ Picture: new () => Picture; pictureStyles: CSSResult }>;

/** Loads what pictures need. While it does, the fallback stands; without one, nothing is shown for a moment, then cards. */
export class PictureFiles {
  /** What draws pictures, once it is there. */
  picture: Picture | undefined;
  readonly #host: Host;
  readonly #file: PictureFile;
  readonly #report: Report;
  /** The pictures whose files could not be loaded for this model. */
  readonly #failed = new Set<PictureEntry>();
  readonly #patience: Patience;

  /** @param report is told of a file that cannot be loaded: another presentation is shown instead. */
  constructor(host: Host, file: PictureFile, report: Report) {
    this.#host = host;
    this.#file = file;
    this.#report = report;
    this.#patience = new Patience(() => host.requestUpdate());
  }

  /** Whether the files of the picture that is to be shown are being loaded. */
  get waits(): boolean {
    return this.#patience.waits;
  }

  /** Whether the parts are to be hidden: the fallback stands in their place, or nothing for a moment. */
  get hides(): boolean {
    return this.waits && (!this.#patience.isLate || hasFallback(this.#host));
  }

  /** Another model, or the element has left: what failed may be tried again. */
  forget(): void {
    this.#failed.clear();
    this.#patience.waits = false;
  }

  hasFailed(entry: PictureEntry): boolean {
    return this.#failed.has(entry);
  }

  /** What draws pictures, if its file is there. */
  get ready(): Picture | undefined {
    const file = this.#file.value;
    if (file) this.picture ??= new file.Picture();
    return this.picture;
  }

  /** Loads what a model's picture needs. @returns how it is made, once all of it is there. */
  load(entry: PictureEntry | undefined, index: ModelIndex | undefined): Drawing | undefined {
    if (!entry || !index) {
      this.#patience.waits = false;
      return undefined;
    }
    const drawing = drawingFor(entry, index);
    const isThere = drawing !== undefined && this.ready !== undefined;
    if (!isThere && !this.waits) void this.#fetch(entry, index);
    this.#patience.waits = !isThere;
    return isThere ? drawing : undefined;
  }

  async #fetch(entry: PictureEntry, index: ModelIndex): Promise<void> {
    try {
      await Promise.all([this.#file.load(), loadPictures([entry], index)]);
    } catch (reason) {
      this.#failed.add(entry);
      this.#report.fileFailed(entry.name, reason);
    }
    this.#patience.waits = false;
    this.#host.requestUpdate();
  }
}

/** Whether an element has fallback content: anything among its children besides models, what is for a slot, and white space. */
const hasFallback = (host: Element): boolean => [...host.childNodes].some((node) =>
  (node.nodeType === node.TEXT_NODE ? (node.textContent ?? '').trim() !== '' : node.nodeType === node.ELEMENT_NODE && !/^(script|template)$/i.test(node.nodeName) && !(node as Element).slot));
