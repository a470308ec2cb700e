import type { TextStyle } from './box.js';

/** Most text of a drawing. */
export const WORDS: TextStyle = { size: 16, lineHeight: 1.3 };
export const STRONG: TextStyle = { ...WORDS, bold: true };
export const EMPHASIS: TextStyle = { ...WORDS, italic: true };
/** The name of a hub or a system over its subtitle. */
export const NAME: TextStyle = { size: 20, scale: 'title', lineHeight: 1.3, bold: true };
/** The number in a badge. */
export const NUMBER: TextStyle = { size: 16, lineHeight: 1, bold: true, colour: 'on-accent' };
/** An icon, unless its box says otherwise: its size, and its stroke on the grid that icons are drawn on. */
export const ICON = { size: 24, grid: 24, stroke: 1.75 };
/** The number of a step without an icon. */
export const DISC_NUMBER: TextStyle = { ...NUMBER, size: 20, scale: 'disc', colour: 'ink' };
