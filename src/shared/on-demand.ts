/** A part of the library that is in a file of its own, fetched when a page first needs it. */
export class OnDemand<Part> {
  /** The part, once it has been loaded. */
  value: Part | undefined;
  readonly #fetch: () => Promise<Part>;
  #loading: Promise<Part> | undefined;

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** Loads the part, once for a page. A load that fails is tried again when the part is next asked for. */
  load(): Promise<Part> {
    return (this.#loading ??= this.#fetch().then((part) => this.provide(part)).catch((reason: unknown) => {
      this.#loading = undefined;
      throw reason;
    }));
  }

  /** Provides the part in advance, so that it need not be fetched. @returns the part. */
  provide(part: Part): Part {
    this.value = part;
    return part;
  }
}
