/** A walk through a diagram, for tests. */
import { sendKeys } from '@web/test-runner-commands';
import type { JourneyDiagram } from '../../src/define.js';
import type { WalkDetail } from '../../src/events/fire.js';
import { inside, need } from './page.js';

export type Action = 'start' | 'previous' | 'next' | 'play' | 'pause' | 'stop';

/** A button of the bar, which must be there. */
export const walkButton = (element: JourneyDiagram, action: Action): HTMLElement => need(element, `[data-walk-action="${action}"]`);

/** Whether a button of the bar is there. */
export const offers = (element: JourneyDiagram, action: Action): boolean => inside(element, `[data-walk-action="${action}"]`) !== null;

export const isOff = (element: JourneyDiagram, action: Action): boolean => walkButton(element, action).getAttribute('aria-disabled') === 'true';

/** What the button is called that has the focus; `''` where none of the bar has it. */
export const focusedAction = (element: JourneyDiagram): string => element.shadowRoot?.activeElement?.getAttribute('data-walk-action') ?? '';

/** What the live region says. */
export const said = (element: JourneyDiagram): string => need(element, '[role="status"]').textContent.trim();

/** Presses keys one after the other, `Shift+Tab` for both at once, and waits until the diagram has answered. */
export async function press(element: JourneyDiagram, ...keys: string[]): Promise<void> {
  for (const chord of keys) {
    const [key = '', modifier] = chord.split('+').reverse();
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    if (modifier) await sendKeys({ up: modifier });
    await element.updateComplete;
    await element.updateComplete;
  }
}

/** The details of all events of a walk from now on. @param veto prevents those for which it is true. */
export function walkEvents(element: JourneyDiagram, veto: (detail: WalkDetail) => boolean = () => false): WalkDetail[] {
  const heard: WalkDetail[] = [];
  element.addEventListener('journey-walk', (event) => {
    const { detail } = event;
    heard.push(detail);
    if (veto(detail)) event.preventDefault();
  });
  return heard;
}
