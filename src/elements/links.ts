import { chooseBase, resolveHref } from '../model/core/href.js';

/** Resolves the links of a diagram. A base that links cannot be relative to is ignored, and makes a warning. */
export class Links {
  /** Resolves a link. It is a new function only when the base changes, so that templates can compare it. */
  resolve = (href: string): string | undefined => resolveHref(href, undefined);
  #base: string | undefined;

  /** Takes the base that the page gives, or the model's own. @returns what resolves a link. */
  take(given: string | undefined, own: string | undefined): Links['resolve'] {
    const base = chooseBase(given, own);
    if (base !== this.#base) {
      this.#base = base;
      this.resolve = (href) => resolveHref(href, base);
    }
    return this.resolve;
  }
}
