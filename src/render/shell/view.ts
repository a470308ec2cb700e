import type { Strings } from '../../i18n/en.js';
import type { AnyPart, ModelIndex } from '../../model/core/model-index.js';
import type { Details } from './details.js';

/** What the templates of a model get. State comes in here and nowhere else. */
export interface View<Index extends ModelIndex = ModelIndex> {
  index: Index;
  strings: Strings;
  /** The level of the diagram's own heading, 1 to 6. */
  level: number;
  /** The id of the open part: on paper none is. */
  selected: string | undefined;
  /** The id of the part whose panel stays in the page while nothing is open on paper. */
  kept?: string | undefined;
  /** What a page puts into panels is elsewhere now: with the words below the picture, on paper. */
  slotsElsewhere?: boolean;
  /** Every panel is there: where readers ask for it, in what a server writes, and on paper as long as its own file is not there. */
  expanded: boolean;
  /** The parts whose panels readers have folded again, where every panel is shown on the screen. */
  folded?: ReadonlySet<string> | undefined;
  /** Closed panels are in the page too, hidden until a search finds them. */
  findable?: boolean;
  /** How many of the next so many entries of the list are rendered now: all by default. The others come soon after. */
  due?(count: number): number;
  /** What a panel says of a part, by the kind of the model. */
  details(part: AnyPart): Details;
  /** Joins a link to the base URL; `undefined` where it may not be followed. */
  resolve(href: string): string | undefined;
}
