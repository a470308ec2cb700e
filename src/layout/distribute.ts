import { sum } from '../geometry/numbers.js';

/** How small and how large an item may be along a line. */
export interface SizeRange {
  min: number;
  max: number;
}

/** The ends of the line that a single item has to reach, because an edge leaves there. */
export interface RequiredEnds {
  start: boolean;
  end: boolean;
}

/**
 * Distributes items along a line with gaps between them. Each grows as far as it may; what is left goes in equal parts
 * between them. A single item reaches the ends that it has to reach, or is centred.
 */
export function distribute(items: readonly SizeRange[], gaps: readonly number[], length: number, ends: RequiredEnds = { start: false, end: false }): [at: number, size: number][] {
  const only = items.length === 1 ? items[0] : undefined;
  if (only && ends.start && ends.end && only.max > only.min) return [[0, Math.max(only.min, length)]];
  const between = sum(gaps.slice(0, items.length - 1));
  const free = Math.max(0, length - between - sum(items.map((item) => item.min)));
  const growth = sum(items.map((item) => item.max - item.min));
  const share = growth > 0 ? Math.min(1, free / growth) : 0;
  const rest = free - growth * share;
  const extraGap = items.length > 1 ? rest / (items.length - 1) : 0;
  const shareBefore = ends.start === ends.end ? 0.5 : ends.start ? 0 : 1;
  let at = only ? rest * shareBefore : 0;
  return items.map((item, i) => {
    const size = item.min + (item.max - item.min) * share;
    const placed: [number, number] = [at, size];
    at += size + (gaps[i] ?? 0) + extraGap;
    return placed;
  });
}
