import { boxAround, centre } from '../../../geometry/box.js';
import type { Outline, Size } from '../../../geometry/types.js';
import type { JourneyIndex } from '../../../model/journey/build-index.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { Budget, withinBudget } from '../../budget.js';
import type { Scene } from '../../scene.js';
import { connectStages } from '../connectors/connect-stages.js';
import type { ConnectContext, Detours } from '../connectors/edge-drawing.js';
import { hubConnectorShapes, routeHubConnectors, segmentBoxes } from '../connectors/hub-connectors.js';
import { gapAfter } from '../connectors/stage-gap.js';
import { hasDetours } from '../detours.js';
import { drawHubCircle, hubCircleSize, hubDiameter } from '../hub.js';
import { measuresFor } from '../measures.js';
import { MAX_DRAWING_WIDTH } from '../../dimensions.js';
import { layoutStage } from '../stage.js';
import type { PlacedStage } from '../stage-layout.js';
import { JOURNEY_WORK } from '../work.js';
import { findFrame, MAX_FRAME_STAGES } from './frame.js';
import { arrangeRows } from './rows.js';
import type { StageOption } from './sides.js';

/** A frame whose height is more than this share of its width is no longer seen as a whole; rows may look better. */
const MAX_FRAME_RATIO = 1.15;
/** How many times as tall as rows a frame may be. */
const MAX_HEIGHT_OVER_ROWS = 1.2;

const isTall = ({ width, height }: Size): boolean => height > MAX_FRAME_RATIO * width;

/** Stages placed around the hub, without their edges. */
interface PlacedFrame {
  stages: PlacedStage[];
  hub: Outline;
  size: Size;
}

/**
 * Draws a journey with its stages clockwise around the hub. Where they do not fit around it, or there is no hub, they
 * go in rows that turn back and forth.
 * @param detours draws the edges of a journey that `hasDetours`.
 * @returns `undefined` when the width is too small for the widest stage, or the search would take too much work.
 * @throws {RangeError} if it needs `detours` and gets none.
 */
export function arrangeEcosystem(index: JourneyIndex, { width, sizes, budget = new Budget(JOURNEY_WORK) }: ArrangeOptions, detours?: Detours): Scene | undefined {
  if (!detours && hasDetours(index)) throw new RangeError('What draws the detours of this journey is not there');
  const context: ConnectContext = { index, sizes, measures: measuresFor(width), budget, cycles: new Map(), detours };
  return withinBudget(() => bestScene(context, Math.min(width, MAX_DRAWING_WIDTH)));
}

/**
 * A frame if it can be seen as a whole; rows where they are clearly lower. Edges only make a frame taller, so a frame
 * that is too tall without them need not be drawn: it is the more expensive of the two drawings.
 */
function bestScene(context: ConnectContext, width: number): Scene | undefined {
  const frame = placeAroundHub(context, width);
  const low = frame && !isTall(frame.size) ? drawFrame(context, frame) : undefined;
  if (low?.allConnected && !isTall(low.scene)) return low.scene;
  const rows = arrangeRows(context, width);
  if (!frame || (rows && frame.size.height >= rows.height * MAX_HEIGHT_OVER_ROWS)) return rows;
  const { scene, allConnected } = low ?? drawFrame(context, frame);
  return !rows || (allConnected && scene.height < rows.height * MAX_HEIGHT_OVER_ROWS) ? scene : rows;
}

function placeAroundHub(context: ConnectContext, width: number): PlacedFrame | undefined {
  const { index, sizes, measures, budget } = context;
  const { hub, stages } = index.model;
  if (!hub || stages.length > MAX_FRAME_STAGES) return undefined;
  const columnWidth = measures.step * 3.4;
  const options = stages.map((stage): StageOption => {
    const row = layoutStage(stage, 'right', width, context);
    // A cycle is the same on every side.
    const column = row.round ? row : layoutStage(stage, 'down', columnWidth, context);
    return { row, column, gap: gapAfter(index.edges.get(stage.id) ?? [], context) };
  });
  const hubText = sizes(hub.id);
  const frame = findFrame(options, hubCircleSize(hubText), width, measures, budget);
  if (!frame) return undefined;
  const placed = frame.places.map(({ side, box }, i) => {
    const stage = stages[i];
    const option = options[i];
    if (!stage || !option) throw new RangeError('A frame has a place for each stage');
    if (side === 'top' || option.row.round) return option.row.place(box);
    if (side === 'right') return option.column.place(box);
    const reversed = side === 'bottom' ? layoutStage(stage, 'left', width, context) : layoutStage(stage, 'up', columnWidth, context);
    return reversed.place(box);
  });
  const diameter = hubDiameter(hubText);
  const outline: Outline = { ...boxAround(centre(frame.interior), { width: diameter, height: diameter }), round: true };
  return { stages: placed, hub: outline, size: { width: frame.width, height: frame.height } };
}

/** @returns the scene, and whether every stage in it is connected to the hub. */
function drawFrame(context: ConnectContext, { stages, hub, size }: PlacedFrame): { scene: Scene; allConnected: boolean } {
  const { index, sizes, budget } = context;
  const scene: Scene = { width: size.width, height: size.height, boxes: {}, shapes: [], mirrored: false };
  for (const stage of stages) {
    Object.assign(scene.boxes, Object.fromEntries(stage.boxes));
    scene.shapes.push(...stage.shapes);
  }
  let allConnected = true;
  connectStages(context, scene, stages, { all: [hub] }, (occupied) => {
    const connectors = routeHubConnectors(stages, hub, occupied, budget);
    allConnected = connectors.every((connector) => connector !== undefined);
    connectors.forEach((connector, i) => {
      const stage = stages[i];
      if (connector && stage) scene.shapes.push(...hubConnectorShapes(index.model.hub?.id ?? '', stage, connector));
    });
    return connectors.flatMap((connector) => (connector ? segmentBoxes(connector) : []));
  });
  drawHubCircle(scene, index, sizes, hub);
  return { scene, allConnected };
}
