import { boxAround } from '../../../geometry/box.js';
import type { Outline, Point, Size } from '../../../geometry/types.js';
import type { Edge, JourneyIndex } from '../../../model/journey/build-index.js';
import type { ArrangeOptions } from '../../arrangement.js';
import { Budget, withinBudget } from '../../budget.js';
import type { Scene, Sizes } from '../../scene.js';
import { connectStages } from '../connectors/connect-stages.js';
import { NO_MARGINS, type ConnectContext, type Detours } from '../connectors/edge-drawing.js';
import { hubConnectorShapes, routeHubConnectors, segmentBoxes } from '../connectors/hub-connectors.js';
import { gapAfter } from '../connectors/stage-gap.js';
import { hasDetours } from '../detours.js';
import { drawHubCircle, hubCircleSize, hubDiameter } from '../hub.js';
import { measuresFor } from '../measures.js';
import { MAX_DRAWING_WIDTH } from '../../dimensions.js';
import { edgeLabelId } from '../../labels.js';
import { layoutStage } from '../stage.js';
import type { PlacedStage } from '../stage-layout.js';
import { ecosystemMayFit, JOURNEY_WORK } from '../work.js';
import { findFrame, MAX_FRAME_STAGES } from './frame.js';
import { leastFaults, type Drawn } from './least-faults.js';
import { prepareRows } from './rows.js';
import type { StageOption } from './sides.js';

/** A frame whose height is more than this share of its width is no longer seen as a whole; rows may look better. */
const MAX_FRAME_RATIO = 1.15;
/** How many times as tall as rows a frame may be. */
const MAX_HEIGHT_OVER_ROWS = 1.2;
/** How many times as tall as a frame rows may be whose edges have fewer faults. */
const MAX_HEIGHT_OVER_FRAME = 1.4;

/** The most work that is spent on a frame, so that enough is left for rows. */
const FRAME_WORK = 280_000;
/** A stage without its line to the hub is worse than an edge with a fault. */
const UNCONNECTED_WEIGHT = 20;
/** A dotted line across an arrow is the least of faults. */
const ACROSS_WEIGHT = 1;

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
export function arrangeEcosystem(index: JourneyIndex, { width, sizes, scales, budget = new Budget(JOURNEY_WORK) }: ArrangeOptions, detours?: Detours): Scene | undefined {
  if (!detours && hasDetours(index)) throw new RangeError('What draws the detours of this journey is not there');
  const context: ConnectContext = { index, sizes, measures: measuresFor(width, scales), budget, cycles: new Map(), detours };
  return withinBudget(() => {
    if (!ecosystemMayFit(index)) budget.spend(Infinity);
    return bestScene(context, Math.min(width, MAX_DRAWING_WIDTH));
  });
}

/**
 * A frame if it can be seen as a whole; rows where they are clearly lower. Edges only make a frame taller, so a frame
 * that is too tall without them need not be drawn: it is the more expensive of the two drawings.
 */
function bestScene(context: ConnectContext, width: number): Scene | undefined {
  const frame = context.budget.part(FRAME_WORK, (budget) => leastFaults({ ...context, budget }, width, prepareFrame));
  if (frame?.hasSmallFaults && !isTall(frame.scene)) return frame.scene;
  const rows = leastFaults(context, width, prepareRows);
  if (!rows || !frame) return (rows ?? frame)?.scene;
  const hasFewerFaults = !frame.hasSmallFaults && rows.faults.weight < frame.faults.weight && rows.scene.height < frame.scene.height * MAX_HEIGHT_OVER_FRAME;
  return hasFewerFaults || frame.unconnected > 0 || (isTall(frame.scene) && frame.scene.height >= rows.scene.height * MAX_HEIGHT_OVER_ROWS) ? rows.scene : frame.scene;
}

function prepareFrame(context: ConnectContext, width: number): ((context: ConnectContext) => Drawn) | undefined {
  const placed = placeAroundHub(context, width);
  return placed && ((same) => drawFrame(same, placed));
}

function placeAroundHub(context: ConnectContext, width: number): PlacedFrame | undefined {
  const { index, sizes, measures, budget, margins = NO_MARGINS } = context;
  const { hub, stages } = index.model;
  if (!hub || stages.length > MAX_FRAME_STAGES) return undefined;
  const columnWidth = measures.step * 3.4;
  const options = stages.map((stage, i): StageOption => {
    const row = layoutStage(stage, 'right', width, context);
    // A cycle is the same on every side.
    const column = row.round ? row : layoutStage(stage, 'down', columnWidth, context);
    const edges = index.edges.get(stage.id) ?? [];
    // A branch back to the stage before runs in the same gap, with its label.
    const back = measures.room > 0 ? (index.edges.get(stages[i + 1]?.id ?? '') ?? []).filter(({ to }) => to.stage === stage) : [];
    return { row, column, gap: gapAfter([...edges, ...back], context), label: labelToNext(edges, stages[i + 1]?.id, sizes), tracks: (stage.tracks?.length ?? 0) > 0 };
  });
  const hubText = sizes(hub.id);
  const frame = findFrame(options, hubCircleSize(hubText).width, width, measures, budget);
  if (!frame) return undefined;
  const moved = <At extends Point>(at: At): At => ({ ...at, x: at.x + margins.left, y: at.y + margins.top });
  const placed = frame.places.map(({ side, box: within }, i) => {
    const box = moved(within);
    const stage = stages[i];
    const option = options[i];
    if (!stage || !option) throw new RangeError('A frame has a place for each stage');
    if (side === 'top' || option.row.round) return option.row.place(box);
    if (side === 'right') return option.column.place(box);
    const reversed = side === 'bottom' ? layoutStage(stage, 'left', width, context) : layoutStage(stage, 'up', columnWidth, context);
    return reversed.place(box);
  });
  const diameter = hubDiameter(hubText);
  const outline: Outline = { ...boxAround(moved(frame.hub), { width: diameter, height: diameter }), round: true };
  return { stages: placed, hub: outline, size: { width: frame.width + margins.left + margins.right, height: frame.height + margins.top + margins.bottom } };
}

/** The size of the label beside the block arrow to the next stage. */
function labelToNext(edges: readonly Edge[], next: string | undefined, sizes: Sizes): Size | undefined {
  const id = edges.filter(({ to }) => to.stage?.id === next).map(edgeLabelId).find((label) => label !== undefined);
  return id === undefined ? undefined : sizes(id);
}

function drawFrame(context: ConnectContext, { stages, hub, size }: PlacedFrame): Drawn {
  const { index, sizes, budget } = context;
  const scene: Scene = { width: size.width, height: size.height, boxes: {}, shapes: [], mirrored: false };
  for (const stage of stages) {
    Object.assign(scene.boxes, Object.fromEntries(stage.boxes));
    scene.shapes.push(...stage.shapes);
  }
  const beforeEdges = scene.shapes.length;
  const { occupied, faults, reach } = connectStages(context, scene, stages, { all: [hub] }, (taken) =>
    routeHubConnectors(stages, hub, taken, budget).flatMap((connector) => (connector ? segmentBoxes(connector) : [])));
  // A line to the hub may start anywhere on its stage, so it makes way for the labels of the edges.
  const connectors = routeHubConnectors(stages, hub, occupied, budget);
  const unconnected = connectors.filter((connector) => connector === undefined).length;
  const across = connectors.filter((connector) => connector?.isAcross).length;
  scene.shapes.splice(beforeEdges, 0, ...connectors.flatMap((connector, i) => {
    const stage = stages[i];
    return connector && stage ? hubConnectorShapes(index.model.hub?.id ?? '', stage, connector) : [];
  }));
  drawHubCircle(scene, index, sizes, hub);
  const weight = faults.weight + UNCONNECTED_WEIGHT * unconnected;
  return { scene, faults: { ...faults, weight: weight + ACROSS_WEIGHT * across }, reach, unconnected, hasSmallFaults: weight === 0 };
}
