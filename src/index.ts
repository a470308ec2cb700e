/** The library without side effects: nothing is registered until `journey-diagrams/define` is imported. */
export { JourneyDiagram } from './elements/journey-diagram.js';
export type { ErrorDetail, JourneyEventMap, LinkDetail, LoadDetail, SelectDetail, WalkDetail } from './events/fire.js';
export { registerStrings } from './i18n/strings.js';
export type { Strings } from './i18n/en.js';
export type { IconNode } from './icons/path.js';
export { shippedIcons } from './icons/shipped.js';
export { iconNames, registerIcons } from './icons/registry.js';
export type { FlowIndex, FlowPart } from './model/flow/build-index.js';
export type { JourneyIndex, Part, Edge } from './model/journey/build-index.js';
export { indexFlow } from './model/flow/build-index.js';
export { indexJourney } from './model/journey/build-index.js';
export { neighbours, type AnyModel, type AnyPart, type ModelIndex, type PartData } from './model/core/model-index.js';
export { checkModel, checkText, parseModel, parseText, type Model, type ModelLike } from './model/parse.js';
export type { ParseOptions } from './model/core/parse-value.js';
export { describeProblem, isError, ModelError, type Problem, type Severity } from './model/core/problem.js';
export type { Link, Note, Task, Term } from './model/core/schema.js';
export type { Boundary, Connection, Example, Flow, Group, Message, Option, System } from './model/flow/schema.js';
export type { Gate, Gateway, Hub, Journey, Stage, Step, Track, Transition } from './model/journey/schema.js';
