import { NO_SCALES, type Scales } from '../scales.js';

/** The measures of a drawing, in CSS pixels. Those up to `disc` are style sheet variables while text is measured. */
export interface Measures {
  /** The maximum width of a step's label. */
  step: number;
  /** The maximum width of a step's label in a cycle. */
  cycleStep: number;
  /** The maximum width of a stage's title on a band. */
  title: number;
  /** The maximum width of a stage's title in a cycle. */
  cycleTitle: number;
  /** The maximum width of a track's title with its owner. */
  track: number;
  /** The maximum width of the hub's text. */
  hub: number;
  /** The maximum width of a gate, gateway or condition. */
  edgeLabel: number;
  /** The diameter of the disc that holds an icon. */
  disc: number;
  /** Between a band's edge and its contents. */
  padding: number;
  /** Between two stages, where a block arrow runs. */
  gap: number;
  /** Between the hub and the stages around it. */
  clearance: number;
  /** How much higher a drawing is than it has to be, so that its edges have room. */
  room: number;
}

/** For wide containers. */
const WIDE_MEASURES: Measures = { step: 132, cycleStep: 110, title: 260, cycleTitle: 132, track: 410, hub: 168, edgeLabel: 158, disc: 64, padding: 20, gap: 106, clearance: 48, room: 0 };

/** For narrow containers. */
const NARROW_MEASURES: Measures = { step: 110, cycleStep: 100, title: 260, cycleTitle: 118, track: 376, hub: 140, edgeLabel: 158, disc: 54, padding: 14, gap: 71, clearance: 40, room: 0 };

/** The container width from which a journey is drawn with its stages around the hub, or in rows. */
export const ECOSYSTEM_MIN_WIDTH = 780;

/** The size of the text in a container of a width, in CSS pixels, as a multiple of the page's. */
export const textScaleFor = (width: number): number => (width < 960 ? 0.875 : width < 1120 ? 0.9375 : 1);

/** The measures for a container's width, in the scales of a theme: a text has as much more room as it is larger. */
export function measuresFor(width: number, { title, disc }: Scales = NO_SCALES): Measures {
  const usual = width < 1300 ? NARROW_MEASURES : WIDE_MEASURES;
  return { ...usual, title: usual.title * title, cycleTitle: usual.cycleTitle * title, hub: usual.hub * title, disc: usual.disc * disc };
}

/** The corner radius of bands. */
export const CORNER = 20;
/** The distance between an arrow and the edge that it points at. */
export const STANDOFF = 8;
/** The block arrow between stages. */
export const BLOCK_ARROW = { tail: 14, neck: 22, head: 42, length: 34 };
/** The thin arrow of a branch: the width and length of its head, and the radius of its bends. */
export const BRANCH = { head: 20, length: 18, radius: 14 };
/** The arrow from a stage to itself: the distance between its legs, and how far it reaches out from the edge. */
export const SELF_LOOP = { width: 40, depth: 48 };
