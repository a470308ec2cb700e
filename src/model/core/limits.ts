/**
 * Limits that keep a model from an unknown source from exhausting the reader's machine. A model that exceeds one is
 * reported as a problem that names the limit. The schema, the JSON Schema and the guide read them from here.
 */
export const LIMITS = {
  /** The longest JSON text that is parsed, in UTF-16 code units; in an object, all its texts and names together. */
  characters: 1_000_000,
  /** The most values in a model: objects, lists, texts, numbers. */
  values: 100_000,
  /** The deepest nesting of lists and objects. */
  levels: 32,
  /** The most entries in any list. */
  entries: 2_000,
  /** The most parts in a model: everything that opens a panel. */
  parts: 10_000,
  /** The most connections in a flow. */
  connections: 2_000,
  /** The deepest nesting of boundaries. */
  boundaries: 8,
  /** The longest id, and the longest icon name. */
  id: 100,
  /** The longest title, condition or other line of text. */
  line: 500,
  /** The longest summary, definition or other paragraph. */
  text: 5_000,
  /** The longest address. */
  address: 2_000,
  /** The longest code example. */
  code: 50_000,
} as const;

/** How many errors, and how many warnings, are reported in full. The rest are counted. */
export const MAX_PROBLEMS = 100;

/** How much work goes into suggestions for mistyped names, in pairs of letters that are compared. */
export const MAX_COMPARISONS = 1_000_000;
