import type { TextStyle } from './box.js';
import { breakPlaces } from './line-breaking.js';
import { cutWords, type CutWord } from './long-words.js';
import { advancesOf, type AdvancesOf } from './width.js';

/** A text that can be broken into lines. */
export interface Paragraph {
  /** The width of its widest part that is not broken. */
  minWidth: number;
  /** Its width in one line. */
  maxWidth: number;
  /** Its lines in a width. */
  lines(width: number): string[];
  /** The width of the widest of these. */
  widest(width: number): number;
}

/** A line may be broader than its room by this much: a page rounds widths. */
const TOLERANCE = 1 / 64;
/** A page does not balance more lines than these. */
const MAX_BALANCED = 6;
const SOFT_HYPHEN = '\u00ad';
const MAY_BREAK = '\u200b';
const NO_BREAK = '\u2060';
const WITHOUT_WIDTH = [SOFT_HYPHEN, MAY_BREAK, NO_BREAK];
const UNSEEN = /[\u200b\u2060]/g;
const WHITESPACE = /[ \t\n\r\f]+/g;

/** A text in its style. Where any word may be broken to fit, very long words need no places of their own to be broken at. */
export function paragraph(text: string, { size, bold = false, overflowWrap }: TextStyle, balanced = false, advances: AdvancesOf = advancesOf): Paragraph {
  const marked = overflowWrap === 'break-word' ? text : cutWords(text).map(marksIn).join('');
  const characters = Array.from(marked.replace(WHITESPACE, ' ').trim());
  const widthOf = widths(characters, size, (text) => advances(text, bold));
  const places = [...breakPlaces(characters), characters.length];
  const endsIn = (width: number): number[] => lineEnds(places, (from, to) => widthOf(from, to) <= width + TOLERANCE, overflowWrap !== undefined);
  const pieces = places.map((to, i) => widthOf(places[i - 1] ?? 0, to));
  // What is not broken in the width is not broken to balance lines either.
  const widestIn = (width: number): number => pieces.reduce((most, piece) => (piece <= width ? Math.max(most, piece) : most), 0);
  const endsFor = (width: number): number[] => (balanced ? endsIn(balancedWidth(widestIn(width), width, endsIn)) : endsIn(width));
  const parts = overflowWrap === 'anywhere' ? characters.map((_, i) => i + 1) : places;
  return {
    minWidth: parts.reduce((most, to, i) => Math.max(most, widthOf(parts[i - 1] ?? 0, to)), 0),
    maxWidth: widthOf(0, characters.length),
    widest: (width) => endsFor(width).reduce((most, to, i, ends) => Math.max(most, widthOf(ends[i - 1] ?? 0, to)), 0),
    lines(width) {
      return endsFor(width).map((to, i, ends) => characters.slice(ends[i - 1] ?? 0, to).join('').replace(UNSEEN, '').trimEnd());
    },
  };
}

/** A word with marks where it may be broken, and where not. */
function marksIn({ pieces, hyphenated, kept }: CutWord): string {
  const word = pieces.join(hyphenated ? SOFT_HYPHEN : MAY_BREAK);
  return kept ? word.replaceAll('-', `-${NO_BREAK}`) : word;
}

/** The width of some characters as a line: without the spaces at its end, and with a hyphen where it ends in a soft one. */
function widths(characters: readonly string[], size: number, advances: (text: readonly string[]) => number[]): (from: number, to: number) => number {
  const ends = [0];
  advances(characters).forEach((advance, i) => ends.push((ends.at(-1) ?? 0) + (WITHOUT_WIDTH.includes(characters[i] ?? '') ? 0 : advance * size)));
  const hyphen = (advances(['-'])[0] ?? 0) * size;
  return (from, to) => {
    let end = to;
    while (end > from && characters[end - 1] === ' ') end -= 1;
    const own = (ends[end] ?? 0) - (ends[from] ?? 0);
    return to < characters.length && characters[to - 1] === SOFT_HYPHEN ? own + hyphen : own;
  };
}

/**
 * Where each line ends, with as much in each as fits.
 * @param places where lines may end, the end of the text last.
 * @param anywhere whether a line may end elsewhere if there is no such place in it.
 */
function lineEnds(places: readonly number[], fits: (from: number, to: number) => boolean, anywhere: boolean): number[] {
  const ends: number[] = [];
  const last = places.at(-1) ?? 0;
  let [from, next] = [0, 0];
  while (from < last) {
    const first = places[next] ?? last;
    let end = first;
    if (fits(from, first)) {
      for (next += 1; next < places.length && fits(from, places[next] ?? last); next += 1) end = places[next] ?? last;
    } else if (anywhere) {
      end = from + 1;
      while (end < first && fits(from, end + 1)) end += 1;
      if (end === first) next += 1;
    } else {
      next += 1;
    }
    ends.push(end);
    from = end;
  }
  return ends;
}

/** The least width, from another on, that takes no more lines than this one. */
function balancedWidth(least: number, width: number, endsIn: (width: number) => number[]): number {
  const count = endsIn(width).length;
  if (count < 2 || count > MAX_BALANCED) return width;
  let [low, high] = [Math.max(0, least - TOLERANCE), width];
  while (high - low > TOLERANCE) {
    const middle = (low + high) / 2;
    if (endsIn(middle).length > count) low = middle;
    else high = middle;
  }
  return high;
}
