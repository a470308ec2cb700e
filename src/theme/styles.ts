import { css, unsafeCSS, type CSSResult } from 'lit';
import { listStyles } from './list.js';
import { panelStyles } from './panel.js';
import { pictureStyles } from './picture.js';
import { walkStyles } from './walk.js';
import { forcedSheet, tokenSheet } from './tokens.js';

/** What holds in every dress: type, colours, buttons, focus. */
const base = css`
  :host {
    display: block;
    color: var(--_text);
    font-family: var(--jd-font, inherit); font-size: 1rem; line-height: 1.45;
    --_ease: var(--_duration) ease-out;
  }
  :host([hidden]), [hidden] { display: none !important; }
  *, ::before, ::after { box-sizing: border-box; }
  .gauge { block-size: 0; }
  .diagram { position: relative; max-inline-size: 85rem; margin-inline: auto; text-align: start; overflow-wrap: break-word; }
  h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd { margin: 0; padding: 0; }
  ol[role], ul[role] { list-style: none; }
  button { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; background: none; border: 0; padding: 0; margin: 0; text-align: inherit; cursor: pointer; }
  a { color: var(--_link); text-underline-offset: .15em; text-decoration-thickness: .06em; }
  a:hover { text-decoration-thickness: .14em; }
  :focus-visible { outline: 3px solid var(--_focus); outline-offset: 3px; border-radius: 6px; }
  .icon { inline-size: 1.5em; block-size: 1.5em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
  .diagram > header { display: flex; flex-wrap: wrap; align-items: start; gap: .5rem 1.5rem; margin-block-end: 1.5rem; }
  .headline { flex: 1 1 18rem; }
  .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem; }
  .heading { font-size: 1.75rem; font-weight: 700; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
  .intro { color: var(--_muted); max-inline-size: 44rem; margin-block-start: .4rem; }
  .tool { display: inline-flex; align-items: center; gap: .5em; padding: .45rem .8rem; border: 1px solid var(--_control); border-radius: var(--_radius); background: var(--_raised); transition: box-shadow var(--_ease); }
  .tool .icon { inline-size: 1.15em; block-size: 1.15em; }
  .tool:hover { box-shadow: 0 0 0 1px var(--_control); }
  .tool[aria-pressed='true'] { background: var(--_text); color: var(--_raised); border-color: var(--_text); }
  .skip { position: absolute; inset-block-start: 0; z-index: 1; padding: .5rem .8rem; background: var(--_raised); border-radius: var(--_radius); }
  .skip:not(:focus), .hidden { position: absolute; inline-size: 1px; block-size: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .notes { color: var(--_muted); margin-block-start: 1.25rem; }
  .hub-tone { --_tint: var(--_raised); --_ink: var(--_text); --_accent: var(--_hub); }
  .warn { --_tint: var(--_warn-tint); --_ink: var(--_warn-ink); --_accent: var(--_warn-accent); }
  .disc { display: grid; place-items: center; flex: none; inline-size: var(--_disc, 3.5rem); block-size: var(--_disc, 3.5rem); border-radius: 50%; color: var(--_ink); background: var(--_raised); border: 2px solid color-mix(in srgb, var(--_accent) 45%, var(--_raised)); transition: color var(--_ease), background var(--_ease), border-color var(--_ease), box-shadow var(--_ease); }
  .disc .icon { inline-size: 1.75rem; block-size: 1.75rem; }
  .disc .number { font-size: 1.25em; line-height: 1; }
  :is(.step-button, .hub-button):hover .disc, .step-button:focus-visible .disc { border-color: var(--_accent); box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accent) 22%, transparent); }
  .step-button[aria-expanded='true'] .disc { background: var(--_accent); color: var(--_on-accent); border-color: var(--_accent); }
  .badge { display: inline-grid; place-items: center; flex: none; min-inline-size: 2rem; block-size: 2rem; padding-inline: .35rem; border-radius: 1rem; background: var(--_accent); color: var(--_on-accent); font-size: 1rem; font-weight: 700; line-height: 1; forced-color-adjust: none; print-color-adjust: exact; }
  .title { color: var(--_ink); font-size: 1.25rem; font-weight: 700; line-height: 1.25; text-wrap: balance; }
  :is(.words, .title, .subtitle, .owner, .head b, .condition, .headline) { min-inline-size: 0; max-inline-size: 100%; overflow-wrap: anywhere; }
  .head { font-size: 1rem; font-weight: 400; }
  :is(.stage-button, .track-button):hover :is(.title, b), .step-button:hover .words, :is(.gate-button, .gateway-button):hover span { text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .2em; }
  .track-button { color: var(--_ink); }
  .owner { color: var(--_muted); }
  :is(.gate-button, .gateway-button, .condition) { display: inline-flex; align-items: center; gap: .6em; padding: .5rem .8rem; border: 1.5px solid var(--_accent); border-radius: var(--_radius); background: var(--_tint); color: var(--_ink); line-height: 1.3; text-align: start; transition: box-shadow var(--_ease); }
  :is(.gate-button, .gateway-button):hover { box-shadow: 0 0 0 3px color-mix(in srgb, var(--_accent) 25%, transparent); }
  :is(.gate-button, .gateway-button)[aria-expanded='true'] { background: var(--_accent); color: var(--_on-accent); }
  :is(.gate-button, .gateway-button) > span { min-inline-size: 0; overflow-wrap: anywhere; }
  .gateway-button { background: var(--_raised); border-style: dashed; }
  .condition { border-color: var(--_line); background: var(--_raised); color: var(--_muted); font-style: italic; }
  .problems { margin-block-end: 1.5rem; padding: 1rem 1.25rem; border: 2px solid var(--_error); border-radius: var(--_radius); background: var(--_raised); }
  .problems > p:first-child { color: var(--_error); font-weight: 700; }
  .problems ol { padding-inline-start: 1.5rem; margin-block-start: .5rem; }
  .problems li + li { margin-block-start: .5rem; }
  code { font: .9375em ui-monospace, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
  .aside { display: block; color: var(--_muted); font-size: .9375rem; }
  .loading { color: var(--_muted); padding-block: 2rem; }
  @media (prefers-reduced-motion: reduce) { * { transition: none !important; } }
`;

/** The style sheets of a diagram, for its shadow root. */
export const styles: CSSResult[] = [unsafeCSS(tokenSheet()), base, pictureStyles, listStyles, walkStyles, panelStyles, unsafeCSS(forcedSheet())];
