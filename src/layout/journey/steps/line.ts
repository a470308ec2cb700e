import type { StepOrGateway } from '../../../model/journey/build-index.js';
import type { Tone } from '../../../model/core/names.js';
import type { Sizes } from '../../scene.js';
import type { Measures } from '../measures.js';
import { cellOf, pitchOf, tightLength } from './cells.js';
import { layoutColumn } from './column.js';
import { FIXED_SIZE, type Direction, type StepLayout } from './layout.js';
import { layoutRows } from './rows.js';

/** A line of steps in one direction. A horizontal line that would be longer than `maxLength` px wraps into rows. */
export function layoutStepLine(parts: readonly StepOrGateway[], direction: Direction, sizes: Sizes, measures: Measures, tone: Tone, maxLength = Infinity): StepLayout {
  const cells = parts.map((part) => cellOf(part, sizes, measures));
  if (cells.length === 0) return { minSize: { width: 0, height: 0 }, maxScale: FIXED_SIZE, place: () => ({ boxes: [], shapes: [] }) };
  return direction === 'up' || direction === 'down'
    ? layoutColumn(cells, direction, tone)
    : layoutRows(cells, direction, tone, tightLength(cells) <= maxLength ? cells.length : evenRows(cells.length, Math.floor(maxLength / pitchOf(cells))));
}

/** How many of `count` cells go in each row so that the rows are about equal; `fitting` is the most that fit. */
const evenRows = (count: number, fitting: number): number => Math.ceil(count / Math.ceil(count / Math.max(1, fitting)));
