import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { DATA, layoutProperty } from '../../layout/contract.js';
import { MAX_DRAWING_WIDTH } from '../../layout/dimensions.js';
import { layerTemplate } from '../../render/shell/layer.js';
import type { Prerendered } from '../../kinds/prerendered.js';
import { pictureOf, type Picture } from '../picture.js';
import { em, inPictures, UNTOUCHED, type ShownPicture } from './style-sheet.js';

/** A picture, and where it is shown. */
export interface PlacedPicture extends ShownPicture {
  picture: Picture;
}

/** The pictures for some widths, the narrowest first. Where there is no room for one, there is none. */
export function placedPictures({ kind, index, view, strings, rightToLeft }: Prerendered, widths: readonly number[]): PlacedPicture[] {
  const pictures = [...new Set(widths.map((width) => Math.min(width, MAX_DRAWING_WIDTH)))].sort((a, b) => a - b)
    .flatMap((width) => pictureOf(kind, index, { view, width, strings, rightToLeft }) ?? []);
  const least = pictures.map(({ scene }) => Math.ceil(scene.width));
  return pictures.map((picture, i) => ({ picture, view: picture.name, least: least[i] ?? 0, most: least[i + 1] ?? Infinity }));
}

const layerClass = (i: number): string => `layer-${i}`;

/** The drawings behind the text. They grow with the font of the page. Without the comments for Lit, which would take them for its own. */
export const layers = (pictures: readonly PlacedPicture[]): string => pictures.map(({ picture: { scene } }, i) => {
  const shapes = collectResultSync(render(layerTemplate(scene))).replace(/<!--[^]*?-->/g, '')
    // Each drawing has gradients of its own.
    .replace(/(id="|url\(#)(?=fade-)/g, `$1${layerClass(i)}-`);
  return `<svg class="${layerClass(i)}" width="${em(scene.width)}" height="${em(scene.height)}" viewBox="0 0 ${scene.width} ${scene.height}" overflow="visible">${shapes}</svg>`;
}).join('');

/** Rules that put the parts in their places, and show the right drawing behind them. */
export const placeRules = (pictures: readonly PlacedPicture[], boxIds: readonly string[]): string => [
  ...(pictures.length > 0 ? ['.layer>g>svg{display:none}'] : []),
  ...pictures.map((placed, i) => inPictures([placed], `.layer>g>.${layerClass(i)}{display:inline}${placesIn(placed.picture, boxIds)}`)),
].join('');

/** The places of the parts, as they are written in the page (`controllers/places.ts`). */
function placesIn({ scene, lengths }: Picture, boxIds: readonly string[]): string {
  const measures = Object.entries(lengths).map(([name, length]) => `${layoutProperty(name)}:${em(length)};`).join('');
  const boxes = boxIds.map((id) => {
    const box = scene.boxes[id];
    return `${UNTOUCHED} [${DATA.box}=${JSON.stringify(id)}]{${box ? `left:${em(box.x)};top:${em(box.y)}` : 'display:none!important'}}`;
  });
  return `${UNTOUCHED}{inline-size:${em(scene.width)};grid-template-rows:${em(scene.height)};${measures}}${boxes.join('')}`;
}
