/** What an id looks like: it is also used in addresses. */
export const ID_PATTERN = /^[A-Za-z][\w-]*$/;

/** The tones that a part may have. A tone is a name; the theme gives it colours. */
export const TONES = ['aqua', 'crimson', 'teal', 'navy', 'orange', 'violet', 'olive', 'slate'] as const;
export type Tone = (typeof TONES)[number];

/** What a link leads to. Panels group links by this, in this order. */
export const LINK_KINDS = ['page', 'tool', 'website', 'contact'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The status of a design decision: decided for the first release (`SELECTED`, `DECISION`) or under review (`ASSUMPTION`). */
export const LINK_LABELS = ['SELECTED', 'DECISION', 'ASSUMPTION'] as const;
