import type { JourneyEventMap } from '../../src/events/fire.js';

type Name = keyof JourneyEventMap;

/** Keeps the events of some names that arrive at a target, which may be outside of where they are fired. */
export function listen<N extends Name>(target: EventTarget, name: N): JourneyEventMap[N][] {
  const events: JourneyEventMap[N][] = [];
  target.addEventListener(name, (event) => events.push(event as JourneyEventMap[N]));
  return events;
}
