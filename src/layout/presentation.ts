import type { ModelIndex } from '../model/core/model-index.js';
import type { Presentation } from './contract.js';

/** What is known of an arrangement before it is loaded. */
export interface ArrangementEntry {
  /** Its name in the `view` attribute. */
  name: string;
  /** Whether it may be chosen without being asked for by name. */
  auto: boolean;
  /** The least container width at which it is tried, in CSS pixels. */
  least: number;
}

/** What the presentation of a model depends on. */
export interface PresentationOptions<Entry extends ArrangementEntry> {
  /** The ways to draw the model, the preferred one first. */
  arrangements: readonly Entry[];
  /** The name of the arrangement that is asked for, or `auto`. */
  view: string;
  /** Whether the list is asked for. */
  asList: boolean;
  /** The width of the container in CSS pixels, for a font of 16 px; 0 while it is not displayed. */
  width: number;
  /** Whether an arrangement is known to have no room at this width. */
  hasNoRoom(arrangement: Entry): boolean;
}

/** A presentation, and the arrangement to try for it when it is a picture. */
export interface Choice<Entry extends ArrangementEntry> {
  presentation: Presentation;
  arrangement?: Entry;
}

/** The least width of cards whose steps run across, in CSS pixels for a font of 16 px. */
export const WIDE_CARDS_MIN_WIDTH = 560;
/** The least width of cards. */
export const CARDS_MIN_WIDTH = 240;

/** A list of more parts than this is rendered and laid out first where the window shows it. */
const LONG = 400;

export const isLong = (index: ModelIndex): boolean => index.parts.size > LONG;

/**
 * Chooses how to present a model: by the arrangement that is asked for, else by the next one with room that is chosen
 * by itself; without any, as cards, or as text where there is no room for cards.
 */
export function choosePresentation<Entry extends ArrangementEntry>(options: PresentationOptions<Entry>): Choice<Entry> {
  const { width, asList } = options;
  const hasWidth = width > 0;
  if (asList || (hasWidth && width < CARDS_MIN_WIDTH)) return { presentation: 'list' };
  const arrangement = candidates(options).find((one) => width >= one.least && !options.hasNoRoom(one));
  if (arrangement) return { presentation: 'picture', arrangement };
  return { presentation: width >= WIDE_CARDS_MIN_WIDTH ? 'wide-cards' : 'narrow-cards' };
}

/** The arrangements to try: the one that is asked for and those after it, or all of those that are chosen by themselves. */
function candidates<Entry extends ArrangementEntry>({ arrangements, view }: PresentationOptions<Entry>): readonly Entry[] {
  const named = arrangements.findIndex(({ name }) => name === view);
  return arrangements.filter(({ auto }, i) => i === named || (auto && i > named));
}
