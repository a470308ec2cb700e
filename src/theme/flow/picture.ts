import { css, unsafeCSS } from 'lit';
import { BOUNDARY_NAME, MAP_BOXES, SEQUENCE_BOUNDARY_NAME, SEQUENCE_BOXES, SEQUENCE_SYSTEM_NAME } from '../../layout/flow/text-boxes.js';
import { FLOW_SHAPES } from '../../layout/shapes.js';
import { ring } from '../common.js';
import { NAME } from '../../layout/text/styles.js';
import { shapeSheet } from '../shapes.js';
import { boxStyle, markStyle, maxWidth, minWidth, textStyle } from '../text-boxes.js';
import { flowKeyStyles } from './key.js';
import { visuallyHidden } from '../visually-hidden.js';

/** Systems and messages on a map and as a sequence. */
export const flowPictureStyles = css`
  [data-presentation='picture'] {
    & :is(.systems, .system, .boundary) { display: contents; }
    & :is(.route, .list-title) { ${visuallyHidden} top: 0; }
    & :is(.system-button, .message-button) > .icon:last-child { display: none; }
    & .system-button > .icon { ${markStyle(MAP_BOXES.system)} }
    & .system-button b { display: block; ${textStyle(NAME)} }
    & .system-button .subtitle { display: block; color: var(--_muted); }
    & .boundary-button b { display: block; ${textStyle(BOUNDARY_NAME)} }
    & :is(.group-label, .option-label) { ${maxWidth(SEQUENCE_BOXES.groupLabel)} }
  }
  /* What has nothing to do with the part that is open is calm, and can still be read. */
  [data-presentation='picture'] :is(.system-button, .boundary-button)[data-emphasis='calm']:not([data-walk], [data-highlight]) :is(b, .icon) { color: var(--_muted); }
  [data-view='map'] {
    /* A card is as wide as its longest word. */
    & .system-button { ${boxStyle(MAP_BOXES.system)} min-inline-size: min-content; }
    & .system-button .words { ${minWidth(MAP_BOXES.system)} }
    /* Only the track of the marker: it is not seen, but it can be pointed at. */
    & .layer .s-message[data-select] { stroke-width: 16; pointer-events: stroke; }
  }
  [data-view='sequence'] {
    & :is(.messages, .message, .message-group, .options, .options > li) { display: contents; }
    & .message-button { ${boxStyle(SEQUENCE_BOXES.message)} }
    & .message-button .badge { ${markStyle(SEQUENCE_BOXES.message)} }
    & .message-button[data-emphasis='strong'] { color: var(--_ink); }
    & .message-button[aria-expanded='true'] .badge { ${ring} }
    & .message-button[data-emphasis='calm']:not([data-walk], [data-highlight]) { color: var(--_muted); & .badge { background: var(--_raised); color: var(--_muted); outline: 1.5px solid var(--_control); outline-offset: -1.5px; } }
    & .system-button { ${boxStyle(SEQUENCE_BOXES.system)} min-inline-size: min-content; }
    & .system-button b { ${textStyle(SEQUENCE_SYSTEM_NAME)} overflow-wrap: anywhere; }
    & .boundary-button b { ${textStyle(SEQUENCE_BOUNDARY_NAME)} }
  }

  ${flowKeyStyles}
  ${unsafeCSS(shapeSheet(FLOW_SHAPES))}
`;
