/** What every presentation sets on the canvas. */
import { DATA, layoutProperty, ofClass, withData, type Presentation } from '../layout/contract.js';
import type { PanelPlace } from '../layout/companion.js';
import { isLong } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { dataOf, setData } from './data.js';

/** Sets the attributes by which the style sheet knows the presentation. */
export function setPresentation(canvas: HTMLElement, index: ModelIndex, presentation: Presentation, view?: string, panel?: PanelPlace): void {
  setData(canvas, 'presentation', presentation);
  setData(canvas, 'view', view);
  setData(canvas, 'panel', panel);
  canvas.toggleAttribute(DATA.long, presentation !== 'picture' && isLong(index));
}

/** Shows the buttons of the pictures that a reader can choose between, if there are several, and which one is shown. */
export function setChoices(canvas: HTMLElement, names: readonly string[]): void {
  const buttons = canvas.closest(ofClass('diagram'))?.querySelectorAll<HTMLElement>(withData('choose')) ?? [];
  for (const button of buttons) {
    const name = dataOf(button, 'choose') ?? '';
    button.hidden = names.length < 2 || !names.includes(name);
    button.setAttribute('aria-pressed', String(name === dataOf(canvas, 'view')));
  }
}

/** Sets the line height that the page asks for, for all text of the diagram. */
export function setLineHeight(canvas: HTMLElement, lineHeight: number): void {
  canvas.closest<HTMLElement>(ofClass('diagram'))?.style.setProperty(layoutProperty('lineHeight'), String(lineHeight));
}
