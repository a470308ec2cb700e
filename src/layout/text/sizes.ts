import type { Size } from '../../geometry/types.js';
import type { Sizes } from '../scene.js';

/** What measuring asks of those who know icons and languages. */
export interface TextContext {
  /** Whether there is an icon of a name. */
  hasIcon(name: string): boolean;
  /** The words of a flow's groups. */
  words: { when: string; oneOf: string; inParallel: string };
}

/** Sizes that are measured when they are first asked for. */
export function measuredOnce(measure: (id: string) => Size): Sizes {
  const known = new Map<string, Size>();
  return (id) => {
    const size = known.get(id) ?? measure(id);
    known.set(id, size);
    return size;
  };
}
