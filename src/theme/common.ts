/** What rules of several sheets share. */
import { css, unsafeCSS, type CSSResult } from 'lit';

/** The least side of what is pressed. */
export const target = css`2.75em`;
/** The least height of a title, and of a label, that is pressed. */
export const titleTarget = css`2em`;
export const labelTarget = css`1.75em`;
/** The name of a hub, of a system, or of a list. */
export const nameSize = css`font-size: max(1.125em*var(--_scale-title),var(--_font-floor));`;
/** The corner of cards. */
export const cardRadius = css`var(--_radius-card)`;
/** The corner of panels and frames. */
export const frameRadius = css`var(--_radius-panel)`;
/** So many times the room that a theme gives: what density changes. */
export const space = (times: number): CSSResult => unsafeCSS(`calc(${times}*var(--_space)*var(--_density))`);
/** The size of what is said beside something else. */
export const smallText = css`max(var(--_size-small), var(--_font-floor))`;
/** The longest line that is easily read. */
export const lineLength = css`44em`;
/** An icon in a button that has words, too. */
export const smallIcon = css`inline-size: 1.15em; block-size: 1.15em;`;
/** The ring round what is round while the pointer is on it. */
export const glow = css`box-shadow: 0 0 0 4px color-mix(in srgb, var(--_accent) 22%, transparent);`;
/** The ring round what is round while it is open. */
export const ring = css`box-shadow: 0 0 0 2px var(--_raised), 0 0 0 5px var(--_accent);`;
/** The line under the words of a part while the pointer is on it. */
export const underlined = css`text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .2em;`;
/** The line under a link. */
export const linkLine = css`text-underline-offset: .15em; text-decoration-thickness: .06em;`;
