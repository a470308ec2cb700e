import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Kind } from '../kinds/kind.js';
import { stylesOf } from '../kinds/styles.js';
import { adoptStyles } from '../theme/adopt-styles.js';
import type { PictureFile } from './picture-files.js';
import type { PaperFile } from './print.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly kind: Kind | undefined;
}

/** The files that bring style sheets. */
interface Files {
  picture: PictureFile;
  paper: PaperFile;
}

/** Gives the element the style sheets of what it shows, in any document: Lit's own sheets belong to the one that loaded its module. */
export class StyleSheetsController implements ReactiveController {
  readonly #host: Host;
  readonly #files: Files;
  readonly #mayAdopt: () => boolean;

  /** @param mayAdopt whether they are not to be kept out yet. */
  constructor(host: Host, files: Files, mayAdopt: () => boolean) {
    this.#host = host;
    this.#files = files;
    this.#mayAdopt = mayAdopt;
    host.addController(this);
  }

  /** In another document, they are made again. */
  hostConnected(): void {
    this.adopt();
  }

  adopt(): void {
    const { shadowRoot, kind } = this.#host;
    if (!shadowRoot || !this.#mayAdopt()) return;
    const { picture, paper } = this.#files;
    adoptStyles(shadowRoot, [...stylesOf(kind, picture.value?.pictureStyles), ...(paper.value ? [paper.value.paperStyles] : [])]);
  }
}
