/** Paper in the page of a browser test. */
import { paperFile } from '../../src/elements/on-demand.js';
import type { JourneyDiagram } from '../../src/define.js';
import { styles } from './styles.js';

/** Does something as it was before what paper needs had been loaded. */
export async function withoutPaperFile(work: () => unknown): Promise<void> {
  const { value, load } = paperFile;
  paperFile.value = undefined;
  // It does not come as long as this lasts.
  paperFile.load = () => new Promise(() => undefined);
  try {
    await work();
  } finally {
    Object.assign(paperFile, { value, load });
  }
}

/** Lays out a page for paper, as browsers announce it, and back. */
export async function onPaper(work: () => unknown): Promise<void> {
  dispatchEvent(new Event('beforeprint'));
  try {
    await work();
  } finally {
    dispatchEvent(new Event('afterprint'));
  }
}

/** Shows a diagram on the screen as its style sheets have it on paper: so in every engine. */
export function showPaper(element: JourneyDiagram): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.map(({ cssText }) => cssText.replaceAll('@media print', '@media all')).join('\n'));
  element.shadowRoot!.adoptedStyleSheets = [sheet];
}

/** The size that an element with `zoom` has on the page. WebKit says how large it would be without. */
export function sizeOnPage(element: HTMLElement): { width: number; height: number } {
  const { width, height } = element.getBoundingClientRect();
  const zoom = Number(getComputedStyle(element).zoom);
  const ignored = width > element.offsetWidth * (1 + zoom) / 2 ? zoom : 1;
  return { width: width * ignored, height: height * ignored };
}
