/** The order in which the parts of a model are read. */
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Model } from '../../src/model/parse.js';
import type { Flow } from '../../src/model/flow/schema.js';

/** The ids of all parts in the order of reading, each once. */
export const readingOrder = (model: Model): string[] =>
  model.kind === 'flow' ? [...systemsInOrder(model), ...model.messages.map(({ id }) => id)] : [...indexJourney(model).parts.keys()];

/** The systems in their order; where the first of a boundary's stands, the boundary with everything inside it, as it says. */
function systemsInOrder({ systems, boundaries = [] }: Flow): string[] {
  const holderOf = (id: string) => boundaries.find(({ inside }) => inside.includes(id))?.id;
  const outermost = (id: string): string => {
    const holder = holderOf(id);
    return holder === undefined ? id : outermost(holder);
  };
  const withInside = (id: string): string[] => [id, ...(boundaries.find((one) => one.id === id)?.inside.flatMap(withInside) ?? [])];
  return [...new Set(systems.map(({ id }) => outermost(id)))].flatMap(withInside);
}
