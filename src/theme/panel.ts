import { css } from 'lit';

/** The panel that a part opens. */
export const panelStyles = css`
  .panel { border: 2px solid var(--_accent); border-radius: calc(var(--_radius) + 4px); background: var(--_raised); color: var(--_text); overflow: clip; text-align: start; scroll-margin-block: 1rem; animation: appear var(--_ease); }
  @keyframes appear { from { translate: 0 -6px; } }
  .panel-head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: 1rem 1.25rem .9rem; background: var(--_tint); }
  .panel { overflow-wrap: anywhere; }
  .way > span { min-inline-size: 0; }
  .kicker { color: var(--_ink); font-size: .9375rem; }
  .panel-title { grid-column: 1; font-size: 1.375rem; font-weight: 700; line-height: 1.25; color: var(--_ink); text-wrap: balance; }
  .close { grid-area: 1 / 2 / span 2; align-self: start; display: grid; place-items: center; inline-size: 2.75rem; block-size: 2.75rem; margin: -.35rem -.5rem 0 0; border-radius: 50%; color: var(--_ink); }
  .close:hover { background: color-mix(in srgb, var(--_accent) 18%, transparent); }
  .panel-body { columns: 17rem; column-gap: 2.25rem; padding: 1.1rem 1.25rem .35rem; }
  .group { break-inside: avoid; padding-block-end: 1.1rem; }
  .about { column-span: all; max-inline-size: 46rem; display: grid; gap: .5rem; padding-block-end: 1.1rem; }
  .about:not(:has(*)) { display: none; }
  .panel .facts { color: var(--_muted); display: grid; gap: .2rem; }
  .group-title { font-size: 1rem; font-weight: 700; margin-block-end: .4rem; }
  .group :is(ol, ul:not([role])) { padding-inline-start: 1.3rem; }
  .group ol.tasks { padding-inline-start: 1.75em; }
  .group li { padding-block: .25rem; }
  .group li::marker { color: var(--_accent); }
  .links .links, .tasks .links { margin-block-start: .1rem; }
  .links a, .choose { display: inline-block; min-block-size: 1.5rem; }
  .choose { max-inline-size: 100%; }
  .choose { color: var(--_link); text-decoration: underline; text-underline-offset: .15em; text-decoration-thickness: .06em; }
  .choose:hover { text-decoration-thickness: .14em; }
  .label { display: inline-block; padding: .05rem .5rem; border: 1px solid var(--_control); border-radius: 1rem; color: var(--_muted); font-size: .875rem; }
  .label[data-label='ASSUMPTION'] { border-style: dashed; }
  .address { display: none; }
  .terms dt { font-weight: 700; }
  .term { break-inside: avoid; padding-block-end: .6rem; }
  .group:has(.terms) { break-inside: auto; }
  .group-title { break-after: avoid; }
  .expansion { font-weight: 400; color: var(--_muted); }
  .ways { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; padding: .65rem .75rem; border-block-start: 1px solid var(--_line); }
  .way { display: inline-flex; max-inline-size: 100%; align-items: center; gap: .6rem; padding: .4rem .5rem; border-radius: var(--_radius); color: var(--_ink); font-weight: 700; line-height: 1.25; min-block-size: 2.75rem; }
  .way:hover { background: var(--_tint); }
  .way .kicker { display: block; font-weight: 400; color: var(--_muted); }
  .way.onward { margin-inline-start: auto; text-align: end; }
  .way .icon:dir(rtl) { scale: -1 1; }
  @media (prefers-reduced-motion: reduce) { .panel { animation: none; } }
  @media print {
    .panel { border-width: 0 0 0 2px; border-radius: 0; break-inside: auto; overflow: visible; animation: none; font-size: .9375rem; }
    .panel-body { columns: 18rem; padding: .1rem .9rem; }
    .about, .group { padding-block-end: .4rem; }
    .group li { padding-block: .05rem; }
    .glossary { columns: 18rem; margin-block-start: 1.5rem; }
    .lead { display: none !important; }
    .group { margin-block-start: .5rem; }
    .address { display: block; font-size: .875rem; overflow-wrap: anywhere; }
  }
`;
