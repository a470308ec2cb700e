import { css, unsafeCSS } from 'lit';
import { JOURNEY_SHAPES } from '../layout/shapes.js';
import { shapeSheet } from './shapes.js';

/**
 * The presentation in which every part’s text has a place on a drawing. What holds the parts has no box of its own, so that
 * the parts and the panel are laid in the canvas: the parts by their places, the panel in the row below.
 */
export const pictureStyles = css`
  [data-presentation='picture'] .unplaced { display: none !important; }
  [data-presentation='picture'] {
    position: relative; display: grid; grid-template-columns: 100%; margin-inline: auto;

    & :is(.hub, .head, .stages, .stage, .card, .steps, .steps > li, .tracks, .track, .gate) { display: contents; }
    & [data-box] { position: absolute; inset-block-start: 0; left: 0; inline-size: max-content; min-inline-size: min-content; line-height: max(1.3, var(--_line-height, 0)); }
    & :is(.words, .title, .subtitle, .owner, .head b) { overflow-wrap: normal; max-inline-size: none; }
    & .condition { overflow-wrap: normal; }
    & .layer { position: absolute; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; overflow: visible; pointer-events: none; }
    & .layer [data-select] { pointer-events: auto; cursor: pointer; }
    & .notes { grid-row: 2; }
    & .panel { grid-row: 3; margin-block-start: 1.5em; }
    & :is(.lead, .again) { display: none; }
    & .fact { position: absolute; top: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    & .stage-button { display: flex; align-items: center; gap: .65em; max-inline-size: var(--_title); }
    & .stage-button .icon { display: none; }
    & .ring .stage-button { flex-direction: column; gap: .4em; text-align: center; max-inline-size: var(--_cycle-title); }
    & .step-button { display: flex; flex-direction: column; align-items: center; gap: .4em; max-inline-size: var(--_step); text-align: center; text-wrap: balance; }
    & .few .step-button { max-inline-size: calc(var(--_step) * 1.3); }
    & .ring .step-button { max-inline-size: var(--_cycle-step); }
    & .hub-button { display: flex; flex-direction: column; align-items: center; gap: .35em; max-inline-size: var(--_hub-text); text-align: center; text-wrap: balance; }
    & .hub-button .icon { inline-size: 3em; block-size: 3em; color: var(--_hub); stroke-width: 1.5; }
    & .hub-button b { display: block; font-size: 1.25em; line-height: max(1.3, var(--_line-height, 0)); }
    & .hub-button .subtitle { display: block; }
    & .track-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6em; max-inline-size: calc(var(--_step) * 3.1); }
    & .track-head .owner::before { content: '· '; }
    & :is(.gate-button, .gateway-button, .condition) { max-inline-size: var(--_edge-label); }
  }
  [data-view='overview'] {
    & .stage-button, & .ring .stage-button { flex-direction: row; gap: .6em; max-inline-size: 9.5em; text-align: start; }
    & .step-button, & .ring .step-button, & .few .step-button { flex-direction: row; gap: .6em; max-inline-size: 11.75em; min-block-size: 2em; text-align: start; text-wrap: wrap; }
    & .step-button .disc { inline-size: 2em; block-size: 2em; border-width: 1.5px; }
    & .step-button .disc .icon { inline-size: 1.15em; block-size: 1.15em; }
    & .track-head { max-inline-size: 11.75em; }
    & .hub-button { flex-direction: row; gap: .9em; max-inline-size: var(--_bar, 18em); text-align: start; }
    & .hub-button .icon { inline-size: 2.25em; block-size: 2.25em; }
  }
  .layer { display: none; }
  [data-presentation='picture'] .layer { display: block; }
  .layer :where(path:not([fill])) { fill: none; }
  .layer path { stroke-linecap: round; stroke-linejoin: round; }
  .layer .plain { --_accent: var(--_connector); --_tint: var(--_raised); }
  ${unsafeCSS(shapeSheet(JOURNEY_SHAPES))}
  .layer .open-outline { stroke: var(--_accent); stroke-width: 2.5; }
  .layer stop { stop-color: var(--_accent); }
  @media (forced-colors: active) {
    .layer .open-outline { stroke: Highlight; stroke-width: 5; }
    .step-button[aria-expanded='true'] .disc, :is(.gate-button, .gateway-button)[aria-expanded='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
