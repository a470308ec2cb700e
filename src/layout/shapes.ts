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
  /** The radius of its corners where it is a rectangle; a theme may say how many times as large it is. */
  rx?: number;
}

export interface ShapeDeclaration {
  paint: Paint;
  /** A click on it opens the first of its parts; one that is `outlined` has an outline while that part is open. */
  opensPart?: 'outlined' | 'plain';
  /** What is different while it has nothing to do with the part that is open, or where a walk has not been yet. */
  calm?: Paint;
  /** What is different while it belongs to the part that is open. */
  strong?: Paint;
  /** What is different where a walk is. */
  current?: Paint;
  /** What is different in forced colours; where a walk is and what is `strong`, too. */
  forced?: Paint & { current?: Paint; strong?: Paint };
  /** The view in which it is not seen: it is only the track of a marker there. */
  trackIn?: string;
  /** What is different while it belongs to the part under the pointer, or with the focus. */
  highlight?: Paint & { filter?: string };
  /** What changes smoothly. */
  transition?: readonly (keyof Paint | 'filter')[];
}

const FADED: Paint = { 'fill-opacity': 0.4 };
const RINGED: Paint = { stroke: 'accent', 'stroke-width': 2.5 };
/** Grey, and still three times as light or dark as what it is on. */
const GREY: Paint = { stroke: 'connector' };
/** The same for what is broad. */
const HOLLOW: Paint = { fill: 'raised', ...GREY, 'stroke-width': 1.75 };
/** What is strong is not only thicker in forced colours, which leave no others to be calm in. */
const FORCED = { strong: { stroke: 'focus' }, current: { stroke: 'focus' } } as const satisfies ShapeDeclaration['forced'];
const MESSAGE = {
  paint: { stroke: 'accent', 'stroke-width': 2.5 },
  calm: { ...GREY, 'stroke-width': 2 },
  strong: { 'stroke-width': 5 },
  current: { 'stroke-width': 5 },
  highlight: { 'stroke-width': 4 },
  forced: FORCED,
  transition: ['stroke', 'stroke-width'],
} as const satisfies ShapeDeclaration;

/** Shapes of a journey. */
export const JOURNEY_SHAPES = {
  /** The area of a stage. */
  band: {
    paint: { fill: 'tint', rx: 20 },
    opensPart: 'outlined',
    calm: FADED,
    strong: { ...RINGED, 'stroke-width': 2 },
    current: RINGED,
    forced: { stroke: 'text', 'stroke-width': 1, 'fill-opacity': 1, ...FORCED },
    highlight: { stroke: 'accent', 'stroke-width': 1.5, filter: 'brightness(.975) saturate(1.15)' },
    transition: ['filter', 'fill-opacity'],
  },
  /** The area of a track, in that of its stage. */
  track: { paint: { fill: 'raised', 'fill-opacity': 0.62, rx: 14 }, opensPart: 'outlined', forced: { stroke: 'text', 'stroke-width': 1, 'fill-opacity': 1 } },
  /** A stage of the overview. */
  chevron: {
    paint: { fill: 'tint', stroke: 'accent', 'stroke-width': 1.5 },
    opensPart: 'outlined',
    calm: FADED,
    current: RINGED,
    highlight: { 'stroke-width': 2.5, filter: 'brightness(.975) saturate(1.15)' },
    forced: FORCED,
    transition: ['filter', 'fill-opacity'],
  },
  hub: {
    paint: { fill: 'raised', stroke: 'hub', 'stroke-width': 6, rx: 20 },
    opensPart: 'plain',
    strong: { stroke: 'text', 'stroke-width': 8 },
    highlight: { 'stroke-width': 7.5 },
    forced: FORCED,
  },
  /** A ring round the hub. */
  halo: { paint: { stroke: 'hub', 'stroke-width': 6, 'stroke-opacity': 0.18 }, strong: { 'stroke-opacity': 0.4 }, highlight: { 'stroke-opacity': 0.3 } },
  /** It stands by a stage for a hub that is far away. */
  'hub-stub': { paint: { fill: 'raised', stroke: 'hub', 'stroke-width': 3.5 }, strong: { stroke: 'text', 'stroke-width': 5 }, highlight: { 'stroke-width': 4.5 }, forced: FORCED },
  /** The dotted line between a stage and the hub, and its heads. */
  'hub-connector': {
    paint: { stroke: 'connector', 'stroke-width': 2.5, 'stroke-dasharray': '0 7' },
    calm: { 'stroke-width': 2 },
    strong: { stroke: 'text', 'stroke-width': 3.5 },
    highlight: { 'stroke-width': 3.25 },
    forced: FORCED,
  },
  'hub-connector-head': { paint: { stroke: 'connector', 'stroke-width': 2.25 }, calm: { 'stroke-width': 1.75 }, strong: { stroke: 'text', 'stroke-width': 3 }, highlight: { 'stroke-width': 2.75 }, forced: FORCED },
  /** From step to step. */
  arrow: { paint: { stroke: 'accent', 'stroke-width': 2.5 }, calm: { ...GREY, 'stroke-width': 2 }, strong: { 'stroke-width': 4 }, highlight: { 'stroke-width': 3.25 }, forced: FORCED },
  /** The boundary that a gateway is on. */
  gateway: { paint: { stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '6 6', 'stroke-linecap': 'butt' }, strong: { 'stroke-width': 3.5 }, highlight: { 'stroke-width': 2.75 }, forced: FORCED },
  /** The broad arrow to the next stage. Its fill is a gradient of its own, and so is its outline, which is only drawn to make it larger. */
  'block-arrow': {
    paint: {},
    calm: HOLLOW,
    strong: { 'stroke-width': 5 },
    current: HOLLOW,
    highlight: { 'stroke-width': 2.5 },
    forced: { strong: { fill: 'focus', stroke: 'focus' } },
    transition: ['stroke-width'],
  },
  /** The slender arrow to any other stage, and its head. */
  branch: { paint: { stroke: 'accent', 'stroke-width': 5.5 }, calm: { ...GREY, 'stroke-width': 4 }, strong: { 'stroke-width': 8 }, highlight: { 'stroke-width': 6.75 }, forced: FORCED },
  'branch-head': { paint: { fill: 'accent' }, calm: { fill: 'connector' }, forced: { strong: { fill: 'focus' } } },
} as const satisfies Record<string, ShapeDeclaration>;

/** Shapes of a flow. */
export const FLOW_SHAPES = {
  /** A system. */
  card: {
    paint: { fill: 'raised', stroke: 'accent', 'stroke-width': 2.5, rx: 16 },
    opensPart: 'outlined',
    calm: { ...GREY, 'stroke-width': 2 },
    strong: { 'stroke-width': 3.75 },
    highlight: { 'stroke-width': 3.25 },
    forced: FORCED,
  },
  /** The line round some systems. */
  boundary: { paint: { fill: 'tint', 'fill-opacity': 0.55, stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '8 7', rx: 22 }, opensPart: 'outlined', calm: { ...GREY, 'fill-opacity': 0.3 }, highlight: { 'stroke-width': 3 } },
  connection: { paint: { stroke: 'connector', 'stroke-width': 2.5 }, calm: { 'stroke-width': 2 }, strong: { stroke: 'text', 'stroke-width': 5 }, highlight: { 'stroke-width': 4 }, forced: FORCED },
  lifeline: { paint: { stroke: 'accent', 'stroke-width': 2, 'stroke-dasharray': '3 7', 'stroke-opacity': 0.8 }, strong: { stroke: 'text', 'stroke-opacity': 1 }, highlight: { 'stroke-opacity': 1 }, forced: FORCED },
  /** The line round a group of messages, that under its name, and those between its options. */
  frame: { paint: { stroke: 'control', 'stroke-width': 1.5, rx: 20 } },
  tab: { paint: { stroke: 'control', 'stroke-width': 1.5 } },
  divider: { paint: { stroke: 'control', 'stroke-width': 1.5, 'stroke-dasharray': '7 6' } },
  /** The line round the number of a message on a map: it belongs to a group of which all options are gone through, or one. */
  'ring-of-all': { paint: { stroke: 'control', 'stroke-width': 1.5 } },
  'ring-of-one': { paint: { stroke: 'control', 'stroke-width': 1.5, 'stroke-dasharray': '5 4', 'stroke-linecap': 'butt' } },
  /** The whole line of a message; on a map it is only the track of the marker, and its segments are drawn. */
  message: { ...MESSAGE, opensPart: 'plain', trackIn: 'map' },
  'message-segment': MESSAGE,
  answer: { ...MESSAGE, paint: { ...MESSAGE.paint, 'stroke-dasharray': '7 6' } },
  'message-head': { paint: { fill: 'accent' }, calm: { fill: 'connector' }, forced: { strong: { fill: 'focus' }, current: { fill: 'focus' } }, transition: ['fill'] },
} as const satisfies Record<string, ShapeDeclaration>;

const SHAPES = { ...JOURNEY_SHAPES, ...FLOW_SHAPES };

/** The name of a shape. */
export type ShapeKind = keyof typeof SHAPES;

/** How a shape is declared. */
export const shapeOf = (kind: ShapeKind): ShapeDeclaration => SHAPES[kind];
