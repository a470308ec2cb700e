import { css } from 'lit';

/** Declarations for text that only screen readers get. */
export const visuallyHidden = css`position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;`;
