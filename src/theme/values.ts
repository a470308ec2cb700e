/** A theme as data: its variables, and those of them that are numbers. */
import type { ScaleName, Scales } from '../layout/scales.js';
import { FACES, PAGE, TOKENS, type FaceName } from './tokens.js';

/** Public variables with their values, such as `{ '--jd-navy-accent': '#005eb8', '--jd-radius': '4px' }`. */
export type Theme = Readonly<Record<string, string>>;

const NAMES = [...TOKENS, PAGE, ...FACES].map(({ name }) => `--jd-${name}`);

export const quoted = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

/** @throws {RangeError} if a theme is none, or has a variable that there is not. */
export function checkNames(theme: unknown): void {
  if (typeof theme !== 'object' || theme === null) throw new RangeError(`theme: found ${quoted(theme)}. Allowed: an object of variables and values.`);
  const unknown = Object.keys(theme).find((name) => !NAMES.includes(name));
  if (unknown !== undefined) throw new RangeError(`theme: there is no variable ${quoted(unknown)}. The variables are ${NAMES.join(', ')}.`);
}

export function failOf(name: string, given: unknown, allowed: string): never {
  throw new RangeError(`theme: ${name} is ${quoted(given)}. Allowed: ${allowed}.`);
}

/** The value of a variable that is no colour. */
export const valueOf = (name: FaceName, theme: Theme): unknown => theme[`--jd-${name}`] ?? FACES.find((face) => face.name === name)?.value;

/** The number that a variable is, in its unit. @param isAllowed whether there is such a number there; any but a negative one by default. */
export function numberOf(name: FaceName, theme: Theme, allowed: string, { unit = '', isAllowed = (): boolean => true }: { unit?: string; isAllowed?(number: number): boolean } = {}): number {
  const value = valueOf(name, theme);
  const text = String(value).trim();
  const number = text.endsWith(unit) && /^(?:\d+\.?\d*|\.\d+)$/.test(text.slice(0, text.length - unit.length)) ? Number.parseFloat(text) : Number.NaN;
  return Number.isNaN(number) || !isAllowed(number) ? failOf(`--jd-${name}`, value, allowed) : number;
}

/** How many times as large, or as round, as usual it has what is in a picture. @throws {RangeError} if it says so by what is no such number. */
export function scalesOf(theme: Theme): Scales {
  const scale = (name: ScaleName | 'picture'): number => numberOf(`scale-${name}`, theme, 'a number above 0, such as 1.25', { isAllowed: (number) => number > 0 });
  return { picture: scale('picture'), title: scale('title'), disc: scale('disc'), corner: numberOf('corner', theme, 'a number, such as 0.5') };
}
