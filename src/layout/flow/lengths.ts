/** The lengths that the text boxes of a flow take from the width. */
import type { FlowIndex } from '../../model/flow/build-index.js';
import { MAX_DRAWING_WIDTH } from '../dimensions.js';
import { NO_SCALES, type Scales } from '../scales.js';

/** The lengths that depend on the width of the drawing. */
export type LengthName = 'system';

/** With less room for each lifeline than this, in CSS pixels, the text of a sequence is smaller: the room, and the size of the text. */
const TEXT_SCALES = [[116, 0.875], [128, 0.9375]] as const;

/** The size of the text of a sequence, as a multiple of the page's: smaller where the cards would have no room otherwise. */
export const sequenceTextScale = ({ model }: FlowIndex, width: number): number =>
  TEXT_SCALES.find(([room]) => width < room * model.systems.length)?.[1] ?? 1;

/** Cards stand side by side over the lifelines: the more there are, the narrower their text. */
export const sequenceMeasures = ({ model }: FlowIndex, width: number, { title } = NO_SCALES): Record<LengthName, number> => ({
  system: Math.max(92 * title, Math.min(140 * title, (Math.min(width, MAX_DRAWING_WIDTH) - 50) / model.systems.length - 44)),
});

/** With less room for each system than this, in CSS pixels, the text of its card on a map is narrower: the room, and the width. */
const CARD_WIDTHS = [[150, 132], [160, 144]] as const;
const CARD_WIDTH = 176;
/** With more systems than these, there are more rows, and no more columns. */
const MOST_SIDE_BY_SIDE = 7;

/** The narrower the cards of a map, the more of them stand side by side, and the more titles have room between them. */
export const mapMeasures = ({ model }: FlowIndex, width: number, { title }: Scales = NO_SCALES): Record<LengthName, number> => ({
  system: title * (CARD_WIDTHS.find(([room]) => Math.min(width, MAX_DRAWING_WIDTH) < room * Math.min(MOST_SIDE_BY_SIDE, model.systems.length))?.[1] ?? CARD_WIDTH),
});
