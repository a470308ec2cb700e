/** A point in CSS pixels; y grows downward. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A rectangle by its top left corner, in CSS pixels. */
export interface Box extends Point, Size {}

/** The outer edge of something drawn: its bounding box, or the ellipse in that box. */
export interface Outline extends Box {
  round?: boolean;
}

/** A straight line. */
export interface Segment {
  from: Point;
  to: Point;
}
