import { roundToTenth } from '../geometry/numbers.js';
import { roundedRect } from '../geometry/shapes.js';
import type { Box, Point, Size } from '../geometry/types.js';
import type { Tone } from '../model/core/names.js';
import { shapeOf, type ShapeKind } from './shapes.js';

/** One path of the layer behind the text. */
export interface Shape {
  kind: ShapeKind;
  /** SVG path data, in CSS pixels of the scene. */
  d: string;
  /** What it is where it is a rectangle. Then it is drawn as one, with corners as round as the theme says; in `d` they are usual. */
  rect?: Box;
  /** Ids of the parts it belongs to: the stage of a band, both ends of a block arrow. */
  partIds: readonly string[];
  /** The tone it is drawn in; of where it starts, if it goes from one part to another. */
  tone?: Tone;
  /** A shape that changes from one tone to another: the other tone, and the line along which it changes. */
  fade?: { tone: Tone; from: Point; to: Point };
}

/** A rectangle, with corners as its kind has them. */
export function rectangle(kind: ShapeKind, box: Box, rest: Pick<Shape, 'partIds' | 'tone'>): Shape {
  // As a path rounds its points.
  const [x, y] = [roundToTenth(box.x), roundToTenth(box.y)];
  const rect = { x, y, width: roundToTenth(box.x + box.width - x), height: roundToTenth(box.y + box.height - y) };
  return { kind, d: roundedRect(box, shapeOf(kind).paint.rx ?? 0), rect, ...rest };
}

/** A drawing, decided to the last number. Plain JSON: no selection, no hover, no DOM. */
export interface Scene extends Size {
  /** The place of every part's text, by part id. */
  boxes: Record<string, Box>;
  /** What is drawn behind the text, in paint order. Read from right to left when `mirrored`. */
  shapes: Shape[];
  /** The shapes are to be turned about the vertical middle of the scene; the boxes have been. */
  mirrored: boolean;
  /** How far the boxes of a mirrored scene have been moved to the right, and its shapes are to be; 0 by default. */
  offset?: number;
  /** How many times the shapes are to be enlarged, 1 by default; the boxes and the scene's own size have been. */
  scale?: number;
}

/** The natural size of a part's text, measured in a page or reckoned from a table. */
export type Sizes = (id: string) => Size;

/**
 * Turns a scene for a script that runs from right to left.
 * @param offset how far it is moved to the right as well: the column that is then at its left, in CSS pixels.
 */
export function mirror(scene: Scene, offset = 0): Scene {
  const boxes = Object.fromEntries(
    Object.entries(scene.boxes).map(([id, box]) => [id, { ...box, x: scene.width + offset - box.x - box.width }]),
  );
  return { ...scene, boxes, mirrored: true, ...(offset > 0 ? { offset } : {}) };
}

/** Converts sizes to those that they would have with a font so many times as large. */
export const scaleSizes = (sizes: Sizes, scale: number): Sizes => (id) => {
  const { width, height } = sizes(id);
  return { width: width * scale, height: height * scale };
};

/** Enlarges a scene for a font that is so many times as large as the one it was arranged for. */
export function scaleScene(scene: Scene, scale: number): Scene {
  if (scale === 1) return scene;
  const boxes = Object.fromEntries(Object.entries(scene.boxes).map(([id, { x, y, width, height }]) =>
    [id, { x: x * scale, y: y * scale, width: width * scale, height: height * scale }]));
  const offset = scene.offset === undefined ? {} : { offset: scene.offset * scale };
  return { ...scene, ...offset, width: scene.width * scale, height: scene.height * scale, boxes, scale };
}
