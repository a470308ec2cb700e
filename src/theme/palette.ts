/** A theme as data: its variables resolved, for drawings that no style sheet reaches. */
import { color, interpolateRgb, type RGBColor } from 'd3';
import { BASE_FONT_SIZE } from '../layout/dimensions.js';
import type { TextColour } from '../layout/text/box.js';
import type { Scales } from '../layout/scales.js';
import type { Tone } from '../model/core/names.js';
import { PAGE, TOKENS, type Colour, type RoleName, type Token } from './tokens.js';
import { checkNames, failOf, numberOf, quoted, scalesOf, valueOf, type Theme } from './values.js';

export type Scheme = keyof Colour;

/** What a colour depends on: the tone of a part, that of a warning, or that of what belongs to no part. */
export type PaletteTone = Tone | 'warn' | 'plain';

/** A colour as every renderer of SVG knows it. */
export interface PlainColour {
  /** Six hexadecimal digits. */
  hex: string;
  /** From 0 to 1. */
  opacity: number;
}

export interface Palette {
  /** The ground that the picture is on. */
  page: PlainColour;
  colour(role: TextColour, tone: PaletteTone): PlainColour;
  /** A colour over another one, as a share from 0 to 1. */
  mix(over: TextColour, under: TextColour, share: number, tone: PaletteTone): PlainColour;
  font: string;
  /** The weight of titles, names and numbers. */
  bold: number;
  /** The corner of boxes, in CSS pixels. */
  radius: number;
  /** How many times as broad as usual lines are. */
  stroke: number;
  /** How much of the accent is in the edge of a disc, as a share from 0 to 1. */
  discEdge: number;
  scales: Scales;
}

/** A common sans-serif, whose letters are as broad as those that pictures without a page are calculated for. */
const FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif';

const COLOURS: readonly Token[] = [...TOKENS, PAGE];

/** The names of the variables that are colours; a page has no ground of its own. */
export const colourNames: readonly string[] = TOKENS.map(({ name }) => `--jd-${name}`);

/** @throws {RangeError} if a theme has a variable that there is not, or a value that is not of its kind. */
export function paletteOf(theme: Theme, scheme: Scheme): Palette {
  checkNames(theme);
  const colours = new Map(COLOURS.map((token) => [token.name, colourOf(token, theme, scheme)]));
  const named = (name: string): RGBColor => colours.get(name) ?? fail(name);
  const find = (role: TextColour, tone: PaletteTone): RGBColor => named(variableOf(role, tone));
  return {
    page: plain(named('page')),
    colour: (role, tone) => plain(find(role, tone)),
    mix: (over, under, share, tone) => plain(interpolateRgb(find(under, tone), find(over, tone))(share)),
    font: fontOf(theme['--jd-font']),
    bold: numberOf('bold', theme, 'a weight from 1 to 1000, such as 600', { isAllowed: (number) => number >= 1 && number <= 1000 }),
    radius: lengthOf(valueOf('radius', theme)),
    stroke: numberOf('stroke', theme, 'a number, such as 1.5'),
    discEdge: numberOf('disc-edge', theme, 'a percentage up to 100%, such as 45%', { unit: '%', isAllowed: (number) => number <= 100 }) / 100,
    scales: scalesOf(theme),
  };
}

const fail = (name: string): never => { throw new RangeError(`There is no colour ${quoted(name)}`); };

/** The roles that what belongs to no part has instead of those of a tone. */
const PLAIN: Readonly<Partial<Record<TextColour, RoleName>>> = { tint: 'raised', ink: 'text', accent: 'connector' };

function variableOf(role: TextColour, tone: PaletteTone): string {
  if (role !== 'tint' && role !== 'ink' && role !== 'accent') return role;
  return tone === 'plain' ? PLAIN[role] ?? role : `${tone}-${role}`;
}

function colourOf(token: Token, theme: Theme, scheme: Scheme): RGBColor {
  const name = `--jd-${token.name}`;
  const given = theme[name] ?? theme[`--jd-${token.fallback ?? token.name}`] ?? token[scheme];
  return parsed(given, scheme)
    ?? failOf(name, given, 'a colour such as #005eb8, rgb(0 94 184), hsl(210 100% 36%), navy or light-dark(#005eb8, #8ec1ff)');
}

function parsed(value: unknown, scheme: Scheme): RGBColor | undefined {
  if (typeof value !== 'string') return undefined;
  const pair = /^\s*light-dark\((.*)\)\s*$/is.exec(value)?.[1];
  if (pair !== undefined) {
    // The comma between the two is not in brackets.
    const [, light = '', dark = ''] = /^((?:[^,()]|\([^()]*\))*),((?:[^,()]|\([^()]*\))*)$/.exec(pair) ?? [];
    return parsed(scheme === 'light' ? light : dark, scheme);
  }
  return color(withCommas(value.trim()))?.rgb();
}

/** `rgb(0 94 184 / 50%)` → `rgba(0,94,184,0.5)`: colours as they were written before, which d3 knows. */
function withCommas(value: string): string {
  const [, name, channels = '', alpha] = /^(rgb|hsl)a?\(\s*([^,/]+?)\s*(?:\/\s*([\d.]+%?)\s*)?\)$/i.exec(value) ?? [];
  if (name === undefined) return value;
  const list = channels.replace(/deg/i, '').split(/\s+/).join(',');
  if (alpha === undefined) return `${name.toLowerCase()}(${list})`;
  return `${name.toLowerCase()}a(${list},${alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : alpha})`;
}

function plain(given: RGBColor | string): PlainColour {
  const { r, g, b, opacity } = color(String(given))?.rgb() ?? fail(String(given));
  const hex = [r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity };
}

function fontOf(value: unknown = FONT): string {
  if (value === 'inherit') return FONT;
  return typeof value === 'string' && /^[\p{L}\p{M}\p{N}\s,'"._-]+$/u.test(value) ? value : failOf('--jd-font', value, 'names of fonts with commas between them');
}

function lengthOf(value: unknown): number {
  const [, number, unit] = /^\s*(\d+|\d*\.\d+)(px|em|rem)?\s*$/.exec(typeof value === 'string' ? value : '') ?? [];
  if (number === undefined || (unit === undefined && Number(number) !== 0)) return failOf('--jd-radius', value, 'a length in px, em or rem, such as 12px');
  return Number(number) * (unit === 'px' ? 1 : BASE_FONT_SIZE);
}
