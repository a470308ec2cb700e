import type { Phrase } from '../../i18n/strings.js';

/** What a panel says of its part beside what every part has. */
export interface Details {
  /** Where the part stands: "Step 2 of 3 · Develop". */
  place: Phrase;
  /** What the drawing shows by arrows and places, as sentences. */
  facts: Phrase[];
  /** The parts that belong to this one. */
  inside?: { title: Phrase; ordered: boolean; items: { id: string; title: string }[] } | undefined;
}
