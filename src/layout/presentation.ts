import type { ModelIndex } from '../model/core/model-index.js';
import { roomsIn, type PanelPlaceWanted, type PictureRoom } from './companion.js';
import type { Presentation } from './contract.js';

/** What is known of an arrangement before it is loaded. */
export interface ArrangementEntry {
  /** Its name in the `view` attribute. */
  name: string;
  /** Whether it may be chosen without being asked for by name. */
  auto: boolean;
  /** The least width of a picture at which it is tried, in CSS pixels. */
  least: number;
}

/** What the presentation of a model depends on. */
export interface PresentationOptions<Entry extends ArrangementEntry> {
  /** The ways to draw the model, the preferred one first. */
  arrangements: readonly Entry[];
  /** The name of the arrangement that is asked for, or `auto`. */
  view: string;
  /** The name of the arrangement that the reader has chosen: it is tried before all others. */
  chosen?: string | undefined;
  /** The name of the arrangement that reads best for this model: `auto` tries it before the others. */
  preferred?: string | undefined;
  /** Whether the list is asked for. */
  asList: boolean;
  /** The width of the container in CSS pixels, for a font of 16 px; 0 while it is not displayed. */
  width: number;
  /** Where the panels of a picture are wanted. */
  panel: PanelPlaceWanted;
  /** Whether an arrangement is known to have no room in a picture of this width. */
  hasNoRoom(arrangement: Entry, width: number): boolean;
}

/** A presentation; when it is a picture, the arrangement to try for it, and the room that it has. */
export interface Choice<Entry extends ArrangementEntry> {
  presentation: Presentation;
  arrangement?: Entry;
  room?: PictureRoom;
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
 * by itself, beside the companion column if it has room there; without any, as cards, or as text where there is no room for cards.
 */
export function choosePresentation<Entry extends ArrangementEntry>(options: PresentationOptions<Entry>): Choice<Entry> {
  const { width, asList, panel } = options;
  const hasWidth = width > 0;
  if (asList || (hasWidth && width < CARDS_MIN_WIDTH)) return { presentation: 'list' };
  const rooms = roomsIn(width, panel);
  for (const arrangement of candidates(options)) {
    const room = rooms.find((one) => one.width >= arrangement.least && !options.hasNoRoom(arrangement, one.width));
    if (room) return { presentation: 'picture', arrangement, room };
  }
  return { presentation: width >= WIDE_CARDS_MIN_WIDTH ? 'wide-cards' : 'narrow-cards' };
}

/**
 * The arrangements to try: the reader's choice; then the one that is asked for and those after it, or all of those that are
 * chosen by themselves, the preferred one first.
 */
export function candidates<Entry extends ArrangementEntry>({ arrangements, view, chosen, preferred }: Pick<PresentationOptions<Entry>, 'arrangements' | 'view' | 'chosen' | 'preferred'>): readonly Entry[] {
  const named = arrangements.findIndex(({ name }) => name === view);
  const first = [chosen, named < 0 ? preferred : undefined].flatMap((name) => arrangements.filter((one) => one.name === name));
  return [...new Set([...first, ...arrangements.filter(({ auto }, i) => i === named || (auto && i > named))])];
}
