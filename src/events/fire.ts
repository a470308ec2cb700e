import type { AnyModel, PartData } from '../model/core/model-index.js';
import type { Problem } from '../model/core/problem.js';
import type { Link } from '../model/core/schema.js';

/** Detail of `journey-load`: a model has been drawn. */
export interface LoadDetail {
  model: AnyModel;
  /** The warnings about it. */
  problems: readonly Problem[];
}

/** Detail of `journey-error`: why a model cannot be drawn. */
export interface ErrorDetail {
  /** Errors and warnings. */
  problems: readonly Problem[];
}

/** Detail of `journey-select` and `journey-after-select`: the part that opens; if `id` is null, none does, and the open one closes. */
export interface SelectDetail {
  id: string | null;
  /** What the part is in its kind of model: `stage`, `message`. */
  type: string | null;
  /** The part as the model gives it. */
  part: PartData | null;
}

/** Detail of `journey-link`: a link in a panel is about to be followed. */
export interface LinkDetail {
  /** The address, resolved against the base URL. */
  href: string;
  /** The link as it is in the model. */
  link: Link;
  /** The id of the part whose panel contains it. */
  id: string;
}

/** Detail of `journey-walk`: a walk starts, moves to a step, or stops. */
export interface WalkDetail {
  action: 'start' | 'step' | 'stop';
  /** The position it moves to, from 1; 0 when it stops. */
  position: number;
  /** The number of its steps. */
  count: number;
  /** The id of the stage or message that it moves to; null when it stops. */
  id: string | null;
}

/** The events of a diagram, by name. All of them bubble and cross shadow roots. */
export interface JourneyEventMap {
  'journey-load': CustomEvent<LoadDetail>;
  'journey-error': CustomEvent<ErrorDetail>;
  'journey-select': CustomEvent<SelectDetail>;
  'journey-after-select': CustomEvent<SelectDetail>;
  'journey-link': CustomEvent<LinkDetail>;
  'journey-walk': CustomEvent<WalkDetail>;
}

declare global {
  /** They bubble: a diagram, whatever is around it, the document and the window can be asked for them. */
  interface GlobalEventHandlersEventMap extends JourneyEventMap {}
}

type Detail<Name extends keyof JourneyEventMap> = JourneyEventMap[Name]['detail'];

/** Fires an event from a diagram. @returns false if a listener has prevented it. */
export function fire<Name extends keyof JourneyEventMap>(target: Element, name: Name, detail: Detail<Name>): boolean {
  // Of the element's own window: for its listeners, `instanceof CustomEvent` is true for that class only.
  const { CustomEvent: Own } = target.ownerDocument.defaultView ?? globalThis;
  return target.dispatchEvent(new Own(name, { detail, cancelable: isCancelable(name, detail), bubbles: true, composed: true }));
}

const isCancelable = (name: keyof JourneyEventMap, detail: object): boolean =>
  name === 'journey-select' || name === 'journey-link' || (name === 'journey-walk' && 'action' in detail && detail.action === 'step');
