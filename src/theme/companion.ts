import { css } from 'lit';
import { space } from './common.js';

/** How much of the window's upper edge the page covers. */
const inset = css`var(--jd-inset, var(--_layout-inset, 0px))`;

/** What stands below the header in the column: it stays in the window, and scrolls by itself where it must. */
export const inColumn = css`
  grid-area: 2 / 2; align-self: start; margin: 0; position: sticky; inset-block-start: calc(${inset} + var(--_layout-header, 0px));
  max-block-size: calc(100dvh - ${inset} - var(--_layout-header, 0px) - 1em); overflow: auto;
`;

/**
 * Where the panels of a picture are. Beside it: the diagram has two columns, the picture and its companion with title,
 * buttons and what is open, which stays in the window while a taller picture scrolls by. Below: a sheet at the lower edge of
 * the window, with room for it below the picture.
 */
export const companionStyles = css`
  .key { border-block-start: 1px solid var(--_line); }
  .key li { display: flex; align-items: center; gap: .75em; padding: ${space(.6)} ${space(.25)}; border-block-end: 1px solid var(--_line); cursor: pointer; color: var(--_ink); font-weight: var(--_bold); }
  .key li:is(:hover, [data-highlight]) { background: color-mix(in srgb, var(--_tint) 70%, transparent); }
  .key li:is(:hover, [data-highlight]) .words { text-decoration: underline; text-underline-offset: .2em; }
  .key .count { margin-inline-start: auto; color: var(--_muted); font-weight: 400; white-space: nowrap; }
  .diagram:has(> [data-panel='beside']) {
    display: grid; justify-content: center; max-inline-size: none;
    grid-template: auto minmax(0, 1fr) auto / var(--_layout-picture-width, minmax(0, 1fr)) var(--_layout-column); column-gap: var(--_layout-column-gap);

    & > header { grid-area: 1 / 2; align-self: start; flex-direction: column; align-items: stretch; margin: 0; padding-block-end: 1.25em; }
    & .headline { flex: none; }
    & > .key { display: block; z-index: 1; ${inColumn} }
    & > #end { grid-area: 3 / 1; }
  }
  [data-presentation='picture'][data-panel='beside'] {
    grid-area: 1 / 1 / -1 / -1; grid-template: subgrid / var(--_layout-picture-width, minmax(0, 1fr)) var(--_layout-column); column-gap: var(--_layout-column-gap); inline-size: auto;

    &::before { grid-area: 1 / 1 / 3; }
    & .notes { grid-area: 3 / 1; }
    & .panel { z-index: 1; ${inColumn} }
    & .panel-head { position: sticky; inset-block-start: 0; z-index: 1; }
  }
  /* As soon as its height is known, the header stays as well. */
  .diagram[style*='--_layout-header']:has(> [data-panel='beside']) {
    &, & > [data-panel] { grid-template-rows: var(--_layout-header) minmax(0, 1fr) auto; }
    & > header { grid-row: 1 / 3; position: sticky; inset-block-start: ${inset}; z-index: 2; }
  }
  [data-panel='below'] {
    & .panel { grid-area: 1 / 1 / span 4; align-self: end; position: sticky; inset-block-end: 0; z-index: 2; max-block-size: min(45dvh, 28em); overflow: auto; box-shadow: 0 -.25em 1.5em color-mix(in srgb, var(--_text) 18%, transparent); overscroll-behavior: contain; }
    & .panel-head { position: sticky; inset-block-start: 0; z-index: 1; }
    &:has(.panel)::after { content: ''; grid-area: 4 / 1; block-size: min(45dvh, 28em); }
  }
`;
