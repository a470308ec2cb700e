import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { withData } from '../layout/contract.js';
import type { OnDemand } from '../shared/on-demand.js';
import { elementAt } from './realm.js';
import type { download, pngOf, Shown, svgOf } from './svg.js';

/** What makes files of pictures: rarely needed, so it is in a file of its own. */
export type SVGFile = OnDemand<{ download: typeof download; pngOf: typeof pngOf; svgOf: typeof svgOf }>;

interface Host extends ReactiveControllerHost, Shown {}

/** Saves the picture as a file when its button is pressed. What this needs is loaded as the pointer or the focus comes to the button. */
export class DownloadController implements ReactiveController {
  readonly #host: Host;
  readonly #file: SVGFile;
  readonly #failed: () => void;

  /** @param failed is called if the file cannot be made. */
  constructor(host: Host, file: SVGFile, failed: () => void) {
    this.#host = host;
    this.#file = file;
    this.#failed = failed;
    host.addController(this);
  }

  hostConnected(): void {
    const { renderRoot } = this.#host;
    for (const type of ['pointerover', 'focusin', 'click']) renderRoot.addEventListener(type, this.#approached);
  }

  readonly #approached = (event: Event): void => {
    if (!elementAt(event)?.closest(withData('action', 'download'))) return;
    const loaded = this.#file.load();
    if (event.type === 'click') loaded.then((file) => file.download(this.#host)).catch(this.#failed);
    // It is tried again, and reported, when the file is asked for.
    else loaded.catch(() => undefined);
  };
}
