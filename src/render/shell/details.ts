import type { Phrase } from '../../i18n/strings.js';
import type { AnyPart } from '../../model/core/model-index.js';
import type { Task } from '../../model/core/schema.js';

/** What a panel says of its part beside what every part has. */
export interface Details {
  /** Where the part stands: "Step 2 of 3 · Develop". */
  place: Phrase;
  /** What the drawing shows by arrows and places, as sentences. */
  facts: Phrase[];
  /** The parts that belong to this one; for one of which nothing is said, those that say more. */
  inside?: { title: Phrase; ordered: boolean; items: { id: string; title: string }[] } | undefined;
  /** The part's tasks in runs, where the order of all tasks puts others between them; each says when it comes. */
  taskRuns?: { when: Phrase; tasks: readonly Task[] }[] | undefined;
}

/** Whether there is something to read in the panel of a part; a page may still have put content of its own into it. */
export const saysSomething = ({ data, subtitle }: AnyPart): boolean =>
  [subtitle, data.summary, data.owner].some((text) => text !== undefined) || [data.examples, data.links, data.tasks, data.code].some((list) => list !== undefined && list.length > 0);
