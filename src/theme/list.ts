import { css } from 'lit';
import { visuallyHidden } from './visually-hidden.js';

/** Cards and the list of any kind. */
export const anyListStyles = css`
  :is([data-presentation$='cards'], [data-presentation='list']) .layer { display: none; }
  :is([data-presentation$='cards'], [data-presentation='list']) {
    & [aria-expanded='true'] > .icon:last-child { scale: 1 -1; }
    & .fact { ${visuallyHidden} }
    & .panel { margin-block-start: .75em; }
  }
  [data-presentation='list'] {
    font-size: max(1em, 16px);

    & .fact { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; color: var(--_muted); margin-block-start: .4em; }
  }
  /*
   * Of a long list the browser styles and lays out only the entries near the window. The others keep their place in the
   * document: for search, for the keyboard, for screen readers. Where a browser would cut off what reaches past the edges of
   * an entry, arrows and outlines, and on paper, all of it is laid out.
   */
  @supports (overflow-clip-margin: 1em) {
    @media screen {
      [data-long] .entry { content-visibility: auto; contain-intrinsic-block-size: auto 8em; overflow-clip-margin: 2em; }
    }
  }
  @media print { .tool, .skip { display: none !important; } }
`;
