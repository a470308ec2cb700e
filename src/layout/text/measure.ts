import type { Size } from '../../geometry/types.js';
import { lengthOf, type BoxContent, type Lengths, type Mark, type TextBox } from './box.js';
import { paragraph, type Paragraph } from './paragraph.js';

/** The size of a box, and the lines of each of its texts. */
export interface MeasuredText extends Size {
  texts: string[][];
}

/** What is as broad as its room, but for an error of rounding, fits. */
const ROUNDING = 1 / 64;

const NONE: Size = { width: 0, height: 0 };

/** Measures a box without a page: in whole CSS pixels, as a browser reports the size of an element. */
export function measureText<Name extends string>(box: TextBox<Name>, content: BoxContent, lengths: Lengths<Name>): MeasuredText {
  const texts = box.texts.flatMap((style, i) => {
    const text = content.texts[i];
    return text === undefined ? [] : [{ line: style.size * style.lineHeight, ...paragraph(text, style, box.balanced) }];
  });
  // Of a border, a page draws whole dots.
  const border = Math.floor(box.border ?? 0);
  const edge = { x: 2 * ((box.padding?.x ?? 0) + border), y: 2 * ((box.padding?.y ?? 0) + border) };
  const mark = markSize(box.mark, content.mark, lengths);
  const arranged = ARRANGED[box.direction](mark, texts, box.gap);
  const most = box.maxWidth === undefined ? Infinity : lengthOf(box.maxWidth, lengths) - edge.x;
  const inner = Math.max((box.minWidth ?? 0) - edge.x, arranged.minWidth, Math.min(arranged.maxWidth, most));
  const { height, lines } = arranged.fill(inner);
  return { width: Math.round(inner + edge.x), height: Math.round(Math.max(box.minHeight ?? 0, height + edge.y)), texts: lines };
}

type Text = Paragraph & { line: number };

/** The content of a box that has yet to be given its width. */
interface Content {
  minWidth: number;
  maxWidth: number;
  fill(width: number): { height: number; lines: string[][] };
}

function markSize<Name extends string>(mark: Mark<Name> | undefined, shown: BoxContent['mark'], lengths: Lengths<Name>): Size {
  if (!mark || !shown) return NONE;
  if (mark.type !== 'badge') {
    const size = lengthOf(mark.size, lengths);
    return { width: size, height: size };
  }
  const { size, padding, border = 0, text } = mark;
  const number = typeof shown === 'string' ? paragraph(shown, text).maxWidth : 0;
  return { width: Math.max(size, number + 2 * (padding + border)), height: size };
}

/** Texts below each other. */
function stacked(texts: readonly Text[]): Content {
  return {
    minWidth: Math.max(0, ...texts.map((text) => text.minWidth)),
    maxWidth: Math.max(0, ...texts.map((text) => text.maxWidth)),
    fill(width) {
      const lines = texts.map((text) => text.lines(width));
      return { lines, height: texts.reduce((height, text, i) => height + text.line * (lines[i]?.length ?? 0), 0) };
    },
  };
}

function beside(mark: Size, texts: readonly Text[], gap: number): Content {
  const stack = stacked(texts);
  const taken = mark.width > 0 && texts.length > 0 ? mark.width + gap : mark.width;
  return {
    minWidth: taken + stack.minWidth,
    maxWidth: taken + stack.maxWidth,
    fill(width) {
      const { lines, height } = stack.fill(width - taken);
      return { lines, height: Math.max(mark.height, height) };
    },
  };
}

function below(mark: Size, texts: readonly Text[], gap: number): Content {
  const stack = stacked(texts);
  return {
    minWidth: Math.max(mark.width, stack.minWidth),
    maxWidth: Math.max(mark.width, stack.maxWidth),
    fill(width) {
      const { lines, height } = stack.fill(width);
      return { lines, height: mark.height + (mark.height > 0 && texts.length > 0 ? gap : 0) + height };
    },
  };
}

/** Texts one behind the other in a line, or, where they have no room in one, below each other. */
function inLine(_: Size, texts: readonly Text[], gap: number): Content {
  const all = stacked(texts);
  const row = texts.reduce((width, text) => width + text.maxWidth, 0) + gap * Math.max(0, texts.length - 1);
  return {
    minWidth: all.minWidth,
    maxWidth: row,
    fill(width) {
      if (row > width + ROUNDING) return all.fill(width);
      return { lines: texts.map((text) => text.lines(text.maxWidth)), height: Math.max(0, ...texts.map(({ line }) => line)) };
    },
  };
}

const ARRANGED = { row: beside, column: below, wrap: inLine };
