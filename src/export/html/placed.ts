import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { COLUMN_GAP, spaceOf, type PanelPlaceWanted } from '../../layout/companion.js';
import { DATA, layoutProperty } from '../../layout/contract.js';
import type { Scales } from '../../layout/scales.js';
import { layerTemplate, openTemplate } from '../../render/shell/layer.js';
import type { Prerendered } from '../../kinds/prerendered.js';
import { pictureOf, type Picture } from '../picture.js';
import { em, inPictures, UNTOUCHED, type ShownPicture } from './style-sheet.js';

/** A picture, and where it is shown. */
export interface PlacedPicture extends ShownPicture {
  picture: Picture;
  /** The width that it was arranged for. */
  width: number;
  /** The names of the pictures that a reader can choose between there. */
  choices: readonly string[];
}

/** The pictures for some widths, the narrowest first. Where there is no room for one, there is none. */
export function placedPictures({ kind, index, view, strings, rightToLeft }: Prerendered, widths: readonly number[], { panel = 'auto', lineHeight, scales }: { panel?: PanelPlaceWanted | undefined; lineHeight: number; scales: Scales }): PlacedPicture[] {
  const pictures = [...new Set(widths)].sort((a, b) => a - b)
    .flatMap((width) => {
      const picture = pictureOf(kind, index, { view, width, panel, strings, rightToLeft, typesetting: { lineHeight }, scales });
      return picture ? [{ width, picture }] : [];
    });
  const least = pictures.map(({ picture: { scene, column, textScale } }) => Math.ceil(scene.width * textScale + spaceOf(column)));
  const choicesAt = (width: number): string[] => kind.arrangements.filter(({ auto, least: from }) => auto && width >= from).map(({ name }) => name);
  return pictures.map(({ width, picture }, i) => ({ width, picture, choices: choicesAt(width), view: picture.name, panel: picture.column > 0 ? 'beside' : 'below', least: least[i] ?? 0, most: least[i + 1] ?? Infinity }));
}

const layerClass = (i: number): string => `layer-${i}`;

/** The drawings behind the text. They grow with the font of the page. Without the comments for Lit, which would take them for its own. */
export const layers = (pictures: readonly PlacedPicture[], selected: string | undefined): string => pictures.map(({ picture: { scene, textScale } }, i) => {
  const shapes = collectResultSync(render([layerTemplate(scene), openTemplate(scene, selected)])).replace(/<!--[^]*?-->/g, '')
    // Each drawing has gradients of its own.
    .replace(/(id="|url\(#)(?=fade-)/g, `$1${layerClass(i)}-`);
  return `<svg class="${layerClass(i)}" width="${em(scene.width * textScale)}" height="${em(scene.height * textScale)}" viewBox="0 0 ${scene.width} ${scene.height}" overflow="visible">${shapes}</svg>`;
}).join('');

/** The line height of a page whose text is set so wide that a diagram follows it. */
export const lineHeightRule = (lineHeight: number): string => (lineHeight > 0 ? `.diagram{${layoutProperty('lineHeight')}:${lineHeight}}` : '');

/** Rules that put the parts in their places, and show the right drawing behind them. */
export const placeRules = (pictures: readonly PlacedPicture[], boxIds: readonly string[]): string => [
  ...(pictures.length > 0 ? ['.layer>g>svg{display:none}'] : []),
  ...pictures.map((placed, i) => inPictures([placed], `.layer>g>.${layerClass(i)}{display:inline}${choiceRules(placed)}${placesIn(placed.picture, boxIds)}`)),
].join('');

/** Shows the buttons of the pictures that a reader can choose between, if there are several, with the one that is shown. */
const choiceRules = ({ choices, view }: PlacedPicture): string => (choices.length < 2 ? '' : `.choice{display:inline-flex!important}${choices.map((name) =>
  `.tool[${DATA.choose}=${JSON.stringify(name)}]{display:inline-flex!important;${name === view ? 'background:var(--_text);color:var(--_raised);border-color:var(--_text);forced-color-adjust:none' : ''}}`).join('')}`);

const lengthRules = (lengths: Readonly<Record<string, number>>): string =>
  Object.entries(lengths).map(([name, length]) => `${layoutProperty(name)}:${em(length)};`).join('');

/** The places of the parts, as they are written in the page (`controllers/places.ts`). Their `em` is that of the picture's text. */
function placesIn({ scene, column, notPlaced, lengths, textScale, boxTexts }: Picture, boxIds: readonly string[]): string {
  const type = textScale === 1 ? '' : `${layoutProperty('textScale')}:${textScale};`;
  const measures = type + lengthRules(lengths);
  const placed = notPlaced === undefined ? '' : `:not(${notPlaced})`;
  const boxes = boxIds.map((id) => {
    const box = scene.boxes[id];
    return `${UNTOUCHED} [${DATA.box}=${JSON.stringify(id)}]${placed}{${box ? `left:${em(box.x)};top:${em(box.y)}${boxTexts(id)?.box.tight ? `;width:${em(box.width)}` : ''}` : 'display:none!important'}}`;
  });
  const room = lengthRules({ pictureWidth: scene.width * textScale, pictureHeight: scene.height * textScale, ...(column > 0 ? { column, columnGap: COLUMN_GAP } : {}) });
  return `.diagram:has(>${UNTOUCHED}){${room}}${UNTOUCHED}{${measures}}${boxes.join('')}`;
}
