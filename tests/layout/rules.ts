/** Rules that every scene keeps, and sizes of texts without a page. */
import { sampleCurve } from '../../src/geometry/points.js';
import { bottom, crosses, overlap, right } from '../../src/geometry/box.js';
import type { Box, Point, Segment, Size } from '../../src/geometry/types.js';
import type { Scene, Shape } from '../../src/layout/scene.js';

export const WIDTHS = [320, 560, 768, 900, 1024, 1280, 1600, 1920];

/** The size of a text with letters 8 px wide; no narrower than its longest word. */
export function textSize(text: string, most: number, beside = 0, line = 21): Size {
  const letter = 8;
  const room = Math.floor((most - beside) / letter);
  let [lines, used, longest] = [1, 0, 0];
  for (const word of text.split(/\s+/)) {
    // A word longer than a line is broken, as with `overflow-wrap: anywhere`.
    const length = Math.min(word.length, room);
    lines += Math.ceil(word.length / room) - 1;
    if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, length];
    else used += length + (used > 0 ? 1 : 0);
    longest = Math.max(longest, used);
  }
  return { width: beside + longest * letter, height: Math.max(beside > 0 ? 28 : 0, lines * line) };
}

/** The points of each stroke of a path, several along each arc. */
export function strokesOf({ d }: Shape): Point[][] {
  const strokes: Point[][] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers = rest.split(/[\s,]+/).filter(Boolean).map(Number);
    const stroke = strokes.at(-1);
    const end = { x: numbers.at(-2) ?? NaN, y: numbers.at(-1) ?? NaN };
    if (command === 'M') strokes.push([end]);
    else if (command === 'Z') stroke?.push(stroke[0] ?? end);
    else if (command === 'A') stroke?.push(...arcPoints(stroke.at(-1) ?? end, numbers[0] ?? 0, numbers[4] === 1, end));
    else if (command === 'C') stroke?.push(...curvePoints(stroke.at(-1) ?? end, numbers));
    else if (command === 'Q') stroke?.push({ x: numbers[0] ?? NaN, y: numbers[1] ?? NaN }, end);
    else if (command === 'L') stroke?.push(end);
    else throw new RangeError(`Cannot follow ${command} in ${d}`);
  }
  return strokes;
}

/** Points along cubic Bézier curves, one after the other. */
function curvePoints(start: Point, numbers: readonly number[]): Point[] {
  const [bx = 0, by = 0, cx = 0, cy = 0, x = 0, y = 0, ...more] = numbers;
  const end = { x, y };
  return [...sampleCurve(start, { x: bx, y: by }, { x: cx, y: cy }, end, 6).slice(1), ...(more.length > 0 ? curvePoints(end, more) : [])];
}

/** Points along the shorter arc of a circle. */
function arcPoints(start: Point, r: number, clockwise: boolean, end: Point): Point[] {
  const half = Math.hypot(end.x - start.x, end.y - start.y) / 2 || 1;
  const off = (Math.sqrt(Math.max(0, r ** 2 - half ** 2)) / (2 * half)) * (clockwise ? 1 : -1);
  const c = { x: (start.x + end.x) / 2 - off * (end.y - start.y), y: (start.y + end.y) / 2 + off * (end.x - start.x) };
  const from = Math.atan2(start.y - c.y, start.x - c.x);
  const turn = 2 * Math.asin(Math.min(1, half / r)) * (clockwise ? 1 : -1);
  return Array.from({ length: 6 }, (_, i) => (i === 5 ? end : { x: c.x + r * Math.cos(from + (turn * (i + 1)) / 6), y: c.y + r * Math.sin(from + (turn * (i + 1)) / 6) }));
}

export const pointsOf = (shape: Shape): Point[] => strokesOf(shape).flat();
export const segmentsOf = (shape: Shape): Segment[] =>
  strokesOf(shape).flatMap((points) => points.slice(1).map((to, i) => ({ from: points[i] ?? to, to })));
export const ofKind = (scene: Scene, ...kinds: Shape['kind'][]): Shape[] => scene.shapes.filter(({ kind }) => kinds.includes(kind));

/** The bounding box of a shape. */
export function boundsOf(shape: Shape): Box {
  const points = pointsOf(shape);
  const [x, y] = [Math.min(...points.map((p) => p.x)), Math.min(...points.map((p) => p.y))];
  return { x, y, width: Math.max(...points.map((p) => p.x)) - x, height: Math.max(...points.map((p) => p.y)) - y };
}

/** Whether a box is inside another one, to a tenth of a pixel. */
export const inside = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x - 0.1 && inner.y >= outer.y - 0.1 && right(inner) <= right(outer) + 0.1 && bottom(inner) <= bottom(outer) + 0.1;

/** Whether a point is inside a polygon. */
export function holds(polygon: readonly Point[], { x, y }: Point): boolean {
  let within = false;
  polygon.forEach((a, i) => {
    const b = polygon.at(i - 1) ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) within = !within;
  });
  return within;
}

export const cornersOf = (box: Box): Point[] => [
  { x: box.x, y: box.y }, { x: right(box), y: box.y }, { x: right(box), y: bottom(box) }, { x: box.x, y: bottom(box) },
];

const near = ({ from, to }: Segment, box: Box): boolean =>
  Math.min(from.x, to.x) < right(box) && Math.max(from.x, to.x) > box.x && Math.min(from.y, to.y) < bottom(box) && Math.max(from.y, to.y) > box.y;

/** The rules that a scene breaks, one message for each fault. @param lines the kinds of stroke that must not enter a text. */
export function sceneFaults(scene: Scene, width: number, ids: readonly string[], lines: readonly Shape['kind'][]): string[] {
  const boxes = Object.entries(scene.boxes);
  const all: Box = { x: 0, y: 0, width: scene.width, height: scene.height };
  return [
    ...(scene.width <= width ? [] : [`${scene.width} px wide in ${width}`]),
    ...[...ids].sort().join(' ') === boxes.map(([id]) => id).sort().join(' ') ? [] : ['not each part has one box'],
    ...boxes.flatMap(([id, box]) => (inside(all, box) ? [] : [`${id} is outside: ${JSON.stringify(box)}`])),
    ...boxes.flatMap(([a, one], i) => boxes.slice(i + 1).flatMap(([b, other]) => (overlap(one, other) ? [`${a} overlaps ${b}`] : []))),
    ...scene.shapes.flatMap((shape) => (pointsOf(shape).every(({ x, y }) => inside(all, { x, y, width: 0, height: 0 })) ? [] : [`${tell(shape)} leaves the scene: ${shape.d}`])),
    ...ofKind(scene, ...lines).flatMap((shape) => segmentsOf(shape).flatMap((segment) =>
      boxes.flatMap(([id, box]) => (near(segment, box) && crosses(segment, box) ? [`${tell(shape)} goes through the text of ${id}`] : [])))),
  ];
}

export const tell = ({ kind, partIds }: Shape): string => `${kind} ${partIds.join('→')}`;
