import type { Size } from '../../../geometry/types.js';

/** The measures of the map, in CSS pixels. */

/** Between a card's edge and its text. */
export const CARD_PADDING = { x: 20, y: 18 };
/** The bends of lines. */
export const BEND_RADIUS = 16;
/** Between a boundary's edge and what it encloses. */
export const BOUNDARY_PADDING = 28;
/** What the outermost strokes need. */
export const SCENE_MARGIN = 2;
/** From a card's corner to the first line that ends on its side. */
export const CORNER_CLEARANCE = 24;
/** Beside titles between two cards. */
export const TITLE_MARGIN = 10;
/** From a title to its own line, to any other line or a boundary's edge, to cards, labels and other titles, and to other badges. */
export const TITLE_GAP = { ownLine: 5, line: 10, box: 6, badge: 18 };
export const ARROW_HEAD = { length: 14, width: 16 };
/** Around a boundary's label: above and below it, from the boundary's side, and from a line. */
export const BOUNDARY_LABEL = { above: 12, below: 10, fromSide: 20, fromLine: 8 };

/** Distances between lines, and between lines and everything else. They depend on the size of the badges on the lines. */
export interface MapSpacing {
  /** Between vertical segments side by side. */
  verticalSegments: number;
  /** Between horizontal segments above each other, if there are many, and if there are few. */
  horizontalSegments: number;
  fewHorizontalSegments: number;
  /** Between rows with no segments between them. */
  emptyRows: number;
  /** Between a card and a line that passes it: enough for a badge on the line, or for a bend and an arrowhead. */
  fromCard: number;
  /** Between the edge of a boundary or of the scene and a line along it. */
  fromEdge: number;
  /** Between columns, and between rows and boundaries, at least: a badge between two arrowheads. */
  minGap: number;
}

/** Lines close together; further apart in channels, to make room for badges; further apart everywhere. */
export function spacingsFor({ width, height }: Size): { near: MapSpacing; far: MapSpacing; farthest: MapSpacing } {
  const near: MapSpacing = {
    verticalSegments: Math.max(26, width / 2 + 8),
    horizontalSegments: Math.max(30, height / 2 + 12),
    fewHorizontalSegments: Math.max(44, height + 8),
    emptyRows: 100,
    fromCard: Math.max(28, width / 2 + 10, height / 2 + 10),
    fromEdge: Math.max(21, width / 2 + 3, height / 2 + 3),
    minGap: Math.max(72, width + 36, height + 36),
  };
  const far = { ...near, horizontalSegments: height + 10, fewHorizontalSegments: height + 12 };
  return { near, far, farthest: { ...far, verticalSegments: width + 10 } };
}
