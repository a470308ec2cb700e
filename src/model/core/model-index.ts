import type { InferOutput, StrictObjectSchema } from 'valibot';
import type { common, part, Term } from './schema.js';
import type { Tone } from './names.js';

/** What every model has, whatever its kind. */
export type AnyModel = InferOutput<StrictObjectSchema<typeof common, undefined>> & { kind: string };

/** What the model says of a part that opens a panel, whatever its kind. */
export type PartData = InferOutput<StrictObjectSchema<typeof part, undefined>> & {
  /** Code that the panel shows, each with a title. */
  code?: readonly { title: string; code: string }[] | undefined;
};

/** A part of a model of any kind, and its place in it. */
export interface AnyPart {
  /** What it is in its kind of model: `stage`, `message`. The name of its button as a CSS part. */
  type: string;
  data: PartData;
  /** Position among its like, from 1. */
  number: number;
  /** How many of its like there are. */
  count: number;
  /** The tone it is drawn in, where it has one. */
  tone?: Tone | undefined;
  /** A second name, under its title. */
  subtitle?: string | undefined;
  /** The language of its texts, where that is another than the diagram's and comes from the part that it is in. */
  language?: string | undefined;
  /** Whether it asks the reader to take care, as a gate does: its panel has the colours of a warning. */
  isWarning?: boolean | undefined;
}

/** A model of any kind that questions can be asked of. Made once for a model; nothing in it changes. */
export interface ModelIndex {
  kind: string;
  model: AnyModel;
  /** Every part by id, in reading order. */
  parts: ReadonlyMap<string, AnyPart>;
  /** The terms by id. */
  terms: ReadonlyMap<string, Term>;
  /** The ids that a walk goes through, in order. */
  walk: readonly string[];
  /** The ids of parts without a previous and a next one, such as a hub that belongs to every stage. */
  alone?: ReadonlySet<string>;
}

/** The language of a part's texts, where the model says that it is another than the diagram's: the value for `lang`. */
export const partLanguage = ({ data, language }: Pick<AnyPart, 'data' | 'language'>): string | undefined => data.language ?? language;

/** The part of an id, whatever the kind of model. */
export const partOf = (index: ModelIndex, id: string): AnyPart | undefined => index.parts.get(id);

interface Neighbours<Part> {
  previous?: Part | undefined;
  next?: Part | undefined;
}

/** The neighbours of all parts by id: looked up once for a model, since paper shows every panel. */
const found = new WeakMap<ModelIndex, ReadonlyMap<string, Neighbours<AnyPart>>>();

function allNeighbours(index: ModelIndex): ReadonlyMap<string, Neighbours<AnyPart>> {
  const walked = new Set(index.walk);
  const ids = [...index.parts.keys()].filter((id) => !index.alone?.has(id));
  const orders = [true, false].map((inWalk) => ids.filter((id) => walked.has(id) === inWalk).map((id) => index.parts.get(id)));
  return new Map(orders.flatMap((order) => order.map((part, i): [string, Neighbours<AnyPart>] => [part?.data.id ?? '', { previous: order[i - 1], next: order[i + 1] }])));
}

/**
 * The parts before and after one in reading order: steps of the walk (stages, messages) among each other, all others
 * among the rest.
 */
export function neighbours(index: ModelIndex, id: string): Neighbours<AnyPart> {
  const all = found.get(index) ?? allNeighbours(index);
  found.set(index, all);
  return all.get(id) ?? {};
}
