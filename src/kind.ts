/**
 * What it takes to add a kind of model of your own: `defineKind` and `registerKind`, the templates and schemas that the
 * shipped kinds are made of, and the types of what a kind gives and gets. Importing it registers nothing.
 */
export { defineKind, type Kind, type KindDefinition, type WalkPlace } from './kinds/kind.js';
export { registerKind, type LazyKind } from './kinds/registry.js';

// The schema of a model and of a part, to build on.
export { common as commonEntries, part as partEntries } from './model/core/schema.js';
export { TONES, type Tone } from './model/core/names.js';
export { assignTones } from './model/core/tones.js';
export type { AnyModel, AnyPart, ModelIndex, PartData } from './model/core/model-index.js';
export type { Validator } from './model/core/parse-value.js';
export { forEachObject, type Checker } from './model/core/checker.js';

// An arrangement takes an index and sizes, and returns a scene. A drawing says what belongs to a part as well.
export type { Arrangement, ArrangeOptions } from './layout/arrangement.js';
export type { Related } from './layout/emphasis.js';
export type { Scene, Shape, Sizes } from './layout/scene.js';
export type { ShapeKind } from './layout/shapes.js';
export type { WalkStanding } from './layout/contract.js';

// With these it says how the texts of a picture are set, so that it can be drawn without a page.
export type { BoxContent, BoxText, Length, Mark, TextBox, TextColour, TextStyle } from './layout/text/box.js';
export type { TextContext, Texts } from './layout/text/sizes.js';

// The list is made of these.
export { breakable } from './render/shell/breakable.js';
export { heading } from './render/shell/heading.js';
export { icon } from './render/shell/icon.js';
export { opener, panelOf } from './render/shell/part.js';
export type { Details } from './render/shell/details.js';
export type { View } from './render/shell/view.js';
export type { Strings } from './i18n/en.js';
export type { Phrase } from './i18n/strings.js';
