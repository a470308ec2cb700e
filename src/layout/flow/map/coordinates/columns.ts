import { sum } from '../../../../geometry/numbers.js';
import type { Box } from '../../../../geometry/types.js';
import type { Sizes } from '../../../scene.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import { boundariesAtColumn, boundaryWidths, nestingOf } from '../../boundaries/map-extents.js';
import { BOUNDARY_LABEL, BOUNDARY_PADDING, CARD_PADDING, SCENE_MARGIN, type MapSpacing } from '../measures.js';
import type { Cells } from '../placement/cells.js';

/** Wider gaps look empty; what is left goes to both sides of the map. */
const MAX_GAP = { twoColumns: 360, moreColumns: 220 };
/** How much wider than their text needs cards may become. */
const MAX_CARD_GROWTH = 1.15;
/** Columns whose widths differ by no more than this become equally wide, if that leaves enough for each gap. */
const SIMILAR_WIDTH = 90;
const MIN_SPARE_PER_GAP = 16;
/** By how much cards become narrower for titles. */
const CARD_STEP = 4;
/** For some lines beside a boundary's label. */
const ROOM_BESIDE_LABEL = 90;
/** To look as wide as others, a gap with boundary edges needs this share of their padding, and this much more room. */
const EDGE_GAP = { padding: 0.75, growth: 1.25 };

/** The place of everything across the map. It is decided first, because the width is given. */
export interface MapColumns {
  /** By the ids of systems. */
  cards: Map<string, Pick<Box, 'x' | 'width'>>;
  /** By the ids of boundaries. */
  boundaries: Map<string, Pick<Box, 'x' | 'width'>>;
  /** The left and right ends of the drawing. */
  left: number;
  right: number;
}

export interface ColumnOptions {
  /** How many lines have room left of the first column, and right of the last. */
  outsideTracks: number;
  spacing: MapSpacing;
  /** The widths that titles need between the cards of neighbouring columns, by the number of the gap: the best-looking first. */
  titleRoom: readonly (readonly (number | undefined)[])[];
  /** Whether boundaries are wide enough for lines that come in from above beside their labels. */
  roomBesideLabels: boolean;
}

/** A gap before, between or after columns. */
interface ColumnGap {
  /** How many boundaries end and begin in it, one inside the other. */
  edges: number;
  width: number;
}

/** Distributes columns across `width`. @returns `undefined` if they need more width. */
export function placeColumns(cells: Cells, boundaries: readonly BoundaryExtent[], sizes: Sizes, width: number, options: ColumnOptions): MapColumns | undefined {
  const { spacing, roomBesideLabels } = options;
  const cardWidths = cardWidthsOf(cells, sizes);
  const gaps = gapsBetween(cardWidths.length, boundaries, options);
  const spareWith = (columns: readonly number[]): number => width - sum([...columns, ...gaps.map((gap) => gap.width)]);
  const columnsFor = (cards: readonly number[]): number[] => columnWidths(cards, boundaries, sizes, roomBesideLabels ? ROOM_BESIDE_LABEL : 0, spacing.minGap);
  if (spareWith(columnsFor(cardWidths)) < 0) return undefined;
  const cards = evenCards(cardWidths, gaps, options.titleRoom, (candidate) => spareWith(columnsFor(candidate)));
  const spare = widenGaps(gaps, spareWith(columnsFor(cards)));
  const wider = cards.map((card) => card + Math.min(spare / cards.length, Math.max(...cards) * (MAX_CARD_GROWTH - 1)));
  const columns = columnsFor(wider);
  return placeAcross(cells, boundaries, wider, columns, gaps, Math.max(0, spareWith(columns) / 2));
}

/** Cards that are as equally wide as the room for titles and lines between them allows, if their widths are similar. */
function evenCards(natural: readonly number[], gaps: readonly ColumnGap[], titleRoom: ColumnOptions['titleRoom'], spareWith: (cards: readonly number[]) => number): readonly number[] {
  const [narrowest, widest] = [Math.min(...natural), Math.max(...natural)];
  if (widest - narrowest > SIMILAR_WIDTH) return natural;
  const least = MIN_SPARE_PER_GAP * (gaps.length - 2);
  const forTitles = titleRoom.map((room) => Math.max(least, sum(gaps.map(({ width, edges }, i) => Math.max(0, (room[i] ?? 0) + BOUNDARY_PADDING * edges - width)))));
  const atLeast = (width: number): number[] => natural.map((card) => Math.max(card, width));
  // Without room for all of the titles, they stand in the key.
  const needed = forTitles.find((room) => spareWith(natural) >= room) ?? least;
  for (let width = widest; width >= narrowest; width -= CARD_STEP) if (spareWith(atLeast(width)) >= needed) return atLeast(width);
  return natural;
}

/** The width of the cards in each column: of the widest. */
function cardWidthsOf(cells: Cells, sizes: Sizes): number[] {
  const widths: number[] = [];
  for (const [id, { column, span = 1 }] of cells) {
    const card = Math.ceil(sizes(id).width) + 2 * CARD_PADDING.x;
    // A card that spans columns is as wide as the widest of them; they grow only if that is not enough.
    for (let c = column; c < column + span; c++) widths[c] = Math.max(widths[c] ?? 0, span === 1 ? card : 0);
    if (span > 1 && Math.max(...widths.slice(column, column + span)) < card) widths[column] = card;
  }
  return widths;
}

/** The width of each column: of its cards, or more if the label of a boundary needs it. */
function columnWidths(cards: readonly number[], boundaries: readonly BoundaryExtent[], sizes: Sizes, besideLabel: number, gap: number): number[] {
  const widths = [...cards];
  for (const { id, level, left, right } of boundaries) {
    const count = right - left + 1;
    const inside = sum(widths.slice(left, right + 1)) + (count - 1) * gap + 2 * BOUNDARY_PADDING * level;
    const missing = (sizes(id).width + 2 * BOUNDARY_LABEL.fromSide + besideLabel - inside) / count;
    if (missing > 0) for (let c = left; c <= right; c++) widths[c] = (widths[c] ?? 0) + Math.ceil(missing);
  }
  return widths;
}

/** The gaps before, between and after columns, each as narrow as it may be. */
function gapsBetween(columns: number, boundaries: readonly BoundaryExtent[], { outsideTracks, spacing }: ColumnOptions): ColumnGap[] {
  const { verticalSegments, fromCard, fromEdge, minGap } = spacing;
  return Array.from({ length: columns + 1 }, (_, i) => {
    const at = boundariesAtColumn(boundaries, i);
    const [ending, beginning] = [nestingOf(at.ending), nestingOf(at.beginning)];
    const edges = ending + beginning;
    const padding = BOUNDARY_PADDING * edges;
    if (i === 0 || i === columns) {
      const tracks = outsideTracks > 0 ? (padding > 0 ? fromEdge : fromCard) + fromEdge + (outsideTracks - 1) * verticalSegments : 0;
      return { edges, width: SCENE_MARGIN + padding + tracks };
    }
    const free = ending > 0 && beginning > 0 ? 2 * fromEdge : edges > 0 ? fromCard + fromEdge : minGap;
    return { edges, width: padding + free };
  });
}

/** Gives spare width to the inner gaps so that they look equally wide. @returns what is left. */
function widenGaps(gaps: readonly ColumnGap[], spare: number): number {
  const inner = gaps.slice(1, -1);
  if (inner.length === 0) return spare;
  const neededFor = (free: number): number => sum(inner.map((gap) => Math.max(0, widthFor(gap, free) - gap.width)));
  let low = 0;
  let high = inner.length === 1 ? MAX_GAP.twoColumns : MAX_GAP.moreColumns;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (neededFor(middle) <= spare) low = middle;
    else high = middle;
  }
  let used = 0;
  for (const gap of inner) {
    const more = Math.max(0, Math.floor(widthFor(gap, low) - gap.width));
    gap.width += more;
    used += more;
  }
  return spare - used;
}

/** The width at which a gap looks like `free` px between two columns without boundaries. */
const widthFor = ({ edges }: ColumnGap, free: number): number => free * (edges > 0 ? EDGE_GAP.growth : 1) + BOUNDARY_PADDING * edges * EDGE_GAP.padding;

function placeAcross(cells: Cells, boundaries: readonly BoundaryExtent[], cardWidths: readonly number[], columnWidths: readonly number[], gaps: readonly ColumnGap[], start: number): MapColumns {
  const lefts: number[] = [];
  let x = start;
  columnWidths.forEach((width, i) => {
    x += gaps[i]?.width ?? 0;
    lefts.push(Math.round(x));
    x += width;
  });
  const leftOf = (column: number): number => lefts[column] ?? 0;
  const rightOf = (column: number): number => leftOf(column) + (columnWidths[column] ?? 0);
  const cards = new Map([...cells].map(([id, { column, span = 1 }]) => {
    const left = leftOf(column);
    const width = Math.max(...cardWidths.slice(column, column + span));
    return [id, { x: left + (rightOf(column + span - 1) - left - width) / 2, width }];
  }));
  return { cards, boundaries: boundaryWidths(boundaries, leftOf, rightOf), left: start, right: x + (gaps.at(-1)?.width ?? 0) };
}
