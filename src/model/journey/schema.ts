/** A journey: stages with their steps, and the transitions between them. */
import * as v from 'valibot';
import { TONES } from '../core/names.js';
import { common, Id, nonEmptyListOf, optionalLine, optionalListOf, part } from '../core/schema.js';

export const Step = v.strictObject({ ...part });

export const Gateway = v.strictObject({
  ...part,
  /** Id of the step that the gateway follows. */
  after: Id,
});

export const Track = v.strictObject({
  ...part,
  /** The track's steps, in order. */
  steps: optionalListOf(Step),
  /** Boundaries that are crossed between two of the steps. */
  gateways: optionalListOf(Gateway),
});

export const Stage = v.strictObject({
  ...part,
  /** The name of the stage's colours. Taken in turn unless said. */
  tone: v.optional(v.picklist(TONES)),
  /** How the steps run: once from first to last (`line`, unless said) or round and round (`cycle`). */
  shape: v.optional(v.picklist(['line', 'cycle'])),
  /** The stage's steps, in order. Give either `steps` or `tracks`. */
  steps: optionalListOf(Step),
  /** Boundaries that are crossed between two of the steps. */
  gateways: optionalListOf(Gateway),
  /** Lines of steps that stand in parallel. */
  tracks: optionalListOf(Track),
  /** Whether `all` tracks must be done (unless said) or `one` of them. */
  complete: v.optional(v.picklist(['all', 'one'])),
  /** Nothing follows this stage, though another stands after it in the list. */
  final: v.optional(v.boolean()),
});

export const Hub = v.strictObject({
  ...part,
  /** A second line under the title: the team behind the hub. */
  subtitle: optionalLine,
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
  condition: optionalLine,
});

export const Journey = v.strictObject({
  ...common,
  /** What the model is. */
  kind: v.literal('journey'),
  /** What every stage talks to. */
  hub: v.optional(Hub),
  /** The stages, in the order of travel. */
  stages: nonEmptyListOf(Stage),
  /** Ways from stage to stage that differ from "each stage goes on to the next". */
  transitions: optionalListOf(Transition),
});

export type Step = v.InferOutput<typeof Step>;
export type Gateway = v.InferOutput<typeof Gateway>;
export type Track = v.InferOutput<typeof Track>;
export type Stage = v.InferOutput<typeof Stage>;
export type Hub = v.InferOutput<typeof Hub>;
export type Gate = v.InferOutput<typeof Gate>;
export type Transition = v.InferOutput<typeof Transition>;
export type Journey = v.InferOutput<typeof Journey>;
