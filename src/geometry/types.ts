/** A point of the plane, in CSS pixels, y downward. */
export interface Point {
  x: number;
  y: number;
}

/** Width and height, in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** An upright rectangle by its corner of least x and y, in CSS pixels. */
export interface Box extends Point, Size {}

/** The outer edge of a drawn thing: its bounding box, and whether it is the ellipse in that box. */
export interface Outline extends Box {
  round?: boolean;
}

/** A line from `from` to `to`. */
export interface Segment {
  from: Point;
  to: Point;
}
