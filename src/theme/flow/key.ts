import { css } from 'lit';
import { MAP_BOXES, MESSAGE_TITLE } from '../../layout/flow/text-boxes.js';
import { STRONG, WORDS } from '../../layout/text/styles.js';
import { frameRadius, glow, space, underlined } from '../common.js';
import { inColumn } from '../companion.js';
import { boxStyle, faceStyle, lineHeight, markStyle, maxWidth, textStyle } from '../text-boxes.js';
import { visuallyHidden } from '../visually-hidden.js';

/**
 * The messages of a map: their list is the key, in normal flow below the map or beside it, in as many columns as there is
 * room for; their numbers stand on the map as well.
 */
export const flowKeyStyles = css`
  [data-view='map'] {
    & .numbers { display: contents; }
    & .number { border-radius: 1.25em; cursor: pointer; user-select: none; }
    & .number-title .words { ${textStyle(MESSAGE_TITLE)} }
    /* A block, so that the text in it is inline: then its width is that of its widest line. Its height is that of the text alone. */
    & .number-title { ${boxStyle(MAP_BOXES.title)} display: block; min-inline-size: min-content; line-height: 0; cursor: pointer; user-select: none; }
    & .number-title.narrow { ${maxWidth(MAP_BOXES.narrowTitle)} }
    & .number-title:is([data-walk='idle'], [data-emphasis='calm']:not([data-walk], [data-highlight])) { color: var(--_muted); }
    & .number-title[data-highlight='itself'] { ${underlined} }
    & .number-title[data-emphasis='strong'] { color: var(--_ink); }
    & .badge { ${markStyle(MAP_BOXES.message)} border-color: var(--_accent); background: var(--_raised); color: var(--_ink); }
    & :is([data-walk='idle'], .number[data-emphasis='calm']:not([data-walk], [data-highlight])) > .badge { border-color: var(--_control); color: var(--_muted); }
    & :is(.number.open, [aria-expanded='true'], [data-walk='current']) > .badge { background: var(--_accent); color: var(--_on-accent); }
    & :is(.number, .message-button)[data-highlight] > .badge { ${glow} }

    & > .messages { grid-area: 2 / 1; margin-block-start: 1.5em; }
    & .messages { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr)); gap: 0 1.5em; align-content: start; }
    & .options { display: grid; gap: .6em; margin-block-start: .4em; }
    & .messages [data-box] { position: static; inline-size: auto; max-inline-size: none; ${lineHeight(WORDS)} }
    & .message { display: flex; flex-direction: column; padding-block: ${space(.5)}; border-block-start: 1px solid var(--_line); }
    & .message-button { display: flex; align-items: center; gap: .75em; min-block-size: 2.25em; color: var(--_ink); ${faceStyle(STRONG)} }
    & .message-button .words { flex: 1; overflow-wrap: anywhere; max-inline-size: 100%; }
    & .message-button > .icon:last-child { display: block; }
    & .message-button[aria-expanded='true'] > .icon:last-child { scale: 1 -1; }
    & .message .route { position: static; inline-size: auto; block-size: auto; overflow: visible; clip-path: none; white-space: normal; padding-inline-start: 3em; color: var(--_muted); cursor: pointer; }
    & .message > .panel { order: 1; margin-block: .5em .25em; }
    & .message:has(> .panel) { grid-column: 1 / -1; }
    & .message-group { grid-column: 1 / -1; margin-block: .25em .75em; padding: .6em .9em 0; border: 1.5px solid var(--_control); border-radius: ${frameRadius}; }
    /* The numbers on the map have the same rings. */
    & .message-group .badge { outline: 1.5px solid var(--_control); outline-offset: 3px; }
    & .message-group.of-one .badge { outline-style: dashed; }
    & .options > li + li { border-block-start: 1.5px dashed var(--_control); padding-block-start: .6em; }
    & .option-label { padding-block-end: .4em; }
    & .messages :is(.group-label, .option-label) { max-inline-size: 100%; overflow-wrap: anywhere; }
  }
  [data-view='map'][data-panel] .messages {
    & .panel { grid-area: auto; align-self: auto; position: static; max-block-size: none; overflow: clip; box-shadow: none; }
    & .panel-head { position: static; align-items: center; padding-block: .25em; }
    & .panel-title { ${visuallyHidden} }
  }
  [data-view='map'][data-panel='below']:has(.messages .panel)::after { content: none; }
  [data-view='map'][data-panel='beside'] {
    & > .messages { ${inColumn} grid-template-columns: minmax(0, 1fr); padding-inline: 6px; margin-inline-start: -6px; }
    /* The panel of a system covers the key, unless the focus is in the key. */
    &:has(.systems .panel) > .messages:not(:focus-within), &:has(> .messages:focus-within) .systems .panel { opacity: 0; pointer-events: none; }
  }
  /* On paper, the words say what the key does. */
  @media print { [data-paper][data-view='map'] > .messages { display: none; } }
  @media (forced-colors: active) {
    [data-view='map'] .number.open > .badge { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
