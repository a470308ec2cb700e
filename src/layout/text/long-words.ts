/** A word of more letters than this may be broken, after every so many. */
const LONG = 18;
const PIECE = 10;
const HAS_LONG = new RegExp(`\\S{${LONG + 1}}`);

/**
 * A text in pieces between which it may be broken even inside a word, because the word is very long. Other words stay
 * whole: boxes are as broad as their longest word at least, whatever the font.
 */
export function longWordsCut(text: string): string[] {
  if (!HAS_LONG.test(text)) return [text];
  const pieces = [''];
  for (const word of text.split(/(\s+)/)) {
    const [first = '', ...rest] = word.length > LONG ? cut(word) : [word];
    pieces.push(`${pieces.pop() ?? ''}${first}`, ...rest);
  }
  return pieces;
}

/** Letters with their marks are not torn apart. */
function cut(word: string): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, i) => letters.slice(i * PIECE, (i + 1) * PIECE).join(''));
}
