import { iconPath } from '../icons/registry.js';
import type { Strings } from '../i18n/en.js';
import { numberIn } from '../i18n/strings.js';
import { drawingFor, mayFit, textsOf, type Kind, type Picture as PictureEntry } from '../kinds/kind.js';
import { setText } from '../layout/arrangement.js';
import { pictureWidth, spaceOf, type NoRoomAt, type PanelPlaceWanted } from '../layout/companion.js';
import { choosePresentation } from '../layout/presentation.js';
import { mirror, type Scene } from '../layout/scene.js';
import type { MeasuredText, Typesetting } from '../layout/text/measure.js';
import { NO_SCALES, type Scales } from '../layout/scales.js';
import { scaledTexts } from '../layout/text/scaled.js';
import { measured, type Texts } from '../layout/text/sizes.js';
import type { ModelIndex } from '../model/core/model-index.js';

/** A picture that has been arranged without a page. */
export interface Picture {
  /** The name of its arrangement. */
  name: string;
  /** For a text of 16 px, as everything here. */
  scene: Scene;
  /** A selector of what has no place in it: see `Drawing`. */
  notPlaced: string | undefined;
  /** The size of its text, as a multiple of the page's. */
  textScale: number;
  /** The width of the column beside it, in CSS pixels; 0 if there is none. */
  column: number;
  /** The pictures that were tried before it. */
  noRoom: readonly NoRoomAt[];
  /** The lengths that its texts depend on. */
  lengths: Readonly<Record<string, number>>;
  /** How its texts are set, by the ids of their boxes. */
  boxTexts: Texts;
  /** The same, measured, with what stands in a box read from left to right. */
  texts(id: string): MeasuredText;
}

export interface PictureOptions {
  /** The name of an arrangement, or `auto`. */
  view: string;
  /** The width of the container in CSS pixels, for a font of 16 px. */
  width: number;
  /** Where its panels are; with none, the picture has all of the width. */
  panel?: PanelPlaceWanted;
  strings: Strings;
  rightToLeft: boolean;
  typesetting?: Typesetting | undefined;
  /** Those of the theme; as usual by default. */
  scales?: Scales | undefined;
}

/** The picture that the element would show at a width; `undefined` where it would show cards or a list. */
export function pictureOf(kind: Kind, index: ModelIndex, { view, width, panel = 'below', strings, rightToLeft, typesetting, scales = NO_SCALES }: PictureOptions): Picture | undefined {
  const textsIn = textsOf(kind);
  if (!textsIn) return undefined;
  const context = { hasIcon: (name: string) => iconPath(name) !== undefined, words: strings, digits: (number: number) => numberIn(strings, number) };
  const noRoom: NoRoomAt[] = [];
  const hasNoRoom = (one: PictureEntry, least: number): boolean => noRoom.some(([name, at]) => name === one.name && at === least) || mayFit(one, index, least) === false;
  const preferred = kind.prefers(index, pictureWidth(Math.floor(width), panel));
  for (;;) {
    const { arrangement, room } = choosePresentation({ arrangements: kind.arrangements, view, panel, preferred, asList: view === 'outline', width: Math.floor(width), hasNoRoom });
    if (!arrangement || !room) return undefined;
    const drawing = drawingFor(arrangement, index);
    const pageScale = typesetting?.scale ?? 1;
    const { textScale, width: within } = setText(drawing, index, room.width, pageScale, scales.picture);
    const lengths = drawing?.measures?.(index, within, scales) ?? {};
    const boxTexts = scaledTexts(textsIn(index, arrangement.name, context), scales, pageScale * textScale);
    const texts = measured(boxTexts, lengths, { ...typesetting, scale: pageScale * textScale });
    const scene = drawing?.arrange(index, { width: within, sizes: texts, scales });
    const { column } = room;
    if (scene) return { name: arrangement.name, column, scene: rightToLeft ? mirror(scene, spaceOf(column) / textScale) : scene, textScale, notPlaced: drawing?.notPlaced, noRoom, lengths, boxTexts, texts };
    noRoom.push([arrangement.name, room.width]);
  }
}
