import type { TextBox, TextStyle } from '../text/box.js';
import { DISC_NUMBER, EMPHASIS, ICON, NAME, NUMBER, STRONG, WORDS } from '../text/styles.js';
import type { LengthName } from './lengths.js';

type Box = TextBox<LengthName>;
export type BoxName = 'hub' | 'stage' | 'cycleStage' | 'track' | 'step' | 'shortTrackStep' | 'cycleStep' | 'gateway' | 'gate' | 'condition' | 'complete';

export const TITLE: TextStyle = { size: 20, scale: 'title', lineHeight: 1.25, bold: true, colour: 'ink' };

const stage: Box = { direction: 'row', gap: 10.4, mark: { type: 'badge', size: 32, padding: 5.6, text: NUMBER }, texts: [TITLE], maxWidth: { of: 'title' }, balanced: true };
const step: Box = { direction: 'column', gap: 6.4, mark: { type: 'disc', size: { of: 'disc' }, icon: 28, border: 2, text: DISC_NUMBER }, texts: [WORDS], maxWidth: { of: 'step' }, balanced: true };
const edgeLabel: Box = {
  direction: 'row', gap: 9.6, mark: { type: 'icon', size: ICON.size }, texts: [{ ...WORDS, colour: 'ink' }], maxWidth: { of: 'edgeLabel' },
  padding: { x: 12.8, y: 8 }, border: 1.5, area: { fill: 'tint', stroke: 'accent' },
};

/** Stages round their hub. */
export const ECOSYSTEM_BOXES: Readonly<Record<BoxName, Box>> = {
  hub: { direction: 'column', gap: 5.6, mark: { type: 'icon', size: 42, colour: 'hub', stroke: 1.5 }, texts: [NAME, WORDS], maxWidth: { of: 'hub' }, balanced: true },
  stage,
  cycleStage: { ...stage, direction: 'column', gap: 6.4, maxWidth: { of: 'cycleTitle' } },
  track: { direction: 'wrap', gap: 9.6, texts: [{ ...STRONG, colour: 'ink' }, { ...WORDS, colour: 'muted' }], maxWidth: { of: 'track' } },
  step,
  shortTrackStep: { ...step, maxWidth: { of: 'step', times: 1.3 } },
  cycleStep: { ...step, maxWidth: { of: 'cycleStep' } },
  gateway: { ...edgeLabel, area: { fill: 'raised', stroke: 'accent', dashed: true } },
  gate: edgeLabel,
  condition: { ...edgeLabel, texts: [{ ...EMPHASIS, colour: 'muted' }], area: { fill: 'raised', stroke: 'line' } },
  complete: { direction: 'row', gap: 0, texts: [{ ...WORDS, colour: 'muted' }], maxWidth: { of: 'title' } },
};

const stripStage: Box = { ...stage, gap: 9.6, maxWidth: 152 };
const row: Box = { direction: 'row', gap: 9.6, mark: { type: 'disc', size: 32, icon: 18.4, border: 1.5, text: DISC_NUMBER }, texts: [WORDS], maxWidth: 188, minHeight: 32 };

/** A strip of chevrons with lists beneath. */
export const OVERVIEW_BOXES: Readonly<Record<BoxName, Box>> = {
  ...ECOSYSTEM_BOXES,
  hub: { ...ECOSYSTEM_BOXES.hub, direction: 'row', gap: 14.4, mark: { type: 'icon', size: 36, colour: 'hub', stroke: 1.5 }, maxWidth: { of: 'bar' } },
  stage: stripStage,
  cycleStage: stripStage,
  track: { ...ECOSYSTEM_BOXES.track, maxWidth: 188 },
  complete: { ...ECOSYSTEM_BOXES.complete, maxWidth: 188 },
  step: row,
  shortTrackStep: row,
  cycleStep: row,
};
