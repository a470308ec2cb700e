import { sum } from '../../../geometry/numbers.js';
import { roundedRect } from '../../../geometry/shapes.js';
import type { Box, Outline, Point } from '../../../geometry/types.js';
import { distribute } from '../../distribute.js';
import type { Scene } from '../../scene.js';
import { connectStages } from '../connectors/connect-stages.js';
import { NO_MARGINS, type ConnectContext } from '../connectors/edge-drawing.js';
import { hubConnectorShapes } from '../connectors/hub-connectors.js';
import { gapAfter } from '../connectors/stage-gap.js';
import { hasDetours } from '../detours.js';
import { drawHubBar, hubBarSize } from '../hub.js';
import { CORNER, STANDOFF } from '../measures.js';
import { layoutStage } from '../stage.js';
import type { Drawn } from './least-faults.js';
import type { LayoutContext, PlacedStage, StageLayout } from '../stage-layout.js';

interface Row {
  toRight: boolean;
  /** The columns of a grid that its stages stand in, from left to right. */
  grid?: Grid;
  stages: StageLayout[];
  /** The space after each stage. */
  gaps: number[];
  width: number;
  height: number;
  /** The space below it that the edges out of it need. */
  below: number;
}

/** Columns that the stages of all rows stand in. */
interface Grid {
  widths: number[];
  /** The space after each column. */
  gaps: number[];
}

/** How much less room than in a frame bands have at their edges: rows are many, and are to be seen as a whole. Branches need the room. */
const CLOSER = 2;
/** How much wider than its widest row a drawing may be. */
const WIDENING = 1.25;
/** A single stage that has at least this share of the width has a row of its own, from end to end. */
const WHOLE_ROW = 0.5;
/** A last row shorter than this share of the drawing is not stretched. */
const SHORT_ROW = 0.75;
/** The distance between the text of the hub's bar and its edge. */
const BAR_PADDING = { x: CORNER, y: 16 };
/** More stages than this stand in columns, and the bar alone stands for the hub: a mark at each would be more noise than news. */
const MANY = 12;
/** How many times as many rows as without columns a grid may have. */
const MAX_MORE_ROWS = 1.5;
/** The circle at the end of a connector that stands for the hub, and its distance from the stage. */
const STUB = { size: 16, distance: 52 };

/** Stages in rows that run to the right and to the left in turn, below a hub as wide as they are. */
export function prepareRows(context: ConnectContext, maxWidth: number): ((context: ConnectContext) => Drawn) | undefined {
  const { index, sizes, measures } = context;
  const padding = measures.padding - (hasDetours(index) ? 0 : CLOSER);
  const closer = { ...context, measures: { ...measures, padding } };
  const loose = breakIntoRows(closer, maxWidth);
  const rows = (index.model.stages.length > MANY ? inColumns(closer, loose, maxWidth) : undefined) ?? loose;
  const widest = Math.max(hubBarSize(index, sizes, BAR_PADDING).width, ...rows.map((row) => row.width));
  return widest > maxWidth ? undefined : (same) => drawRows(same, rows, Math.min(maxWidth, widest * WIDENING));
}

function drawRows(context: ConnectContext, rows: readonly Row[], width: number): Drawn {
  const { index, sizes, measures, margins = NO_MARGINS } = context;
  const scene: Scene = { width: width + margins.left + margins.right, height: 0, boxes: {}, shapes: [], mirrored: false };
  const hub = drawHubBar(scene, index, sizes, BAR_PADDING);
  const placed = placeRows(rows, scene, { x: margins.left, y: hub ? hub.y + hub.height + measures.clearance : margins.top }, width, measures.room);
  scene.height += margins.bottom;
  const firstRow = rows[0]?.stages.length ?? 0;
  const marked = placed.length > MANY ? [] : placed;
  const connectors = hub ? marked.map((stage, i) => drawHubConnector(context, scene, stage, hub, i < firstRow)) : [];
  const { faults, reach } = connectStages(context, scene, placed, { each: connectors, all: hub ? [hub] : [] });
  return { scene, faults, reach, unconnected: 0 };
}

function breakIntoRows(context: LayoutContext, maxWidth: number): Row[] {
  const rows: Row[] = [];
  for (const stage of context.index.model.stages) {
    const gap = gapAfter(context.index.edges.get(stage.id) ?? [], context);
    const last = rows.at(-1);
    const toRight = last?.toRight ?? true;
    const layout = layoutStage(stage, toRight ? 'right' : 'left', maxWidth, context);
    const width = last ? last.width + (last.gaps.at(-1) ?? 0) + layout.minSize.width : Infinity;
    if (last && width <= maxWidth) {
      last.stages.push(layout);
      last.gaps.push(gap.width);
      last.width = width;
      last.height = Math.max(last.height, layout.minSize.height);
      last.below = Math.max(gap.height, last.below);
    } else {
      // A short row of one stage ends where it starts, so the next row keeps its direction.
      const turns = last !== undefined && (last.stages.length > 1 || last.width >= maxWidth * WHOLE_ROW);
      const first = turns ? layoutStage(stage, toRight ? 'left' : 'right', maxWidth, context) : layout;
      rows.push({ toRight: toRight !== turns, stages: [first], gaps: [gap.width], ...first.minSize, below: gap.height });
    }
  }
  return rows;
}

/**
 * The same stages in as many columns as there is room for, all rows but the last full.
 * @returns `undefined` where that would take many more rows.
 */
function inColumns(context: LayoutContext, loose: readonly Row[], maxWidth: number): Row[] | undefined {
  const stages = loose.flatMap((row) => row.stages.map((layout, i) => ({ layout, toRight: row.toRight, gap: row.gaps[i] ?? 0, below: row.below })));
  const least = Math.ceil(stages.length / (loose.length * MAX_MORE_ROWS));
  for (let count = Math.max(...loose.map((row) => row.stages.length)); count >= Math.max(2, least); count--) {
    const grid = gridOf(stages.map(({ layout }) => layout.minSize.width), stages.map(({ gap }) => gap), count);
    const width = sum(grid.widths) + sum(grid.gaps);
    if (width > maxWidth) continue;
    return Array.from({ length: Math.ceil(stages.length / count) }, (_, nth): Row => {
      const row = stages.slice(nth * count, (nth + 1) * count);
      const toRight = nth % 2 === 0;
      const layouts = row.map(({ layout, toRight: before }, i) => {
        const stage = context.index.model.stages[nth * count + i];
        return before === toRight || !stage ? layout : layoutStage(stage, toRight ? 'right' : 'left', maxWidth, context);
      });
      return { toRight, grid, stages: layouts, gaps: row.map(({ gap }) => gap), width, height: Math.max(...layouts.map(({ minSize }) => minSize.height)), below: Math.max(...row.map(({ below }) => below)) };
    });
  }
  return undefined;
}

/** Columns as broad as the broadest stage in each, with room between them for all that stands there. */
function gridOf(widths: readonly number[], gaps: readonly number[], count: number): Grid {
  const grid: Grid = { widths: Array.from({ length: count }, () => 0), gaps: Array.from({ length: count - 1 }, () => 0) };
  widths.forEach((width, i) => {
    const toRight = Math.floor(i / count) % 2 === 0;
    const column = toRight ? i % count : count - 1 - (i % count);
    const between = toRight ? column : column - 1;
    grid.widths[column] = Math.max(grid.widths[column] ?? 0, width);
    if (between >= 0 && between < count - 1) grid.gaps[between] = Math.max(grid.gaps[between] ?? 0, gaps[i] ?? 0);
  });
  return grid;
}

/** Places the stages into the scene, which becomes as tall as they need. */
function placeRows(rows: readonly Row[], scene: Scene, start: Point, width: number, room: number): PlacedStage[] {
  let { y } = start;
  const placed = rows.flatMap((row) => {
    const rowTop = y;
    scene.height = rowTop + row.height;
    y += row.height + row.below + room;
    return placeRow(row, rows, width, { x: start.x, y: rowTop });
  });
  for (const stage of placed) {
    for (const [id, box] of stage.boxes) scene.boxes[id] = box;
    scene.shapes.push(...stage.shapes);
  }
  return placed;
}

function placeRow(row: Row, rows: readonly Row[], width: number, start: Point): PlacedStage[] {
  if (row.grid) return placeInColumns(row, row.grid, width, start);
  if (rows.length > 1 && row.stages.length === 1 && row.width >= width * WHOLE_ROW) return row.stages.map((stage) => stage.place({ x: start.x, y: start.y, width, height: stage.minSize.height }));
  // A short last row keeps its own length, so that it ends where the journey does.
  const isShort = row !== rows[0] && row === rows.at(-1) && row.width < width * SHORT_ROW;
  const ranges = row.stages.map(({ minSize, maxScale }) => ({ min: minSize.width, max: minSize.width * (isShort ? 1 : maxScale.width) }));
  const spans = distribute(ranges, row.gaps, isShort || (rows.length > 1 && row.stages.length === 1) ? row.width : width);
  return row.stages.map((stage, i) => {
    const [at = 0, size = 0] = spans[i] ?? [];
    const { height } = stage.minSize;
    return stage.place({ x: start.x + (row.toRight ? at : width - at - size), y: start.y + (row.height - height) / 2, width: size, height });
  });
}

/** Stages in the columns of their row, which share what width is left among them. */
function placeInColumns(row: Row, { widths, gaps }: Grid, width: number, { x, y }: Point): PlacedStage[] {
  const growth = Math.max(0, width - row.width) / widths.length;
  return row.stages.map((stage, i) => {
    const column = row.toRight ? i : widths.length - 1 - i;
    const left = sum(widths.slice(0, column)) + sum(gaps.slice(0, column)) + column * growth;
    const { height } = stage.minSize;
    return stage.place({ x: x + left, y: y + (row.height - height) / 2, width: (widths[column] ?? 0) + growth, height });
  });
}

/**
 * Draws the connector from a stage to the hub: to the bar itself from the first row, to a stub from the others, since
 * lines through all the rows would be in the way of everything.
 * @returns the space that it takes.
 */
function drawHubConnector({ index }: LayoutContext, scene: Scene, stage: PlacedStage, hub: Box, inFirstRow: boolean): Outline {
  const hubId = index.model.hub?.id ?? '';
  const { x, y, width, round } = stage.outline;
  const at = inFirstRow ? x + width / 2 : round ? x + width * 0.8 : x + width - Math.min(40, width * 0.16);
  const top = round && !inFirstRow ? y + width / 2 - Math.sqrt((width / 2) ** 2 - (at - x - width / 2) ** 2) : y;
  const stub = inFirstRow ? undefined : { x: at - STUB.size / 2, y: top - STUB.distance, width: STUB.size, height: STUB.size };
  const end = stub ? stub.y + stub.height + 5 : hub.y + hub.height + STANDOFF + 2;
  if (stub) scene.shapes.push({ kind: 'hub-stub', d: roundedRect(stub, STUB.size / 2), partIds: [hubId, stage.id] });
  scene.shapes.push(...hubConnectorShapes(hubId, stage, { from: { x: at, y: end }, to: { x: at, y: top - STANDOFF } }));
  return { x: at - 12, y: end - 24, width: 24, height: top - end + 24 };
}
