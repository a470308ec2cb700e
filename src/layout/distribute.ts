import { sum } from '../geometry/numbers.js';

/** How small and how large an item may be along a line. */
export interface SizeRange {
  min: number;
  max: number;
}

/** How much may be left free at the ends of a line, before the first item and after the last. */
export interface FreeEnds {
  start: number;
  end: number;
  /** Whether a single item that may grow fills the whole line. */
  fill?: boolean;
}

const NONE: FreeEnds = { start: 0, end: 0 };

/**
 * Distributes items along a line with gaps between them. Each grows as far as it may; what is left goes in equal parts
 * between them, and before and after them as far as the ends may be free. A single item that leaves more is centred.
 */
export function distribute(items: readonly SizeRange[], gaps: readonly number[], length: number, ends: FreeEnds = NONE): [at: number, size: number][] {
  const only = items.length === 1 ? items[0] : undefined;
  if (only && ends.fill && only.max > only.min) return [[0, Math.max(only.min, length)]];
  const inner = items.length - 1;
  const free = Math.max(0, length - sum(gaps.slice(0, inner)) - sum(items.map((item) => item.min)));
  const growth = sum(items.map((item) => item.max - item.min));
  const share = growth > 0 ? Math.min(1, free / growth) : 0;
  const rest = free - growth * share;
  const part = rest / (inner + Number(ends.start > 0) + Number(ends.end > 0) || 1);
  const before = Math.min(ends.start, part);
  const left = rest - before - Math.min(ends.end, part);
  const extraGap = inner > 0 ? left / inner : 0;
  let at = before + (inner > 0 ? 0 : left * (ends.start === ends.end ? 0.5 : ends.start > ends.end ? 1 : 0));
  return items.map((item, i) => {
    const size = item.min + (item.max - item.min) * share;
    const placed: [number, number] = [at, size];
    at += size + (gaps[i] ?? 0) + extraGap;
    return placed;
  });
}
