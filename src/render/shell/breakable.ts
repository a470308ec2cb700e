import { html } from 'lit';
import { longWordsCut } from '../../layout/text/long-words.js';

/** A text whose very long words may be broken where there is no room. */
export function breakable(text: string): unknown {
  const words = longWordsCut(text);
  return words.length < 2 && words[0]?.length === 1 ? text : words.map((pieces) => pieces.map((piece, i) => (i === 0 ? piece : html`<wbr>${piece}`)));
}
