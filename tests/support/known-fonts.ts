/** Whether a page has the fonts that pictures without a page are calculated for. */
import { advancesOf } from '../../src/layout/text/width.js';

export const KNOWN_FONT = 'Arial, "Liberation Sans", sans-serif';

/** The scripts of the models, and a text by which it shows that the page has the fonts of the table. */
const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'استكشاف الخدمة'], [/\p{Script=Hebrew}/u, 'שלום עולם'], [/\p{Script=Greek}/u, 'Ελληνικά γράμματα'],
  [/\p{Script=Cyrillic}/u, 'Українські літери'], [/\p{Script=Latin}/u, 'The quick brown fox'],
];

/** Whether the page has the fonts of the table for all scripts of a model. Only such models are compared. */
export function hasFonts(model: object): boolean {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return false;
  drawing.font = `16px ${KNOWN_FONT}`;
  const texts = JSON.stringify(model);
  return SCRIPTS.filter(([script]) => script.test(texts)).every(([, text]) => {
    const known = 16 * advancesOf(Array.from(text), false).reduce((sum, width) => sum + width, 0);
    return Math.abs(drawing.measureText(text).width - known) < 0.03 * known;
  });
}

/** Sets every diagram of the page in the fonts of the table, for the tests of this `describe`. */
export function useKnownFont(): void {
  const style = document.createElement('style');
  style.textContent = `journey-diagram { font: 16px ${KNOWN_FONT}; }`;
  before(() => document.head.append(style));
  after(() => style.remove());
}

/** Whether lines are balanced: then their number is compared, and not their words, which each browser distributes in a way of its own. */
export const isBalanced = (box: HTMLElement): boolean =>
  [box, ...box.querySelectorAll('.title, .words')].some((one) => getComputedStyle(one).getPropertyValue('text-wrap-style') === 'balance');
