/** The picture of a diagram as a file: SVG, PNG, and a download. Loaded when it is first asked for. */
import { checkSVGOptions, drawSVG, type SVGOptions } from '../export/svg/draw.js';
import '../kinds/all-texts.js';
import { loadPictures, type Kind } from '../kinds/kind.js';
import { BASE_FONT_SIZE } from '../layout/dimensions.js';
import type { AdvancesOf } from '../layout/text/width.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { languageOf, viewOf } from './realm.js';
import { themeInEffect } from './theme-in-effect.js';
import { typographyOf } from './typography.js';

/** A diagram in a page. */
export interface Shown extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly index: ModelIndex | undefined;
  readonly kind: Kind | undefined;
  readonly view: string;
  /** The picture that is shown, and its width in CSS pixels for a font of 16 px; `undefined` for cards and lists. */
  readonly picture: { view: string; width: number } | undefined;
  readonly baseUrl: string | undefined;
}

/**
 * A diagram as SVG: the picture that is shown, in the theme that is in effect. Where cards or a list are shown, the picture
 * for a wider page.
 */
export async function svgOf(shown: Shown, options: SVGOptions = {}): Promise<string> {
  const { kind, index } = shown;
  if (!kind || !index) throw new Error('There is no diagram to save. Wait for `journey-load`.');
  checkSVGOptions(options);
  await loadPictures(kind.arrangements, index);
  const { theme, scheme } = themeInEffect(shown, options.scheme);
  const { scale, rightToLeft, lineHeight, scales } = typographyOf(shown);
  const sizes = Object.fromEntries(Object.entries(scales).map(([name, times]) => [`--jd-${name === 'corner' ? name : `scale-${name}`}`, String(times)]));
  return drawSVG(kind, index, {
    ...wantedOf(shown, kind), base: shown.baseUrl, direction: rightToLeft ? 'rtl' : 'ltr',
    ...given(options), theme: { ...theme, ...sizes, ...options.theme }, scheme,
    language: languageOf(shown), typesetting: { scale, lineHeight, advances: advancesIn(shown, theme['--jd-font']) },
  });
}

/** Options without those that are `undefined`. */
const given = (options: SVGOptions): SVGOptions => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

/** The picture that is shown; without one, the view that is asked for, where it is a picture. */
const wantedOf = ({ picture, view }: Shown, { arrangements }: Kind): Pick<SVGOptions, 'view' | 'width'> =>
  picture ?? { view: arrangements.some(({ name }) => name === view) ? view : 'auto' };

/** How broad letters are in the font of the page; `undefined` where that cannot be measured. */
function advancesIn(shown: Shown, family = 'sans-serif'): AdvancesOf | undefined {
  const drawing = shown.ownerDocument.createElement('canvas').getContext('2d');
  if (!drawing) return undefined;
  return (characters, bold) => {
    drawing.font = `${bold ? 700 : 400} ${BASE_FONT_SIZE}px ${family}`;
    let [text, before] = ['', 0];
    return characters.map((character) => {
      text += character;
      const { width } = drawing.measureText(text);
      const advance = (width - before) / BASE_FONT_SIZE;
      before = width;
      return advance;
    });
  };
}

/**
 * A diagram as PNG.
 * @param scale how many dots a CSS pixel has in each direction.
 * @throws {RangeError} if the scale is no number above 0, or the picture is too large for the browser.
 */
export async function pngOf(shown: Shown, scale: number, options: SVGOptions = {}): Promise<Blob> {
  if (!Number.isFinite(scale) || scale <= 0) throw new RangeError(`scale: found ${String(scale)}. Allowed: a number above 0.`);
  const image = shown.ownerDocument.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgOf(shown, options))}`;
  try {
    await image.decode();
  } catch (cause) {
    throw new Error('The picture cannot be drawn as PNG. If the page has a Content-Security-Policy, it must allow `img-src data:`.', { cause });
  }
  const canvas = shown.ownerDocument.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  const blob = await imageOn(canvas, image).catch(() => null);
  if (!blob) throw new RangeError(`scale: ${canvas.width} × ${canvas.height} dots are too many for this browser. Give a smaller scale than ${scale}.`);
  return blob;
}

/** Browsers differ in what they do where a canvas is too large: they throw, or make nothing of it. */
async function imageOn(canvas: HTMLCanvasElement, image: HTMLImageElement): Promise<Blob | null> {
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Saves a diagram as an SVG file, named after the title. */
export async function download(shown: Shown): Promise<void> {
  const view = viewOf(shown);
  if (!view) return;
  const address = view.URL.createObjectURL(new view.Blob([await svgOf(shown)], { type: 'image/svg+xml' }));
  const link = shown.ownerDocument.createElement('a');
  link.href = address;
  link.download = `${fileName(shown.index?.model.title ?? '')}.svg`;
  link.click();
  // The browser reads it after this turn.
  view.setTimeout(() => view.URL.revokeObjectURL(address), 60_000);
}

/** A title as the name of a file in any system: letters and numbers, with hyphens between them. */
const fileName = (title: string): string =>
  title.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80).toLowerCase() || 'diagram';
