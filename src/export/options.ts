import { formatValue } from '../model/core/problem.js';

/** Throws a RangeError unless a value is allowed. The name says where the value was found. */
export type Check = (name: string, value: unknown) => void;

function refuse(name: string, found: string, allowed: string): never {
  throw new RangeError(`${name}: found ${found}. Allowed: ${allowed}.`);
}

const check = (isAllowed: (value: unknown) => boolean, allowed: string): Check => (name, value) => {
  if (!isAllowed(value)) refuse(name, formatValue(value), allowed);
};

export const isText = check((value) => typeof value === 'string', 'a text');
export const isNumber = check(Number.isFinite, 'a number');
export const isBoolean = check((value) => typeof value === 'boolean', 'true or false');

const PIXELS = 'a number of CSS pixels above 0';
const isLength = (value: unknown): boolean => Number.isFinite(value) && (value as number) > 0;

export const isWidth = check(isLength, PIXELS);

const isWidthAlone = check(isLength, `${PIXELS}, or a list of such numbers`);

/** One width, or a list of them. */
export const isWidths: Check = (name, value) => {
  if (Array.isArray(value)) value.forEach((one, i) => isWidth(`${name}[${i}]`, one));
  else isWidthAlone(name, value);
};

export const isOneOf = (...allowed: readonly string[]): Check =>
  check((value) => allowed.includes(value as string), allowed.map((one) => `"${one}"`).join(' or '));

/** For what is checked where it is used. */
export const isCheckedLater: Check = () => undefined;

/**
 * Checks options one by one, and that there are no others. An option that is `undefined` is not given.
 * @param name what holds the options, as messages name it.
 * @throws {RangeError} that says what was found, and what is allowed.
 */
export function checkOptions<Options extends object>(name: string, options: unknown, checks: Readonly<Record<keyof Options, Check>>, prefix = ''): void {
  const names = Object.keys(checks);
  const allowed = names.map((one) => `"${one}"`).join(', ');
  if (typeof options !== 'object' || options === null || Array.isArray(options)) refuse(name, formatValue(options), `an object with some of ${allowed}`);
  for (const [one, value] of Object.entries(options)) {
    if (!names.includes(one)) throw new RangeError(`${prefix}${one}: there is no such option. Allowed: ${allowed}.`);
    if (value !== undefined) checks[one as keyof Options](prefix + one, value);
  }
}
