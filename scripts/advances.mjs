/**
 * `node scripts/advances.mjs REGULAR BOLD OTHER > src/layout/text/advances.ts` writes the table of advance widths from
 * three TrueType files: Liberation Sans, whose metrics are those of Arial, and DejaVu Sans for the scripts that it lacks.
 */
import { readFileSync } from 'node:fs';
import { argv, stdout } from 'node:process';

/** The characters of the table: ranges of code points in each font. */
const RANGES = {
  main: [[0x20, 0x7e], [0xa0, 0x17f], [0x384, 0x3ce], [0x400, 0x45f], [0x2010, 0x2026], [0x2030, 0x203a], [0x20ac, 0x20ac], [0x2122, 0x2122], [0x2190, 0x2193]],
  // Arabic letters by the shapes that they take in a word.
  other: [[0x5be, 0x5be], [0x5d0, 0x5f4], [0x60c, 0x60c], [0x61b, 0x61f], [0x640, 0x640], [0x660, 0x66d], [0x6f0, 0x6f9], [0xfb56, 0xfb59], [0xfb66, 0xfb69], [0xfb7a, 0xfb7d], [0xfb8a, 0xfb95], [0xfbfc, 0xfbff], [0xfe80, 0xfefc]],
};

/** Pairs of letters that are set closer together or further apart, where both are among these. */
const isKerned = (code) => code < 0x7f || code === 0x2019;

const [regular, bold, other] = argv.slice(2).map(readFont);
stdout.write(`/**
 * Advance widths in thousandths of the font size: those of Liberation Sans, which are those of Arial, and for Hebrew and
 * Arabic, which Liberation Sans lacks, those of DejaVu Sans. Made by scripts/advances.mjs from the fonts' own tables: do
 * not edit it.
 */

/** Widths of the characters from \`from\` on, with spaces between them; \`500*3\` stands for three of 500. */
export interface Range {
  from: number;
  widths: string;
}

export interface Advances {
  ranges: readonly Range[];
  /** Pairs of characters that are set closer together or further apart, by how much. */
  kerning: Readonly<Record<string, string>>;
}

export const REGULAR: Advances = ${table(regular)};

export const BOLD: Advances = ${table(bold)};

/** Of either weight: where the font of a page lacks a script, a browser makes the letters of another one thicker. */
export const OTHER_SCRIPTS: readonly Range[] = [
${rangesText(other, RANGES.other, '  ')}];
`);

function table(font) {
  return `{\n  ranges: [\n${rangesText(font, RANGES.main, '    ')}  ],\n  kerning: {\n${kerningText(font)}  },\n}`;
}

function rangesText(font, ranges, indent) {
  return ranges.map((range) => `${indent}${rangeText(font, range)},\n`).join('');
}

function rangeText({ advanceOf, thousandths }, [from, to]) {
  const widths = Array.from({ length: to - from + 1 }, (_, i) => thousandths(advanceOf(from + i)));
  const runs = widths.reduce((all, width) => {
    const last = all.at(-1);
    if (last?.width === width) last.count += 1;
    else all.push({ width, count: 1 });
    return all;
  }, []);
  return `{ from: 0x${from.toString(16)}, widths: '${runs.map(({ width, count }) => (count > 1 ? `${width}*${count}` : width)).join(' ')}' }`;
}

function kerningText({ pairs, thousandths }) {
  const byAmount = new Map();
  for (const { left, right, amount } of pairs) {
    if (!isKerned(left) || !isKerned(right)) continue;
    const key = thousandths(amount);
    byAmount.set(key, (byAmount.get(key) ?? '') + String.fromCharCode(left, right));
  }
  return [...byAmount].sort(([a], [b]) => a - b).map(([amount, text]) => `    ${JSON.stringify(String(amount))}: ${JSON.stringify(text)},\n`).join('');
}

/** Reads the advances and the kerning of a TrueType file. */
function readFont(path) {
  const file = readFileSync(path);
  const u16 = (at) => file.readUInt16BE(at);
  const i16 = (at) => file.readInt16BE(at);
  const tables = new Map(Array.from({ length: u16(4) }, (_, i) => [file.toString('latin1', 12 + 16 * i, 16 + 16 * i), file.readUInt32BE(20 + 16 * i)]));
  const at = (name) => tables.get(name);
  const unitsPerEm = u16(at('head') + 18);
  const metrics = u16(at('hhea') + 34);
  const glyphs = readCharacters(u16, i16, (place) => file.readUInt32BE(place), at('cmap'));
  // The first of several characters with the same glyph: the space, not the one that does not break.
  const characters = new Map([...glyphs].reverse().map(([code, glyph]) => [glyph, code]));
  return {
    thousandths: (units) => Math.round((units * 1000) / unitsPerEm),
    // A character that the font lacks has no width, and is left to what is beside the table.
    advanceOf: (code) => (glyphs.has(code) ? u16(at('hmtx') + 4 * Math.min(glyphs.get(code), metrics - 1)) : 0),
    pairs: at('kern') === undefined ? [] : readKerning(u16, i16, at('kern'), characters),
  };
}

/** The glyph of each character, from the subtable of format 4. */
function readCharacters(u16, i16, u32, cmap) {
  const glyphs = new Map();
  for (let i = 0; i < u16(cmap + 2); i++) {
    const table = cmap + u32(cmap + 8 + 8 * i);
    if (u16(cmap + 4 + 8 * i) !== 3 || u16(table) !== 4) continue;
    const segments = u16(table + 6);
    for (let s = 0; s < segments; s += 2) {
      const end = u16(table + 14 + s);
      const start = u16(table + 16 + segments + s);
      const delta = i16(table + 16 + 2 * segments + s);
      const offsetAt = table + 16 + 3 * segments + s;
      for (let code = start; code <= end && code < 0xffff; code++) {
        const offset = u16(offsetAt);
        const found = offset === 0 ? code : u16(offsetAt + offset + 2 * (code - start));
        if (found > 0) glyphs.set(code, (found + delta) & 0xffff);
      }
    }
  }
  return glyphs;
}

/** The pairs of the first horizontal subtable. */
function readKerning(u16, i16, kern, characters) {
  return Array.from({ length: u16(kern + 10) }, (_, i) => {
    const pair = kern + 18 + 6 * i;
    return { left: characters.get(u16(pair)), right: characters.get(u16(pair + 2)), amount: i16(pair + 4) };
  });
}
