import { html } from 'lit';

/** A word of more letters than this may be broken, after every so many. */
const LONG = 18;
const PIECE = 10;
const HAS_LONG = new RegExp(`\\S{${LONG + 1}}`);

/**
 * A text whose very long words may be broken where there is no room. Other words stay whole: boxes are as broad as
 * their longest word at least, whatever the font.
 */
export function breakable(text: string): unknown {
  if (!HAS_LONG.test(text)) return text;
  return text.split(/(\s+)/).map((word) => (word.length > LONG ? pieces(word).map((piece, i) => (i === 0 ? piece : html`<wbr>${piece}`)) : word));
}

/** Letters with their marks are not torn apart. */
function pieces(word: string): string[] {
  const letters = Array.from(word);
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, i) => letters.slice(i * PIECE, (i + 1) * PIECE).join(''));
}
