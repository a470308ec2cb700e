import type { CSSResult, TemplateResult } from 'lit';
import type { Strings } from '../i18n/en.js';
import type { Phrase } from '../i18n/strings.js';
import type { Arrangement } from '../layout/arrangement.js';
import type { AnyPart, ModelIndex } from '../model/model-index.js';
import type { Validator } from '../model/core/parse-value.js';
import type { Details } from '../render/shell/details.js';
import type { View } from '../render/shell/view.js';

/** Everything that the element needs for a kind of model. */
export interface Kind<Model = never, Index = ModelIndex, Part = AnyPart> {
  /** What a model of it looks like. */
  validator: Validator;
  /** Looks a checked model through. */
  index(model: Model): Index;
  /** The ways to draw it, the one that is tried first in front. */
  arrangements: readonly Arrangement<Index>[];
  /** Its parts as lists. */
  template(view: View): TemplateResult;
  /** What a panel says of a part. */
  details(part: Part, index: Index, strings: Strings): Details;
  /** What a walk says of a step. */
  describe(part: Part, strings: Strings): Phrase;
  /** Styles beside those of every diagram. */
  styles?: CSSResult;
}

/** A kind whose types are known to the kind itself only. */
export type AnyKind = Kind;

/** Forgets the types of a kind: what it indexes is what it is given again. */
export const anyKind = <Model, Index, Part>(kind: Kind<Model, Index, Part>): AnyKind => kind as unknown as AnyKind;
