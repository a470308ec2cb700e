/** Limits that keep a model from a stranger from exhausting the reader's machine. */
export const LIMITS = {
  /** The longest JSON text that is parsed, in UTF-16 code units. */
  characters: 1_000_000,
  /** The most stages of one journey. */
  stages: 2_000,
  /** The deepest nesting of arrays and objects. */
  levels: 32,
} as const;
