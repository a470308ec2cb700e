import { css } from 'lit';
import { FLOW_SHAPES } from '../../layout/shapes.js';
import { EMPHASIS, STRONG } from '../../layout/text/styles.js';
import { cardRadius, frameRadius, labelTarget, nameSize, space, target, titleTarget, underlined } from '../common.js';
import { faceStyle, percent } from '../text-boxes.js';

/** Systems and messages as lists and cards, and what their pictures share with them. */
export const flowListStyles = css`
  :is(.systems, .messages, .options, .boundary, .system, .message, .message-group, .options > li) { min-inline-size: 0; }
  /* Only on a map. */
  .numbers { display: none; }
  .list-title { ${nameSize} font-weight: var(--_bold); }
  :is(.system-button, .boundary-button) b { color: var(--_ink); }
  .system-button > .icon:first-child { color: var(--_ink); }
  .message-button .badge { transition: background var(--_transition), color var(--_transition); }
  :is(.system-button, .boundary-button):is(:hover, [data-highlight='itself']) b, .message-button:is(:hover, [data-highlight]) .words { ${underlined} }
  .system-button[data-walk='idle'] :is(b, .icon) { color: var(--_muted); }
  .group-label { ${faceStyle(STRONG)} }
  :is(.group-label, .option-label)[data-highlight] { ${underlined} }
  .option-label { ${faceStyle(EMPHASIS)} color: var(--_muted); }
  .example { column-span: all; margin: 0 0 1.1em; min-inline-size: 0; }
  .example figcaption { font-weight: var(--_bold); margin-block-end: .4em; }
  .example pre { margin: 0; padding: .85em 1em; overflow-x: auto; border: 1px solid var(--_line); border-radius: var(--_radius); background: color-mix(in srgb, var(--_tint) 45%, var(--_raised)); direction: ltr; text-align: left; }
  .example code { overflow-wrap: normal; white-space: pre; }

  :is([data-presentation$='cards'], [data-presentation='list']) {
    & .list-title { margin-block: 0 .6667em; }
    & :is(.systems, .messages, .options) { display: grid; grid-template-columns: minmax(0, 1fr); gap: ${space(.9)}; }
    & .systems { margin-block-end: ${space(1.75)}; }
    & .boundary { padding-block: ${space(.9)} ${space(1)}; padding-inline: min(1em, 4%); border: 2px dashed var(--_accent); border-radius: ${cardRadius}; background: color-mix(in srgb, var(--_tint) ${percent(FLOW_SHAPES.boundary.paint['fill-opacity'])}, transparent); }
    & .boundary > .systems { margin-block: .6em 0; }
    & .boundary-button { min-block-size: ${labelTarget}; }
    & .system { padding-block: ${space(.6)}; padding-inline: min(.9em, 4%); border: 2px solid var(--_accent); border-radius: var(--_radius); background: var(--_raised); }
    & .system-button { display: flex; align-items: center; gap: min(.8em, 4%); inline-size: 100%; min-block-size: ${target}; }
    & .system-button .words { flex: 1; }
    & .system-button b { display: block; ${nameSize} }
    & .system-button .subtitle { color: var(--_muted); }
    & .message { position: relative; padding-block: .75em .85em; padding-inline: 3.4em .9em; border-radius: var(--_radius); background: var(--_tint); }
    & .message-button { display: flex; align-items: center; gap: .6em; inline-size: 100%; min-block-size: ${titleTarget}; color: var(--_ink); font-weight: var(--_bold); }
    & .message-button .words { flex: 1; }
    & .message-button .badge { position: absolute; inset-inline-start: .8em; inset-block-start: .75em; }
    & .message > .fact { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; }
    & .route { color: var(--_muted); }
    & .message-group { padding: ${space(.75)} ${space(.9)} ${space(.9)}; border: 1.5px solid var(--_control); border-radius: ${frameRadius}; }
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
