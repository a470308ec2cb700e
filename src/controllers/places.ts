/** What an arrangement writes into the page, and removes again without a trace. */
import { nothing, render } from 'lit';
import { CLASSES, isLayoutProperty, layoutProperty, ofClass, withData } from '../layout/contract.js';
import type { Scene } from '../layout/scene.js';
import { layerTemplate, openTemplate } from '../render/shell/layer.js';
import { dataOf } from './data.js';

export const boxIdOf = (element: HTMLElement): string => dataOf(element, 'box') ?? '';

/**
 * Puts the parts where a scene places them, and hides those that it leaves out.
 * @param isTight whether a part gets the width that it has in the scene.
 */
export function putInPlaces(elements: readonly HTMLElement[], scene: Scene, isTight: (element: HTMLElement) => boolean): void {
  for (const element of elements) {
    const box = scene.boxes[boxIdOf(element)];
    if (!box) {
      takeFromPlace(element);
      element.classList.add(CLASSES.unplaced);
      continue;
    }
    element.style.left = `${box.x}px`;
    element.style.top = `${box.y}px`;
    if (isTight(element)) element.style.width = `${box.width}px`;
  }
}

/** Takes a part from its place, back to where the list has it. */
export function takeFromPlace(element: HTMLElement): void {
  element.style.removeProperty('left');
  element.style.removeProperty('top');
  element.style.removeProperty('width');
}

/** Draws a scene if it is new, and outlines what is open in it. */
export function drawLayer(canvas: HTMLElement, scene: Scene, selected: string | undefined, fresh: boolean): void {
  const { layer, drawing, open } = layerOf(canvas);
  if (!layer || !drawing || !open) return;
  if (fresh) {
    layer.setAttribute('width', String(scene.width));
    layer.setAttribute('height', String(scene.height));
    render(layerTemplate(scene), drawing);
  }
  render(openTemplate(scene, selected), open);
}

function layerOf(canvas: HTMLElement) {
  const layer = canvas.querySelector<SVGSVGElement>(ofClass('layer'));
  const [drawing, open] = layer?.querySelectorAll<SVGGElement>(':scope > g') ?? [];
  return { layer, drawing, open };
}

/**
 * Sets the lengths that texts are measured with, for this font scale, and shows everything that must be measured.
 * @param textScale the size of the text, as a multiple of the page's.
 */
export function setMeasures(canvas: HTMLElement, scale: number, textScale: number, lengths: Readonly<Record<string, number>> = {}): void {
  removeMeasures(canvas);
  if (textScale !== 1) canvas.style.setProperty(layoutProperty('textScale'), String(textScale));
  for (const [name, length] of Object.entries(lengths)) canvas.style.setProperty(layoutProperty(name), `${length * scale}px`);
  showAll(canvas);
}

function removeMeasures({ style }: HTMLElement): void {
  for (const name of [...style].filter(isLayoutProperty)) style.removeProperty(name);
}

function showAll(canvas: HTMLElement): void {
  for (const element of canvas.querySelectorAll(ofClass('unplaced'))) element.classList.remove(CLASSES.unplaced);
}

/** Removes all of it, for a list or cards: the page is then as if there had been no picture. */
export function clearPlaces(canvas: HTMLElement): void {
  removeMeasures(canvas);
  showAll(canvas);
  canvas.querySelectorAll<HTMLElement>(withData('box')).forEach(takeFromPlace);
  const { layer, drawing, open } = layerOf(canvas);
  for (const group of [drawing, open]) if (group) render(nothing, group);
  for (const name of ['width', 'height']) layer?.removeAttribute(name);
}
