import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kind } from '../kinds/kind.js';
import type { ModelIndex } from '../model/core/model-index.js';
import type { paperTemplate } from '../render/shell/paper.js';
import type { OnDemand } from '../shared/on-demand.js';
import { whenIdle } from './idle.js';
import type { loadForPaper, presentPicture } from './paper-picture.js';
import type { PictureFile } from './picture-files.js';
import { viewOf } from './realm.js';
import type { keepScrolled } from './scrolled.js';

/** What only paper needs, in a file of its own. Without it, the list is printed. */
export type PaperFile = OnDemand<{
  loadForPaper: typeof loadForPaper;
  presentPicture: typeof presentPicture;
  keepScrolled: typeof keepScrolled;
  paperTemplate: typeof paperTemplate;
  paperStyles: CSSResult;
}>;

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  readonly kind: Kind | undefined;
  readonly view: string;
}

/** Knows whether the page is being laid out for paper, in time for the layout. Loads what paper needs when the page is idle. */
export class PrintController implements ReactiveController {
  printing = false;
  readonly #host: Host;
  readonly #file: PaperFile;
  readonly #picture: PictureFile;
  /** The window of the element. Kept because an element learns that it has left a document only when it is in another. */
  #view: ReturnType<typeof viewOf>;
  #media: MediaQueryList | undefined;
  /** The model that paper will be asked for, as soon as the page is idle. */
  #expected: ModelIndex | undefined;
  /** Scrolls back to where the page was before. */
  #scrollBack = (): void => undefined;

  constructor(host: Host, file: PaperFile, picture: PictureFile) {
    this.#host = host;
    this.#file = file;
    this.#picture = picture;
    host.addController(this);
  }

  /** What presents the diagram on paper: while it is laid out, and if it has been loaded. */
  get paper(): PaperFile['value'] {
    return this.printing ? this.#file.value : undefined;
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    this.#media = this.#view?.matchMedia('print');
    this.#media?.addEventListener('change', this.#changed);
    this.#view?.addEventListener('beforeprint', this.#changed);
    this.#view?.addEventListener('afterprint', this.#changed);
    this.printing = this.#media?.matches ?? false;
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('change', this.#changed);
    this.#view?.removeEventListener('beforeprint', this.#changed);
    this.#view?.removeEventListener('afterprint', this.#changed);
    this.#media = this.#view = undefined;
  }

  hostUpdated(): void {
    const { index } = this.#host;
    if (!this.#view || !index || index === this.#expected) return;
    this.#expected = index;
    // What fails is not printed: without the files of a picture there are the words, without that of paper the list.
    whenIdle(this.#view, () => { this.#prepare().catch(() => undefined); });
  }

  async #prepare(): Promise<void> {
    const { loadForPaper } = await this.#file.load();
    await loadForPaper(this.#host, this.#picture);
  }

  /**
   * Browsers differ in which of the three events they fire, and in which order. Each is an update: at the first one the page may
   * still have the styles of the screen, by which texts would be measured.
   */
  readonly #changed = (event: Event): void => {
    const printing = event.type === 'beforeprint' || (event.type === 'change' && (this.#media?.matches ?? false));
    if (printing && !this.printing) this.#scrollBack = this.#file.value?.keepScrolled(this.#host) ?? ((): void => undefined);
    this.printing = printing;
    this.#host.requestUpdate();
    // The browser lays out the page as soon as the listeners return.
    (this.#host as { performUpdate?: () => void }).performUpdate?.();
    if (!printing) this.#scrollBack();
  };
}
