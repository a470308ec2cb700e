import { stringsFor } from '../../i18n/strings.js';
import type { Kind } from '../../kinds/kind.js';
import { chooseBase } from '../../model/core/href.js';
import type { AnyPart, ModelIndex } from '../../model/core/model-index.js';
import type { Typesetting } from '../../layout/text/measure.js';
import { paragraph } from '../../layout/text/paragraph.js';
import { placeLines, type PlacedText } from '../../layout/text/place.js';
import { WORDS } from '../../layout/text/styles.js';
import { paletteOf, type PaletteTone, type Scheme } from '../../theme/palette.js';
import type { Theme } from '../../theme/values.js';
import { checkOptions, isCheckedLater, isOneOf, isText, isWidth } from '../options.js';
import type { Picture } from '../picture.js';
import { painted } from './colours.js';
import { partNode } from './links.js';
import { pictureWithRoom } from './options.js';
import { outlineOf } from './outline.js';
import { shapesOf } from './shapes.js';
import { boxNodes, textNode, type Pen } from './texts.js';
import { element, languageAttributes, xmlOf, type XmlElement, type XmlNode } from './xml.js';

/** How a model is drawn as SVG. */
export interface SVGOptions {
  /** As the `view` of the element: `auto` by default, the picture that has room. A list (`outline`) cannot be drawn. */
  view?: string | undefined;
  /** The width to arrange the picture for, in CSS pixels, as that of a diagram in a page; 1280 by default. */
  width?: number | undefined;
  /** Variables of the theme with their values: `{ '--jd-navy-accent': '#005eb8' }`. The others have their defaults. */
  theme?: Theme | undefined;
  /** The colours: `light` by default. */
  scheme?: Scheme | undefined;
  /** The base of relative links, as the `base-url` of the element: it counts before the model's own `baseUrl`. */
  base?: string | undefined;
  /** The title of the file, instead of the model's. */
  title?: string | undefined;
  /** The direction of the text. By default that in which the model's language is written. */
  direction?: 'ltr' | 'rtl' | undefined;
}

/** @throws {RangeError} if there is an option that there should not be, or one is not what is allowed. */
export const checkSVGOptions = (options: unknown): void => checkOptions<SVGOptions>('options', options, {
  // Views depend on the kind of the model, and a theme on the variables that there are.
  view: isCheckedLater, width: isWidth, theme: isCheckedLater, scheme: isOneOf('light', 'dark'), base: isText, title: isText, direction: isOneOf('ltr', 'rtl'),
});

/** What a page knows besides. */
export interface DrawOptions extends SVGOptions {
  /** The language of a model that names none. */
  language?: string | undefined;
  typesetting?: Typesetting | undefined;
}

/** Round the picture, for what reaches past it and so that it does not touch the edge of the file. */
const MARGIN = 16;
/** Above the notes, whose text is set as large as the page's. */
const NOTES_GAP = 20;
const NOTE = { ...WORDS, lineHeight: 1.45 };

/** A model as an SVG file, by options that have been checked. @throws {RangeError} if there is no such view or theme, or no picture has room. */
export function drawSVG(kind: Kind, index: ModelIndex, options: DrawOptions): string {
  const { model } = index;
  const language = model.language ?? options.language;
  const strings = stringsFor(language ?? 'en');
  const rightToLeft = options.direction === undefined ? isWrittenFromRight(language) : options.direction === 'rtl';
  const palette = paletteOf(options.theme ?? {}, options.scheme ?? 'light');
  const picture = pictureWithRoom(kind, index, { ...options, strings, rightToLeft, scales: palette.scales });
  const pen: Pen = { palette, rightToLeft };
  const ids = `jd-${hashOf(JSON.stringify([model, options]))}`;
  const notes = notesOf(index, picture, pen, options.typesetting);
  const scale = (options.typesetting?.scale ?? 1) * picture.textScale;
  const size = { width: picture.scene.width + 2 * MARGIN, height: notes.bottom + 2 * MARGIN };
  const root = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg', width: size.width * scale, height: size.height * scale,
      viewBox: `${-MARGIN} ${-MARGIN} ${size.width} ${size.height}`, ...languageAttributes(language), direction: rightToLeft ? 'rtl' : 'ltr',
      'font-family': palette.font, role: 'graphics-document', 'aria-labelledby': `${ids}-title`, 'aria-describedby': `${ids}-outline`,
    },
    element('title', { id: `${ids}-title` }, options.title ?? model.title),
    element('desc', { id: `${ids}-outline` }, outlineOf(index, (part) => kind.details(part, index, strings))),
    element('rect', { x: -MARGIN, y: -MARGIN, ...size, ...painted('fill', palette.page) }),
    shapesOf(picture.scene, picture.name, palette, ids),
    ...partsOf(picture, index, pen, chooseBase(options.base, model.baseUrl)),
    ...notes.nodes,
  );
  return `${xmlOf(root)}\n`;
}

/** The parts and labels in reading order, each where the scene has its box. */
function partsOf({ scene, texts, boxTexts }: Picture, { parts }: ModelIndex, pen: Pen, base: string | undefined): XmlElement[] {
  const labels = Object.keys(scene.boxes).filter((id) => !parts.has(id));
  return [...parts.keys(), ...labels].flatMap((id) => {
    const at = scene.boxes[id];
    const box = boxTexts(id)?.box;
    if (!at || !box) return [];
    const part = parts.get(id);
    const text = texts(id);
    // A link can be followed wherever its box is, between the letters too.
    const area = element('rect', { x: at.x, y: at.y, width: text.width, height: text.height, fill: '#000000', 'fill-opacity': 0 });
    const isLink = (part?.data.links?.length ?? 0) > 0;
    return [partNode(id, part, base, text.texts.length > 0, [isLink ? area : undefined, ...boxNodes({ ...text, box, at, tone: toneOf(part) }, pen)])];
  });
}

const toneOf = (part: AnyPart | undefined): PaletteTone => (part?.isWarning ? 'warn' : part?.tone ?? 'plain');

/** The notes below the picture. */
function notesOf({ model: { notes = [] } }: ModelIndex, { scene: { width, height }, textScale }: Picture, pen: Pen, typesetting: Typesetting = {}): { nodes: XmlNode[]; bottom: number } {
  if (notes.length === 0) return { nodes: [], bottom: height };
  const style = { ...NOTE, size: NOTE.size / textScale };
  const lineHeight = style.size * Math.max(style.lineHeight, typesetting.lineHeight ?? 0);
  let bottom = height + NOTES_GAP / textScale;
  const nodes = notes.map(({ mark = '', text, language }) => {
    const lines = paragraph(mark + text, style, false, typesetting.advances).lines(width);
    const placed: PlacedText = placeLines(lines, style, lineHeight, { x: pen.rightToLeft ? width : 0, y: bottom }, 'start');
    bottom += lines.length * lineHeight;
    const node = textNode(placed, 'muted', 'plain', pen);
    return language === undefined ? node : element('g', languageAttributes(language), node);
  });
  return { nodes, bottom };
}

const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language is written from right to left. */
function isWrittenFromRight(language: string | undefined): boolean {
  try {
    return language !== undefined && FROM_RIGHT.has(new Intl.Locale(language).maximize().script ?? '');
  } catch {
    // It is no tag of a language.
    return false;
  }
}

/** A few letters that differ from file to file, so that the ids of two pictures in one page differ. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
