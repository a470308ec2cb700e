import { css } from 'lit';
import { JOURNEY_SHAPES } from '../../layout/shapes.js';
import { STRONG } from '../../layout/text/styles.js';
import { cardRadius, labelTarget, lineLength, nameSize, smallIcon, space, target, titleTarget } from '../common.js';
import { faceStyle, percent } from '../text-boxes.js';

/** The line along which the stages stand: half as far from the edge as a badge is broad, and how broad it is itself. */
const middle = css`1.125em`;
const line = css`5px`;
/** How broad the lines of branches are, and the arrows from step to step. */
const rail = css`2.5px`;

/** A journey as cards along a line in the stages’ colours, and as a plain list. */
export const journeyListStyles = css`
  :is([data-presentation$='cards'], [data-presentation='list']) {
    & .hub { border: 4px solid var(--_hub); border-radius: ${cardRadius}; padding: ${space(.85)}; --_inset: ${space(.85)}; margin-block-end: ${space(1.25)}; background: var(--_raised); }
    & .hub-button { display: flex; gap: min(.85em, 6%); align-items: center; inline-size: 100%; min-block-size: ${target}; }
    & .hub-button .icon { inline-size: 2.25em; block-size: 2.25em; color: var(--_hub); }
    & .hub-button b { display: block; ${nameSize} }
    & :is(.stages, .steps, .tracks) { grid-template-columns: minmax(0, 1fr); }
    & .stages { --_gutter: 3.25em; display: grid; gap: ${space(1.25)}; }
    /* No grid: the browser keeps 7 kB for each, and there may be thousands. */
    & .stage { position: relative; display: flex; flex-direction: column; gap: ${space(.9)}; padding-inline-start: var(--_gutter); }
    & .card { padding: ${space(1)} ${space(1.1)} ${space(1.1)}; --_inset: ${space(1.1)}; border-radius: ${cardRadius}; background: var(--_tint); }
    & .stage-button { display: flex; align-items: center; gap: .6em; inline-size: 100%; min-block-size: ${titleTarget}; }
    & .stage-button .badge { position: absolute; inset-inline-start: 0; inset-block-start: ${space(1)}; min-inline-size: calc(2 * ${middle}); block-size: calc(2 * ${middle}); border-radius: ${middle}; }
    & .stage-button .title { flex: 1; }
    & .stage-button > .icon { color: var(--_ink); transition: scale var(--_transition); }
    & .stage:not(:last-child, .last)::before { content: ''; position: absolute; inset-inline-start: calc(${middle} - ${line} / 2); inset-block: calc(${space(1)} + 2.75em) calc(${space(-1.25)} - .25em); border-inline-start: ${line} solid var(--_accent); border-radius: 3px; }
    & .stage:not(:last-child, .last)::after { content: ''; position: absolute; inset-inline-start: calc(${middle} - .6em); inset-block-end: calc(${space(-1.25)} - .35em); inline-size: 1.2em; block-size: 1.2em; border-style: solid; border-color: var(--_accent); border-width: 0 ${line} ${line} 0; border-radius: 3px; transform: rotate(45deg); }
    & .steps { display: grid; gap: ${space(.6)}; margin-block-start: ${space(.9)}; }
    & .step-button { display: flex; align-items: center; gap: .9em; min-block-size: ${target}; inline-size: 100%; }
    & .tracks { display: grid; gap: ${space(.75)}; margin-block-start: ${space(.9)}; }
    & .track { padding: ${space(.85)} ${space(1)} ${space(1)}; --_inset: ${space(2.1)}; border-radius: var(--_radius); background: color-mix(in srgb, var(--_raised) ${percent(JOURNEY_SHAPES.track.paint['fill-opacity'])}, var(--_tint)); }
    & .track-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .6em; }
    & .track-head > * { max-inline-size: 100%; }
    & .track-button { min-block-size: ${labelTarget}; }
    & .lead { display: none; }
    & .count { color: var(--_ink); }
    & .hub .count { color: var(--_muted); }
    & .repeat { display: inline-flex; align-items: center; gap: .5em; margin-block-start: .75em; color: var(--_ink); }
    & .repeat .icon { ${smallIcon} }
    & .gate-button { inline-size: 100%; }
    & :is(.gate-button, .gateway-button) { gap: min(.6em, 6%); padding-inline: min(.8em, 6%); min-block-size: ${target}; }
    & .complete { margin-block-start: .75em; color: var(--_ink); ${faceStyle(STRONG)} }
    & .complete::first-letter { text-transform: uppercase; }
    & .complete + .tracks { margin-block-start: .4em; }
    & .branches { display: grid; gap: ${space(.5)}; margin-block-start: ${space(.9)}; }
    & .branch { position: relative; }
    & .branch-words { display: flex; gap: .5em; color: var(--_ink); }
    & .branch-words > .icon { ${smallIcon} margin-block-start: .15em; }
    & .branch-words > .icon:dir(rtl) { scale: -1 1; }
    & :is(.branch-words, .repeat) > span { min-inline-size: 0; overflow-wrap: anywhere; }
    & .branch-words a { display: inline-block; min-block-size: 24px; }
    & .branch .gate { margin-block-start: .5em; }
    & .condition { display: inline-block; }
    & .gate > .condition { margin-block-end: ${space(.5)}; }
    & :is(.branch .condition, .in-picture) { display: none; }
  }
  .rail { display: none; }
  /*
   * The rails of branches, in lanes between the numbers and the cards. Each card has a piece of every rail that passes it; a
   * piece reaches over the gap below the card. A rail begins at the words of its branch: from there it is longer than any card,
   * which cuts it off at its edge.
   */
  [data-presentation$='cards'] {
    & .stages.lanes-1 { --_gutter: 3.5em; }
    & .stages.lanes-2 { --_gutter: 4.1em; }
    & .stages.lanes-3 { --_gutter: 4.7em; }
    & .card:has(.rail) { overflow-y: clip; }
    & .rail { display: block; position: absolute; inset-inline-start: calc(var(--_gutter) - var(--_lane)); inline-size: calc(var(--_lane) - 2px); border-style: solid; border-color: var(--_accent); border-width: 0; border-inline-start-width: ${rail}; pointer-events: none; }
    & .lane-1 { --_lane: .7em; }
    & .lane-2 { --_lane: 1.3em; }
    & .lane-3 { --_lane: 1.9em; }
    & .passing { inset-block: 0 ${space(-1.25)}; }
    & .below { inset-block: 100% ${space(-1.25)}; }
    & .from-below { inset-block: calc(${space(1)} + 1.05em) ${space(-1.25)}; border-block-start-width: ${rail}; border-start-start-radius: .6em; }
    & .from-above { inset-block: 0 auto; block-size: calc(${space(1)} + 1.2em); border-block-end-width: ${rail}; border-end-start-radius: .6em; }
    & :is(.from-below, .from-above)::after { content: ''; position: absolute; inset-inline-end: 0; inset-block-start: calc(-.3em - 1px); inline-size: .6em; block-size: .6em; border-style: solid; border-color: var(--_accent); border-width: ${rail} ${rail} 0 0; transform: rotate(45deg); }
    & .from-above::after { inset-block: auto calc(-.3em - 1px); }
    & :is(.from-below, .from-above):dir(rtl)::after { transform: rotate(-135deg); }
    & .stage > .onward { position: relative; }
    & .beside { inset-inline-start: calc(-1 * var(--_lane)); inset-block: ${space(-.9)} 0; }
    & .branch > .rail { inset-inline-start: calc(-1 * (var(--_inset) + var(--_lane))); inline-size: calc(var(--_inset) + var(--_lane) - .3em); }
    & .rail.back { inset-block: calc(.2em + 1px) auto; block-size: .6em; border-block-end-width: ${rail}; border-end-start-radius: .6em; }
    & .rail.ahead { inset-block: calc(.8em - 1px) auto; block-size: .6em; border-block-start-width: ${rail}; border-start-start-radius: .6em; }
    & .rail:is(.back, .ahead)::before { content: ''; position: absolute; inset-inline-start: -${rail}; inset-block: auto calc(100% - .1em); block-size: 9999px; border-inline-start: ${rail} solid var(--_accent); }
    & .rail.ahead::before { inset-block: calc(100% - .1em) auto; }
  }
  [data-presentation='narrow-cards'] {
    --_disc: 3em;

    & .stages { --_gutter: 2.75em; }
    & .card { padding-inline: ${space(.9)}; --_inset: ${space(.9)}; }
    & .track { padding-inline: ${space(.75)}; --_inset: ${space(1.65)}; }
  }
  [data-presentation='wide-cards'] {
    /* As many columns as there is room for; few steps do not drift apart. */
    & .steps { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5em, 1fr)); gap: ${space(1)} ${space(.5)}; }
    & .steps:has(> :last-child:nth-child(-n + 3)) { max-inline-size: 36em; }
    & .steps:has(> :last-child:nth-child(-n + 2)) { max-inline-size: 24em; }
    & .steps:has(> :last-child:nth-child(-n + 1)) { max-inline-size: 12em; }
    & .steps:has(.panel) { max-inline-size: none; }
    & .steps > li { position: relative; }
    & .kept { white-space: nowrap; }
    & .steps > .gateway { align-self: center; justify-self: center; }
    & .gateway-button { flex-direction: column; gap: .3em; padding-inline: .4em; text-align: center; text-wrap: balance; }
    & .steps > li:has(> .panel) { display: contents; }
    & .steps .panel { grid-column: 1 / -1; order: 1; }
    & .step-button { flex-direction: column; gap: .4em; text-align: center; text-wrap: balance; inline-size: 100%; }
    & .steps > li + li > :first-child { position: relative; }
    & .steps > li + li > :first-child::before { content: ''; position: absolute; inset-inline-start: -.55em; inset-block-start: 1.45em; inline-size: .65em; block-size: .65em; border-style: solid; border-color: var(--_accent); border-width: ${rail} ${rail} 0 0; transform: rotate(45deg); }
    & .steps > li + li > :dir(rtl):first-child::before { transform: rotate(-135deg); }
    & .steps > .gateway > :first-child::before { inset-inline-start: -.9em; inset-block-start: calc(50% - .3em); }
  }
  [data-presentation='list'] {
    & .hub { border-width: 2px; }
    & .stages { gap: ${space(2)}; }
    & .stages { --_gutter: 2.75em; }
    & .card { background: none; padding: 0; --_inset: 0em; }
    & .stage-button .badge { inset-block-start: 0; }
    & .stage::before, & .stage::after { display: none; }
    & .lead { display: block; margin-block-start: .25em; max-inline-size: ${lineLength}; }
    /* It stands above. */
    & .card > .panel :is(.summary, .about:not(:has(> :not(.summary)))) { display: none; }
    & .steps { list-style: none; gap: .1em; margin-block-start: .5em; }
    & .step-button { gap: .6em; min-block-size: ${titleTarget}; inline-size: auto; }
    & .step-button .disc { inline-size: 1.75em; block-size: 1.75em; border-width: 0; background: none; }
    & .step-button .disc .icon { inline-size: 1.25em; block-size: 1.25em; }
    & .step-button[aria-expanded='true'] .disc { color: var(--_ink); }
    & .step-button .words { text-decoration: underline; text-decoration-thickness: .06em; text-underline-offset: .2em; }
    & :is(.repeat, .condition) { display: none; }
    & .track { background: none; padding: 0; --_inset: 0em; padding-inline-start: 1em; border-inline-start: 3px solid var(--_accent); border-radius: 0; }
    & .gate-button { inline-size: auto; justify-self: start; }
  }
  @media print {
    .stage-button > .icon { display: none !important; }
    .stage-button, .head, .track-head { break-after: avoid; }
  }
`;
