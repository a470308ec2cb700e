/** A word of more letters than this may be broken, after every so many. */
const LONG = 18;
const PIECE = 10;
const HAS_LONG = new RegExp(`\\S{${LONG + 1}}`);

/**
 * The words of a text and the spaces between them, each in the pieces between which it may be broken: one, except for very
 * long words. All others stay whole: boxes are as broad as their longest word at least, whatever the font.
 */
export const longWordsCut = (text: string): string[][] =>
  (HAS_LONG.test(text) ? text.split(/(\s+)/).map((word) => (word.length > LONG ? cut(word) : [word])) : [[text]]);

/** Letters with their marks are not torn apart. */
function cut(word: string): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, i) => letters.slice(i * PIECE, (i + 1) * PIECE).join(''));
}
