import type { Box } from '../../../../geometry/types.js';
import type { Sizes } from '../../../scene.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { Cells } from '../placement/cells.js';
import { CARD_PADDING, LABEL, MARGIN, PAD, type Pitch } from '../measures.js';

/** Beyond these a gap looks empty; what is left goes to both sides of the map. */
const MOST_GAP = { few: 360, many: 220 };
/** Cards are not made wider than this many times what their text needs. */
const STRETCH = 1.15;

/** Columns whose widths differ by less are made equally wide, if that leaves so much for each gap. */
const SIMILAR = 90;
const EVEN_SPARE = 16;
/** Room for some lines beside a label. */
const BESIDE_LABEL = 90;

/** Where everything stands across: the first thing that is decided, since the width is given. */
export interface Columns {
  /** By system: the left edge and the width of its card. */
  cards: Map<string, Pick<Box, 'x' | 'width'>>;
  /** By boundary: its left edge and its width. */
  boundaries: Map<string, Pick<Box, 'x' | 'width'>>;
  /** The left and right end of the drawing. */
  left: number;
  right: number;
}

/** A strip beside a column: how many levels of boundaries end and begin in it. */
interface Gap {
  ends: number;
  begins: number;
  least: number;
}

export interface ColumnOptions {
  /** Lanes that are wanted left of the first column and right of the last. */
  outside: number;
  pitch: Pitch;
  /** Boundaries are to be wide enough for lines that come in from above beside their labels. */
  reserve: boolean;
}

/**
 * Sets columns across `width`.
 * @returns `undefined` when the columns need more width.
 */
export function columnsOf(cells: Cells, blocks: readonly BoundaryExtent[], sizes: Sizes, width: number, { outside, pitch, reserve }: ColumnOptions): Columns | undefined {
  const widths = cardWidths(cells, sizes);
  const gaps = gapsOf(widths.length, blocks, outside, pitch);
  const spareWith = (slots: readonly number[]): number => width - [...slots, ...gaps.map((gap) => gap.least)].reduce((sum, each) => sum + each, 0);
  const slotsFor = (cards: readonly number[]): number[] => slotWidths(cards, blocks, sizes, reserve ? BESIDE_LABEL : 0, pitch.gap);
  if (spareWith(slotsFor(widths)) < 0) return undefined;
  const even = widths.map(() => Math.max(...widths));
  const similar = Math.max(...widths) - Math.min(...widths) <= SIMILAR;
  const cards = similar && spareWith(slotsFor(even)) >= EVEN_SPARE * (gaps.length - 2) ? even : widths;
  const spare = fill(gaps, spareWith(slotsFor(cards)));
  const wider = cards.map((card) => card + Math.min(spare / cards.length, Math.max(...cards) * (STRETCH - 1)));
  const slots = slotsFor(wider);
  return set(cells, blocks, wider, slots, gaps, Math.max(0, spareWith(slots) / 2));
}

/** The width of the cards of each column: of the widest. */
function cardWidths(cells: Cells, sizes: Sizes): number[] {
  const widths: number[] = [];
  for (const [id, { column, span = 1 }] of cells) {
    const card = Math.ceil(sizes(id).width) + 2 * CARD_PADDING.x;
    // A card across several columns is as wide as the widest of them; only if that is too little they grow.
    for (let c = column; c < column + span; c++) widths[c] = Math.max(widths[c] ?? 0, span === 1 ? card : 0);
    if (span > 1 && Math.max(...widths.slice(column, column + span)) < card) widths[column] = card;
  }
  return widths;
}

/** The width of each column: of its cards, or what the label of a boundary round them needs. */
function slotWidths(cards: readonly number[], blocks: readonly BoundaryExtent[], sizes: Sizes, beside: number, gap: number): number[] {
  const slots = [...cards];
  for (const { id, level, left, right } of blocks) {
    const inside = slots.slice(left, right + 1).reduce((sum, w) => sum + w, 0) + (right - left) * gap + 2 * PAD * level;
    const missing = (sizes(id).width + 2 * LABEL.beside + beside - inside) / (right - left + 1);
    if (missing > 0) for (let c = left; c <= right; c++) slots[c] = (slots[c] ?? 0) + Math.ceil(missing);
  }
  return slots;
}

function gapsOf(columns: number, blocks: readonly BoundaryExtent[], outside: number, { across, clear, edge, gap }: Pitch): Gap[] {
  return Array.from({ length: columns + 1 }, (_, i) => {
    const ends = Math.max(0, ...blocks.filter((block) => block.right === i - 1).map((block) => block.level));
    const begins = Math.max(0, ...blocks.filter((block) => block.left === i).map((block) => block.level));
    const outer = i === 0 || i === columns;
    const pads = PAD * (ends + begins);
    if (outer) {
      const lanes = outside > 0 ? (pads > 0 ? edge : clear) + edge + (outside - 1) * across : 0;
      return { ends, begins, least: MARGIN + pads + lanes };
    }
    const between = ends > 0 && begins > 0 ? 2 * edge : ends + begins > 0 ? clear + edge : gap;
    return { ends, begins, least: pads + between };
  });
}

/** Gives spare width to the inner gaps, so that what is free in them becomes even. */
function fill(gaps: readonly Gap[], spare: number): number {
  const inner = gaps.slice(1, -1);
  if (inner.length === 0) return spare;
  const most = inner.length === 1 ? MOST_GAP.few : MOST_GAP.many;
  // A boundary's edge in a gap takes a share of the eye: the gap is to look as free as one without.
  const level = (to: number): number => inner.reduce((sum, gap) => sum + Math.max(0, wanted(gap, to) - gap.least), 0);
  let low = 0;
  let high = most;
  for (let i = 0; i < 20; i++) {
    const middle = (low + high) / 2;
    if (level(middle) <= spare) low = middle;
    else high = middle;
  }
  let used = 0;
  for (const gap of inner) {
    const more = Math.max(0, Math.floor(wanted(gap, low) - gap.least));
    gap.least += more;
    used += more;
  }
  return spare - used;
}

const wanted = ({ ends, begins }: Gap, free: number): number => free * (ends + begins > 0 ? 1.25 : 1) + PAD * (ends + begins) * 0.75;

function set(cells: Cells, blocks: readonly BoundaryExtent[], widths: readonly number[], slots: readonly number[], gaps: readonly Gap[], start: number): Columns {
  const lefts: number[] = [];
  let x = start;
  slots.forEach((width, i) => {
    x += gaps[i]?.least ?? 0;
    lefts.push(Math.round(x));
    x += width;
  });
  const rightOf = (column: number): number => (lefts[column] ?? 0) + (slots[column] ?? 0);
  const cards = new Map([...cells].map(([id, { column, span = 1 }]) => {
    const left = lefts[column] ?? 0;
    const width = Math.max(...widths.slice(column, column + span));
    return [id, { x: left + (rightOf(column + span - 1) - left - width) / 2, width }];
  }));
  const boundaries = new Map(blocks.map(({ id, level, left, right }) => {
    const from = (lefts[left] ?? 0) - PAD * level;
    return [id, { x: from, width: rightOf(right) + PAD * level - from }];
  }));
  return { cards, boundaries, left: start, right: x + (gaps.at(-1)?.least ?? 0) };
}
