import { iconPath } from '../icons/registry.js';
import type { Strings } from '../i18n/en.js';
import { drawingFor, mayFit, textsOf, type Kind, type Picture as PictureEntry } from '../kinds/kind.js';
import { choosePresentation } from '../layout/presentation.js';
import { mirror, type Scene } from '../layout/scene.js';
import type { MeasuredText, Typesetting } from '../layout/text/measure.js';
import { measured, type Texts } from '../layout/text/sizes.js';
import type { ModelIndex } from '../model/core/model-index.js';

/** A picture that has been arranged without a page. */
export interface Picture {
  /** The name of its arrangement. */
  name: string;
  scene: Scene;
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
  strings: Strings;
  rightToLeft: boolean;
  typesetting?: Typesetting | undefined;
}

/** The picture that the element would show at a width; `undefined` where it would show cards or a list. */
export function pictureOf(kind: Kind, index: ModelIndex, { view, width, strings, rightToLeft, typesetting }: PictureOptions): Picture | undefined {
  const textsIn = textsOf(kind);
  if (!textsIn) return undefined;
  const room = Math.floor(width);
  const context = { hasIcon: (name: string) => iconPath(name) !== undefined, words: strings };
  const failed = new Set<PictureEntry>();
  const hasNoRoom = (one: PictureEntry): boolean => failed.has(one) || mayFit(one, index, room) === false;
  for (;;) {
    const { arrangement } = choosePresentation({ arrangements: kind.arrangements, view, asList: view === 'outline', width: room, hasNoRoom });
    if (!arrangement) return undefined;
    const drawing = drawingFor(arrangement, index);
    const lengths = drawing?.measures?.(index, room) ?? {};
    const boxTexts = textsIn(index, arrangement.name, context);
    const texts = measured(boxTexts, lengths, typesetting);
    const scene = drawing?.arrange(index, { width: room, sizes: texts });
    if (scene) return { name: arrangement.name, scene: rightToLeft ? mirror(scene) : scene, lengths, boxTexts, texts };
    failed.add(arrangement);
  }
}
