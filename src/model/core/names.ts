/** The tones a part may be given. A tone is a name; its colours belong to the theme. */
export const TONES = ['aqua', 'crimson', 'teal', 'navy', 'orange', 'violet', 'olive', 'slate'] as const;
export type Tone = (typeof TONES)[number];

/** What a link leads to. Links are grouped by this in a panel, in this order. */
export const LINK_KINDS = ['page', 'tool', 'website', 'contact'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** How far a design decision has come: decided for first release (`SELECTED`, `DECISION`) or under review (`ASSUMPTION`). */
export const LINK_LABELS = ['SELECTED', 'DECISION', 'ASSUMPTION'] as const;
