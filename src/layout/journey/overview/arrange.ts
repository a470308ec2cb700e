import type { Box } from '../../../geometry/types.js';
import type { JourneyIndex } from '../../../model/journey/build-index.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { Budget, withinBudget } from '../../budget.js';
import { rectangle, type Scene, type Sizes } from '../../scene.js';
import { drawHubBar, hubBarSize } from '../hub.js';
import { MAX_DRAWING_WIDTH } from '../../dimensions.js';
import { JOURNEY_WORK, leastOverviewWork } from '../work.js';
import { chevronDown, chevronRight } from './chevron.js';
import { stageColumn, type StageColumn } from './list.js';
import { shareOut } from './rows.js';
import { NO_SCALES } from '../../scales.js';

/** Between two chevrons, measured across the slanted edges, and between a chevron and its list. */
const GAP = 8;
/** Between an edge and the text inside it. */
const PADDING = { side: 16, title: 16 };
/** Between two rows of chevrons. */
const ROW_GAP = 32;
/** The least height of a chevron; the length of its point as a share of the height, and at most. */
const CHEVRON = { minHeight: 68, point: 0.32, maxPoint: 28 };
/** How far a block that points down reaches below its lower edge. */
const POINT_DOWN = 16;
/** A column grows up to this width. */
const COLUMN_WIDTH = 440;
/** Between the hub's text and the edge of its bar, and below the bar. */
const BAR_PADDING = { x: PADDING.side, y: 12 };
const BAR_GAP = 28;

/**
 * Draws a journey as a strip of chevrons in order, each with its list below: as many in a row as the widest text
 * allows, in rows of equal length; where only one fits in a row, the stages are stacked and point down.
 * @returns `undefined` when the width is too small for the widest text, or there are too many parts.
 */
export function arrangeOverview(index: JourneyIndex, { width, sizes, scales: { corner } = NO_SCALES, budget = new Budget(JOURNEY_WORK) }: ArrangeOptions): Scene | undefined {
  return withinBudget(() => {
    budget.spend(leastOverviewWork(index));
    return drawStrip(index, Math.min(width, MAX_DRAWING_WIDTH), sizes, corner);
  });
}

/** @param corner how many times as round as usual the corners of chevrons are. */
function drawStrip(index: JourneyIndex, maxWidth: number, sizes: Sizes, corner: number): Scene | undefined {
  const columns = index.model.stages.map((stage) => stageColumn(stage, index, sizes));
  const chevrons = chevronSize(columns);
  const bar = hubBarSize(index, sizes, BAR_PADDING);
  const top = index.model.hub ? bar.height + BAR_GAP : 0;
  const fitting = Math.floor((maxWidth - chevrons.point + chevrons.gap) / (chevrons.minWidth + chevrons.gap));
  const scene: Scene = { width: bar.width, height: 0, boxes: {}, shapes: [], mirrored: false };
  if (fitting > 1) placeRows(scene, columns, chevrons, { maxWidth, fitting, corner }, top);
  else placeStack(scene, columns, { maxWidth, corner }, top);
  if (scene.width > maxWidth) return undefined;
  drawHubBar(scene, index, sizes, BAR_PADDING);
  return scene;
}

/** What all chevrons of a strip have in common, so that they fit into each other. */
interface ChevronSize {
  height: number;
  /** How far points reach out and notches reach in. */
  point: number;
  /** From a chevron's point to the notch of the next, along the row. */
  gap: number;
  /** The least width of a column. */
  minWidth: number;
}

function chevronSize(columns: readonly StageColumn[]): ChevronSize {
  const height = Math.max(CHEVRON.minHeight, ...columns.map(({ title }) => title.height + 2 * PADDING.title));
  const point = Math.round(Math.min(CHEVRON.maxPoint, CHEVRON.point * height));
  const widths = columns.map(({ title, width }) => Math.max(
    title.width + 2 * PADDING.side + (point * title.height) / height,
    width + 2 * PADDING.side,
  ));
  return { height, point, gap: Math.round((GAP * Math.hypot(height / 2, point)) / (height / 2)), minWidth: Math.ceil(Math.max(...widths)) };
}

/** @param scene its width is the least that the strip may have. */
function placeRows(scene: Scene, stages: readonly StageColumn[], chevrons: ChevronSize, { maxWidth, fitting, corner }: { maxWidth: number; fitting: number; corner: number }, top: number): void {
  const { point, gap, minWidth } = chevrons;
  const { columns, rows } = shareOut(stages, fitting);
  const columnWidth = (all: number, count = columns): number => Math.floor((all - point + gap) / count - gap);
  const width = Math.min(columnWidth(maxWidth), Math.max(minWidth, COLUMN_WIDTH, columnWidth(scene.width)));
  scene.width = Math.max(scene.width, columns * (width + gap) - gap + point);
  let y = top;
  rows.forEach((row, nth) => {
    const contentHeight = Math.max(...row.map(({ column, columns }) => column.height(columns)));
    const listHeight = contentHeight > 0 ? contentHeight + 2 * PADDING.side : 0;
    // A row with fewer columns has wider ones, so that all rows end alike.
    const step = columnWidth(scene.width, row.reduce((total, placed) => total + placed.columns, 0)) + gap;
    let x = 0;
    row.forEach(({ column, columns }, i) => {
      const chevron: Box = { x, y, width: columns * step - gap, height: chevrons.height };
      drawChevron(scene, column, chevron, { point, corner, isFirst: nth + i === 0 });
      drawList(scene, column, { ...chevron, y: y + chevrons.height + GAP, height: listHeight }, { columns, step });
      x += columns * step;
    });
    scene.height = y + chevrons.height + (listHeight > 0 ? GAP + listHeight : 0);
    y = scene.height + ROW_GAP;
  });
}

/** A chevron, with its title centred between notch and point. */
function drawChevron(scene: Scene, { id, tone, title }: StageColumn, box: Box, { point, corner, isFirst }: { point: number; corner: number; isFirst: boolean }): void {
  scene.shapes.push({ kind: 'chevron', d: chevronRight(box, point, isFirst, corner), partIds: [id], tone });
  const start = box.x + (isFirst ? 0 : point);
  const end = box.x + box.width + point * (1 - title.height / box.height);
  scene.boxes[id] = { x: (start + end - title.width) / 2, y: box.y + (box.height - title.height) / 2, ...title };
}

/** How many columns the list of a stage has, and how far it is from one to the next. */
interface Columns {
  columns: number;
  step: number;
}

const ONE: Columns = { columns: 1, step: 0 };

function drawList(scene: Scene, column: StageColumn, area: Box, shared: Columns): void {
  if (column.height(1) === 0) return;
  scene.shapes.push(rectangle('band', area, { partIds: [column.id], tone: column.tone }));
  placeTexts(scene, column, area, PADDING.side, shared);
}

/** Places the list inside an area, `above` px below its top. */
function placeTexts(scene: Scene, column: StageColumn, area: Box, above: number, { columns, step }: Columns): void {
  const inner = { x: area.x + PADDING.side, y: area.y + above, width: area.width - 2 * PADDING.side, height: area.height - above - PADDING.side };
  for (const [id, box] of column.place(inner, columns, step)) scene.boxes[id] = box;
}

/** One stage below the other: titles and lists are blocks that point into each other all the way down. */
function placeStack(scene: Scene, columns: readonly StageColumn[], { maxWidth, corner }: { maxWidth: number; corner: number }, top: number): void {
  const minWidth = Math.max(...columns.map(({ title, width }) => Math.max(title.width, width) + 2 * PADDING.side));
  const width = Math.max(minWidth, scene.width, Math.min(maxWidth, COLUMN_WIDTH));
  let y = top;
  columns.forEach((column, i) => {
    const { id, tone, title } = column;
    const isLast = i === columns.length - 1;
    const notch = i > 0 ? POINT_DOWN : 0;
    const chevron: Box = { x: 0, y, width, height: Math.max(CHEVRON.minHeight - POINT_DOWN, title.height + 2 * PADDING.title) + notch / 2 };
    scene.shapes.push({ kind: 'chevron', d: chevronDown(chevron, notch, POINT_DOWN, corner), partIds: [id], tone });
    scene.boxes[id] = { x: (width - title.width) / 2, y: y + (chevron.height + notch / 2 + POINT_DOWN / 2 - title.height) / 2, ...title };
    y += chevron.height + GAP;
    scene.height = y - GAP + POINT_DOWN;
    if (column.height(1) === 0) return;
    const above = POINT_DOWN + PADDING.side;
    const list: Box = { x: 0, y, width, height: column.height(1) + above + PADDING.side };
    scene.shapes.push({ kind: 'band', d: chevronDown(list, POINT_DOWN, isLast ? 0 : POINT_DOWN, corner), partIds: [id], tone });
    placeTexts(scene, column, list, above, ONE);
    y += list.height + GAP;
    scene.height = y - GAP + (isLast ? 0 : POINT_DOWN);
  });
  scene.width = width;
}
