/** A flow: systems, boundaries around them, and the messages between them. */
import * as v from 'valibot';
import { LIMITS } from '../core/limits.js';
import { EXTRA_TONES, TONES } from '../core/names.js';
import { Code, common, Id, Line, listOf, nonEmptyListOf, optionalLine, optionalListOf, part, Position } from '../core/schema.js';

export const System = v.strictObject({
  ...part,
  /** The full name behind a short title: "Personal Demographics Service" behind "PDS". */
  name: optionalLine,
  /** The name of the system's colours. Assigned in turn by default. */
  tone: v.optional(v.picklist([...TONES, ...EXTRA_TONES])),
  /** A hint for the map: the preferred column, counted from 1 in reading direction. */
  column: v.optional(Position),
  /** A hint for the map: the preferred row, counted from 1 at the top. */
  row: v.optional(Position),
});

export const Boundary = v.strictObject({
  ...part,
  /** Ids of the systems and boundaries directly inside. */
  inside: nonEmptyListOf(Id),
  /** The name of the boundary's colours. Taken from its contents by default. */
  tone: v.optional(v.picklist([...TONES, ...EXTRA_TONES])),
});

export const Connection = v.strictObject({
  /** Id of one of the two systems. */
  from: Id,
  /** Id of the other system. */
  to: Id,
  /** What connects them. */
  title: optionalLine,
});

export const Example = v.strictObject({
  /** What the example shows: "Request", "Response". */
  title: Line,
  /** The language of the code, as highlighters name it: `http`, `json`, `xml`. */
  language: optionalLine,
  /** The code. */
  code: Code,
});

export const Message = v.strictObject({
  ...part,
  /** Id of the sending system. */
  from: Id,
  /** Id of the receiving system. May be the same. */
  to: Id,
  /** The message as a complete sentence. Composed of the names and the title by default. */
  sentence: optionalLine,
  /** What is returned, as words that follow "answers with". A message with an answer has arrows in both directions. */
  answer: optionalLine,
  /** Examples of what is sent or returned. */
  code: optionalListOf(Example),
});

export const Option = v.strictObject({
  /** When these messages are sent, as words that follow "if" or "when". */
  condition: optionalLine,
  /** Ids of the messages, in order. They must be consecutive. */
  messages: nonEmptyListOf(Id),
});

export const Group = v.strictObject({
  /** Identifies the group in problems. Unique in the model. */
  id: Id,
  /** The label on the group's frame. */
  title: optionalLine,
  /** Whether `all` options are carried out, in parallel, or `one` of them. */
  complete: v.picklist(['all', 'one']),
  /** The options, each with its messages. */
  options: nonEmptyListOf(Option),
});

export const Flow = v.strictObject({
  ...common,
  /** The kind of model. */
  kind: v.literal('flow'),
  /** The systems, in reading order. */
  systems: nonEmptyListOf(System),
  /** Frames around systems that belong together. */
  boundaries: optionalListOf(Boundary),
  /** Systems that are connected without a message. */
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
