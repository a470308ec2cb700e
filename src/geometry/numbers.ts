export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

/** Rounds to a tenth, as paths do (see `createPath`). */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** So many are found one by one before the rest is sorted. */
const UNSORTED = 8;

/** The indices of some values, that of the least value first; among equals the first. For those who need only a few of them. */
export function* leastFirst(values: readonly number[]): Generator<number> {
  const left = values.map((_, i) => i);
  const valueOf = (i = -1): number => values[i] ?? Infinity;
  for (let count = 0; count < UNSORTED && left.length > 0; count++) {
    let least = 0;
    for (let i = 1; i < left.length; i++) if (valueOf(left[i]) < valueOf(left[least])) least = i;
    yield* left.splice(least, 1);
  }
  yield* left.sort((a, b) => valueOf(a) - valueOf(b));
}
