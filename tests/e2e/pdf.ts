/** Reads a PDF file: what stands on its pages, and what of it is a heading. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';

/** A piece of text, in points from the upper left corner of its page. */
interface Piece {
  text: string;
  x: number;
  /** Its base line. */
  y: number;
  width: number;
  isHeading: boolean;
}

export interface PdfPage {
  width: number;
  height: number;
  pieces: Piece[];
  /** All of its text, without white space: a line may end anywhere. */
  text: string;
  /** How many paths are drawn on it, the discs of icons and the arrows of a picture among them. */
  paths: number;
  /** The colours of its text and paths. */
  colours: string[];
}

export const withoutSpaces = (text: string): string => text.replaceAll(/[\s\u00ad\u200b]+/g, '');

export async function readPdf(data: Uint8Array): Promise<PdfPage[]> {
  // It takes the bytes away.
  const task = getDocument({ data: data.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PdfPage[] = [];
  for (let i = 1; i <= pdf.numPages; i += 1) pages.push(await readPage(await pdf.getPage(i)));
  await task.destroy();
  return pages;
}

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

/** The ids of what is in headings. */
function* idsInHeadings({ role = '', type, id, children = [] }: StructNode, isInside = false): Generator<string> {
  if (type === 'content' && isInside && id !== undefined) yield id;
  for (const child of children) yield* idsInHeadings(child, isInside || /^H\d?$/.test(role));
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const headings = new Set(idsInHeadings((await page.getStructTree())));
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = piecesOf(items, headings, { left, top });
  const { fnArray, argsArray } = await page.getOperatorList();
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const argsOf = (operator: number): unknown[] => fnArray.flatMap((one, n) => (one === operator ? [argsArray[n] as unknown] : []));
  return {
    width: right - left,
    height: top - bottom,
    pieces,
    text: withoutSpaces(pieces.map(({ text }) => text).join('')),
    paths: argsOf(OPS.constructPath).length,
    colours: [OPS.setFillRGBColor, OPS.setStrokeRGBColor].flatMap((operator) => argsOf(operator).map((args) => JSON.stringify(args))),
  };
}

function piecesOf(items: readonly (TextItem | TextMarkedContent)[], headings: ReadonlySet<string>, corner: { left: number; top: number }): Piece[] {
  const open: boolean[] = [];
  return items.flatMap((item) => {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(headings.has(item.id));
      return [];
    }
    const [, , , , x = 0, y = 0] = item.transform as readonly number[];
    return item.str.trim() === '' ? [] : [{ text: item.str, x: x - corner.left, y: corner.top - y, width: item.width, isHeading: open.includes(true) }];
  });
}
