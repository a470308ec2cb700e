/**
 * What models of every kind have in common: optionalListOf(Line), links, tasks, terms, notes. This and the schemas of the kinds
 * (../journey/schema.ts, ../flow/schema.ts) define what a model is. From them come the TypeScript types, the check at run
 * time and the published JSON Schema; the comments on the properties become its descriptions.
 */
import * as v from 'valibot';
import { baseIsSafe, hrefIsSafe } from './href.js';
import { LIMITS } from './limits.js';
import { ID_PATTERN, LINK_KINDS, LINK_LABELS } from './names.js';

// The message of each action is the code of its problem (check-schema.ts).
const textUpTo = (max: number) => v.pipe(v.string(), v.maxLength(max, 'too-long'), v.regex(/\S/, 'empty-text'));
/** A title, a name, a condition: a single line. */
export const Line = textUpTo(LIMITS.line);
/** A paragraph. */
export const Text = textUpTo(LIMITS.text);
export const Code = textUpTo(LIMITS.code);
export const IconName = textUpTo(LIMITS.id);
export const Id = v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long'), v.regex(ID_PATTERN, 'bad-id'));
export const Href = v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'), v.check(hrefIsSafe, 'bad-href'));
export const BaseHref = v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'), v.check(baseIsSafe, 'bad-href'));
/** A position in a list or a grid, from 1. */
export const Position = v.pipe(v.number(), v.integer('bad-place'), v.minValue(1, 'bad-place'), v.maxValue(LIMITS.entries, 'bad-place'));

/** A list of any length up to the limit. */
export const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.entries, 'too-many'));
/** A list with at least one entry. */
export const nonEmptyListOf = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1, 'empty-list'), v.maxLength(LIMITS.entries, 'too-many'));
export const optionalListOf = <Item extends v.GenericSchema>(item: Item) => v.optional(listOf(item));
export const optionalLine = v.optional(Line);
export const optionalText = v.optional(Text);
/** The language of texts as a BCP 47 tag, such as `en-GB` or `cy`. What is no tag gets a warning (checker.ts). */
const optionalLanguage = optionalLine;

export const Link = v.strictObject({
  /** The link text. Name the page as its own title does. */
  title: Line,
  /** Address: relative to `baseUrl`, or `http:`, `https:` or `mailto:`. */
  href: Href,
  /** What it leads to. `page` (a page of the specification) by default. */
  kind: v.optional(v.picklist(LINK_KINDS)),
  /** The status of the design decision behind the link. */
  label: v.optional(v.picklist(LINK_LABELS)),
  /** A few words after the link: why to follow it, or what to look for. */
  note: optionalText,
  /** Whether to open in a new tab, which the link then says in words. Opens in the same tab by default. */
  newTab: v.optional(v.boolean()),
  /** The language of the title, and of the page that it names, where it is another than that of the texts around it, as a BCP 47 tag: `cy`. */
  language: optionalLanguage,
});

export const Task = v.strictObject({
  /** What to do, as an instruction. */
  title: Line,
  /** One or two more sentences. */
  summary: optionalText,
  /** Position of the task among all tasks of the model that have one; they are numbered together. Gaps are fine. */
  order: v.optional(Position),
  /** Pages that help with the task. */
  links: optionalListOf(Link),
});

/** Properties of every part that opens a panel. */
export const part = {
  /** Identifies the part in links, events and the `selected` attribute. A letter, then letters, digits, `-` or `_`; unique in the model. */
  id: Id,
  /** The part's name in the diagram. */
  title: Line,
  /** What the part is for, in two or three sentences. */
  summary: optionalText,
  /** The name of an icon in the registry. */
  icon: v.optional(IconName),
  /** Who does it. */
  owner: optionalLine,
  /** Things to do, in order. */
  tasks: optionalListOf(Task),
  /** Where to read more. */
  links: optionalListOf(Link),
  /** Ids of `terms` to explain in the part's panel. */
  terms: optionalListOf(Id),
  /** Names of real examples: organisations, products. */
  examples: optionalListOf(Line),
  /** The language of its texts, and of the parts that are written in it, where it is another than that of the texts around it, as a BCP 47 tag: `cy`. */
  language: optionalLanguage,
};

export const Term = v.strictObject({
  /** Identifies the term in the `terms` of parts. */
  id: Id,
  /** The word or abbreviation to explain. */
  term: Line,
  /** What the abbreviation stands for. */
  expansion: optionalLine,
  /** What it means, in your own words. */
  definition: Text,
  /** Where to read more. */
  links: optionalListOf(Link),
  /** The language of the term and its expansion, where it is another than that of the diagram, as a BCP 47 tag: `cy`. */
  language: optionalLanguage,
});

export const Note = v.strictObject({
  /** The mark that refers to the note in a title, for example `*`. */
  mark: optionalLine,
  /** The note. */
  text: Text,
  /** The language of the note, where it is another than that of the diagram, as a BCP 47 tag: `cy`. */
  language: optionalLanguage,
});

/** Properties of models of every kind. */
export const common = {
  /** Address of the JSON Schema, for editors. */
  $schema: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'))),
  /** The heading of the diagram. */
  title: Line,
  /** What it shows and for whom, in two or three sentences. */
  summary: optionalText,
  /** The language of the texts as a BCP 47 tag, such as `en-GB` or `cy`. */
  language: optionalLanguage,
  /** The address that relative links are relative to. An embedding page can override it with `base-url`. */
  baseUrl: v.optional(BaseHref),
  /** Words that panels explain. */
  terms: optionalListOf(Term),
  /** Footnotes, shown under the diagram. */
  notes: optionalListOf(Note),
};

export type Link = v.InferOutput<typeof Link>;
export type Task = v.InferOutput<typeof Task>;
export type Term = v.InferOutput<typeof Term>;
export type Note = v.InferOutput<typeof Note>;
