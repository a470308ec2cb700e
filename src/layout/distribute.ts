/** The least length of an item, and the most that it may grow to. */
export interface Growable {
  least: number;
  most: number;
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The ends of a length that a single item is to reach, since something joins it there. */
export interface RequiredEnds {
  start: boolean;
  end: boolean;
}

/**
 * Shares a length among items with gaps between them: each grows as far as it may, the rest goes evenly between
 * several items. A single one reaches to the ends that it must, or stands in the middle.
 */
export function distribute(items: readonly Growable[], gaps: readonly number[], length: number, reach: RequiredEnds = { start: false, end: false }): [at: number, size: number][] {
  const only = items.length === 1 ? items[0] : undefined;
  if (only && reach.start && reach.end && only.most > only.least) return [[0, Math.max(only.least, length)]];
  const between = sum(gaps.slice(0, items.length - 1));
  const free = Math.max(0, length - between - sum(items.map((item) => item.least)));
  const wish = sum(items.map((item) => item.most - item.least));
  const share = wish > 0 ? Math.min(1, free / wish) : 0;
  const rest = free - wish * share;
  const extra = items.length > 1 ? rest / (items.length - 1) : 0;
  const lead = reach.start === reach.end ? 0.5 : reach.start ? 0 : 1;
  let at = only ? rest * lead : 0;
  return items.map((item, i) => {
    const size = item.least + (item.most - item.least) * share;
    const span: [number, number] = [at, size];
    at += size + (gaps[i] ?? 0) + extra;
    return span;
  });
}
