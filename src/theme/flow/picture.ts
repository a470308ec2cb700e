import { css, unsafeCSS } from 'lit';
import { BOUNDARY_NAME, MAP_BOXES, SEQUENCE_BOXES } from '../../layout/flow/text-boxes.js';
import { FLOW_SHAPES } from '../../layout/shapes.js';
import { NAME } from '../../layout/text/styles.js';
import { shapeSheet } from '../shapes.js';
import { boxStyle, markStyle, maxWidth, textStyle } from '../text-boxes.js';
import { visuallyHidden } from '../visually-hidden.js';

/** Systems and messages on a map and as a sequence. */
export const flowPictureStyles = css`
  [data-presentation='picture'] {
    & :is(.systems, .system, .boundary, .messages, .message, .message-group, .options, .options > li) { display: contents; }
    & :is(.route, .list-title) { ${visuallyHidden} top: 0; }
    & :is(.system-button, .message-button) > .icon:last-child { display: none; }
    & .system-button > .icon { ${markStyle(MAP_BOXES.system)} }
    & .system-button b { display: block; ${textStyle(NAME)} }
    & .system-button .subtitle { display: block; color: var(--_muted); }
    & .boundary-button b { ${textStyle(BOUNDARY_NAME)} }
    & :is(.group-label, .option-label) { ${maxWidth(SEQUENCE_BOXES.groupLabel)} }
  }
  [data-view='map'] {
    & .system-button { ${boxStyle(MAP_BOXES.system)} }
    & .layer .s-message { visibility: hidden; }
    & .message-button .badge { ${markStyle(MAP_BOXES.message)} border-color: var(--_accent); background: var(--_raised); color: var(--_ink); }
    & .message-button { border-radius: 1.25em; }
    & .message-button:hover .badge { box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accent) 22%, transparent); }
    & .message-button[aria-expanded='true'] .badge { background: var(--_accent); color: var(--_on-accent); }
    & .message-button .words { ${visuallyHidden} }
    & :is(.group-label, .option-label) { display: none; }
  }
  [data-view='sequence'] {
    & .message-button { ${boxStyle(SEQUENCE_BOXES.message)} }
    & .message-button .badge { ${markStyle(SEQUENCE_BOXES.message)} }
    & .system-button { ${boxStyle(SEQUENCE_BOXES.system)} }
    & .system-button b { overflow-wrap: anywhere; }
  }

  [data-view='map'] .message-button[data-walk='idle'] .badge { border-color: var(--_control); color: var(--_muted); }
  [data-view='map'] .message-button[data-walk='current'] .badge { background: var(--_accent); color: var(--_on-accent); }

  ${unsafeCSS(shapeSheet(FLOW_SHAPES))}
`;
