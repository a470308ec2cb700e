import type { Phrase } from '../../i18n/strings.js';
import type { Task } from '../../model/core/schema.js';

/** What a panel says of its part beside what every part has. */
export interface Details {
  /** Where the part stands: "Step 2 of 3 · Develop". */
  place: Phrase;
  /** What the drawing shows by arrows and places, as sentences. */
  facts: Phrase[];
  /** The parts that belong to this one. */
  inside?: { title: Phrase; ordered: boolean; items: { id: string; title: string }[] } | undefined;
  /** The part's tasks in runs, where the order of all tasks puts others between them; each says when it comes. */
  taskRuns?: { when: Phrase; tasks: readonly Task[] }[] | undefined;
}
