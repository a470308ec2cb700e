import { css, unsafeCSS, type CSSResult } from 'lit';
import { MIN_FONT_SIZE } from '../layout/dimensions.js';
import { ECOSYSTEM_BOXES, TITLE } from '../layout/journey/text-boxes.js';
import { EMPHASIS, NUMBER, WORDS } from '../layout/text/styles.js';
import { glow, lineLength, linkLine, smallIcon, smallText, space, underlined } from './common.js';
import { journeyListStyles } from './journey/list.js';
import { anyListStyles } from './list.js';
import { panelStyles } from './panel.js';
import { anyIconStyle, discEdge, discNumber, edgeStyle, faceStyle, gapStyle, iconStyle, lineHeight, markStyle, textStyle } from './text-boxes.js';
import { visuallyHidden } from './visually-hidden.js';
import { walkStyles } from './walk.js';
import { forcedSheet, tokenSheet } from './tokens.js';

/**
 * What a diagram takes from its page, and what not. The rules stand inside the host: there a page's own rules for the
 * element do not undo them, and the fallback content stays as the page sets it.
 *
 * Kept is what a page or a reader means: the font and its size (down to a floor), weight, letter and word spacing, line
 * height. Set back is what was meant for other text and only breaks a drawing, whose labels are measured and placed.
 * Every length is in \`em\`, so that all of it grows and shrinks with the font.
 */
const host = css`
  :host { display: block; min-inline-size: 0; writing-mode: horizontal-tb; --_font-floor: ${MIN_FONT_SIZE}px; --_transition: var(--_duration) ease-out; }
  .width-sentinel, .problems, .diagram, .loading {
    color: var(--_text); font-family: var(--jd-font, inherit); font-size: max(1em, var(--_font-floor));
    font-style: normal; font-variant-caps: normal; text-transform: none; text-shadow: none;
    text-align: start; text-align-last: auto; text-indent: 0; list-style: disc outside;
    white-space: normal; word-break: normal; overflow-wrap: break-word; line-break: auto; hyphens: manual;
    /* Where a page paints its text with an image or an outline, ours would vanish. */
    -webkit-text-fill-color: currentcolor; -webkit-text-stroke: 0;
  }
`;

/** It differs with what the theme scales. */
const themed = css`1px * (var(--_corner) + 3 * var(--_scale-title) + 7 * var(--_scale-disc))`;

/** What holds in every presentation: colours, buttons, focus. */
const base = css`
  :host([hidden]), [hidden]:not([data-found]) { display: none !important; }
  *, ::before, ::after { box-sizing: border-box; }
  /* The width of the container; and in it a box as large as a letter of a picture, half as broad from right to left, and broader for what else the theme scales. */
  .width-sentinel { position: relative; block-size: 0; overflow: clip; }
  /* Its height is that of a line with nothing to see in it: WebKit does not notice when \`1lh\` changes. */
  .type-sentinel { position: absolute; left: 0; font-size: calc(1em * var(--_scale-picture)); inset-inline-end: calc(100% - 1em - ${themed}); }
  .type-sentinel::before { content: '\u200b'; display: block; inline-size: calc(.5em + ${themed}); }
  .problems, .loading { line-height: clamp(1.45em, 1lh, 2em); }
  .diagram { line-height: max(1.45, var(--_layout-line-height, 0)); position: relative; max-inline-size: 85em; margin-inline: auto; }
  h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd { margin: 0; padding: 0; }
  ol[role], ul[role] { list-style: none; }
  button { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: pointer; }
  a, .choose { color: var(--_focused, var(--_link)); ${linkLine} }
  /* Only links that lead to another page: the others have one address in common. */
  a:where(:not([data-action])):visited { color: var(--_focused, var(--_link-visited)); }
  a:hover, .choose:hover { color: var(--_focused, var(--_link-hover)); text-decoration-thickness: .14em; }
  a:active, .choose:active { color: var(--_focused, var(--_link-active)); }
  a:focus-visible, .choose:focus-visible { --_focused: var(--jd-focus-ink); background: var(--jd-focus-tint, none); }
  :focus-visible { outline: var(--_focus-width) solid var(--_focus); outline-offset: var(--_focus-offset); box-shadow: 0 0 0 var(--_focus-offset) var(--jd-focus-tint, transparent); border-radius: min(6px, var(--_radius)); }
  b { font-weight: var(--_bold); }
  .icon { ${anyIconStyle} flex: none; fill: none; stroke: currentColor; stroke-linecap: round; stroke-linejoin: round; }
  .diagram > header { display: flex; flex-wrap: wrap; align-items: start; gap: ${space(.5)} ${space(1.5)}; margin-block-end: ${space(1.5)}; }
  .headline { flex: 1 1 18em; }
  .key { display: none; }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: ${space(.6)}; }
  .heading { font-size: max(var(--_size-heading), var(--_font-floor)); font-weight: var(--_bold); line-height: max(1.2, var(--_layout-line-height, 0)); text-wrap: balance; hyphens: auto; hyphenate-limit-chars: 18 6 6; }
  .intro { color: var(--_muted); max-inline-size: ${lineLength}; margin-block-start: .4em; }
  .tool { display: inline-flex; align-items: center; gap: .5em; padding: ${space(.45)} ${space(.8)}; border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_raised); transition: box-shadow var(--_transition); }
  /* They stay side by side, and take no room while there is nothing to choose. */
  .choice { display: inline-flex; flex-wrap: wrap; max-inline-size: 100%; }
  .choice:not(:has(:not([hidden]))) { display: none; }
  .tool[data-choose]:has(+ [data-choose]) { border-start-end-radius: 0; border-end-end-radius: 0; }
  .tool[data-choose] + [data-choose] { border-inline-start-width: 0; border-start-start-radius: 0; border-end-start-radius: 0; }
  .tool .icon { ${smallIcon} }
  .tool:hover { box-shadow: 0 0 0 1px var(--_control); }
  .tool:focus-visible { color: var(--jd-focus-ink, inherit); background: var(--jd-focus-tint, var(--_raised)); box-shadow: 0 0 0 var(--_focus-offset) var(--jd-focus-tint, transparent); }
  /* In forced colours a browser would put the colour of the page behind the words, which is theirs here. */
  .tool[aria-pressed='true'] { background: var(--_text); color: var(--_raised); border-color: var(--_text); forced-color-adjust: none; }
  .skip { position: absolute; inset-block-start: 0; z-index: 1; padding: .5em .8em; border-radius: var(--_radius); }
  /* It stands over the title. */
  .skip:focus { background: var(--jd-focus-tint, var(--_raised)); }
  .skip:not(:focus), .hidden { ${visuallyHidden} padding: 0; }
  .notes { color: var(--_muted); margin-block-start: ${space(1.25)}; }
  .hub-tone { --_tint: var(--_raised); --_ink: var(--_text); --_accent: var(--_hub); }
  .warn { --_tint: var(--_warn-tint); --_ink: var(--_warn-ink); --_accent: var(--_warn-accent); }
  .disc { display: grid; place-items: center; flex: none; inline-size: calc(var(--_disc, 3.5em) * var(--_scale-disc)); block-size: calc(var(--_disc, 3.5em) * var(--_scale-disc)); border-radius: 50%; color: var(--_ink); background: var(--_raised); ${discEdge(ECOSYSTEM_BOXES.step)} transition: color var(--_transition), background var(--_transition), border-color var(--_transition), box-shadow var(--_transition); }
  .disc .icon { ${iconStyle(ECOSYSTEM_BOXES.step)} }
  .disc .number { ${discNumber(ECOSYSTEM_BOXES.step)} }
  :is(.step-button, .hub-button):hover .disc, .step-button:focus-visible .disc { border-color: var(--_accent); ${glow} }
  .step-button[aria-expanded='true'] .disc { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .badge { display: inline-grid; place-items: center; flex: none; ${markStyle(ECOSYSTEM_BOXES.stage)} background: var(--_accent); color: var(--_on-accent); ${faceStyle(NUMBER)} line-height: 1; forced-color-adjust: none; print-color-adjust: exact; }
  .title { color: var(--_ink); ${textStyle(TITLE)} ${faceStyle(TITLE)} text-wrap: balance; }
  :is(.words, .title, .subtitle, .owner, .head b, .condition, .headline) { min-inline-size: 0; max-inline-size: 100%; overflow-wrap: anywhere; }
  /* A text in a language of its own runs in its own direction. Where it stands is decided by what it is in. */
  :is(p, span, a, dt, figcaption)[lang], button[lang] :is(.words, .title, b) { unicode-bidi: plaintext; }
  /* A soft hyphen where a very long word may be broken, which is neither copied nor read out. */
  .cut::before { content: '\\AD'; content: '\\AD' / ''; }
  .head { font-size: 1em; font-weight: 400; }
  :is(.stage-button, .track-button):hover :is(.title, b), .step-button:hover .words, :is(.gate-button, .gateway-button):hover span { ${underlined} }
  .track-button { color: var(--_ink); }
  .owner { color: var(--_muted); }
  :is(.gate-button, .gateway-button, .condition) { display: inline-flex; align-items: center; ${gapStyle(ECOSYSTEM_BOXES.gate)} border-style: solid; border-color: var(--_accent); ${edgeStyle(ECOSYSTEM_BOXES.gate)} border-radius: var(--_radius); background: var(--_tint); color: var(--_ink); ${lineHeight(WORDS)} text-align: start; transition: box-shadow var(--_transition); }
  :is(.gate-button, .gateway-button):hover { box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 25%, transparent); }
  :is(.gate-button, .gateway-button)[aria-expanded='true'] { background: var(--_accent); color: var(--_on-accent); }
  :is(.gate-button, .gateway-button) > span { min-inline-size: 0; overflow-wrap: anywhere; }
  .gateway-button { background: var(--_raised); border-style: dashed; }
  .condition { border-color: var(--_line); background: var(--_raised); color: var(--_muted); ${faceStyle(EMPHASIS)} }
  .problems { margin-block-end: ${space(1.5)}; padding: ${space(1)} ${space(1.25)}; border: 2px solid var(--_error); border-radius: var(--_radius); background: var(--_raised); }
  .problems > p:first-child { color: var(--_error); font-weight: var(--_bold); }
  .problems ol { padding-inline-start: 1.5em; margin-block-start: .5em; }
  .problems li + li { margin-block-start: .5em; }
  code { font: ${smallText} ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
  .aside { display: block; color: var(--_muted); font-size: ${smallText}; }
  .loading { color: var(--_muted); padding-block: 2em; }
  @media (forced-colors: active) {
    .step-button[aria-expanded='true'] .disc, :is(.gate-button, .gateway-button)[aria-expanded='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

/** The style sheets that come first: those of pictures stand between these and the others. */
export const baseStyles: CSSResult[] = [unsafeCSS(tokenSheet()), host, base];

/** The style sheets of lists, cards and panels. */
export const listStyles: CSSResult[] = [anyListStyles, journeyListStyles, walkStyles, panelStyles, unsafeCSS(forcedSheet())];
