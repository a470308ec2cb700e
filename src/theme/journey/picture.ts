import { css, unsafeCSS } from 'lit';
import { ECOSYSTEM_BOXES, OVERVIEW_BOXES } from '../../layout/journey/text-boxes.js';
import { JOURNEY_SHAPES } from '../../layout/shapes.js';
import { NAME } from '../../layout/text/styles.js';
import { glow, ring, underlined } from '../common.js';
import { shapeSheet } from '../shapes.js';
import { boxStyle, iconPaint, iconStyle, markStyle, maxWidth, textStyle } from '../text-boxes.js';

/** A journey as a picture: how the text of each part is set, and the shapes behind it. */
export const journeyPictureStyles = css`
  [data-presentation='picture'] {
    & :is(.hub, .stages, .stage, .card, .steps, .steps > li, .tracks, .track, .branches, .branch, .stage > .onward, .gate) { display: contents; }
    & .condition { overflow-wrap: normal; }
    & :is(.lead, .count, .repeat, .branch-words, .gate > .condition) { display: none; }

    & .stage-button { ${boxStyle(ECOSYSTEM_BOXES.stage)} }
    & .stage-button .icon { display: none; }
    & .cycle .stage-button { ${boxStyle(ECOSYSTEM_BOXES.cycleStage)} }
    & .step-button { ${boxStyle(ECOSYSTEM_BOXES.step)} }
    & .step-button .disc { ${markStyle(ECOSYSTEM_BOXES.step)} }
    & .short-track .step-button { ${maxWidth(ECOSYSTEM_BOXES.shortTrackStep)} }
    & .cycle .step-button { ${maxWidth(ECOSYSTEM_BOXES.cycleStep)} }
    & .hub-button { ${boxStyle(ECOSYSTEM_BOXES.hub)} }
    & .hub-button .icon { ${markStyle(ECOSYSTEM_BOXES.hub)} ${iconPaint(ECOSYSTEM_BOXES.hub)} }
    & .hub-button b { display: block; ${textStyle(NAME)} }
    & .hub-button .subtitle { display: block; }
    & .track-head { ${boxStyle(ECOSYSTEM_BOXES.track)} }
    & .complete { ${boxStyle(ECOSYSTEM_BOXES.complete)} overflow-wrap: normal; color: var(--_muted); }
    & .track-head .owner::before { content: '· '; }
    & :is(.gate-button, .gateway-button, .condition) { ${maxWidth(ECOSYSTEM_BOXES.gate)} }
    & :is(.gate-button, .gateway-button) .icon { ${markStyle(ECOSYSTEM_BOXES.gate)} }
  }
  /* The button of a track is higher than its line, so that it can be hit. That takes no room. */
  [data-presentation='picture'] .track-button { padding-block: .24em; margin-block: -.24em; }
  /* What belongs to the part that is pointed at, and to the one that is open; the rest is calm, and can still be read. */
  [data-presentation='picture'] {
    & :is(.stage-button .title, .track-button b, .step-button .words, .hub-button b, :is(.gate-button, .gateway-button) span):is([data-highlight='itself'] *) { ${underlined} }
    & .step-button[data-highlight] .disc { border-color: var(--_accent); ${glow} }
    & :is(.gate-button, .gateway-button, .condition):is([data-highlight], [data-emphasis='strong']) { box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 30%, transparent); }
    & .condition[data-emphasis='strong'] { border-color: var(--_accent); color: var(--_text); }
    & .step-button[aria-expanded='true'] .disc { ${ring} }
    & :is(.stage-button .title, .track-button b, .step-button :is(.words, .disc)):is([data-emphasis='calm']:not([data-walk], [data-highlight]) *) { color: var(--_muted); }
    & :is(.gate-button, .gateway-button)[data-emphasis='calm']:not([data-walk], [data-highlight]) { background: var(--_raised); }
  }
  [data-view='overview'] {
    & .stage-button, & .cycle .stage-button { ${boxStyle(OVERVIEW_BOXES.stage)} }
    & .step-button, & .cycle .step-button, & .short-track .step-button { ${boxStyle(OVERVIEW_BOXES.step)} }
    & .step-button .disc { ${markStyle(OVERVIEW_BOXES.step)} }
    & .step-button .disc .icon { ${iconStyle(OVERVIEW_BOXES.step)} }
    & .track-head { ${maxWidth(OVERVIEW_BOXES.track)} }
    & .complete { ${maxWidth(OVERVIEW_BOXES.complete)} }
    & .hub-button { ${boxStyle(OVERVIEW_BOXES.hub)} }
    & .hub-button .icon { ${markStyle(OVERVIEW_BOXES.hub)} }
  }
  ${unsafeCSS(shapeSheet(JOURNEY_SHAPES))}
`;
