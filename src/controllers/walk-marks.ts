import type { Kind, WalkPlace } from '../kinds/kind.js';
import { DATA, ofClass, shapeClass, withData, type WalkStanding } from '../layout/contract.js';
import type { ShapeKind } from '../layout/shapes.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { dataOf, setData } from './data.js';
import { wantsLessMotion } from './realm.js';

/** How long a marker takes along a message: milliseconds per pixel, and the limits in milliseconds. */
const PACE = { each: 2.2, least: 600, most: 1500 };

/** Marks how each drawn part takes part in a walk; removes the marks at position 0, when there is no walk. */
export function markWalk(canvas: HTMLElement, index: ModelIndex, position: number, kind: Kind): void {
  const standings = standingsAt(index, position, kind);
  for (const element of canvas.querySelectorAll(`${withData('partIds')}, ${withData('box')}`)) {
    const id = dataOf(element, 'partIds')?.split(' ')[0] ?? dataOf(element, 'box') ?? '';
    setData(element, 'walk', standings.get(id));
  }
}

/** How each part takes part in a walk at a position, by id; those that never do are left out. */
function standingsAt(index: ModelIndex, position: number, kind: Kind): Map<string, WalkStanding> {
  const standings = new Map<string, WalkStanding>();
  const current = index.parts.get(index.walk[position - 1] ?? '');
  if (!current) return standings;
  const steps = new Map(index.walk.map((id, i): [string, WalkStanding] => [id, i + 1 === position ? 'current' : i + 1 < position ? 'walked' : 'idle']));
  const place: WalkPlace = { current, standingOf: (id) => steps.get(id) };
  for (const [id, part] of index.parts) {
    const standing = kind.standing(part, place);
    if (standing) standings.set(id, standing);
  }
  return standings;
}

/** Stops the marker. */
export function stopMarker(canvas: HTMLElement): void {
  canvas.querySelector(ofClass('marker'))?.getAnimations().forEach((animation) => animation.cancel());
}

/** Moves a marker along a message, and back along its answer. Nothing moves if the reader asks for less motion. */
export function moveMarker(canvas: HTMLElement, id: string, route: 'there' | 'there-and-back'): void {
  const marker = canvas.querySelector<SVGCircleElement>(ofClass('marker'));
  const lineOf = (kind: ShapeKind) => canvas.querySelector<SVGPathElement>(`${ofClass('layer')} .${shapeClass(kind)}[${DATA.partIds}^="${CSS.escape(id)} "]`);
  const line = lineOf('message');
  if (!marker || !line || wantsLessMotion(canvas)) return;
  const there = pointsOf(line);
  const answer = lineOf('answer');
  const points = [...there, ...(answer ? pointsOf(answer) : route === 'there-and-back' ? [...there].reverse() : [])];
  const duration = Math.min(PACE.most, Math.max(PACE.least, line.getTotalLength() * PACE.each)) * (points.length > there.length ? 2 : 1);
  marker.animate(
    points.map(({ x, y }, i) => ({ transform: `translate(${x}px, ${y}px)`, opacity: i === 0 || i === points.length - 1 ? 0 : 1 })),
    { duration, easing: 'ease-in-out' },
  );
}

/** Points along a line as they appear on the page, where it may be mirrored and enlarged. */
function pointsOf(path: SVGPathElement): DOMPoint[] {
  const matrix = path.getCTM() ?? undefined;
  const length = path.getTotalLength();
  const count = Math.max(2, Math.ceil(length / 8));
  return Array.from({ length: count + 1 }, (_, i) => path.getPointAtLength((length * i) / count).matrixTransform(matrix));
}
