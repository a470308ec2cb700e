import { roundedRect } from '../../../geometry/shapes.js';
import type { Box, Size } from '../../../geometry/types.js';
import type { JourneyIndex } from '../../../model/journey/build-index.js';
import { Budget, PART_WORK, withinBudget } from '../../budget.js';
import { chevronDown, chevronRight } from './chevron.js';
import { CORNER, MAX_DRAWING_WIDTH } from '../measures.js';
import { stageColumn, type StageColumn } from './list.js';
import type { Scene, Sizes } from '../../scene.js';
import type { ArrangeOptions } from '../../arrangement.js';

/** The most work that is spent on a strip. */
export const OVERVIEW_WORK = 220_000;

/** Between two chevrons, measured across the slanted edges, and between a chevron and its list. */
const GAP = 8;
/** Between an edge and the text inside it, and between two rows of chevrons. */
const AIR = { side: 16, title: 16, row: 32 };
/** The least height of a chevron, and how far its point reaches: a share of its height, up to a length. */
const CHEVRON = { height: 68, point: 0.32, most: 28 };
/** How far a block that points down reaches below its lower edge. */
const DOWN = 16;
/** The width beyond which a column does not grow for its looks: in a row, and alone. */
const COLUMN = { row: 300, alone: 440 };

/**
 * Draws a journey as a strip of chevrons in order, each with its list beneath: as many in a row as the widest text
 * lets stand there, in rows of equal length; one below the other, pointing down, where only one does.
 * @returns `undefined` when the width is too small for the widest text, or there are too many parts.
 */
export function arrangeOverview(index: JourneyIndex, { width, sizes, budget = new Budget(OVERVIEW_WORK) }: ArrangeOptions): Scene | undefined {
  return withinBudget(() => {
    budget.spend(leastWork(index));
    return strip(index, Math.min(width, MAX_DRAWING_WIDTH), sizes);
  });
}

const leastWork = ({ parts }: JourneyIndex): number => PART_WORK * parts.size;

/** Whether the budget is enough to draw each part. */
export const overviewMayFit = (index: JourneyIndex): boolean => leastWork(index) <= OVERVIEW_WORK;

function strip(index: JourneyIndex, room: number, sizes: Sizes): Scene | undefined {
  const columns = index.model.stages.map((stage) => stageColumn(stage, index, sizes));
  const shared = stripOf(columns);
  const hub = hubOf(index, sizes);
  const fitting = Math.floor((room - shared.point + shared.gap) / (shared.least + shared.gap));
  const scene: Scene = { width: hub.width, height: 0, boxes: {}, shapes: [], mirrored: false };
  if (fitting > 1) placeRows(scene, columns, shared, { room, fitting }, hub.height);
  else placeStack(scene, columns, room, hub.height);
  if (scene.width > room) return undefined;
  placeHub(scene, index, sizes);
  return scene;
}

/** The measures that all chevrons of a strip share, so that they fit into each other. */
interface Strip {
  height: number;
  /** How far points reach out and notches reach in. */
  point: number;
  /** From a chevron's point to the next one's notch, along the row. */
  gap: number;
  /** The least width of a column. */
  least: number;
}

function stripOf(columns: readonly StageColumn[]): Strip {
  const height = Math.max(CHEVRON.height, ...columns.map(({ title }) => title.height + 2 * AIR.title));
  const point = Math.round(Math.min(CHEVRON.most, CHEVRON.point * height));
  const widths = columns.map(({ title, width }) => Math.max(
    title.width + 2 * AIR.side + (point * title.height) / height,
    width + 2 * AIR.side,
  ));
  return { height, point, gap: Math.round((GAP * Math.hypot(height / 2, point)) / (height / 2)), least: Math.ceil(Math.max(...widths)) };
}

/** @param scene as wide as it must be at least. */
function placeRows(scene: Scene, columns: readonly StageColumn[], strip: Strip, { room, fitting }: { room: number; fitting: number }, top: number): void {
  const { point, gap, least } = strip;
  const perRow = Math.ceil(columns.length / Math.ceil(columns.length / fitting));
  const share = (all: number): number => Math.floor((all - point + gap) / perRow - gap);
  const width = Math.min(share(room), Math.max(least, COLUMN.row, share(scene.width)));
  let y = top;
  for (let start = 0; start < columns.length; start += perRow) {
    const row = columns.slice(start, start + perRow);
    const body = Math.max(...row.map((column) => column.height));
    const list = body > 0 ? body + 2 * AIR.side : 0;
    row.forEach((column, i) => {
      const chevron: Box = { x: i * (width + gap), y, width, height: strip.height };
      placeChevron(scene, column, chevron, point, start + i === 0);
      placeList(scene, column, { ...chevron, y: y + strip.height + GAP, height: list });
    });
    scene.height = y + strip.height + (list > 0 ? GAP + list : 0);
    y = scene.height + AIR.row;
  }
  scene.width = Math.max(scene.width, perRow * (width + gap) - gap + point);
}

/** A chevron with its title in the middle of the area that neither notch nor point takes from it. */
function placeChevron(scene: Scene, { id, tone, title }: StageColumn, box: Box, point: number, first: boolean): void {
  scene.shapes.push({ kind: 'chevron', d: chevronRight(box, point, first), partIds: [id], tone });
  const from = box.x + (first ? 0 : point);
  const to = box.x + box.width + point * (1 - title.height / box.height);
  scene.boxes[id] = { x: (from + to - title.width) / 2, y: box.y + (box.height - title.height) / 2, ...title };
}

function placeList(scene: Scene, column: StageColumn, area: Box): void {
  if (column.height === 0) return;
  scene.shapes.push({ kind: 'band', d: roundedRect(area, CORNER), partIds: [column.id], tone: column.tone });
  placeTexts(scene, column, area, AIR.side, AIR.side);
}

function placeTexts(scene: Scene, column: StageColumn, area: Box, above: number, below: number): void {
  const inner = { x: area.x + AIR.side, y: area.y + above, width: area.width - 2 * AIR.side, height: area.height - above - below };
  for (const [id, box] of column.place(inner)) scene.boxes[id] = box;
}

/** One stage below the other: title and list are blocks that point into each other all the way down. */
function placeStack(scene: Scene, columns: readonly StageColumn[], room: number, top: number): void {
  const least = Math.max(...columns.map(({ title, width }) => Math.max(title.width, width) + 2 * AIR.side));
  const width = Math.max(least, scene.width, Math.min(room, COLUMN.alone));
  let y = top;
  columns.forEach((column, i) => {
    const { id, tone, title } = column;
    const notch = i > 0 ? DOWN : 0;
    const chevron: Box = { x: 0, y, width, height: Math.max(CHEVRON.height - DOWN, title.height + 2 * AIR.title) + notch / 2 };
    scene.shapes.push({ kind: 'chevron', d: chevronDown(chevron, notch, DOWN), partIds: [id], tone });
    scene.boxes[id] = { x: (width - title.width) / 2, y: y + (chevron.height + notch / 2 + DOWN / 2 - title.height) / 2, ...title };
    y += chevron.height + GAP;
    scene.height = y - GAP + DOWN;
    if (column.height === 0) return;
    const last = i === columns.length - 1;
    const above = DOWN + AIR.side;
    const list: Box = { x: 0, y, width, height: column.height + above + AIR.side };
    scene.shapes.push({ kind: 'band', d: chevronDown(list, DOWN, last ? 0 : DOWN), partIds: [id], tone });
    placeTexts(scene, column, list, above, AIR.side);
    y += list.height + GAP;
    scene.height = y - GAP + (last ? 0 : DOWN);
  });
  scene.width = width;
}

/** The air of the hub's bar about its text, half its stroke, and the air beneath it. */
const HUB = { air: 12, edge: 3, below: 28 };

/** The least width of the hub's bar, and the room that it takes above the strip. */
function hubOf({ model: { hub } }: JourneyIndex, sizes: Sizes): Size {
  if (!hub) return { width: 0, height: 0 };
  const { width, height } = sizes(hub.id);
  return { width: width + 2 * (AIR.side + HUB.edge), height: height + 2 * (HUB.air + HUB.edge) + HUB.below };
}

/** The hub as a bar over everything: every stage talks to it. */
function placeHub(scene: Scene, { model: { hub } }: JourneyIndex, sizes: Sizes): void {
  if (!hub) return;
  const text = sizes(hub.id);
  const bar: Box = { x: HUB.edge, y: HUB.edge, width: scene.width - 2 * HUB.edge, height: text.height + 2 * HUB.air };
  scene.boxes[hub.id] = { x: bar.x + (bar.width - text.width) / 2, y: bar.y + HUB.air, ...text };
  scene.shapes.push({ kind: 'hub', d: roundedRect(bar, CORNER), partIds: [hub.id] });
}
