/** The hub of a journey: a circle in the middle of a frame, or a bar above everything. */
import { boxAround, centre, inflate } from '../../geometry/box.js';
import { circle } from '../../geometry/shapes.js';
import type { Box, Outline, Size } from '../../geometry/types.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { rectangle, type Scene, type Sizes } from '../scene.js';

/** Half the width of the line around the hub. */
const HALF_STROKE = 3;
/** How far the line around the circle and its halo reach beyond the circle. */
const HALO = 10;
/** The distance between the circle's text and its edge. */
const CIRCLE_PADDING = 14;

/** The diameter of the circle around the hub's text. */
export const hubDiameter = ({ width, height }: Size): number => Math.hypot(width, height) + 2 * CIRCLE_PADDING;

/** The size of the circle with its halo. */
export function hubCircleSize(text: Size): Size {
  const outer = hubDiameter(text) + 2 * HALO;
  return { width: outer, height: outer };
}

/** Draws the hub as a circle. */
export function drawHubCircle(scene: Scene, { model: { hub } }: JourneyIndex, sizes: Sizes, outline: Outline): void {
  if (!hub) return;
  const partIds = [hub.id];
  scene.boxes[hub.id] = boxAround(centre(outline), sizes(hub.id));
  scene.shapes.push({ kind: 'halo', d: circle(inflate(outline, 6)), partIds }, { kind: 'hub', d: circle(outline), partIds });
}

/** The least distance between the bar's text and its edge, across and down. */
type BarPadding = Readonly<Record<'x' | 'y', number>>;

/** The least size of the bar with its line; empty for a journey without a hub. */
export function hubBarSize({ model: { hub } }: JourneyIndex, sizes: Sizes, padding: BarPadding): Size {
  if (!hub) return { width: 0, height: 0 };
  const { width, height } = sizes(hub.id);
  return { width: width + 2 * (padding.x + HALF_STROKE), height: height + 2 * (padding.y + HALF_STROKE) };
}

/** Draws the hub as a bar across the top of a scene. */
export function drawHubBar(scene: Scene, { model: { hub } }: JourneyIndex, sizes: Sizes, padding: BarPadding): Box | undefined {
  if (!hub) return undefined;
  const text = sizes(hub.id);
  const bar: Box = { x: HALF_STROKE, y: HALF_STROKE, width: scene.width - 2 * HALF_STROKE, height: text.height + 2 * padding.y };
  scene.boxes[hub.id] = { x: bar.x + (bar.width - text.width) / 2, y: bar.y + padding.y, ...text };
  scene.shapes.push(rectangle('hub', bar, { partIds: [hub.id] }));
  return bar;
}
