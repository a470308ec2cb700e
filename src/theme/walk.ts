import { css } from 'lit';

/** The bar of a walk, and how stages stand in one. */
export const walkStyles = css`
  .walk { display: flex; flex-wrap: wrap; align-items: center; gap: .6em; }
  .walk.on .tool[data-walk-action='next'] { background: var(--_text); color: var(--_raised); border-color: var(--_text); }
  .walk .tool[aria-disabled='true'] { color: var(--_muted); border-style: dashed; cursor: default; box-shadow: none; }
  .walk.on .tool[data-walk-action='next'][aria-disabled='true'] { background: none; color: var(--_muted); border-color: var(--_control); }
  .walk .position { min-inline-size: 4.5em; text-align: center; font-weight: var(--_bold); font-variant-numeric: tabular-nums; }
  .walk .icon:dir(rtl) { scale: -1 1; }
  .marker { fill: var(--_text); stroke: var(--_raised); stroke-width: 4; opacity: 0; }
  :is([data-presentation$='cards'], [data-presentation='list']) .stage:has(.stage-button[data-walk='current']) .card { outline: 3px solid var(--_accent); outline-offset: 2px; }
  @media print { .walk { display: none; } }
`;
