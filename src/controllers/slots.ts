import type { ModelIndex } from '../model/core/model-index.js';

/** What children of a diagram ask for as their slot, and it does not have, so that nobody sees them. */
export const unknownSlots = (host: Element, index: ModelIndex | undefined): string[] =>
  [...host.children].map(({ slot }) => slot).filter((slot) => {
    const [, id] = /^panel(?:-head)?:(.*)/s.exec(slot) ?? [];
    return index && !['', 'title', 'toolbar'].includes(slot) && !(id !== undefined && index.parts.has(id));
  });
