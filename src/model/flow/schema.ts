/** A flow: systems, boundaries around them, and the messages between them. */
import * as v from 'valibot';
import { LIMITS } from '../core/limits.js';
import { TONES } from '../core/names.js';
import { Code, common, Id, Line, listOf, nonEmptyListOf, optionalLine, optionalListOf, part, Position } from '../core/schema.js';

export const System = v.strictObject({
  ...part,
  /** The full name behind a short title: "Personal Demographics Service" behind "PDS". */
  name: optionalLine,
  /** The name of the system's colours. Taken in turn unless said. */
  tone: v.optional(v.picklist(TONES)),
  /** A hint for the map: the column it would stand in, from 1 at the start of a line of text. Not needed. */
  column: v.optional(Position),
  /** A hint for the map: the row it would stand in, from 1 at the top. Not needed. */
  row: v.optional(Position),
});

export const Boundary = v.strictObject({
  ...part,
  /** Ids of the systems inside, and of boundaries inside this one. */
  inside: nonEmptyListOf(Id),
  /** The name of the boundary's colours. Taken from what is inside unless said. */
  tone: v.optional(v.picklist(TONES)),
});

export const Connection = v.strictObject({
  /** Id of one of the two systems. */
  from: Id,
  /** Id of the other. */
  to: Id,
  /** What joins them, for the text. */
  title: optionalLine,
});

export const Example = v.strictObject({
  /** What the example shows: "Request", "Response". */
  title: Line,
  /** The language of the code, as highlighters name it: `http`, `json`, `xml`. */
  language: optionalLine,
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
  sentence: optionalLine,
  /** What is returned, as words that follow "answers with". A message with an answer is drawn two-way. */
  answer: optionalLine,
  /** What is sent or returned, for example. */
  code: optionalListOf(Example),
});

export const Option = v.strictObject({
  /** When these messages are sent, as words that follow "if" or "when". */
  condition: optionalLine,
  /** Ids of the messages, in order and next to each other. */
  messages: nonEmptyListOf(Id),
});

export const Group = v.strictObject({
  /** The group's name in problems. Once in a model. */
  id: Id,
  /** What the group is, as drawn on its frame. */
  title: optionalLine,
  /** Whether `all` options are gone through, in parallel, or `one` of them. */
  complete: v.picklist(['all', 'one']),
  /** The options, each with its messages. */
  options: nonEmptyListOf(Option),
});

export const Flow = v.strictObject({
  ...common,
  /** What the model is. */
  kind: v.literal('flow'),
  /** The systems, in the order in which they are told. */
  systems: nonEmptyListOf(System),
  /** Lines drawn round systems that belong together. */
  boundaries: optionalListOf(Boundary),
  /** Systems that are joined without a message. */
  connections: v.optional(v.pipe(v.array(Connection), v.maxLength(LIMITS.connections, 'too-many'))),
  /** The messages, in the order in which they are sent. */
  messages: listOf(Message),
  /** Messages that are alternatives, or run in parallel. */
  groups: optionalListOf(Group),
});

export type System = v.InferOutput<typeof System>;
export type Boundary = v.InferOutput<typeof Boundary>;
export type Connection = v.InferOutput<typeof Connection>;
export type Example = v.InferOutput<typeof Example>;
export type Message = v.InferOutput<typeof Message>;
export type Option = v.InferOutput<typeof Option>;
export type Group = v.InferOutput<typeof Group>;
export type Flow = v.InferOutput<typeof Flow>;
