import type { CSSResult } from 'lit';
import { baseStyles, listStyles } from '../theme/styles.js';
import { drawingOf, type Kind } from './kind.js';

/**
 * The style sheets of a diagram, in the order in which they count: those of pictures that have been loaded come before
 * those of lists.
 * @param ofPictures those of pictures of every kind, if they have been loaded.
 */
export function stylesOf(kind: Pick<Kind, 'arrangements' | 'styles'> | undefined, ofPictures: CSSResult | undefined): CSSResult[] {
  const { arrangements = [], styles } = kind ?? {};
  const ofDrawings = new Set(arrangements.flatMap((picture) => drawingOf(picture)?.styles ?? []));
  return [...baseStyles, ...(ofPictures ? [ofPictures] : []), ...ofDrawings, ...listStyles, ...(styles ? [styles] : [])];
}
