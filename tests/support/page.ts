/** Diagrams in the page of a browser test. */
import { setViewport } from '@web/test-runner-commands';
import type { JourneyDiagram } from '../../src/define.js';
import { layoutProperty } from '../../src/layout/contract.js';
import '../../src/all.js';
import { nameOf } from './text.js';

export interface MountOptions {
  /** The width of the container, in CSS pixels; the page's own unless given. */
  width?: number;
  direction?: 'ltr' | 'rtl';
  /** Set before the element is in the page. */
  properties?: { model?: unknown } & Partial<Pick<JourneyDiagram, 'src' | 'view' | 'baseUrl' | 'selected' | 'headingLevel' | 'download' | 'panel'>>;
  /** Inner HTML of the element. */
  children?: string;
}

const mounted = new Set<Element>();

/** A page as it should be, so that what a check finds is the diagram's own. */
function furnish(): HTMLElement {
  const main = document.querySelector('main');
  if (main) return main;
  document.documentElement.lang = 'en';
  // axe does not take the colours of the canvas behind the page into account, only those of an element.
  document.head.insertAdjacentHTML('beforeend', '<style>:root { color-scheme: light dark; } body { margin: 0; background: Canvas; color: CanvasText; }</style>');
  document.title = 'Test page';
  document.body.insertAdjacentHTML('beforeend', '<main><h1>Test page</h1></main>');
  return furnish();
}

/** Puts a diagram into the page and waits until it stands still. */
export async function mount({ width, direction = 'ltr', properties = {}, children = '' }: MountOptions): Promise<JourneyDiagram> {
  const container = document.createElement('div');
  // On the page itself: there, what sticks out on the left can be scrolled to.
  document.documentElement.dir = direction;
  if (width !== undefined) container.style.width = `${width}px`;
  const element = document.createElement('journey-diagram');
  element.innerHTML = children;
  Object.assign(element, properties);
  container.append(element);
  furnish().append(container);
  mounted.add(container);
  await settled(element);
  return element;
}

/** The same for a model whose kind may have to be loaded first. */
export async function mountReady(options: MountOptions): Promise<JourneyDiagram> {
  const element = await mount(options);
  if (element.matches(':state(ready)')) return element;
  await until(() => element.matches(':state(ready)'), 'the diagram is ready');
  await settled(element);
  return element;
}

/** Takes every mounted diagram out of the page (afterEach). */
export function unmountAll(): void {
  for (const container of mounted) container.remove();
  mounted.clear();
}

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** Waits, frame by frame, until a condition holds; says what it has waited for when it never does. */
export async function until(condition: () => unknown, what = String(condition), milliseconds = 15_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`It never came to be: ${what}`);
    await frame();
  }
}

/** Waits until a diagram has rendered, nothing in it moves, and its places have not changed for three frames. */
export async function settled(element: JourneyDiagram): Promise<void> {
  const places = () => element.isUpdatePending ? Symbol() : [
    inside(element, '.canvas')?.dataset.presentation,
    ...all(element, '.canvas, [data-box], .panel').map((one) => `${one.style.cssText} ${one.offsetWidth}×${one.offsetHeight}`),
  ].join();
  let [before, still] = [places(), 0];
  await until(() => {
    const now = places();
    still = now === before && (element.shadowRoot?.getAnimations().length ?? 0) === 0 ? still + 1 : 0;
    before = now;
    return still >= 3;
  }, 'the diagram stands still');
}

/** The first element inside a diagram that a selector fits. */
export const inside = (element: JourneyDiagram, selector: string): HTMLElement | null => element.renderRoot.querySelector(selector);

/** The first element inside a diagram that a selector fits, which must be there. */
export function need(element: JourneyDiagram, selector: string): HTMLElement {
  const found = inside(element, selector);
  if (!found) throw new Error(`There is no ${selector} in the diagram`);
  return found;
}

/** All elements inside a diagram that a selector fits. */
export const all = (element: JourneyDiagram, selector: string): HTMLElement[] => [...element.renderRoot.querySelectorAll<HTMLElement>(selector)];

/** What a picture has placed and shows. */
export const placedBoxes = (element: JourneyDiagram): HTMLElement[] => all(element, '[data-box]').filter(({ style, offsetWidth }) => style.left !== '' && offsetWidth > 0);

/** How many times as large a diagram is drawn as with a font of 16 px. */
export const scaleOf = (element: JourneyDiagram): number => Number.parseFloat(getComputedStyle(need(element, '.canvas')).fontSize) / 16;

/** The size of the text of a picture, as a multiple of the page's. */
export const textScaleOf = (element: JourneyDiagram): number => Number(need(element, '.canvas').style.getPropertyValue(layoutProperty('textScale'))) || 1;

/** The button of a part. */
export const opener = (element: JourneyDiagram, id: string): HTMLElement => need(element, `[data-part="${id}"]`);

/** Tells when an element is not the one it should be, by name: an assertion library would print the whole page. */
export function same(actual: Element | null | undefined, expected: Element | null | undefined, what = 'element'): void {
  if (actual !== expected) throw new Error(`The ${what} is ${actual ? nameOf(actual) : 'none'} instead of ${expected ? nameOf(expected) : 'none'}`);
}

let viewport = 0;

/** Gives the page a width. */
export async function pageWidth(width: number): Promise<void> {
  if (viewport === width) return;
  await setViewport({ width, height: 900 });
  viewport = width;
}
