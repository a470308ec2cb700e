import type { Size } from '../geometry/types.js';
import { BASE_FONT_SIZE } from './dimensions.js';
import type { ArrangementEntry } from './presentation.js';

/** The room that a picture has on the first page, in CSS pixels: on A4 and on Letter, within usual margins and below the header of the diagram. */
const PAGES = { portrait: { width: 700, height: 840 }, landscape: { width: 960, height: 540 } };
export const pageFor = (isLandscape: boolean): Size => PAGES[isLandscape ? 'landscape' : 'portrait'];
/** The widths that a picture is drawn for, in CSS pixels, until its width decides how large it is on the page. */
const WIDTHS = [700, 840, 960, 1120];
/** Text on paper, in CSS pixels: the size that is easily read (6 pt), and the one below which there is no picture. */
const TEXT = { readable: 8, least: 6 };

/** A picture that has been drawn to see how large it is on a page. */
export interface Drawn extends Size {
  /** The size of its text, as a multiple of the page's. */
  textScale: number;
}

/** A picture for paper: its arrangement, and the width that it is drawn for. */
export interface PaperChoice<Entry extends ArrangementEntry> {
  arrangement: Entry;
  width: number;
}

/** The widths that an arrangement is tried at, the narrowest first: the narrower a picture is, the larger is its text on the page. */
const widthsFor = ({ least }: ArrangementEntry): number[] => [...new Set(WIDTHS.map((width) => Math.max(width, least)))];

/**
 * Chooses the picture for paper: the first arrangement whose text is easily read when the whole picture is on one page, else
 * the one whose text is largest. For each arrangement, it finds the width at which the text is largest.
 * @param page the room on the page, in CSS pixels
 * @param draw draws an arrangement for a width; `undefined` if it has no room there.
 */
export function chooseForPaper<Entry extends ArrangementEntry>(arrangements: readonly Entry[], page: Size, draw: (arrangement: Entry, width: number) => Drawn | undefined): PaperChoice<Entry> | undefined {
  let best: PaperChoice<Entry> & { text: number } | undefined;
  for (const arrangement of arrangements) {
    for (const width of widthsFor(arrangement)) {
      const drawn = draw(arrangement, width);
      if (!drawn) continue;
      const [across, down] = [page.width / drawn.width, page.height / drawn.height];
      const text = BASE_FONT_SIZE * drawn.textScale * Math.min(1, across, down);
      if (text >= TEXT.least && text > (best?.text ?? 0)) best = { arrangement, width, text };
      // Drawn for more width, it would only get smaller.
      if (Math.min(1, across) <= down) break;
    }
    if (best && best.text >= TEXT.readable) break;
  }
  return best && { arrangement: best.arrangement, width: best.width };
}
