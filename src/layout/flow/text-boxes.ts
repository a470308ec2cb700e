import type { TextBox, TextStyle } from '../text/box.js';
import { EMPHASIS, NAME, NUMBER, STRONG, WORDS } from '../text/styles.js';
import type { LengthName } from './lengths.js';

export type FlowTextBox = TextBox<LengthName>;
export type BoxName = 'system' | 'boundary' | 'message' | 'groupLabel' | 'optionLabel' | 'title' | 'narrowTitle';

/** The name of a boundary: a line of at least 24 px, which is easy to hit. */
export const BOUNDARY_NAME: TextStyle = { size: 18, scale: 'title', lineHeight: 1.35, bold: true, colour: 'ink' };
/** The same in a sequence, whose text may be smaller. */
export const SEQUENCE_BOUNDARY_NAME: TextStyle = { ...BOUNDARY_NAME, lineHeight: 1.55 };
const SYSTEM_NAME: TextStyle = { ...NAME, colour: 'ink' };
/** The same in a sequence, where cards stand close together: names of eight letters are not broken there. */
export const SEQUENCE_SYSTEM_NAME: TextStyle = { ...SYSTEM_NAME, size: 18, overflowWrap: 'anywhere' };
/** The title of a message on a map. */
export const MESSAGE_TITLE: TextStyle = { ...WORDS, size: 15, lineHeight: 1.25 };
const SUBTITLE: TextStyle = { ...WORDS, colour: 'muted' };

const system: FlowTextBox = { direction: 'column', gap: 4.8, mark: { type: 'icon', size: 32 }, texts: [SYSTEM_NAME, SUBTITLE], maxWidth: { of: 'system' }, balanced: true };
const label = { direction: 'row', gap: 0, maxWidth: 256 } as const;

const BOXES: Readonly<Record<Exclude<BoxName, 'title' | 'narrowTitle'>, FlowTextBox>> = {
  system,
  boundary: { direction: 'row', gap: 0, texts: [BOUNDARY_NAME] },
  message: { direction: 'row', gap: 8, mark: { type: 'badge', size: 28, padding: 4.8, text: NUMBER }, texts: [WORDS], maxWidth: 240 },
  groupLabel: { ...label, texts: [{ ...STRONG, overflowWrap: 'break-word' }] },
  optionLabel: { ...label, texts: [{ ...EMPHASIS, colour: 'muted', overflowWrap: 'break-word' }] },
};

const title: FlowTextBox = { direction: 'column', gap: 0, texts: [MESSAGE_TITLE], maxWidth: 132, balanced: true, tight: true };

/** Cards and lines: a message is its number, with its title where there is room, and groups are not shown. */
export const MAP_BOXES: Readonly<Record<'system' | 'boundary' | 'message' | 'title' | 'narrowTitle', FlowTextBox>> = {
  system: { ...system, minWidth: 120 },
  boundary: BOXES.boundary,
  message: { direction: 'row', gap: 0, mark: { type: 'badge', size: 36, padding: 5.6, border: 2, text: { ...NUMBER, colour: 'ink' } }, texts: [] },
  title,
  narrowTitle: { ...title, maxWidth: 84 },
};

/** Cards side by side over their lifelines. */
export const SEQUENCE_BOXES: typeof BOXES = {
  ...BOXES,
  boundary: { ...BOXES.boundary, texts: [SEQUENCE_BOUNDARY_NAME] },
  system: { ...system, texts: [SEQUENCE_SYSTEM_NAME, SUBTITLE] },
};
