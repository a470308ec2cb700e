import { css, unsafeCSS } from 'lit';
import { BOUNDARY_NAME, MAP_BOXES, SEQUENCE_BOXES } from '../../layout/flow/text-boxes.js';
import { FLOW_SHAPES } from '../../layout/shapes.js';
import { EMPHASIS, NAME, STRONG } from '../../layout/text/styles.js';
import { shapeSheet } from '../shapes.js';
import { boxStyle, faceStyle, markStyle, maxWidth, textStyle } from '../text-boxes.js';
import { visuallyHidden } from '../visually-hidden.js';

/** Systems and messages, on a map, as a sequence and as lists. */
export const flowStyles = css`
  :is(.systems, .messages, .options, .boundary, .system, .message, .message-group, .options > li) { min-inline-size: 0; }
  .list-title { font-size: 1.125em; font-weight: 700; }
  :is(.system-button, .boundary-button) b { color: var(--_ink); }
  .system-button > .icon:first-child { color: var(--_ink); }
  .message-button .badge { transition: background var(--_transition), color var(--_transition); }
  :is(.system-button, .boundary-button):hover b, .message-button:hover .words { text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .2em; }
  .group-label { ${faceStyle(STRONG)} }
  .option-label { ${faceStyle(EMPHASIS)} color: var(--_muted); }
  .example { column-span: all; margin: 0 0 1.1em; min-inline-size: 0; }
  .example figcaption { font-weight: 700; margin-block-end: .4em; }
  .example pre { margin: 0; padding: .85em 1em; overflow-x: auto; border: 1px solid var(--_line); border-radius: var(--_radius); background: color-mix(in srgb, var(--_tint) 45%, var(--_raised)); direction: ltr; text-align: left; }
  .example code { overflow-wrap: normal; white-space: pre; }

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
  .system-button[data-walk='idle'] :is(b, .icon) { color: var(--_muted); }

  ${unsafeCSS(shapeSheet(FLOW_SHAPES))}

  :is([data-presentation$='cards'], [data-presentation='list']) {
    & .list-title { margin-block: 0 .6667em; }
    & :is(.systems, .messages, .options) { display: grid; grid-template-columns: minmax(0, 1fr); gap: .9em; }
    & .systems { margin-block-end: 1.75em; }
    & .boundary { padding-block: .9em 1em; padding-inline: min(1em, 4%); border: 2px dashed var(--_accent); border-radius: calc(var(--_radius) + 6px); background: color-mix(in srgb, var(--_tint) 55%, transparent); }
    & .boundary > .systems { margin-block: .6em 0; }
    & .boundary-button { min-block-size: 1.75em; }
    & .system { padding-block: .6em; padding-inline: min(.9em, 4%); border: 2px solid var(--_accent); border-radius: var(--_radius); background: var(--_raised); }
    & .system-button { display: flex; align-items: center; gap: min(.8em, 4%); inline-size: 100%; min-block-size: 2.75em; }
    & .system-button .words { flex: 1; }
    & .system-button b { display: block; font-size: 1.125em; }
    & .system-button .subtitle { color: var(--_muted); }
    & .message { position: relative; padding-block: .75em .85em; padding-inline: 3.4em .9em; border-radius: var(--_radius); background: var(--_tint); }
    & .message-button { display: flex; align-items: center; gap: .6em; inline-size: 100%; min-block-size: 2em; color: var(--_ink); font-weight: 700; }
    & .message-button .words { flex: 1; }
    & .message-button .badge { position: absolute; inset-inline-start: .8em; inset-block-start: .75em; }
    & .message > .fact { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; }
    & .route { color: var(--_muted); }
    & .message-group { padding: .75em .9em .9em; border: 1.5px solid var(--_control); border-radius: calc(var(--_radius) + 4px); }
    & .options { margin-block-start: .6em; }
    & .option-label { margin-block-end: .5em; }
    & .message:has(> [data-walk='current']) { outline: 3px solid var(--_accent); outline-offset: 2px; }
  }
  /* A character that no script mirrors. */
  /* A sign and no text, of which axe could not tell the contrast. */
  .arrow { display: inline-block; }
  .arrow::before { content: '→'; }
  .arrow.both::before { content: '⇄'; }
  .arrow:dir(rtl) { scale: -1 1; }
  [data-presentation='wide-cards'] .systems { grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); }
  [data-presentation='wide-cards'] .boundary { grid-column: 1 / -1; }
  [data-presentation='list'] :is(.system, .message) { background: none; }
  [data-presentation='list'] .route { display: none; }
  @media (forced-colors: active) {
    .message-button[aria-expanded='true'] .badge, [data-walk='current'] .badge { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
