import { css } from 'lit';

/** The dresses in which the parts flow down the page: cards along a line in the stages' colours, and plain text. */
export const listStyles = css`
  :is([data-mode='wide'], [data-mode='narrow'], [data-mode='outline']) {
    & .hub { border: 4px solid var(--_hub); border-radius: calc(var(--_radius) + 6px); padding: .85rem 1.1rem; margin-block-end: 1.25rem; background: var(--_raised); }
    & .hub-button { display: flex; gap: .85rem; align-items: center; inline-size: 100%; min-block-size: 2.75rem; }
    & .hub-button .icon { inline-size: 2.25rem; block-size: 2.25rem; color: var(--_hub); }
    & .hub-button b { display: block; font-size: 1.125rem; }
    & :is(.stages, .stage, .steps, .tracks) { grid-template-columns: minmax(0, 1fr); }
    & .stages { display: grid; gap: 1.25rem; }
    & .stage { position: relative; display: grid; gap: .9rem; padding-inline-start: 3.25rem; }
    & .card { padding: 1rem 1.1rem 1.1rem; border-radius: calc(var(--_radius) + 6px); background: var(--_tint); }
    & .stage-button { display: flex; align-items: center; gap: .6rem; inline-size: 100%; min-block-size: 2rem; }
    & .stage-button .badge { position: absolute; inset-inline-start: 0; inset-block-start: 1rem; min-inline-size: 2.25rem; block-size: 2.25rem; border-radius: 1.125rem; }
    & .stage-button .title { flex: 1; }
    & .stage-button > .icon { color: var(--_ink); transition: scale var(--_ease); }
    & [aria-expanded='true'] > .icon:last-child { scale: 1 -1; }
    & .stage:not(:last-child)::before { content: ''; position: absolute; inset-inline-start: calc(1.125rem - 2.5px); inset-block: 3.75rem -1.5rem; border-inline-start: 5px solid var(--_accent); border-radius: 3px; }
    & .stage:not(:last-child)::after { content: ''; position: absolute; inset-inline-start: calc(1.125rem - .6rem); inset-block-end: -1.6rem; inline-size: 1.2rem; block-size: 1.2rem; border: solid var(--_accent); border-width: 0 5px 5px 0; border-radius: 3px; transform: rotate(45deg); }
    & .steps { display: grid; gap: .6rem; margin-block-start: .9rem; }
    & .step-button { display: flex; align-items: center; gap: .9rem; min-block-size: 2.75rem; inline-size: 100%; }
    & .tracks { display: grid; gap: .75rem; margin-block-start: .9rem; }
    & .track { padding: .85rem 1rem 1rem; border-radius: var(--_radius); background: color-mix(in srgb, var(--_raised) 62%, var(--_tint)); }
    & .track-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6rem; }
    & .track-button { min-block-size: 1.75rem; }
    & .fact { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    & .lead { display: none; }
    & .again { display: inline-flex; align-items: center; gap: .5rem; margin-block-start: .75rem; color: var(--_ink); }
    & .again .icon { inline-size: 1.15rem; block-size: 1.15rem; }
    & .gate-button { inline-size: 100%; min-block-size: 2.75rem; }
    & .gateway-button { min-block-size: 2.75rem; }
    & .condition { justify-self: start; }
    & .panel { margin-block-start: .75rem; }
  }
  [data-mode='narrow'] { --_disc: 3rem; }
  [data-mode='wide'] {
    & .steps { display: flex; flex-wrap: wrap; gap: 1rem .5rem; }
    & .steps > li { position: relative; flex: 0 1 9.5rem; min-inline-size: 8rem; }
    & .steps > .gateway { align-self: center; }
    & .steps > li:has(> .panel) { display: contents; }
    & .steps .panel { flex: 1 0 100%; order: 1; }
    & .step-button { flex-direction: column; gap: .4rem; text-align: center; text-wrap: balance; inline-size: 9.5rem; }
    & .steps > li + li > :first-child { position: relative; }
    & .steps > li + li > :first-child::before { content: ''; position: absolute; inset-inline-start: -.55rem; inset-block-start: 1.45rem; inline-size: .65rem; block-size: .65rem; border: solid var(--_accent); border-width: 2.5px 2.5px 0 0; transform: rotate(45deg); }
    & .steps > li + li > :dir(rtl):first-child::before { transform: rotate(-135deg); }
    & .steps > .gateway > :first-child::before { inset-inline-start: -.9rem; inset-block-start: calc(50% - .3rem); }
  }
  [data-mode='outline'] {
    & .hub { border-width: 2px; }
    & .stages { gap: 2rem; }
    & .stage { padding-inline-start: 2.75rem; }
    & .card { background: none; padding: 0; }
    & .stage-button .badge { inset-block-start: 0; }
    & .stage::before, & .stage::after { display: none; }
    & .lead { display: block; margin-block-start: .25rem; max-inline-size: 44rem; }
    & .fact { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; color: var(--_muted); margin-block-start: .4rem; }
    & .steps { list-style: none; gap: .1rem; margin-block-start: .5rem; }
    & .step-button { gap: .6rem; min-block-size: 2rem; inline-size: auto; }
    & .step-button .disc { inline-size: 1.75rem; block-size: 1.75rem; border-width: 0; background: none; }
    & .step-button .disc .icon { inline-size: 1.25rem; block-size: 1.25rem; }
    & .step-button[aria-expanded='true'] .disc { color: var(--_ink); }
    & .step-button .words { text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .2em; }
    & :is(.again, .condition) { display: none; }
    & .track { background: none; padding: 0 0 0 1rem; border-inline-start: 3px solid var(--_accent); border-radius: 0; }
    & .gate-button { inline-size: auto; justify-self: start; }
  }
  @media print {
    .tool, .skip, .stage-button > .icon { display: none !important; }
    .stage-button, .card .head { break-after: avoid; }
  }
`;
