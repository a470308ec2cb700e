/** What a page does to an element, and sees of it. */
import type { JourneyDiagram } from '../../src/define.js';
import { inside } from './page.js';

/** The markup of a model among the children. */
export const scriptOf = (model: unknown): string => `<script type="application/json">${JSON.stringify(model)}</script>`;

export const titleOf = (element: JourneyDiagram): string | undefined => inside(element, '#title')?.textContent;
export const isShown = (element: Element | null): boolean => (element?.getClientRects().length ?? 0) > 0;

/** Sets properties as a page without types may set them. */
export const set = (element: JourneyDiagram, values: object): void => { Object.assign(element, values); };
