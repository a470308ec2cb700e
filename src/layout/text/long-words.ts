/** A word of more letters than this may be broken, into even pieces of at most so many. */
const LONG = 22;
const PIECE = 13;
/** A word of at most so many letters is not broken after its hyphens. */
const SHORT = 12;
const TO_DO = new RegExp(`\\S{${LONG + 1}}|\\S-\\S`);

/** How far from the even place a better one is looked for. */
const NEAR = 3;
/** Words of a language that is written with hyphens at the ends of lines: not names of things in code, nor addresses. */
const PLAIN_WORD = /^\p{P}*[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}][\p{Ll}\p{M}]+\p{P}*$/u;
const VOWEL = /^[aeiouyøæœıаеёиоуыэюяєіїαεηιουω]/u;
const CONSONANT = /^[^\W\d_aeiouyh]|^[б-щ]|^[β-ψ]/u;

/** A word, in the pieces between which it may be broken: one, except for very long words. */
export interface CutWord {
  pieces: string[];
  /** Whether a hyphen stands where it is broken. */
  hyphenated?: boolean;
  /** Whether it is not to be broken, though it has hyphens of its own. */
  kept?: boolean;
}

/**
 * The words of a text and the spaces between them. Only very long words may be broken, and longer ones after a hyphen of
 * their own: boxes are as broad as their longest word at least, whatever the font.
 */
export function cutWords(text: string): CutWord[] {
  if (!TO_DO.test(text)) return [{ pieces: [text] }];
  const words = text.split(/(\s+)/).map(cutWord);
  // The space between two words with elements of their own would stand alone, and Chromium leaves such a space out of names.
  return words.map((word, i) => {
    const next = words[i + 2];
    return word.kept && next && isMarked(next) ? { pieces: word.pieces } : word;
  });
}

/** Whether something says where a word may be broken, or that it may not. */
export const isMarked = ({ pieces, kept = false }: CutWord): boolean => pieces.length > 1 || kept;

function cutWord(word: string): CutWord {
  const { length } = Array.from(word);
  if (word.split('-').some((part) => Array.from(part).length > LONG)) return cut(word);
  return length <= SHORT && /\S-\S/.test(word) ? { pieces: [word], kept: true } : { pieces: [word] };
}

/** Letters with their marks are not torn apart. */
function cut(word: string): CutWord {
  const letters = Array.from(word.normalize('NFC'));
  const hyphenated = PLAIN_WORD.test(word);
  const count = Math.ceil(letters.length / PIECE);
  const places = Array.from({ length: count - 1 }, (_, i) => {
    const even = Math.round(((i + 1) * letters.length) / count);
    return hyphenated ? nearestSyllable(letters, even) : even;
  });
  return { pieces: [...places, letters.length].map((to, i) => letters.slice(places[i - 1] ?? 0, to).join('')), hyphenated };
}

/** In most languages a syllable begins with the last consonant before a vowel; twins, and letters with an h, stay together. */
function nearestSyllable(letters: readonly string[], even: number): number {
  const base = letters.map((letter) => letter.normalize('NFD').toLowerCase());
  const begins = (at: number): boolean => CONSONANT.test(base[at] ?? '') && VOWEL.test(base[at + 1] ?? '') && base[at] !== base[at - 1];
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => even + Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1));
  return near.find(begins) ?? even;
}
