/** What every presentation sets on the canvas. */
import { DATA, layoutProperty, ofClass, type Presentation } from '../layout/contract.js';
import { isLong } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { setData } from './data.js';

/** Sets the attributes by which the style sheet knows the presentation. */
export function setPresentation(canvas: HTMLElement, presentation: Presentation, view: string | undefined, index: ModelIndex): void {
  setData(canvas, 'presentation', presentation);
  setData(canvas, 'view', view);
  canvas.toggleAttribute(DATA.long, presentation !== 'picture' && isLong(index));
}

/** Sets the line height that the page asks for, for all text of the diagram. */
export function setLineHeight(canvas: HTMLElement, lineHeight: number): void {
  canvas.closest<HTMLElement>(ofClass('diagram'))?.style.setProperty(layoutProperty('lineHeight'), String(lineHeight));
}
