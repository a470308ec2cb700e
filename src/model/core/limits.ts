/**
 * Limits that keep a model from a stranger from exhausting the reader's machine. Each is reported as a problem that
 * says the limit. The schema, the JSON Schema and the guide read them here.
 */
export const LIMITS = {
  /** The longest JSON text that is parsed, in UTF-16 code units; in an object, all its texts and names together. */
  characters: 1_000_000,
  /** The most values of a model: objects, lists, texts, numbers. */
  values: 100_000,
  /** The deepest nesting of lists and objects. */
  levels: 32,
  /** The most entries of any list. */
  entries: 2_000,
  /** The most parts of a model: everything that opens a panel. */
  parts: 10_000,
  /** The most connections of a flow. */
  connections: 2_000,
  /** The most boundaries inside each other. */
  boundaries: 8,
  /** The longest id, and the longest name of an icon. */
  id: 100,
  /** The longest title, condition or other line of text. */
  line: 500,
  /** The longest summary, definition or other paragraph. */
  text: 5_000,
  /** The longest address. */
  address: 2_000,
  /** The longest example of code. */
  code: 50_000,
} as const;

/** How many problems are told in full, errors and warnings each; more are counted. */
export const MAX_PROBLEMS = 100;

/** How much work goes into finding what a mistyped name was meant to be, in pairs of letters that are compared. */
export const MAX_COMPARISONS = 1_000_000;
