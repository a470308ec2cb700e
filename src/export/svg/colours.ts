import type { PlainColour } from '../../theme/palette.js';
import type { Attributes } from './xml.js';

const NAMES = { fill: 'fill', stroke: 'stroke', stop: 'stop-color' } as const;

/** A colour as an attribute, and its opacity as another where one sees through it. */
export function painted(what: keyof typeof NAMES, { hex, opacity }: PlainColour, share = 1): Attributes {
  const all = opacity * share;
  return { [NAMES[what]]: hex, [`${what}-opacity`]: all < 1 ? all : undefined };
}
