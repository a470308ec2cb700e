import type { AnyPart, ModelIndex } from '../model/model-index.js';
import { wantsLessMotion } from './realm.js';

/** How a part stands in a walk: taking part now, gone through, or not yet (or not at all). */
type Standing = 'current' | 'walked' | 'idle';

/** How long a marker takes along a message, in milliseconds for each pixel, within limits. */
const PACE = { each: 2.2, least: 600, most: 1500 };

/** Marks what is drawn by how it stands in a walk; takes the marks away when there is none (`position` 0). */
export function markWalk(canvas: HTMLElement, index: ModelIndex, position: number): void {
  const standing = position > 0 ? standings(index, position) : undefined;
  for (const element of canvas.querySelectorAll<HTMLElement | SVGElement>('[data-part-ids], [data-box]')) {
    const id = element.dataset.partIds?.split(' ')[0] ?? element.dataset.box ?? '';
    const mark = standing?.get(id);
    if (mark) element.dataset.walk = mark;
    else delete element.dataset.walk;
  }
}

function standings(index: ModelIndex, position: number): Map<string, Standing> {
  const order = new Map(index.walk.map((id, i) => [id, i + 1]));
  const current = index.parts.get(index.walk[position - 1] ?? '');
  const takesPart = new Set<string>(current?.type === 'message' ? [current.from.id, current.to.id] : []);
  const of = (part: AnyPart): Standing | undefined => {
    if (part.type === 'system') return takesPart.has(part.data.id) ? 'current' : 'idle';
    if (part.type === 'boundary' || part.type === 'hub') return undefined;
    const at = order.get(part.type === 'message' ? part.data.id : (part.stage?.id ?? '')) ?? 0;
    return at === position ? 'current' : at < position ? 'walked' : 'idle';
  };
  const marks = new Map<string, Standing>();
  for (const part of index.parts.values()) {
    const mark = of(part);
    if (mark) marks.set(part.data.id, mark);
  }
  return marks;
}

/** Ends the marker's travel. */
export function stay(canvas: HTMLElement): void {
  canvas.querySelector('.marker')?.getAnimations().forEach((animation) => animation.cancel());
}

/** Sends a marker along a message, and back along its answer. Nothing moves where the reader asks for less motion. */
export function travel(canvas: HTMLElement, id: string, answered: boolean): void {
  const marker = canvas.querySelector<SVGCircleElement>('.marker');
  const lines = (kind: string) => canvas.querySelector<SVGPathElement>(`.layer .${kind}[data-part-ids^="${CSS.escape(id)} "]`);
  const line = lines('s-message');
  if (!marker || !line || wantsLessMotion(canvas)) return;
  const there = pointsOf(line);
  const answer = lines('s-answer');
  const points = [...there, ...(answer ? pointsOf(answer) : answered ? [...there].reverse() : [])];
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
