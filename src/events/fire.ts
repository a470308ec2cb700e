import type { AnyPart, AnyPartType } from '../model/model-index.js';
import type { Model } from '../model/parse.js';
import type { Problem } from '../model/core/problem.js';
import type { Link } from '../model/core/schema.js';

/** What `journey-load` tells: a model has been drawn. */
export interface LoadDetail {
  model: Model;
  /** The warnings about it. */
  problems: readonly Problem[];
}

/** What `journey-error` tells: a model can't be drawn, and why. */
export interface ErrorDetail {
  /** Errors, and warnings as well. */
  problems: readonly Problem[];
}

/** What `journey-select` tells: a part is about to be opened, or with `id` null the open one to be closed. */
export interface SelectDetail {
  id: string | null;
  type: AnyPartType | null;
  part: AnyPart['data'] | null;
}

/** What `journey-link` tells: a link of a panel is about to be followed. */
export interface LinkDetail {
  /** The address, joined to the base URL. */
  href: string;
  /** The link as the model gives it. */
  link: Link;
  /** The id of the part whose panel holds it. */
  id: string;
}

/** What `journey-walk` tells: a walk starts, goes to a step, or stops. */
export interface WalkDetail {
  action: 'start' | 'step' | 'stop';
  /** Where the walk goes to, from 1; 0 when it stops. */
  position: number;
  /** How many steps it has. */
  count: number;
  /** The id of the stage or message that it goes to; null when it stops. */
  id: string | null;
}

/** The events of a diagram, by name. All bubble and cross shadow roots. */
export interface JourneyEventMap {
  'journey-load': CustomEvent<LoadDetail>;
  'journey-error': CustomEvent<ErrorDetail>;
  'journey-select': CustomEvent<SelectDetail>;
  'journey-link': CustomEvent<LinkDetail>;
  'journey-walk': CustomEvent<WalkDetail>;
}

type Detail<Name extends keyof JourneyEventMap> = JourneyEventMap[Name]['detail'];

/** Fires an event from a diagram. @returns false when a listener has prevented it. */
export function fire<Name extends keyof JourneyEventMap>(target: Element, name: Name, detail: Detail<Name>): boolean {
  // Of the window that listens: in a frame, `instanceof CustomEvent` holds for that one only.
  const { CustomEvent: Own } = target.ownerDocument.defaultView ?? globalThis;
  return target.dispatchEvent(new Own(name, { detail, cancelable: isCancelable(name, detail), bubbles: true, composed: true }));
}

const isCancelable = (name: keyof JourneyEventMap, detail: object): boolean =>
  name === 'journey-select' || name === 'journey-link' || (name === 'journey-walk' && 'action' in detail && detail.action === 'step');
