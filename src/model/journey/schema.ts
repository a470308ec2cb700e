/** A journey: stages with their steps, and the transitions between them. */
import * as v from 'valibot';
import { EXTRA_TONES, TONES } from '../core/names.js';
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
  /** Boundaries that the work crosses between two steps. */
  gateways: optionalListOf(Gateway),
});

export const Stage = v.strictObject({
  ...part,
  /** The name of the stage's colours. Assigned in turn by default. */
  tone: v.optional(v.picklist([...TONES, ...EXTRA_TONES])),
  /** How the steps run: once from first to last (`line`, the default) or repeatedly (`cycle`). */
  shape: v.optional(v.picklist(['line', 'cycle'])),
  /** The stage's steps, in order. Give either `steps` or `tracks`. */
  steps: optionalListOf(Step),
  /** Boundaries that the work crosses between two steps. */
  gateways: optionalListOf(Gateway),
  /** Parallel lines of steps. */
  tracks: optionalListOf(Track),
  /** Whether `all` tracks must be completed (the default) or `one` of them. */
  complete: v.optional(v.picklist(['all', 'one'])),
  /** Whether the journey ends after this stage, even if another follows in the list. */
  final: v.optional(v.boolean()),
});

export const Hub = v.strictObject({
  ...part,
  /** A second line under the title, such as the team behind the hub. */
  subtitle: optionalLine,
});

export const Gate = v.strictObject({ ...part });

export const Transition = v.strictObject({
  /** Id of the stage or track that the transition leaves. It replaces the default transition to the next stage, unless it leads back to its own stage. */
  from: Id,
  /** Id of the stage or track that the transition enters; the same as `from` for a stage that can be repeated. */
  to: Id,
  /** A warning or check on the transition, with its own panel. */
  gate: v.optional(Gate),
  /** When the transition is taken, as words that follow "once": "the agreement is signed". */
  condition: optionalLine,
});

export const Journey = v.strictObject({
  ...common,
  /** The kind of model. */
  kind: v.literal('journey'),
  /** What every stage communicates with. */
  hub: v.optional(Hub),
  /** The stages, in order. */
  stages: nonEmptyListOf(Stage),
  /** Transitions between stages. By default, each stage leads to the next. */
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
