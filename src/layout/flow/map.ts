import type { Size } from '../../geometry/types.js';
import type { FlowIndex } from '../../model/flow.js';
import { MOST_WIDTH } from '../measures.js';
import type { Scene, Sizes } from '../scene.js';
import type { ArrangeOptions } from '../views.js';
import { enclosures, type Enclosure } from './cells.js';
import { columnsOf, type Columns } from './columns.js';
import { draw } from './draw.js';
import { CARD_PADDING, LABEL, MARGIN, pitchesFor } from './gauge.js';
import { linksOf, type Link } from './links.js';
import { depthOf, place } from './place.js';
import { routes } from './routes.js';
import type { Reserved } from './streets.js';

/** What is tried in turn, the best looking first: lanes that are kept free outside, room beside labels, distances. */
const ATTEMPTS: { outside: number; reserve: boolean; apart: keyof ReturnType<typeof pitchesFor> }[] = [
  { outside: 0, reserve: false, apart: 'near' },
  { outside: 2, reserve: true, apart: 'near' },
  { outside: 0, reserve: true, apart: 'far' },
  { outside: 5, reserve: true, apart: 'far' },
  { outside: 2, reserve: true, apart: 'farthest' },
];
/** More columns than this are never needed. */
const MOST_COLUMNS = 8;

/**
 * Draws a flow as a map: a card for each system, boundaries round those that belong together, and each message as a
 * line of its own with its number on it.
 * @returns `undefined` when the width is too small for that.
 */
export function arrangeMap(index: FlowIndex, { width, sizes }: ArrangeOptions): Scene | undefined {
  const room = Math.min(width, MOST_WIDTH);
  const links = linksOf(index, sizes);
  // Before, between and behind are what a map shows: with fewer columns than three little is left of it.
  const least = Math.min(depthOf(index, links), 3);
  for (let most = mostColumns(index, room, sizes, pitchesFor(largestBadge(links)).near.gap); most >= least;) {
    const placed = place(index, links, most);
    const columns = 1 + Math.max(...[...placed.cells.values()].map(({ column, span = 1 }) => column + span - 1));
    const scene = withColumns(index, links, placed, room, sizes);
    if (scene) return scene;
    most = Math.min(most, columns) - 1;
  }
  return undefined;
}

/** No more columns than the narrowest cards would have room in. */
function mostColumns(index: FlowIndex, width: number, sizes: Sizes, gap: number): number {
  const widths = index.model.systems.map(({ id }) => sizes(id).width + 2 * CARD_PADDING.x + gap).sort((a, b) => a - b);
  let taken = 2 * MARGIN - gap;
  const columns = widths.findIndex((each) => (taken += each) > width);
  return Math.max(1, Math.min(MOST_COLUMNS, columns < 0 ? widths.length : columns));
}

/** All badges are given as much room as the largest needs. */
const largestBadge = (links: readonly Link[]): Size => ({
  width: Math.max(0, ...links.map(({ message }) => message?.badge.width ?? 0)),
  height: Math.max(0, ...links.map(({ message }) => message?.badge.height ?? 0)),
});

function withColumns(index: FlowIndex, links: readonly Link[], { cells, members }: ReturnType<typeof place>, width: number, sizes: Sizes): Scene | undefined {
  const blocks = enclosures(members, cells);
  const pitches = pitchesFor(largestBadge(links));
  for (const { reserve, outside, apart } of ATTEMPTS) {
    const pitch = pitches[apart];
    const columns = columnsOf(cells, blocks, sizes, width, { outside, pitch, reserve });
    if (!columns) continue;
    const labels = reserve ? labelsOf(blocks, columns, sizes) : [];
    const scene = routes(links, { cells, blocks, columns, sizes, pitch, labels }, (found) => draw(index, found, blocks, columns, width, sizes));
    if (scene) return scene;
  }
  return undefined;
}

/** The places that labels have at the top left of their boundaries. */
function labelsOf(blocks: readonly Enclosure[], columns: Columns, sizes: Sizes): Reserved[] {
  return blocks.map(({ id, top }) => {
    const x = (columns.boundaries.get(id)?.x ?? 0) + LABEL.beside;
    return { row: top, from: x - LABEL.aside, to: x + sizes(id).width + LABEL.aside };
  });
}
