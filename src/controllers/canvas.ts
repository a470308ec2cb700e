/** What every presentation sets on the canvas. */
import { DATA, layoutProperty, ofClass, type Presentation } from '../layout/contract.js';
import { setData } from './data.js';

/** A list of more parts than this is laid out only near the window. */
const LONG = 400;

/** Sets the attributes by which the style sheet knows the presentation. */
export function setPresentation(canvas: HTMLElement, presentation: Presentation, view: string | undefined, parts: number): void {
  setData(canvas, 'presentation', presentation);
  setData(canvas, 'view', view);
  canvas.toggleAttribute(DATA.long, presentation !== 'picture' && parts > LONG);
}

/** Sets the line height that the page asks for, for all text of the diagram. */
export function setLineHeight(canvas: HTMLElement, lineHeight: number): void {
  canvas.closest<HTMLElement>(ofClass('diagram'))?.style.setProperty(layoutProperty('lineHeight'), String(lineHeight));
}
