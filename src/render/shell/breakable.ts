import { html, type TemplateResult } from 'lit';
import { cutWords, isMarked, type CutWord } from '../../layout/text/long-words.js';

/** A text whose very long words may be broken where there is no room. The hyphen is the style sheet's: no text has it. */
export function breakable(text: string): unknown {
  const words = cutWords(text);
  return words.some(isMarked) ? withSpaces(words).map((word) => (isMarked(word) ? wordTemplate(word) : word.pieces[0])) : text;
}

/** Puts spaces into the texts of the words beside them: but for the one after a word that is not broken, into that before it. */
function withSpaces(words: readonly CutWord[]): CutWord[] {
  const joined: CutWord[] = [];
  for (const word of words) {
    const [text = ''] = word.pieces;
    const last = joined.at(-1);
    const joins = last && !isMarked(word) && (isMarked(last) ? !last.kept && text.trim() === '' : true);
    if (joins) joined[joined.length - 1] = { ...last, pieces: [...last.pieces.slice(0, -1), (last.pieces.at(-1) ?? '') + text] };
    else joined.push(word);
  }
  return joined;
}

function wordTemplate({ pieces, hyphenated, kept }: CutWord): TemplateResult {
  if (kept) return html`<span class="kept">${pieces[0]}</span>`;
  return html`${pieces.map((piece, i) => (i === 0 ? piece : hyphenated ? html`<span class="cut"></span>${piece}` : html`<wbr>${piece}`))}`;
}
