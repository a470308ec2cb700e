import { circle } from '../../../geometry/shapes.js';
import { boxAround, centre, inflate } from '../../../geometry/box.js';
import type { Outline, Segment, Size } from '../../../geometry/types.js';
import type { JourneyIndex } from '../../../model/journey/build-index.js';
import { Budget, withinBudget } from '../../budget.js';
import { layoutStage, leastWork, type LayoutContext, type PlacedStage } from '../stage.js';
import { shortSegments, hubConnectorShapes, hubConnector } from '../connectors/block-arrows.js';
import { gapAfter, connectStages, type OccupiedSpace } from '../connectors/connect-stages.js';
import { measuresFor, MAX_DRAWING_WIDTH } from '../measures.js';
import { findFrame, type StageOption } from './frame.js';
import { arrangeRows } from './rows.js';
import type { Scene } from '../../scene.js';
import type { ArrangeOptions } from '../../arrangement.js';

/** How far the hub's outline and its halo reach beyond its circle. */
const HALO = 10;

/** The most work that is spent on a drawing: less than twenty times that of a journey of five stages. */
export const ECOSYSTEM_WORK = 220_000;

/** A frame that is taller than this share of its width is no longer seen as one; rows may serve better. */
const TALL = 1.15;
/** How many times as high as rows a frame may be. */
const LOWER = 1.2;

const isTall = ({ width, height }: Size): boolean => height > TALL * width;

/** Stages that have their places round the hub, without their ways. */
interface Framed {
  placed: PlacedStage[];
  hub: Outline;
  size: Size;
}

/**
 * Draws a journey with its stages clockwise round the hub. Where they do not fit round it, or there is no hub, they
 * stand in rows that turn back and forth.
 * @returns `undefined` when the width is too small for the widest stage, or the search would take too much work.
 */
export function arrangeEcosystem(index: JourneyIndex, { width, sizes, budget = new Budget(ECOSYSTEM_WORK) }: ArrangeOptions): Scene | undefined {
  const context: LayoutContext = { index, sizes, measures: measuresFor(width), budget, rings: new Map() };
  return withinBudget(() => best(context, Math.min(width, MAX_DRAWING_WIDTH)));
}

/** Whether the budget is enough to draw each stage once. */
export const ecosystemMayFit = (index: JourneyIndex): boolean => leastWork(index) <= ECOSYSTEM_WORK;

/**
 * The frame if it can be seen as one, rows where they are clearly lower. With its ways drawn a frame only gets higher,
 * so that one that is too high before need not be drawn: of two drawings this would be the dearer one.
 */
function best(context: LayoutContext, room: number): Scene | undefined {
  const frame = aroundHub(context, room);
  const low = frame && !isTall(frame.size) ? drawFrame(context, frame) : undefined;
  if (low?.reached && !isTall(low.scene)) return low.scene;
  const rows = arrangeRows(context, room);
  if (!frame || (rows && frame.size.height >= rows.height * LOWER)) return rows;
  const { scene, reached } = low ?? drawFrame(context, frame);
  return !rows || (reached && scene.height < rows.height * LOWER) ? scene : rows;
}

function aroundHub(context: LayoutContext, width: number): Framed | undefined {
  const { index, sizes, measures, budget } = context;
  const { model: journey } = index;
  if (!journey.hub || journey.stages.length > 12) return undefined;
  const hubText = sizes(journey.hub.id);
  const diameter = Math.hypot(hubText.width, hubText.height) + 36;
  const outer = diameter + 2 * HALO;
  const narrow = measures.step * 3.4;
  const choices = journey.stages.map((stage): StageOption => {
    const row = layoutStage(stage, 'right', width, context);
    // A ring is the same on every side.
    const column = row.round ? row : layoutStage(stage, 'down', narrow, context);
    return { row, column, gap: gapAfter(index.edges.get(stage.id) ?? [], context) };
  });
  const frame = findFrame(choices, { width: outer, height: outer }, width, measures, budget);
  if (!frame) return undefined;
  const placed = frame.places.map(({ side, box }, i) => {
    const stage = journey.stages[i];
    const choice = choices[i];
    if (!stage || !choice) throw new RangeError('A frame has a place for each stage');
    if (side === 'top' || choice.row.round) return choice.row.place(box);
    if (side === 'right') return choice.column.place(box);
    const back = side === 'bottom' ? layoutStage(stage, 'left', width, context) : layoutStage(stage, 'up', narrow, context);
    return back.place(box);
  });
  const hub: Outline = { ...boxAround(centre(frame.interior), { width: diameter, height: diameter }), round: true };
  return { placed, hub, size: { width: frame.width, height: frame.height } };
}

/**
 * Puts together what has its place: bands, ribbons with their pills, hub and the ways to it.
 * @returns the scene, and whether the hub has a way to every stage in it.
 */
function drawFrame(context: LayoutContext, { placed, hub, size }: Framed): { scene: Scene; reached: boolean } {
  const { index, sizes, budget } = context;
  const scene: Scene = { width: size.width, height: size.height, boxes: {}, shapes: [], mirrored: false };
  for (const one of placed) {
    Object.assign(scene.boxes, Object.fromEntries(one.boxes));
    scene.shapes.push(...one.shapes);
  }
  let reached = true;
  connectStages(context, scene, placed, { all: [hub] }, (joined) => {
    const ways = talkWays(placed, hub, joined, budget);
    reached = ways.every((way) => way !== undefined);
    const id = index.model.hub?.id ?? '';
    ways.forEach((way, i) => {
      const one = placed[i];
      if (way && one) scene.shapes.push(...hubConnectorShapes(id, one, way));
    });
    return ways.flatMap((way) => (way ? beads(way) : []));
  });
  const id = index.model.hub?.id ?? '';
  scene.boxes[id] = boxAround(centre(hub), sizes(id));
  scene.shapes.push({ kind: 'halo', d: circle(inflate(hub, 6)), partIds: [id] }, { kind: 'hub', d: circle(hub), partIds: [id] });
  return { scene, reached };
}

/** The ways between the hub and each stage, where there is one. */
function talkWays(placed: readonly PlacedStage[], hub: Outline, { pills, ways }: OccupiedSpace, budget: Budget): (Segment | undefined)[] {
  const angles: number[] = [];
  const labels = pills.map((pill) => inflate(pill, 20));
  return placed.map(({ outline }) => {
    const stages = placed.map((one) => one.outline).filter((other) => other !== outline);
    // Clear of everything; else across ribbons, which a dotted line may cross.
    return hubConnector(hub, outline, [...stages, ...labels, ...ways], angles, budget) ?? hubConnector(hub, outline, [...stages, ...labels], angles, budget)
      ?? hubConnector(hub, outline, [...stages, ...pills], angles, budget);
  });
}

/** A slanting line as small boxes, for what must keep clear of it. */
const beads = (way: Segment): Outline[] => shortSegments(way).map(({ from, to }) => inflate(boxAround(
  { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  { width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) },
), 8));
