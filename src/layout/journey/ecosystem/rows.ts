import { roundedRect } from '../../../geometry/shapes.js';
import type { Box, Outline } from '../../../geometry/types.js';
import { layoutStage, type StageLayout, type LayoutContext, type PlacedStage } from '../stage.js';
import { gapAfter, connectStages } from '../connectors/connect-stages.js';
import { CORNER, STANDOFF } from '../measures.js';
import type { Scene } from '../../scene.js';
import { distribute } from '../../distribute.js';
import { hubConnectorShapes } from '../connectors/block-arrows.js';

interface Row {
  /** Whether it goes to the right. */
  onward: boolean;
  blocks: StageLayout[];
  gaps: number[];
  width: number;
  height: number;
  /** Room that the ways out of this row need below it. */
  below: number;
}

/** How much broader than its broadest row a drawing may be. */
const AIRY = 1.25;

/** Stages in rows that go to the right and back to the left by turns, under a hub that is as broad as they are. */
export function arrangeRows(context: LayoutContext, room: number): Scene | undefined {
  const rows = breakRows(context, room);
  const broadest = Math.max(leastBar(context), ...rows.map((row) => row.width));
  if (broadest > room) return undefined;
  const width = Math.min(room, broadest * AIRY);
  const scene: Scene = { width, height: 0, boxes: {}, shapes: [], mirrored: false };
  const hub = placeHub(context, scene);
  const placed = placeRows(rows, scene, hub ? hub.y + hub.height + context.measures.clearance : 0);
  const marks = hub ? placed.map((one, i) => reachHub(context, scene, one, hub, i < (rows[0]?.blocks.length ?? 0))) : [];
  connectStages(context, scene, placed, { each: marks, all: hub ? [hub] : [] });
  return scene;
}

/** Half the stroke of the hub's bar. */
const EDGE = 3;

/** The least width that the hub's bar takes. */
const leastBar = ({ index: { model: { hub } }, sizes }: LayoutContext): number => (hub ? sizes(hub.id).width + 2 * (CORNER + EDGE) : 0);

/** The hub as a bar over everything. */
function placeHub({ index, sizes }: LayoutContext, scene: Scene): Box | undefined {
  const { hub } = index.model;
  if (!hub) return undefined;
  const text = sizes(hub.id);
  const bar: Box = { x: EDGE, y: EDGE, width: scene.width - 2 * EDGE, height: text.height + 32 };
  scene.boxes[hub.id] = { x: bar.x + (bar.width - text.width) / 2, y: bar.y + 16, ...text };
  scene.shapes.push({ kind: 'hub', d: roundedRect(bar, CORNER), partIds: [hub.id] });
  return bar;
}

function placeRows(rows: readonly Row[], scene: Scene, from: number): PlacedStage[] {
  const { width } = scene;
  const placed: PlacedStage[] = [];
  let y = from;
  rows.forEach((row, r) => {
    const { onward } = row;
    // A last row that is short keeps its own length, so that it ends where the journey does.
    const short = r > 0 && r === rows.length - 1 && row.width < width * 0.75;
    const items = row.blocks.map(({ least, maxScale: stretch }) => ({ least: least.width, most: least.width * (short ? 1 : stretch.width) }));
    const spans = distribute(items, row.gaps, short || (rows.length > 1 && row.blocks.length === 1) ? row.width : width);
    row.blocks.forEach((one, i) => {
      const [at = 0, size = 0] = spans[i] ?? [];
      const { height } = one.least;
      placed.push(one.place({ x: onward ? at : width - at - size, y: y + (row.height - height) / 2, width: size, height }));
    });
    scene.height = y + row.height;
    y += row.height + row.below;
  });
  for (const one of placed) {
    for (const [id, box] of one.boxes) scene.boxes[id] = box;
    scene.shapes.push(...one.shapes);
  }
  return placed;
}

/**
 * The two-way way from a stage to the hub: to the bar itself from the first row, to a small ring that stands for the
 * hub from the others, since lines through all the rows would be in the way of everything.
 */
function reachHub({ index }: LayoutContext, scene: Scene, one: PlacedStage, hub: Box, first: boolean): Outline {
  const id = index.model.hub?.id ?? '';
  const { x, y, width, round } = one.outline;
  const at = first ? x + width / 2 : round ? x + width * 0.8 : x + width - Math.min(40, width * 0.16);
  const top = round && !first ? y + width / 2 - Math.sqrt((width / 2) ** 2 - (at - x - width / 2) ** 2) : y;
  const ring = first ? undefined : { x: at - 8, y: top - 52, width: 16, height: 16 };
  const end = ring ? ring.y + ring.height + 5 : hub.y + hub.height + STANDOFF + 2;
  if (ring) scene.shapes.push({ kind: 'hub-stub', d: roundedRect(ring, 8), partIds: [id, one.id] });
  scene.shapes.push(...hubConnectorShapes(id, one, { from: { x: at, y: end }, to: { x: at, y: top - STANDOFF } }));
  return { x: at - 12, y: end - 24, width: 24, height: top - end + 24 };
}

function breakRows(context: LayoutContext, width: number): Row[] {
  const rows: Row[] = [];
  for (const stage of context.index.model.stages) {
    const gap = gapAfter(context.index.edges.get(stage.id) ?? [], context);
    const last = rows.at(-1);
    const onward = last?.onward ?? true;
    const one = layoutStage(stage, onward ? 'right' : 'left', width, context);
    const reach = last ? last.width + (last.gaps.at(-1) ?? 0) + one.least.width : Infinity;
    if (last && reach <= width) {
      last.blocks.push(one);
      last.gaps.push(gap.width);
      last.width = reach;
      last.height = Math.max(last.height, one.least.height);
      last.below = Math.max(gap.height, last.below);
    } else {
      // A row of one stage ends where it began, and the next begins under it.
      const turns = last !== undefined && last.blocks.length > 1;
      const turned = turns ? layoutStage(stage, onward ? 'left' : 'right', width, context) : one;
      rows.push({ onward: onward !== turns, blocks: [turned], gaps: [gap.width], width: turned.least.width, height: turned.least.height, below: gap.height });
    }
  }
  return rows;
}
