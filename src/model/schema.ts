/**
 * The one place where a model's form is written down. From it come the TypeScript types, the check at run time
 * and the published JSON Schema; the comments on the properties become that schema's descriptions.
 */
import * as v from 'valibot';
import { baseIsSafe, hrefIsSafe } from './core/href.js';
import { LIMITS } from './core/limits.js';
import { LINK_KINDS, LINK_LABELS, TONES } from './core/names.js';

// The message of each action is the code of its problem (check-form.ts).
const ofLength = (most: number) => v.pipe(v.string(), v.maxLength(most, 'too-long'), v.regex(/\S/, 'empty-text'));
/** A title, a name, a condition: what stands on a line. */
export const Line = ofLength(LIMITS.line);
/** A paragraph. */
export const Text = ofLength(LIMITS.text);
export const Code = ofLength(LIMITS.code);
export const IconName = ofLength(LIMITS.id);
export const Id = v.pipe(v.string(), v.maxLength(LIMITS.id, 'too-long'), v.regex(/^[A-Za-z][\w-]*$/, 'bad-id'));
export const Href = v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'), v.check(hrefIsSafe, 'bad-href'));
export const BaseHref = v.pipe(v.string(), v.maxLength(LIMITS.address, 'too-long'), v.check(baseIsSafe, 'bad-href'));
export const Place = v.pipe(v.number(), v.integer('bad-place'), v.minValue(1, 'bad-place'), v.maxValue(LIMITS.entries, 'bad-place'));

type Schema = v.GenericSchema;
/** A list of any length up to the limit. */
const listOf = <Item extends Schema>(item: Item) => v.pipe(v.array(item), v.maxLength(LIMITS.entries, 'too-many'));
/** A list with at least one entry. */
const someOf = <Item extends Schema>(item: Item) => v.pipe(v.array(item), v.minLength(1, 'empty-list'), v.maxLength(LIMITS.entries, 'too-many'));
const optionalList = <Item extends Schema>(item: Item) => v.optional(listOf(item));
const texts = optionalList(Line);
const line = v.optional(Line);
const text = v.optional(Text);

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
  note: text,
  /** Open in a new tab, which is then said in words. The same tab unless said. */
  newTab: v.optional(v.boolean()),
});

export const Task = v.strictObject({
  /** What is to be done, as an instruction. */
  title: Line,
  /** One or two sentences more. */
  summary: text,
  /** Where the task comes among all the tasks of the model, which are then numbered together. Gaps are fine. */
  order: v.optional(Place),
  /** Pages that help with the task. */
  links: optionalList(Link),
});

/** What every part that opens a panel may carry. */
export const part = {
  /** The part's name in links, events and the `selected` attribute. A letter, then letters, digits, `-` or `_`; once in a model. */
  id: Id,
  /** The part's name as drawn. */
  title: Line,
  /** What the part is for, in two or three sentences. */
  summary: text,
  /** The name of an icon in the registry. */
  icon: v.optional(IconName),
  /** Who does it. */
  owner: line,
  /** Things to be done, in order. */
  tasks: optionalList(Task),
  /** Where to read on. */
  links: optionalList(Link),
  /** Ids of `terms` to explain in the part's panel. */
  terms: optionalList(Id),
  /** Names that make the part concrete: organisations, products. */
  examples: texts,
};

export const Step = v.strictObject({ ...part });

export const Gateway = v.strictObject({
  ...part,
  /** Id of the step that the gateway follows. */
  after: Id,
});

export const Track = v.strictObject({
  ...part,
  /** The track's steps, in order. */
  steps: optionalList(Step),
  /** Boundaries that are crossed between two of the steps. */
  gateways: optionalList(Gateway),
});

export const Stage = v.strictObject({
  ...part,
  /** The name of the stage's colours. Taken in turn unless said. */
  tone: v.optional(v.picklist(TONES)),
  /** How the steps run: once from first to last (`line`, unless said) or round and round (`cycle`). */
  shape: v.optional(v.picklist(['line', 'cycle'])),
  /** The stage's steps, in order. Give either `steps` or `tracks`. */
  steps: optionalList(Step),
  /** Boundaries that are crossed between two of the steps. */
  gateways: optionalList(Gateway),
  /** Lines of steps that stand in parallel. */
  tracks: optionalList(Track),
  /** Whether `all` tracks must be done (unless said) or `one` of them. */
  complete: v.optional(v.picklist(['all', 'one'])),
  /** Nothing follows this stage, though another stands after it in the list. */
  final: v.optional(v.boolean()),
});

export const Hub = v.strictObject({
  ...part,
  /** A second line under the title: the team behind the hub. */
  subtitle: line,
});

export const Gate = v.strictObject({ ...part });

export const Transition = v.strictObject({
  /** Id of the stage or track that is left. Its transitions to other stages replace the one to the next stage. */
  from: Id,
  /** Id of the stage that is entered; the same as `from` for a stage that can be gone through again. */
  to: Id,
  /** A warning or check that stands on the way and opens a panel of its own. */
  gate: v.optional(Gate),
  /** When this way is taken, as words that follow "once": "the agreement is signed". */
  condition: line,
});

export const Term = v.strictObject({
  /** The term's name in the `terms` of a part. */
  id: Id,
  /** The word or abbreviation that is explained. */
  term: Line,
  /** What the abbreviation stands for. */
  expansion: line,
  /** What it means, in our own words. */
  definition: Text,
  /** Where to read more. */
  links: optionalList(Link),
});

export const Note = v.strictObject({
  /** The mark that refers to the note in a title, `*` for example. */
  mark: line,
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
  summary: text,
  /** The language of the texts, as a BCP 47 tag: `en-GB`, `cy`. */
  language: line,
  /** What relative links are relative to. An embedding page may override it with `base-url`. */
  baseUrl: v.optional(BaseHref),
  /** Words that panels explain. */
  terms: optionalList(Term),
  /** Footnotes, shown under the diagram. */
  notes: optionalList(Note),
};

export const Journey = v.strictObject({
  ...common,
  /** What the model is. */
  kind: v.literal('journey'),
  /** What every stage talks to. */
  hub: v.optional(Hub),
  /** The stages, in the order of travel. */
  stages: someOf(Stage),
  /** Ways from stage to stage that differ from "each stage goes on to the next". */
  transitions: optionalList(Transition),
});

export const System = v.strictObject({
  ...part,
  /** The full name behind a short title: "Personal Demographics Service" behind "PDS". */
  name: line,
  /** The name of the system's colours. Taken in turn unless said. */
  tone: v.optional(v.picklist(TONES)),
  /** A hint for the map: the column it would stand in, from 1 at the start of a line of text. Not needed. */
  column: v.optional(Place),
  /** A hint for the map: the row it would stand in, from 1 at the top. Not needed. */
  row: v.optional(Place),
});

export const Boundary = v.strictObject({
  ...part,
  /** Ids of the systems inside, and of boundaries inside this one. */
  inside: someOf(Id),
  /** The name of the boundary's colours. Taken from what is inside unless said. */
  tone: v.optional(v.picklist(TONES)),
});

export const Connection = v.strictObject({
  /** Id of one of the two systems. */
  from: Id,
  /** Id of the other. */
  to: Id,
  /** What joins them, for the text. */
  title: line,
});

export const Example = v.strictObject({
  /** What the example shows: "Request", "Response". */
  title: Line,
  /** The language of the code, as highlighters name it: `http`, `json`, `xml`. */
  language: line,
  /** The code, as it is to be read. */
  code: Code,
});

export const Message = v.strictObject({
  ...part,
  /** Id of the system that sends. */
  from: Id,
  /** Id of the system that receives. May be the same. */
  to: Id,
  /** The message as a whole sentence. Made of the names and the title unless said. */
  sentence: line,
  /** What is returned, as words that follow "answers with". A message with an answer is drawn two-way. */
  answer: line,
  /** What is sent or returned, for example. */
  code: optionalList(Example),
});

export const Option = v.strictObject({
  /** When these messages are sent, as words that follow "if" or "when". */
  condition: line,
  /** Ids of the messages, in order and next to each other. */
  messages: someOf(Id),
});

export const Group = v.strictObject({
  /** The group's name in problems. Once in a model. */
  id: Id,
  /** What the group is, as drawn on its frame. */
  title: line,
  /** Whether `all` options are gone through, in parallel, or `one` of them. */
  complete: v.picklist(['all', 'one']),
  /** The options, each with its messages. */
  options: someOf(Option),
});

export const Flow = v.strictObject({
  ...common,
  /** What the model is. */
  kind: v.literal('flow'),
  /** The systems, in the order in which they are told. */
  systems: someOf(System),
  /** Lines drawn round systems that belong together. */
  boundaries: optionalList(Boundary),
  /** Systems that are joined without a message. */
  connections: v.optional(v.pipe(v.array(Connection), v.maxLength(LIMITS.connections, 'too-many'))),
  /** The messages, in the order in which they are sent. */
  messages: listOf(Message),
  /** Messages that are alternatives, or run in parallel. */
  groups: optionalList(Group),
});

export type Link = v.InferOutput<typeof Link>;
export type Task = v.InferOutput<typeof Task>;
export type Step = v.InferOutput<typeof Step>;
export type Gateway = v.InferOutput<typeof Gateway>;
export type Track = v.InferOutput<typeof Track>;
export type Stage = v.InferOutput<typeof Stage>;
export type Hub = v.InferOutput<typeof Hub>;
export type Gate = v.InferOutput<typeof Gate>;
export type Transition = v.InferOutput<typeof Transition>;
export type Term = v.InferOutput<typeof Term>;
export type Note = v.InferOutput<typeof Note>;
export type Journey = v.InferOutput<typeof Journey>;
export type System = v.InferOutput<typeof System>;
export type Boundary = v.InferOutput<typeof Boundary>;
export type Connection = v.InferOutput<typeof Connection>;
export type Example = v.InferOutput<typeof Example>;
export type Message = v.InferOutput<typeof Message>;
export type Option = v.InferOutput<typeof Option>;
export type Group = v.InferOutput<typeof Group>;
export type Flow = v.InferOutput<typeof Flow>;
