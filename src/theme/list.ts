import { css } from 'lit';
import { space } from './common.js';
import { visuallyHidden } from './visually-hidden.js';

/** Cards and the list of any kind. */
export const anyListStyles = css`
  :is([data-presentation$='cards'], [data-presentation='list']) .layer { display: none; }
  :is([data-presentation$='cards'], [data-presentation='list']) {
    & [aria-expanded='true'] > .icon:last-child { scale: 1 -1; }
    & .fact { ${visuallyHidden} }
    /* As broad as its card. */
    & .panel { margin-block-start: ${space(.75)}; margin-inline: calc(-1 * var(--_inset, 0em)); }
    & .panel.plain { border-width: 0; border-inline-start-width: 3px; border-radius: 0; }
    & .panel.bare { border-width: 0; margin: 0; }
    /* What the card shows already. */
    & :is(.stage .inside:not(.steps *), .boundary > .panel .inside, .panel .facts, .panel .subtitle) { display: none; }
    /* A long word goes to the next line, is hyphenated where the language has that, and is broken only where it must be. */
    & wbr { display: none; }
    /* WebKit does not see that the words in a button can be broken. */
    & button { max-inline-size: 100%; }
    & :is(.words, .title, .subtitle, .owner, .head b, .condition, .fact, .lead) { hyphens: auto; hyphenate-limit-chars: 12 5 4; }
  }
  :is([data-presentation='narrow-cards'], [data-presentation='list']) {
    /* There is a whole line for a word. */
    & .cut { display: none; }
    & .panel-title { ${visuallyHidden} }
    & .panel-head { align-items: center; padding-block: .15em; }
    & .panel-head .kicker { grid-row: 1 / span 2; }
    & .close { margin-block-start: 0; }
  }
  [data-presentation='wide-cards'] {
    & .panel-title:not(.steps *) { ${visuallyHidden} }
    & .panel-head:not(.steps *) { align-items: center; padding-block: .25em; }
    & .panel-head:not(.steps *) .kicker { grid-row: 1 / span 2; }
    & .close:not(.steps *) { margin-block-start: 0; }
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
