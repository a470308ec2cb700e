import { css, unsafeCSS } from 'lit';
import { ECOSYSTEM_BOXES, OVERVIEW_BOXES } from '../../layout/journey/text-boxes.js';
import { JOURNEY_SHAPES } from '../../layout/shapes.js';
import { NAME } from '../../layout/text/styles.js';
import { shapeSheet } from '../shapes.js';
import { boxStyle, iconStyle, markStyle, maxWidth, textStyle } from '../text-boxes.js';

/** A journey as a picture: how the text of each part is set, and the shapes behind it. */
export const journeyPictureStyles = css`
  [data-presentation='picture'] {
    & :is(.hub, .stages, .stage, .card, .steps, .steps > li, .tracks, .track, .gate) { display: contents; }
    & .condition { overflow-wrap: normal; }
    & :is(.lead, .repeat) { display: none; }

    & .stage-button { ${boxStyle(ECOSYSTEM_BOXES.stage)} }
    & .stage-button .icon { display: none; }
    & .cycle .stage-button { ${boxStyle(ECOSYSTEM_BOXES.cycleStage)} }
    & .step-button { ${boxStyle(ECOSYSTEM_BOXES.step)} }
    & .step-button .disc { ${markStyle(ECOSYSTEM_BOXES.step)} }
    & .short-track .step-button { ${maxWidth(ECOSYSTEM_BOXES.shortTrackStep)} }
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
    & .step-button, & .cycle .step-button, & .short-track .step-button { ${boxStyle(OVERVIEW_BOXES.step)} }
    & .step-button .disc { ${markStyle(OVERVIEW_BOXES.step)} border-width: 1.5px; }
    & .step-button .disc .icon { ${iconStyle(OVERVIEW_BOXES.step)} }
    & .track-head { ${maxWidth(OVERVIEW_BOXES.track)} }
    & .hub-button { ${boxStyle(OVERVIEW_BOXES.hub)} }
    & .hub-button .icon { ${markStyle(OVERVIEW_BOXES.hub)} }
  }
  ${unsafeCSS(shapeSheet(JOURNEY_SHAPES))}
  @media (forced-colors: active) {
    .step-button[aria-expanded='true'] .disc, :is(.gate-button, .gateway-button)[aria-expanded='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
