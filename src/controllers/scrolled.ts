import { ofClass } from '../layout/contract.js';
import { scrollersAround } from './reveal.js';

interface Host extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Remembers how far everything around a diagram and in it is scrolled. @returns what scrolls it back. */
export function keepScrolled(host: Host): () => void {
  const inside = host.renderRoot.querySelectorAll(`${ofClass('diagram')} > *, ${ofClass('canvas')} > *, ${ofClass('panel')}`);
  const places = [...scrollersAround(host), ...inside].map((element) => ({ element, left: element.scrollLeft, top: element.scrollTop }));
  return () => {
    for (const { element, left, top } of places) {
      if (element.scrollTop !== top || element.scrollLeft !== left) element.scrollTo({ left, top, behavior: 'instant' });
    }
  };
}
