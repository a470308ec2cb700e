import type { Box, Point, Size } from '../../geometry/types.js';
import { TIGHT_ROUNDING } from '../dimensions.js';
import { lengthOf, type BoxContent, type Lengths, type Mark, type TextBox, type TextStyle } from './box.js';
import { paragraph, type Paragraph } from './paragraph.js';
import { placeLines, placeMark, type PlacedMark, type PlacedText } from './place.js';
import { advancesOf, type AdvancesOf } from './width.js';

/** A box that has been measured: its size, and where its texts and its mark stand in it, read from left to right. */
export interface MeasuredText extends Size {
  texts: PlacedText[];
  mark?: PlacedMark | undefined;
}

/** How the text round a drawing is set, where that is known. */
export interface Typesetting {
  /** The least height of a line, in font sizes. */
  lineHeight?: number | undefined;
  /** How broad letters are. By default as those of a common sans-serif. */
  advances?: AdvancesOf | undefined;
  /** How many times as large the font is as the one that drawings are calculated for, 1 by default: a page has whole pixels at that size. */
  scale?: number | undefined;
}

/** What is as broad as its room, but for an error of rounding, fits. */
const ROUNDING = 1 / 64;

const NONE: Size = { width: 0, height: 0 };

/** Measures a box without a page: in whole CSS pixels, as a browser reports the size of an element. */
export function measureText<Name extends string>(
  box: TextBox<Name>, content: BoxContent, lengths: Lengths<Name>, { lineHeight = 0, advances = advancesOf, scale = 1 }: Typesetting = {},
): MeasuredText {
  const texts = box.texts.flatMap((style, i): Text[] => {
    const text = content.texts[i];
    return text === undefined ? [] : [{ style, line: style.size * Math.max(style.lineHeight, lineHeight), ...paragraph(text, style, box.balanced, advances) }];
  });
  // Of a border, a page draws whole dots.
  const border = Math.floor(box.border ?? 0) / scale;
  const edge = { x: (box.padding?.x ?? 0) + border, y: (box.padding?.y ?? 0) + border };
  const mark = markSize(box.mark, content, lengths, advances);
  const arranged = ARRANGED[box.direction](mark, texts, box.gap);
  const most = box.maxWidth === undefined ? Infinity : lengthOf(box.maxWidth, lengths) - 2 * edge.x;
  const room = Math.max((box.minWidth ?? 0) - 2 * edge.x, arranged.minWidth, Math.min(arranged.maxWidth, most));
  const inner = box.tight ? Math.ceil(Math.max(0, ...texts.map((text) => text.widest(room))) * scale + TIGHT_ROUNDING) / scale : room;
  const filled = arranged.fill(inner);
  const height = Math.max(box.minHeight ?? 0, filled.height + 2 * edge.y);
  // What a box has room for beyond its content is above and below it in equal parts.
  const placed = filled.place({ x: edge.x, y: (height - filled.height) / 2 });
  const shown = box.mark && placed.mark && mark !== NONE ? placeMark(box.mark, content, placed.mark) : undefined;
  // A half is rounded up, also where it is a little less by an error of arithmetic.
  const whole = (length: number): number => Math.round(length * scale + 1e-6) / scale;
  return { width: whole(inner + 2 * edge.x), height: whole(height), texts: placed.texts, mark: shown };
}

type Text = Paragraph & { style: TextStyle; line: number };

/** The content of a box that has yet to be given its width. */
interface Content {
  minWidth: number;
  maxWidth: number;
  fill(width: number): Filled;
}

/** The content of a box in its lines. */
interface Filled {
  height: number;
  /** Says where everything is, given the top left corner of the content. */
  place(at: Point): { texts: PlacedText[]; mark?: Box };
}

function markSize<Name extends string>(mark: Mark<Name> | undefined, { icon, number }: BoxContent, lengths: Lengths<Name>, advances: AdvancesOf): Size {
  if (!mark || (mark.type === 'icon' && icon === undefined) || (mark.type === 'badge' && number === undefined)) return NONE;
  if (mark.type !== 'badge') {
    const size = lengthOf(mark.size, lengths);
    return { width: size, height: size };
  }
  const { size, padding, border = 0, text } = mark;
  return { width: Math.max(size, paragraph(number ?? '', text, false, advances).maxWidth + 2 * (padding + border)), height: size };
}

/** Texts below each other, their lines from the start or in the middle. */
function stacked(texts: readonly Text[], anchor: 'start' | 'middle'): Content {
  return {
    minWidth: Math.max(0, ...texts.map((text) => text.minWidth)),
    maxWidth: Math.max(0, ...texts.map((text) => text.maxWidth)),
    fill(width) {
      const lines = texts.map((text) => text.lines(width));
      const tops = [0];
      for (const [i, text] of texts.entries()) tops.push((tops[i] ?? 0) + text.line * (lines[i]?.length ?? 0));
      const start = anchor === 'start' ? 0 : width / 2;
      const place = ({ x, y }: Point) => ({
        texts: texts.map(({ style, line }, i) => placeLines(lines[i] ?? [], style, line, { x: x + start, y: y + (tops[i] ?? 0) }, anchor)),
      });
      return { height: tops.at(-1) ?? 0, place };
    },
  };
}

function beside(mark: Size, texts: readonly Text[], gap: number): Content {
  const stack = stacked(texts, 'start');
  const taken = mark.width > 0 && texts.length > 0 ? mark.width + gap : mark.width;
  return {
    minWidth: taken + stack.minWidth,
    maxWidth: taken + stack.maxWidth,
    fill(width) {
      const filled = stack.fill(width - taken);
      const height = Math.max(mark.height, filled.height);
      const place = ({ x, y }: Point) => ({
        ...filled.place({ x: x + taken, y: y + (height - filled.height) / 2 }),
        mark: { x, y: y + (height - mark.height) / 2, ...mark },
      });
      return { height, place };
    },
  };
}

function below(mark: Size, texts: readonly Text[], gap: number): Content {
  const stack = stacked(texts, 'middle');
  const taken = mark.height > 0 && texts.length > 0 ? mark.height + gap : mark.height;
  return {
    minWidth: Math.max(mark.width, stack.minWidth),
    maxWidth: Math.max(mark.width, stack.maxWidth),
    fill(width) {
      const filled = stack.fill(width);
      const place = ({ x, y }: Point) => ({
        ...filled.place({ x, y: y + taken }),
        mark: { x: x + (width - mark.width) / 2, y, ...mark },
      });
      return { height: taken + filled.height, place };
    },
  };
}

/** Texts one behind the other in a line, or, where they have no room in one, below each other. */
function inLine(_: Size, texts: readonly Text[], gap: number): Content {
  const all = stacked(texts, 'start');
  const row = texts.reduce((width, text) => width + text.maxWidth, 0) + gap * Math.max(0, texts.length - 1);
  return {
    minWidth: all.minWidth,
    maxWidth: row,
    fill(width) {
      if (row > width + ROUNDING) return all.fill(width);
      const height = Math.max(0, ...texts.map(({ line }) => line));
      const place = ({ x, y }: Point) => {
        let start = x;
        return {
          texts: texts.map((text) => {
            const placed = placeLines(text.lines(text.maxWidth), text.style, height, { x: start, y }, 'start');
            start += text.maxWidth + gap;
            return placed;
          }),
        };
      };
      return { height, place };
    },
  };
}

const ARRANGED = { row: beside, column: below, wrap: inLine };
