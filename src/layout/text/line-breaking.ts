/**
 * Where a line may end, as in a page: after spaces and hyphens, between the letters of Chinese, Japanese and Korean, and
 * between the words of scripts that have no spaces. Never before closing punctuation or after opening punctuation.
 */

/** Words, and whatever stands between them: made when first needed. What a word is does not depend on the language. */
let words: Intl.Segmenter | undefined;

const SPACE = /[ \t\n\r\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]/u;
const BREAK_AFTER = /[\u00ad\u200b]/;
const GLUE = /[\u00a0\u2007\u2011\u202f\u2060\ufeff]/;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303f\u30fc\uff01-\uff60]/u;
/** Scripts whose words are not set apart. */
const WITHOUT_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HYPHEN = /[-\u05be\u2010\u2013\u2026?\u061f]/;
const DASH = '—';
/** Straight quotation marks stand on either side. */
const QUOTATION = /["']/;
const OPENING = /[\p{Ps}\u2018\u201c\u00ab]/u;
/** What closes or follows a word. */
const CLOSING = /[\p{Pe}\p{Pf}!%,.:;?\u2026\u060c\u061b\u061f\u2019\u201d\u3001\u3002\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f"'/]/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const NUMBER = /\p{N}/u;
const SPACED_DASH = /[\u05be\u2010\u2013]/;
const MARK = /\p{M}/u;

/** The places in a text, counted in characters, at which a new line may begin. The spaces before one end the line. */
export function breakPlaces(characters: readonly string[]): number[] {
  const edges = wordEdges(characters);
  return characters.flatMap((_, i) => (i > 0 && mayBreak(characters, i, edges) ? [i] : []));
}

/** The places at which words begin and end. */
function wordEdges(characters: readonly string[]): ReadonlySet<number> {
  words ??= new Intl.Segmenter('en', { granularity: 'word' });
  const places = new Map<number, number>();
  let units = 0;
  characters.forEach((character, i) => {
    places.set(units, i);
    units += character.length;
  });
  return new Set(Array.from(words.segment(characters.join('')), ({ index }) => places.get(index) ?? 0));
}

function mayBreak(characters: readonly string[], i: number, edges: ReadonlySet<number>): boolean {
  const [last, before, after] = [characters[i - 2] ?? '', characters[i - 1] ?? '', characters[i] ?? ''];
  if (SPACE.test(after) || MARK.test(after)) return false;
  if (GLUE.test(before) || GLUE.test(after)) return false;
  if (SPACE.test(before) || BREAK_AFTER.test(before)) return true;
  if (BREAK_AFTER.test(after)) return false;
  // After a bracket another one may open.
  if (OPENING.test(after) && /[\p{Pe}!%,.:;]/u.test(before)) return true;
  if (CLOSING.test(after) || OPENING.test(before) || QUOTATION.test(before)) return false;
  if (IDEOGRAPHIC.test(before) || IDEOGRAPHIC.test(after)) return !isHyphen(after);
  if (before === DASH || after === DASH) return true;
  if (isHyphen(before)) return mayEndLine(last, before, after);
  return edges.has(i) && WITHOUT_SPACES.test(before) && WITHOUT_SPACES.test(after);
}

const isHyphen = (character: string): boolean => HYPHEN.test(character);

/** Whether a line may end after a hyphen: not after the sign of a number, nor after a dash that begins a word. */
function mayEndLine(last: string, hyphen: string, after: string): boolean {
  if (hyphen === '-') return !NUMBER.test(after) || ALPHANUMERIC.test(last);
  return !SPACED_DASH.test(hyphen) || !SPACE.test(last);
}
