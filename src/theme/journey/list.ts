import { css } from 'lit';

/** A journey as cards along a line in the stages’ colours, and as a plain list. */
export const journeyListStyles = css`
  :is([data-presentation$='cards'], [data-presentation='list']) {
    & .hub { border: 4px solid var(--_hub); border-radius: calc(var(--_radius) + 6px); padding-block: .85em; padding-inline: min(1.1em, 6%); margin-block-end: 1.25em; background: var(--_raised); }
    & .hub-button { display: flex; gap: min(.85em, 6%); align-items: center; inline-size: 100%; min-block-size: 2.75em; }
    & .hub-button .icon { inline-size: 2.25em; block-size: 2.25em; color: var(--_hub); }
    & .hub-button b { display: block; font-size: 1.125em; }
    & :is(.stages, .steps, .tracks) { grid-template-columns: minmax(0, 1fr); }
    & .stages { display: grid; gap: 1.25em; }
    /* No grid: the browser keeps 7 kB for each, and there may be thousands. */
    & .stage { position: relative; display: flex; flex-direction: column; gap: .9em; padding-inline-start: 3.25em; }
    & .card { padding: 1em 1.1em 1.1em; border-radius: calc(var(--_radius) + 6px); background: var(--_tint); }
    & .stage-button { display: flex; align-items: center; gap: .6em; inline-size: 100%; min-block-size: 2em; }
    & .stage-button .badge { position: absolute; inset-inline-start: 0; inset-block-start: 1em; min-inline-size: 2.25em; block-size: 2.25em; border-radius: 1.125em; }
    & .stage-button .title { flex: 1; }
    & .stage-button > .icon { color: var(--_ink); transition: scale var(--_transition); }
    & .stage:not(:last-child)::before { content: ''; position: absolute; inset-inline-start: calc(1.125em - 2.5px); inset-block: 3.75em -1.5em; border-inline-start: 5px solid var(--_accent); border-radius: 3px; }
    & .stage:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: calc(1.125em - .6em); inset-block-end: -1.6em; inline-size: 1.2em; block-size: 1.2em; border: solid var(--_accent); border-width: 0 5px 5px 0; border-radius: 3px; transform: rotate(45deg); }
    & .steps { display: grid; gap: .6em; margin-block-start: .9em; }
    & .step-button { display: flex; align-items: center; gap: .9em; min-block-size: 2.75em; inline-size: 100%; }
    & .tracks { display: grid; gap: .75em; margin-block-start: .9em; }
    & .track { padding: .85em 1em 1em; border-radius: var(--_radius); background: color-mix(in srgb, var(--_raised) 62%, var(--_tint)); }
    & .track-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6em; }
    & .track-button { min-block-size: 1.75em; }
    & .lead { display: none; }
    & .repeat { display: inline-flex; align-items: center; gap: .5em; margin-block-start: .75em; color: var(--_ink); }
    & .repeat .icon { inline-size: 1.15em; block-size: 1.15em; }
    & .gate-button { inline-size: 100%; }
    & :is(.gate-button, .gateway-button) { gap: min(.6em, 6%); padding-inline: min(.8em, 6%); min-block-size: 2.75em; }
    & .condition { align-self: start; }
  }
  [data-presentation='narrow-cards'] { --_disc: 3em; }
  [data-presentation='wide-cards'] {
    & .steps { display: flex; flex-wrap: wrap; gap: 1em .5em; }
    & .steps > li { position: relative; flex: 0 1 9.5em; min-inline-size: 8em; }
    & .steps > .gateway { align-self: center; }
    & .steps > li:has(> .panel) { display: contents; }
    & .steps .panel { flex: 1 0 100%; order: 1; }
    & .step-button { flex-direction: column; gap: .4em; text-align: center; text-wrap: balance; inline-size: 9.5em; }
    & .steps > li + li > :first-child { position: relative; }
    & .steps > li + li > :first-child::before { content: ''; position: absolute; inset-inline-start: -.55em; inset-block-start: 1.45em; inline-size: .65em; block-size: .65em; border: solid var(--_accent); border-width: 2.5px 2.5px 0 0; transform: rotate(45deg); }
    & .steps > li + li > :dir(rtl):first-child::before { transform: rotate(-135deg); }
    & .steps > .gateway > :first-child::before { inset-inline-start: -.9em; inset-block-start: calc(50% - .3em); }
  }
  [data-presentation='list'] {
    & .hub { border-width: 2px; }
    & .stages { gap: 2em; }
    & .stage { padding-inline-start: 2.75em; }
    & .card { background: none; padding: 0; }
    & .stage-button .badge { inset-block-start: 0; }
    & .stage::before, & .stage::after { display: none; }
    & .lead { display: block; margin-block-start: .25em; max-inline-size: 44em; }
    & .steps { list-style: none; gap: .1em; margin-block-start: .5em; }
    & .step-button { gap: .6em; min-block-size: 2em; inline-size: auto; }
    & .step-button .disc { inline-size: 1.75em; block-size: 1.75em; border-width: 0; background: none; }
    & .step-button .disc .icon { inline-size: 1.25em; block-size: 1.25em; }
    & .step-button[aria-expanded='true'] .disc { color: var(--_ink); }
    & .step-button .words { text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .2em; }
    & :is(.repeat, .condition) { display: none; }
    & .track { background: none; padding: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--_accent); border-radius: 0; }
    & .gate-button { inline-size: auto; justify-self: start; }
  }
  @media print {
    .stage-button > .icon { display: none !important; }
    .stage-button, .card .head { break-after: avoid; }
  }
`;
