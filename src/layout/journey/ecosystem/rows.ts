import { roundedRect } from '../../../geometry/shapes.js';
import type { Box, Outline } from '../../../geometry/types.js';
import { distribute } from '../../distribute.js';
import type { Scene } from '../../scene.js';
import { connectStages } from '../connectors/connect-stages.js';
import type { ConnectContext } from '../connectors/edge-drawing.js';
import { hubConnectorShapes } from '../connectors/hub-connectors.js';
import { gapAfter } from '../connectors/stage-gap.js';
import { drawHubBar, hubBarSize } from '../hub.js';
import { CORNER, STANDOFF } from '../measures.js';
import { layoutStage } from '../stage.js';
import type { LayoutContext, PlacedStage, StageLayout } from '../stage-layout.js';

interface Row {
  toRight: boolean;
  stages: StageLayout[];
  /** The space after each stage. */
  gaps: number[];
  width: number;
  height: number;
  /** The space below it that the edges out of it need. */
  below: number;
}

/** How much wider than its widest row a drawing may be. */
const WIDENING = 1.25;
/** A last row shorter than this share of the drawing is not stretched. */
const SHORT_ROW = 0.75;
/** The distance between the text of the hub's bar and its edge. */
const BAR_PADDING = { x: CORNER, y: 16 };
/** The circle at the end of a connector that stands for the hub, and its distance from the stage. */
const STUB = { size: 16, distance: 52 };

/** Stages in rows that run to the right and to the left in turn, below a hub as wide as they are. */
export function arrangeRows(context: ConnectContext, maxWidth: number): Scene | undefined {
  const { index, sizes, measures } = context;
  const rows = breakIntoRows(context, maxWidth);
  const widest = Math.max(hubBarSize(index, sizes, BAR_PADDING).width, ...rows.map((row) => row.width));
  if (widest > maxWidth) return undefined;
  const scene: Scene = { width: Math.min(maxWidth, widest * WIDENING), height: 0, boxes: {}, shapes: [], mirrored: false };
  const hub = drawHubBar(scene, index, sizes, BAR_PADDING);
  const placed = placeRows(rows, scene, hub ? hub.y + hub.height + measures.clearance : 0);
  const connectors = hub ? placed.map((stage, i) => drawHubConnector(context, scene, stage, hub, i < (rows[0]?.stages.length ?? 0))) : [];
  connectStages(context, scene, placed, { each: connectors, all: hub ? [hub] : [] });
  return scene;
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
      // A row of one stage ends where it starts, so the next row keeps its direction.
      const turns = last !== undefined && last.stages.length > 1;
      const first = turns ? layoutStage(stage, toRight ? 'left' : 'right', maxWidth, context) : layout;
      rows.push({ toRight: toRight !== turns, stages: [first], gaps: [gap.width], ...first.minSize, below: gap.height });
    }
  }
  return rows;
}

/** Places the stages into the scene, which becomes as tall as they need. */
function placeRows(rows: readonly Row[], scene: Scene, top: number): PlacedStage[] {
  let y = top;
  const placed = rows.flatMap((row) => {
    const rowTop = y;
    scene.height = rowTop + row.height;
    y += row.height + row.below;
    return placeRow(row, rows, scene.width, rowTop);
  });
  for (const stage of placed) {
    for (const [id, box] of stage.boxes) scene.boxes[id] = box;
    scene.shapes.push(...stage.shapes);
  }
  return placed;
}

function placeRow(row: Row, rows: readonly Row[], width: number, top: number): PlacedStage[] {
  // A short last row keeps its own length, so that it ends where the journey does.
  const isShort = row !== rows[0] && row === rows.at(-1) && row.width < width * SHORT_ROW;
  const ranges = row.stages.map(({ minSize, maxScale }) => ({ min: minSize.width, max: minSize.width * (isShort ? 1 : maxScale.width) }));
  const spans = distribute(ranges, row.gaps, isShort || (rows.length > 1 && row.stages.length === 1) ? row.width : width);
  return row.stages.map((stage, i) => {
    const [at = 0, size = 0] = spans[i] ?? [];
    const { height } = stage.minSize;
    return stage.place({ x: row.toRight ? at : width - at - size, y: top + (row.height - height) / 2, width: size, height });
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
