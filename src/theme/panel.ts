import { css } from 'lit';
import { frameRadius, smallText, space, target, underlined } from './common.js';

/** The panel that a part opens. */
export const panelStyles = css`
  .panel { container-type: inline-size; border: var(--_border) solid var(--_accent); border-radius: ${frameRadius}; background: var(--_raised); color: var(--_text); overflow: clip; overflow-wrap: anywhere; hyphens: auto; hyphenate-limit-chars: 12 5 4; text-align: start; scroll-margin-block: 1em; animation: appear var(--_transition); }
  /* A closed panel that the page's own search may find. */
  [data-found] { position: absolute; inset: 0 auto auto 0; inline-size: 1px; block-size: 0; overflow: clip; }
  @keyframes appear { from { translate: 0 -6px; } }
  .panel-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1em; padding: ${space(1)} ${space(1.25)} ${space(.9)}; background: var(--_tint); }
  .neighbour > span { min-inline-size: 0; }
  .kicker { color: var(--_ink); font-size: ${smallText}; }
  .panel .subtitle { color: var(--_muted); }
  .panel-title { grid-column: 1; font-size: max(var(--_size-panel), var(--_font-floor)); font-weight: var(--_bold); line-height: max(1.25, var(--_layout-line-height, 0)); color: var(--_ink); text-wrap: balance; }
  .close { grid-area: 1 / 2 / span 2; align-self: start; display: grid; place-items: center; inline-size: ${target}; block-size: ${target}; margin-block-start: -.35em; margin-inline-end: -.5em; border-radius: 50%; color: var(--_ink); }
  .close:hover { background: color-mix(in srgb, var(--_accent) 18%, transparent); }
  /* A grid, not columns of text: WebKit finds the height of those too late in a container that is asked for its width. */
  .panel-body { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr)); align-items: start; gap: 0 ${space(2.25)}; padding: ${space(1.1)} ${space(1.25)} ${space(.35)}; }
  .bare > .panel-body { padding-block: 0; }
  .group { break-inside: avoid; min-inline-size: 0; padding-block-end: ${space(1.1)}; }
  .about { grid-column: 1 / -1; max-inline-size: 46em; display: grid; gap: ${space(.5)}; padding-block-end: ${space(1.1)}; }
  .about:not(:has(*)) { display: none; }
  /* What the page puts into a panel. */
  .panel-body > slot { display: block; grid-column: 1 / -1; min-inline-size: 0; }
  .panel-body > slot::slotted(*) { margin-block: 0 1.1em; }
  .facts { color: var(--_muted); }
  /* In a column and on a phone: the first links are near the top. */
  @container (inline-size < 26em) {
    .panel-head { padding: ${space(.65)} ${space(.9)} ${space(.6)}; }
    .panel-title { font-size: max(.91 * var(--_size-panel), var(--_font-floor)); }
    .panel-body { padding: ${space(.7)} ${space(.9)} ${space(.1)}; }
    .about { gap: ${space(.35)}; padding-block-end: ${space(.75)}; }
    .group { padding-block-end: ${space(.9)}; }
    .neighbours { padding-inline: .4em; }
  }
  /* Where a long word would be broken beside the button, the title goes below it. */
  @container (inline-size < 13.5em) {
    .panel-head .kicker { align-self: center; }
    .panel-head .panel-title { grid-column: 1 / -1; }
    .panel-head .close { grid-row: 1; }
  }
  summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; min-block-size: max(1.75em, 24px); padding-inline-start: 1.3em; position: relative; cursor: pointer; list-style: none; }
  summary::-webkit-details-marker { display: none; }
  summary::before { content: ''; position: absolute; inset-inline-start: .15em; inset-block-start: .5em; inline-size: .5em; block-size: .5em; border-style: solid; border-color: var(--_accent); border-width: 0 2.5px 2.5px 0; rotate: 45deg; translate: 0 -.1em; transition: rotate var(--_transition); }
  details:not([open]) > summary::before { rotate: -45deg; }
  details:not([open]) > summary:dir(rtl)::before { rotate: 135deg; }
  summary:hover .group-title { ${underlined} }
  .gist { color: var(--_muted); min-inline-size: 0; }
  details[open] .gist { display: none; }
  details > .terms { padding-block-start: .3em; }
  .group-title { font-size: 1em; font-weight: var(--_bold); margin-block-end: .3em; }
  summary .group-title { margin-block-end: 0; }
  .group :is(ol, ul:not([role])) { padding-inline-start: 1.3em; }
  .group ol.tasks { padding-inline-start: 1.75em; }
  .group li { padding-block: ${space(.25)}; }
  /* Numbered lists have the digits of the language, by its numbering system. */
  .arab ol:not([role]) { list-style-type: arabic-indic; }
  .arabext ol:not([role]) { list-style-type: persian; }
  .beng ol:not([role]) { list-style-type: bengali; }
  .deva ol:not([role]) { list-style-type: devanagari; }
  .mymr ol:not([role]) { list-style-type: myanmar; }
  .when { color: var(--_ink); font-weight: var(--_bold); margin-block-start: .35em; }
  .group li::marker { color: var(--_accent); }
  .links .links, .tasks .links { margin-block-start: .1em; }
  .links a, .choose { display: inline-block; min-block-size: max(1.5em, 24px); }
  .choose { max-inline-size: 100%; text-decoration-line: underline; }
  .label { display: inline-block; padding: .0571em .5714em; border: 1px solid var(--_control); border-radius: calc(2 * var(--_radius)); color: var(--_muted); font-size: max(.875em, var(--_font-floor)); }
  .label[data-label='ASSUMPTION'] { border-style: dashed; }
  .address { display: none; }
  .terms dt { font-weight: var(--_bold); }
  .term { break-inside: avoid; padding-block-end: ${space(.6)}; }
  .group:has(.terms) { break-inside: auto; }
  .group-title { break-after: avoid; }
  .expansion { font-weight: 400; color: var(--_muted); }
  .neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: ${space(.5)} ${space(1)}; padding: ${space(.65)} ${space(.75)}; border-block-start: 1px solid var(--_line); }
  .neighbour { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .6em; padding: .4em .5em; border-radius: var(--_radius); color: var(--_ink); font-weight: var(--_bold); line-height: max(1.25, var(--_layout-line-height, 0)); min-block-size: ${target}; }
  .neighbour:hover { background: var(--_tint); }
  .neighbour .kicker { display: block; font-weight: 400; color: var(--_muted); }
  .neighbour.onward { margin-inline-start: auto; text-align: end; }
  .neighbour .icon:dir(rtl) { scale: -1 1; }
  @media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
  @media print {
    .panel { container-type: normal; border-width: 0 0 0 2px; border-radius: 0; break-inside: auto; overflow: visible; animation: none; font-size: ${smallText}; }
    .panel-body { display: block; columns: 18em; padding: .1em .9em; }
    .about, .group { padding-block-end: .4em; }
    .group li { padding-block: .05em; }
    .glossary { columns: 18em; margin-block-start: 1.5em; }
    .lead { display: none !important; }
    .group { margin-block-start: .5em; }
    .address { display: block; font-size: max(.875em, var(--_font-floor)); overflow-wrap: anywhere; }
  }
`;
