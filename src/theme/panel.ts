import { css } from 'lit';

/** The panel that a part opens. */
export const panelStyles = css`
  .panel { border: 2px solid var(--_accent); border-radius: calc(var(--_radius) + 4px); background: var(--_raised); color: var(--_text); overflow: clip; text-align: start; scroll-margin-block: 1em; animation: appear var(--_transition); }
  @keyframes appear { from { translate: 0 -6px; } }
  .panel-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1em; padding: 1em 1.25em .9em; background: var(--_tint); container-type: inline-size; }
  .panel { overflow-wrap: anywhere; }
  .neighbour > span { min-inline-size: 0; }
  .kicker { color: var(--_ink); font-size: max(.9375em, var(--_font-floor)); }
  .panel-title { grid-column: 1; font-size: 1.375em; font-weight: 700; line-height: max(1.25, var(--_layout-line-height, 0)); color: var(--_ink); text-wrap: balance; }
  .close { grid-area: 1 / 2 / span 2; align-self: start; display: grid; place-items: center; inline-size: 2.75em; block-size: 2.75em; margin-block-start: -.35em; margin-inline-end: -.5em; border-radius: 50%; color: var(--_ink); }
  /* Where a long word would be broken beside it, the title goes below the button. */
  @container (inline-size < 12em) {
    .panel-head .kicker { align-self: center; }
    .panel-head .panel-title { grid-column: 1 / -1; }
    .panel-head .close { grid-row: 1; }
  }
  .close:hover { background: color-mix(in srgb, var(--_accent) 18%, transparent); }
  .panel-body { columns: 17em; column-gap: 2.25em; padding: 1.1em 1.25em .35em; }
  .group { break-inside: avoid; padding-block-end: 1.1em; }
  .about { column-span: all; max-inline-size: 46em; display: grid; gap: .5em; padding-block-end: 1.1em; }
  .about:not(:has(*)) { display: none; }
  .panel .facts { color: var(--_muted); display: grid; gap: .2em; }
  .group-title { font-size: 1em; font-weight: 700; margin-block-end: .4em; }
  .group :is(ol, ul:not([role])) { padding-inline-start: 1.3em; }
  .group ol.tasks { padding-inline-start: 1.75em; }
  .group li { padding-block: .25em; }
  .group li::marker { color: var(--_accent); }
  .links .links, .tasks .links { margin-block-start: .1em; }
  .links a, .choose { display: inline-block; min-block-size: max(1.5em, 24px); }
  .choose { max-inline-size: 100%; }
  .choose { color: var(--_link); text-decoration: underline; text-underline-offset: .15em; text-decoration-thickness: .06em; }
  .choose:hover { text-decoration-thickness: .14em; }
  .label { display: inline-block; padding: .0571em .5714em; border: 1px solid var(--_control); border-radius: 1em; color: var(--_muted); font-size: max(.875em, var(--_font-floor)); }
  .label[data-label='ASSUMPTION'] { border-style: dashed; }
  .address { display: none; }
  .terms dt { font-weight: 700; }
  .term { break-inside: avoid; padding-block-end: .6em; }
  .group:has(.terms) { break-inside: auto; }
  .group-title { break-after: avoid; }
  .expansion { font-weight: 400; color: var(--_muted); }
  .neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5em 1em; padding: .65em .75em; border-block-start: 1px solid var(--_line); }
  .neighbour { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .6em; padding: .4em .5em; border-radius: var(--_radius); color: var(--_ink); font-weight: 700; line-height: max(1.25, var(--_layout-line-height, 0)); min-block-size: 2.75em; }
  .neighbour:hover { background: var(--_tint); }
  .neighbour .kicker { display: block; font-weight: 400; color: var(--_muted); }
  .neighbour.onward { margin-inline-start: auto; text-align: end; }
  .neighbour .icon:dir(rtl) { scale: -1 1; }
  @media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
  @media print {
    .panel { border-width: 0 0 0 2px; border-radius: 0; break-inside: auto; overflow: visible; animation: none; font-size: max(.9375em, var(--_font-floor)); }
    .panel-body { columns: 18em; padding: .1em .9em; }
    .about, .group { padding-block-end: .4em; }
    .group li { padding-block: .05em; }
    .glossary { columns: 18em; margin-block-start: 1.5em; }
    .lead { display: none !important; }
    .group { margin-block-start: .5em; }
    .address { display: block; font-size: max(.875em, var(--_font-floor)); overflow-wrap: anywhere; }
  }
`;
