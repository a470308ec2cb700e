import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Boundary, Message } from '../../../model/flow/schema.js';
import type { Sizes } from '../../scene.js';

/** A boundary as a stretch of the row of systems. */
export interface Fence {
  id: string;
  /** Places of the first and last system inside. */
  first: number;
  last: number;
  /** The fences right inside it. */
  inner: readonly Fence[];
}

/** The systems from start to end, so that those of a boundary stand together, and the boundaries round them. */
export interface Lanes {
  order: readonly string[];
  place: ReadonlyMap<string, number>;
  /** Each after those inside it. */
  fences: readonly Fence[];
}

/** Keeps the order of the model: a boundary stands where the first of its systems does. */
export function lanesOf({ model, within }: FlowIndex): Lanes {
  const rank = new Map(model.systems.map((system, i) => [system.id, i]));
  const boundaries = new Map((model.boundaries ?? []).map((boundary) => [boundary.id, boundary]));
  const firsts = new Map<string, number>(rank);
  const first = (id: string): number => {
    const known = firsts.get(id) ?? Math.min(...(boundaries.get(id)?.inside ?? []).map(first));
    firsts.set(id, known);
    return known;
  };
  const order: string[] = [];
  const fences: Fence[] = [];
  const visit = (ids: readonly string[]): Fence[] => [...ids]
    .sort((a, b) => first(a) - first(b))
    .flatMap((id) => {
      const boundary = boundaries.get(id);
      if (boundary) return [enclose(boundary)];
      order.push(id);
      return [];
    });
  const enclose = ({ id, inside }: Boundary): Fence => {
    const start = order.length;
    const inner = visit(inside);
    const fence: Fence = { id, first: start, last: order.length - 1, inner };
    fences.push(fence);
    return fence;
  };
  visit([...rank.keys(), ...boundaries.keys()].filter((id) => !within.has(id)));
  return { order, place: new Map(order.map((id, i) => [id, i])), fences };
}

/** The paddings of a drawing: of cards and boundaries, and the least air between two of them. */
export interface Spacing {
  card: number;
  fence: number;
  gap: number;
}

/** How far what stands round a lifeline reaches to its two sides, in CSS pixels. */
export interface Reach {
  before: number;
  after: number;
}

/** The widths round each lifeline: of its card, and with the boundaries that begin or end there. */
export interface Widths {
  cards: readonly number[];
  reach: readonly Reach[];
  /** How far a fence reaches before its first and after its last lifeline. */
  fences: ReadonlyMap<Fence, Reach>;
  /** Least distances between first and last lifeline of a fence, for its label. */
  labels: readonly Wish[];
}

/** A least distance between two lifelines. The place after the last is the end of the drawing. */
export interface Wish {
  from: number;
  to: number;
  least: number;
}

/** Between the edge of a boundary and its label, and between the label and what is inside. */
export const labelAir = ({ fence }: Spacing): { side: number; above: number } => ({ side: Math.max(12, fence), above: Math.max(8, fence * 0.75) });

/** @param even whether all cards are as wide as the widest. */
export function widthsOf({ order, fences }: Lanes, sizes: Sizes, spacing: Spacing, even: boolean): Widths {
  const natural = order.map((id) => sizes(id).width + 2 * spacing.card);
  const widest = Math.max(...natural);
  const cards = even ? natural.map(() => widest) : natural;
  const reach = cards.map((width): Reach => ({ before: width / 2, after: width / 2 }));
  const labels: Wish[] = [];
  const found = new Map<Fence, Reach>();
  for (const fence of fences) {
    const start = reach[fence.first];
    const end = reach[fence.last];
    if (!start || !end) continue;
    const label = sizes(fence.id).width + 2 * labelAir(spacing).side;
    start.before += spacing.fence;
    end.after += spacing.fence;
    const short = label - start.before - end.after;
    if (start === end && short > 0) {
      start.before += short / 2;
      start.after += short / 2;
    }
    labels.push({ from: fence.first, to: fence.last, least: short });
    found.set(fence, { before: start.before, after: end.after });
  }
  return { cards, reach, fences: found, labels: labels.filter(({ from, to }) => from < to) };
}

/** Between a lifeline and the text beside it. */
export const BESIDE = 14;
/** How far a message to the same system goes out. */
export const LOOP = { width: 44, height: 28 };

/** The distances at which the text of each message stands between the lifelines that it goes from and to: one for any two. */
export function wishesOf(messages: readonly Message[], { place, order }: Lanes, sizes: Sizes): Wish[] {
  const wishes = new Map<number, Wish>();
  for (const message of messages) {
    const [a, b] = [place.get(message.from) ?? 0, place.get(message.to) ?? 0];
    const from = Math.min(a, b);
    const to = Math.max(a, b, from + 1);
    const least = sizes(message.id).width + 2 * BESIDE;
    const key = from * (order.length + 1) + to;
    const known = wishes.get(key);
    if (!known) wishes.set(key, { from, to, least });
    else known.least = Math.max(known.least, least);
  }
  return [...wishes.values()];
}
