/** The font size that drawings are calculated for, in CSS pixels; for another one they are scaled. */
export const BASE_FONT_SIZE = 16;
/** The smallest font size that text is set in, in CSS pixels, however small the page's own. */
export const MIN_FONT_SIZE = 14;

/** The measures of the drawing, in CSS pixels. The text is measured under the first group. */
export interface Measures {
  /** The most width of a step's label. */
  step: number;
  /** The most width of a step's label in a ring. */
  cycleStep: number;
  /** The most width of a stage's title on a band. */
  title: number;
  /** The most width of a stage's title in a ring. */
  cycleTitle: number;
  /** The most width of the hub's text. */
  hub: number;
  /** The most width of a gate, gateway or condition. */
  edgeLabel: number;
  /** The diameter of the disc that holds an icon. */
  disc: number;
  /** Between a band's edge and what it holds. */
  padding: number;
  /** Between two stages, where a ribbon runs. */
  gap: number;
  /** Between the hub and what is round it. */
  clearance: number;
}

/** With room. */
const WIDE_MEASURES: Measures = { step: 132, cycleStep: 110, title: 260, cycleTitle: 132, hub: 168, edgeLabel: 158, disc: 64, padding: 20, gap: 84, clearance: 52 };

/** Where there is little. */
const NARROW_MEASURES: Measures = { step: 110, cycleStep: 100, title: 220, cycleTitle: 118, hub: 140, edgeLabel: 158, disc: 56, padding: 16, gap: 68, clearance: 44 };

/** The least width at which stages are drawn round their hub. */
export const ECOSYSTEM_MIN_WIDTH = 900;
/** The most width that a drawing takes: beyond it lines get long and the eye gets lost. */
export const MAX_DRAWING_WIDTH = 1360;

/** The measures for a container's width. */
export const measuresFor = (width: number): Measures => (width < 1180 ? NARROW_MEASURES : WIDE_MEASURES);

/** The corner of every band. */
export const CORNER = 20;
/** Air between a drawn edge and the arrow that points at it. */
export const STANDOFF = 8;
/** The block arrow between stages. */
export const BLOCK_ARROW = { tail: 14, neck: 22, head: 42, length: 34 };
/** The slender arrow of a branch: its head, and the radius of its bends. */
export const BRANCH = { head: 20, length: 18, radius: 14 };
/** The arrow from a stage to itself: from leg to leg, and how far it goes out from the edge. */
export const SELF_LOOP = { width: 40, depth: 48 };
