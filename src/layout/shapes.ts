/**
 * The shapes that a drawing is made of, each declared once: how it is painted, and whether a click on it opens its part.
 * The style sheet is made from this, and so is what render does with a shape: a new shape is one entry here.
 */

/** A colour by what it does. The theme says what it looks like; `tint` and `accent` depend on the tone of the shape. */
export type PaintRole = 'tint' | 'accent' | 'raised' | 'line' | 'control' | 'hub' | 'connector' | 'text' | 'focus';

/** How a shape is painted: properties of SVG, with lengths in CSS pixels of the scene. */
export interface Paint {
  fill?: PaintRole;
  'fill-opacity'?: number;
  stroke?: PaintRole;
  'stroke-width'?: number;
  'stroke-opacity'?: number;
  'stroke-dasharray'?: string;
  'stroke-linecap'?: 'butt';
  opacity?: number;
}

export interface ShapeDeclaration {
  paint: Paint;
  /** A click on it opens the first of its parts; one that is `outlined` has an outline while that part is open. */
  opensPart?: 'outlined' | 'plain';
  /** What is different while a walk is under way: where the walk has not been yet, and where it is. */
  walk?: { idle?: Paint; current?: Paint };
  /** What is different in forced colours; `current` where a walk is, too. */
  forced?: Paint & { current?: Paint };
  /** The view in which it is not seen: it is only the track of a marker there. */
  trackIn?: string;
  /** A filter while the pointer is over it. */
  hover?: string;
  /** What changes smoothly. */
  transition?: readonly (keyof Paint | 'filter')[];
}

const FADED: Paint = { 'fill-opacity': 0.35 };
const RINGED: Paint = { stroke: 'accent', 'stroke-width': 2.5 };
const MESSAGE = {
  paint: { stroke: 'accent', 'stroke-width': 2.5 },
  walk: { idle: { stroke: 'line' }, current: { 'stroke-width': 5 } },
  forced: { current: { stroke: 'focus' } },
  transition: ['stroke', 'stroke-width'],
} as const satisfies ShapeDeclaration;

/** Shapes of a journey. */
export const JOURNEY_SHAPES = {
  /** The area of a stage. */
  band: {
    paint: { fill: 'tint' },
    opensPart: 'outlined',
    walk: { idle: FADED, current: RINGED },
    forced: { stroke: 'text', 'stroke-width': 1, 'fill-opacity': 1, current: { stroke: 'focus' } },
    hover: 'brightness(.975) saturate(1.15)',
    transition: ['filter'],
  },
  /** The area of a track, in that of its stage. */
  track: { paint: { fill: 'raised', 'fill-opacity': 0.62 }, opensPart: 'outlined', forced: { stroke: 'text', 'stroke-width': 1, 'fill-opacity': 1 } },
  /** A stage of the overview. */
  chevron: {
    paint: { fill: 'tint', stroke: 'accent', 'stroke-width': 1.5 },
    opensPart: 'outlined',
    walk: { idle: FADED, current: RINGED },
    forced: { current: { stroke: 'focus' } },
  },
  hub: { paint: { fill: 'raised', stroke: 'hub', 'stroke-width': 6 }, opensPart: 'plain' },
  /** A ring round the hub. */
  halo: { paint: { stroke: 'hub', 'stroke-width': 6, 'stroke-opacity': 0.18 } },
  /** It stands by a stage for a hub that is far away. */
  'hub-stub': { paint: { fill: 'raised', stroke: 'hub', 'stroke-width': 3.5 } },
  /** The dotted line between a stage and the hub, and its heads. */
  'hub-connector': { paint: { stroke: 'connector', 'stroke-width': 2.5, 'stroke-dasharray': '0 7' } },
  'hub-connector-head': { paint: { stroke: 'connector', 'stroke-width': 2.25 } },
  /** From step to step. */
  arrow: { paint: { stroke: 'accent', 'stroke-width': 2.5 } },
  /** The boundary that a gateway is on. */
  gateway: { paint: { stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '6 6', 'stroke-linecap': 'butt' } },
  /** The broad arrow to the next stage. Its fill is a gradient of its own. */
  'block-arrow': { paint: {}, walk: { idle: { opacity: 0.35 }, current: { opacity: 0.35 } } },
  /** The slender arrow to any other stage, and its head. */
  branch: { paint: { stroke: 'accent', 'stroke-width': 5.5 } },
  'branch-head': { paint: { fill: 'accent' } },
} as const satisfies Record<string, ShapeDeclaration>;

/** Shapes of a flow. */
export const FLOW_SHAPES = {
  /** A system. */
  card: {
    paint: { fill: 'raised', stroke: 'accent', 'stroke-width': 2.5 },
    opensPart: 'outlined',
    walk: { idle: { stroke: 'line' } },
    forced: { current: { stroke: 'focus' } },
  },
  /** The line round some systems. */
  boundary: { paint: { fill: 'tint', 'fill-opacity': 0.55, stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '8 7' }, opensPart: 'outlined' },
  connection: { paint: { stroke: 'connector', 'stroke-width': 2.5 } },
  lifeline: { paint: { stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '3 7', 'stroke-opacity': 0.8 } },
  /** The line round a group of messages, and those between its options. */
  frame: { paint: { stroke: 'control', 'stroke-width': 1.5 } },
  divider: { paint: { stroke: 'control', 'stroke-width': 1.5, 'stroke-dasharray': '7 6' } },
  /** The whole line of a message; on a map it is only the track of the marker, and its segments are drawn. */
  message: { ...MESSAGE, trackIn: 'map' },
  'message-segment': MESSAGE,
  answer: { ...MESSAGE, paint: { ...MESSAGE.paint, 'stroke-dasharray': '7 6' } },
  'message-head': { paint: { fill: 'accent' }, walk: { idle: { fill: 'line' } }, transition: ['fill'] },
} as const satisfies Record<string, ShapeDeclaration>;

const SHAPES = { ...JOURNEY_SHAPES, ...FLOW_SHAPES };

/** The name of a shape. */
export type ShapeKind = keyof typeof SHAPES;

/** How a shape is declared. */
export const shapeOf = (kind: ShapeKind): ShapeDeclaration => SHAPES[kind];
