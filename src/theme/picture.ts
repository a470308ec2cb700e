import { css, unsafeCSS } from 'lit';
import { ECOSYSTEM_BOXES, OVERVIEW_BOXES } from '../layout/journey/text-boxes.js';
import { JOURNEY_SHAPES } from '../layout/shapes.js';
import { NAME, WORDS } from '../layout/text/styles.js';
import { shapeSheet } from './shapes.js';
import { boxStyle, iconStyle, lineHeight, markStyle, maxWidth, textStyle } from './text-boxes.js';

/**
 * The presentation in which every part’s text has a place on a drawing. What holds the parts has no box of its own, so that
 * the parts and the panel are laid in the canvas: the parts by their places, the panel in the row below.
 */
export const pictureStyles = css`
  [data-presentation='picture'] .unplaced { display: none !important; }
  [data-presentation='picture'] {
    position: relative; display: grid; grid-template-columns: 100%; margin-inline: auto;

    & :is(.hub, .head, .stages, .stage, .card, .steps, .steps > li, .tracks, .track, .gate) { display: contents; }
    & [data-box] { position: absolute; inset-block-start: 0; left: 0; inline-size: max-content; min-inline-size: min-content; ${lineHeight(WORDS)} }
    & :is(.words, .title, .subtitle, .owner, .head b) { overflow-wrap: normal; max-inline-size: none; }
    & .condition { overflow-wrap: normal; }
    & .layer { position: absolute; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; overflow: visible; pointer-events: none; }
    & .layer [data-select] { pointer-events: auto; cursor: pointer; }
    & .notes { grid-row: 2; }
    & .panel { grid-row: 3; margin-block-start: 1.5em; }
    & :is(.lead, .again) { display: none; }
    & .fact { position: absolute; top: 0; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    & .stage-button { ${boxStyle(ECOSYSTEM_BOXES.stage)} }
    & .stage-button .icon { display: none; }
    & .cycle .stage-button { ${boxStyle(ECOSYSTEM_BOXES.cycleStage)} }
    & .step-button { ${boxStyle(ECOSYSTEM_BOXES.step)} }
    & .step-button .disc { ${markStyle(ECOSYSTEM_BOXES.step)} }
    & .few .step-button { ${maxWidth(ECOSYSTEM_BOXES.shortTrackStep)} }
    & .cycle .step-button { ${maxWidth(ECOSYSTEM_BOXES.cycleStep)} }
    & .hub-button { ${boxStyle(ECOSYSTEM_BOXES.hub)} }
    & .hub-button .icon { ${markStyle(ECOSYSTEM_BOXES.hub)} color: var(--_hub); stroke-width: 1.5; }
    & .hub-button b { display: block; ${textStyle(NAME)} }
    & .hub-button .subtitle { display: block; }
    & .track-head { ${boxStyle(ECOSYSTEM_BOXES.track)} }
    & .track-head .owner::before { content: '· '; }
    & :is(.gate-button, .gateway-button, .condition) { ${maxWidth(ECOSYSTEM_BOXES.gate)} }
    & :is(.gate-button, .gateway-button) .icon { ${markStyle(ECOSYSTEM_BOXES.gate)} }
  }
  [data-view='overview'] {
    & .stage-button, & .cycle .stage-button { ${boxStyle(OVERVIEW_BOXES.stage)} }
    & .step-button, & .cycle .step-button, & .few .step-button { ${boxStyle(OVERVIEW_BOXES.step)} }
    & .step-button .disc { ${markStyle(OVERVIEW_BOXES.step)} border-width: 1.5px; }
    & .step-button .disc .icon { ${iconStyle(OVERVIEW_BOXES.step)} }
    & .track-head { ${maxWidth(OVERVIEW_BOXES.track)} }
    & .hub-button { ${boxStyle(OVERVIEW_BOXES.hub)} }
    & .hub-button .icon { ${markStyle(OVERVIEW_BOXES.hub)} }
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
