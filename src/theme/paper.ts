import { css } from 'lit';

/** What a page has left for a picture below the titles and the margins around it. */
const room = css`(100vh - var(--_layout-header, 0px) - 3em)`;

/**
 * The width of A4 within usual margins, for Firefox: printing, it would place texts by the size that a container has at first,
 * and shapes by the one that it has in the end. A page that is too wide becomes smaller as a whole there.
 */
const usual = css`680px`;

/** What is said beside something else. On paper, a text may be smaller than on a screen: the least size is 9 px, about 7 pt. */
const small = css`max(.875em, var(--_font-floor))`;

/**
 * A diagram on paper: the picture as large as the page allows, then the words, set close. Pictures are drawn for the width of
 * paper, but a page knows how wide and tall it is only in its style sheets.
 */
export const paperStyles = css`
  .paper { display: none; }
  @media print {
    .diagram:has(> [data-paper]) {
      display: block; container-type: inline-size; contain-intrinsic-inline-size: 44em; max-inline-size: none; color-scheme: light;

      & > .key, & > header .tools { display: none; }
      & > header { display: block; margin-block-end: .75em; break-inside: avoid; break-after: avoid; }
      & .heading { break-after: avoid; }
      & .intro { max-inline-size: none; margin-block-start: .2em; }
    }
    [data-paper='words'], [data-paper] :is(.panel, .glossary, .notes, .marker), [data-paper] > .notes { display: none !important; }
    [data-paper='picture'] {
      font-size: var(--_layout-paper-font); break-inside: avoid; margin-block-end: 1em;
      zoom: min(1, tan(atan2(${usual}, var(--_layout-picture-width))), tan(atan2(${room}, var(--_layout-picture-height))));
      @supports (zoom: calc(1px / 1px)) { zoom: min(1, 100cqi / var(--_layout-picture-width), ${room} / var(--_layout-picture-height)); }
    }
    .paper {
      --_font-floor: 9px; display: block; font-size: max(.8125em, var(--_font-floor)); line-height: 1.35; orphans: 3; widows: 3; overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 8 4 3;

      & .columns { columns: 2; column-gap: 2.25em; }
      /* Firefox does not avoid a break after a heading, but keeps a heading whole: with the room of some lines below it. */
      @supports (-moz-appearance: none) {
        & :is(.chapter, .part-title, .lead-in)::after { content: ''; display: block; block-size: 3em; margin-block-end: -3em; }
        & .part-title::after { block-size: 6em; margin-block-end: -6em; }
        & .chapter::after { block-size: 9em; margin-block-end: -9em; }
      }
      & .chapter { margin-block: 1em .3em; padding-block-start: .35em; border-block-start: 2px solid var(--_accent, var(--_text)); font-size: 1.15em; color: var(--_ink, inherit); }
      & .columns > :first-child > .chapter, & .columns > .chapter:first-child { margin-block-start: 0; }
      & .part-title { margin-block-start: .7em; font-size: 1em; color: var(--_ink); }
      & :is(.chapter, .part-title, .lead-in) { break-after: avoid; break-inside: avoid; hyphens: manual; }
      & :is(.chapter, .part-title) .place { font-size: ${small}; font-weight: 400; }
      & .place { color: var(--_muted); }
      & p { margin-block-start: .15em; }
      & .lead-in { margin-block-start: .35em; }
      & a { color: inherit; text-decoration: none; }
      & .reference { color: var(--_link); font-size: ${small}; white-space: nowrap; }
      & .label { padding: 0 .4em; font-size: ${small}; line-height: 1.2; }
      & .tasks { padding-inline-start: 1.75em; }
      & .tasks li { padding-block-start: .1em; }
      & :is(dt, dd) { display: inline; }
      & dt { font-weight: var(--_bold); }
      & dt .place { font-weight: 400; }
      & .term { padding: 0; margin-block-start: .35em; }
      & .example { column-span: none; margin: .35em 0 0; }
      & figcaption { break-after: avoid; }
      & pre { font-size: ${small}; line-height: 1.25; margin-block: .1em .3em; padding: .3em .5em; border: 1px solid var(--_line); border-radius: 0; background: none; hyphens: none; }
      & .example code { white-space: pre-wrap; overflow-wrap: anywhere; }
      & .addresses { padding: 0; list-style: none; }
      & .addresses li { padding-inline-start: 2.5em; text-indent: -2.5em; hyphens: none; break-inside: avoid; }
    }
  }
`;
