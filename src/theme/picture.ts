import { css, unsafeCSS } from 'lit';
import { WORDS } from '../layout/text/styles.js';
import { companionStyles } from './companion.js';
import { stroke } from './shapes.js';
import { lineHeight } from './text-boxes.js';
import { visuallyHidden } from './visually-hidden.js';

/**
 * The picture of any kind: every part’s text has a place on a drawing. Elements around the parts have no box of their own,
 * so that the canvas lays out the parts, each in its place, and the panel in the row below.
 */
export const pictureStyles = css`
  [data-presentation='picture'] .unplaced { display: none !important; }
  [data-presentation='picture'] {
    position: relative; display: grid; grid-template-columns: 100%; inline-size: var(--_layout-picture-width); margin-inline: auto;

    &::before { content: ''; grid-area: 1 / 1; block-size: var(--_layout-picture-height); }
    & .head { display: contents; }
    & [data-box] { position: absolute; inset-block-start: 0; left: 0; inline-size: max-content; min-inline-size: min-content; font-size: calc(1em * var(--_layout-text-scale, 1)); ${lineHeight(WORDS)} }
    & :is(.words, .title, .subtitle, .owner, .head b):where(:not(.panel *)) { overflow-wrap: normal; max-inline-size: none; }
    & .kept { white-space: nowrap; }
    & .layer { position: absolute; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; overflow: visible; pointer-events: none; }
    & .layer [data-select] { pointer-events: auto; cursor: pointer; }
    & .notes { grid-area: 3 / 1; }
    & .fact { ${visuallyHidden} top: 0; }
  }
  ${companionStyles}
  .layer :where(:is(path, rect):not([fill])) { fill: none; }
  .layer :is(path, rect) { stroke-linecap: round; stroke-linejoin: round; }
  .layer .plain { --_accent: var(--_connector); --_tint: var(--_raised); }
  .layer .open-outline { stroke: var(--_accent); stroke-width: ${unsafeCSS(stroke(4))}; }
  .layer stop { stop-color: var(--_accent); }
  @media (forced-colors: active) {
    .layer .open-outline { stroke: Highlight; stroke-width: ${unsafeCSS(stroke(5))}; }
  }
`;
