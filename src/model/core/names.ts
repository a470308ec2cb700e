/** What an id looks like: it is also used in addresses. */
export const ID_PATTERN = /^[A-Za-z][\w-]*$/;

/** The tones that a part may have. A tone is a name; the theme gives it colours. */
export const TONES = ['aqua', 'crimson', 'teal', 'navy', 'orange', 'violet', 'olive', 'slate'] as const;
/** Tones without colours of their own: a host gives them some in CSS, by `--jd-extra-1-tint` and so on. Until then they look like slate. */
export const EXTRA_TONES = ['extra-1', 'extra-2', 'extra-3', 'extra-4'] as const;
export type Tone = (typeof TONES)[number] | (typeof EXTRA_TONES)[number];

/** What a link leads to. Panels group links by this, in this order. */
export const LINK_KINDS = ['page', 'tool', 'website', 'contact'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** The status of a design decision: decided for the first release (`SELECTED`, `DECISION`) or under review (`ASSUMPTION`). */
export const LINK_LABELS = ['SELECTED', 'DECISION', 'ASSUMPTION'] as const;
