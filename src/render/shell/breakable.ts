import { html } from 'lit';
import { longWordsCut } from '../../layout/text/long-words.js';

/** A text whose very long words may be broken where there is no room. */
export function breakable(text: string): unknown {
  const pieces = longWordsCut(text);
  return pieces.length < 2 ? text : pieces.map((piece, i) => (i === 0 ? piece : html`<wbr>${piece}`));
}
