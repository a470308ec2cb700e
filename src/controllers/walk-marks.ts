import type { Kind, WalkPlace, WalkStanding } from '../kinds/kind.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { wantsLessMotion } from './realm.js';

/** How long a marker takes along a message, in milliseconds for each pixel, within limits. */
const PACE = { each: 2.2, least: 600, most: 1500 };

/** Marks what is drawn by how it takes part in a walk; takes the marks away when there is none (`position` 0). */
export function markWalk(canvas: HTMLElement, index: ModelIndex, position: number, kind: Kind): void {
  const standings = standingsAt(index, position, kind);
  for (const element of canvas.querySelectorAll<HTMLElement | SVGElement>('[data-part-ids], [data-box]')) {
    const id = element.dataset.partIds?.split(' ')[0] ?? element.dataset.box ?? '';
    const standing = standings.get(id);
    if (standing) element.dataset.walk = standing;
    else delete element.dataset.walk;
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

/** Ends the marker's travel. */
export function stay(canvas: HTMLElement): void {
  canvas.querySelector('.marker')?.getAnimations().forEach((animation) => animation.cancel());
}

/** Sends a marker along a message, and back along its answer. Nothing moves where the reader asks for less motion. */
export function travel(canvas: HTMLElement, id: string, route: 'there' | 'there-and-back'): void {
  const marker = canvas.querySelector<SVGCircleElement>('.marker');
  const lines = (kind: string) => canvas.querySelector<SVGPathElement>(`.layer .${kind}[data-part-ids^="${CSS.escape(id)} "]`);
  const line = lines('s-message');
  if (!marker || !line || wantsLessMotion(canvas)) return;
  const there = pointsOf(line);
  const answer = lines('s-answer');
  const points = [...there, ...(answer ? pointsOf(answer) : route === 'there-and-back' ? [...there].reverse() : [])];
  const duration = Math.min(PACE.most, Math.max(PACE.least, line.getTotalLength() * PACE.each)) * (points.length > there.length ? 2 : 1);
  marker.animate(
    points.map(({ x, y }, i) => ({ transform: `translate(${x}px, ${y}px)`, opacity: i === 0 || i === points.length - 1 ? 0 : 1 })),
    { duration, easing: 'ease-in-out' },
  );
}

/** Points along a line, where they are seen: it may be mirrored and enlarged. */
function pointsOf(path: SVGPathElement): DOMPoint[] {
  const matrix = path.getCTM() ?? undefined;
  const length = path.getTotalLength();
  const count = Math.max(2, Math.ceil(length / 8));
  return Array.from({ length: count + 1 }, (_, i) => path.getPointAtLength((length * i) / count).matrixTransform(matrix));
}
