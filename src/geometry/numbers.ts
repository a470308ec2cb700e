export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const clamp = (value: number, min: number, max: number): number => Math.max(min, Math.min(max, value));

/** Rounds to a tenth, as paths do (see `createPath`). */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;
