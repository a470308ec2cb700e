import type { FlowIndex } from '../../model/flow/build-index.js';
import { MAX_DRAWING_WIDTH } from '../dimensions.js';
import type { TextBox, TextStyle } from '../text/box.js';
import { EMPHASIS, NAME, NUMBER, STRONG, WORDS } from '../text/styles.js';

/** The lengths that depend on the width of the drawing. */
type LengthName = 'system';
export type FlowTextBox = TextBox<LengthName>;
export type BoxName = 'system' | 'boundary' | 'message' | 'groupLabel' | 'optionLabel';

/** The name of a boundary. */
export const BOUNDARY_NAME: TextStyle = { size: 18, lineHeight: 1.3, bold: true, colour: 'ink' };
const SYSTEM_NAME: TextStyle = { ...NAME, colour: 'ink' };
const SUBTITLE: TextStyle = { ...WORDS, colour: 'muted' };

const system: FlowTextBox = { direction: 'column', gap: 4.8, mark: { type: 'icon', size: 32 }, texts: [SYSTEM_NAME, SUBTITLE], maxWidth: 176, balanced: true };
const label = { direction: 'row', gap: 0, maxWidth: 256 } as const;

const BOXES: Readonly<Record<BoxName, FlowTextBox>> = {
  system,
  boundary: { direction: 'row', gap: 0, texts: [BOUNDARY_NAME] },
  message: { direction: 'row', gap: 8, mark: { type: 'badge', size: 28, padding: 5.6, text: { ...NUMBER, size: 15 } }, texts: [WORDS], maxWidth: 240 },
  groupLabel: { ...label, texts: [{ ...STRONG, overflowWrap: 'break-word' }] },
  optionLabel: { ...label, texts: [{ ...EMPHASIS, colour: 'muted', overflowWrap: 'break-word' }] },
};

/** Cards and lines: a message is its number, and groups are not shown. */
export const MAP_BOXES: Readonly<Record<'system' | 'boundary' | 'message', FlowTextBox>> = {
  system: { ...system, minWidth: 120 },
  boundary: BOXES.boundary,
  message: { direction: 'row', gap: 0, mark: { type: 'badge', size: 36, padding: 5.6, border: 2, text: { ...NUMBER, colour: 'ink' } }, texts: [] },
};

/** Cards side by side over their lifelines. */
export const SEQUENCE_BOXES: Readonly<Record<BoxName, FlowTextBox>> = {
  ...BOXES,
  system: { ...system, texts: [{ ...SYSTEM_NAME, overflowWrap: 'anywhere' }, SUBTITLE], maxWidth: { of: 'system' } },
};

/** Cards stand side by side over the lifelines: the more there are, the narrower their text. */
export const sequenceMeasures = ({ model }: FlowIndex, width: number): Record<LengthName, number> => ({
  system: Math.max(84, Math.min(140, (Math.min(width, MAX_DRAWING_WIDTH) - 50) / model.systems.length - 44)),
});
