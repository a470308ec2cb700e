/** The lengths that the text boxes of a journey take from the width. */
import { MAX_DRAWING_WIDTH } from '../dimensions.js';
import type { Scales } from '../scales.js';
import { measuresFor } from './measures.js';

/** The lengths that depend on the width of the drawing; the bar is that of the overview. */
type JourneyLength = 'step' | 'cycleStep' | 'title' | 'cycleTitle' | 'track' | 'hub' | 'edgeLabel' | 'disc';
export type LengthName = JourneyLength | 'bar';

/** The lengths of the ecosystem in a container of a width. */
export function journeyLengths(width: number, scales?: Scales): Record<JourneyLength, number> {
  const { step, cycleStep, title, cycleTitle, track, hub, edgeLabel, disc } = measuresFor(Math.min(width, MAX_DRAWING_WIDTH), scales);
  return { step, cycleStep, title, cycleTitle, track, hub, edgeLabel, disc };
}

/** Those of the overview: the hub's text is in a bar as wide as the strip. */
export const overviewLengths = (width: number, scales?: Scales): Record<LengthName, number> => ({ ...journeyLengths(width, scales), bar: Math.min(288, width - 48) });
