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

export const Link = v.strictObject({
  /** The words of the link. Say what the page is, as its own title does. */
  title: Line,
  /** Where it leads: relative to `baseUrl`, or `http:`, `https:` or `mailto:`. */
  href: Href,
  /** What it leads to. `page` (a page of the specification) unless said. */
  kind: v.optional(v.picklist(LINK_KINDS)),
  /** How far the design decision behind the link has come. */
  label: v.optional(v.picklist(LINK_LABELS)),
  /** A few words after the link: why to follow it, or what to look for. */
  note: optionalText,
  /** Open in a new tab, which is then said in words. The same tab unless said. */
  newTab: v.optional(v.boolean()),
});

export const Task = v.strictObject({
  /** What is to be done, as an instruction. */
  title: Line,
  /** One or two sentences more. */
  summary: optionalText,
  /** Where the task comes among all the tasks of the model, which are then numbered together. Gaps are fine. */
  order: v.optional(Position),
  /** Pages that help with the task. */
  links: optionalListOf(Link),
});

/** What every part that opens a panel may carry. */
export const part = {
  /** The part's name in links, events and the `selected` attribute. A letter, then letters, digits, `-` or `_`; once in a model. */
  id: Id,
  /** The part's name as drawn. */
  title: Line,
  /** What the part is for, in two or three sentences. */
  summary: optionalText,
  /** The name of an icon in the registry. */
  icon: v.optional(IconName),
  /** Who does it. */
  owner: optionalLine,
  /** Things to be done, in order. */
  tasks: optionalListOf(Task),
  /** Where to read on. */
  links: optionalListOf(Link),
  /** Ids of `terms` to explain in the part's panel. */
  terms: optionalListOf(Id),
  /** Names that make the part concrete: organisations, products. */
  examples: optionalListOf(Line),
};

export const Term = v.strictObject({
  /** The term's name in the `terms` of a part. */
  id: Id,
  /** The word or abbreviation that is explained. */
  term: Line,
  /** What the abbreviation stands for. */
  expansion: optionalLine,
  /** What it means, in our own words. */
  definition: Text,
  /** Where to read more. */
  links: optionalListOf(Link),
});

export const Note = v.strictObject({
  /** The mark that refers to the note in a title, `*` for example. */
  mark: optionalLine,
  /** The note. */
  text: Text,
});

/** What every model has, whatever it draws. */
export const common = {
  /** Address of the JSON Schema, for editors. */
  $schema: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'))),
  /** The heading of the diagram. */
  title: Line,
  /** What it shows and for whom, in two or three sentences. */
  summary: optionalText,
  /** The language of the texts, as a BCP 47 tag: `en-GB`, `cy`. */
  language: optionalLine,
  /** What relative links are relative to. An embedding page may override it with `base-url`. */
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
