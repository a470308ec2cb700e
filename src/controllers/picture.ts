import { withData } from '../layout/contract.js';
import { mirror, scaleScene, scaleSizes, type Scene } from '../layout/scene.js';
import type { Arrangement } from '../layout/arrangement.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { differs } from './no-room.js';
import { boxIdOf, clearPlaces, drawLayer, putInPlaces, setMeasures } from './places.js';
import type { Typography } from './typography.js';

/** What a picture is drawn for. */
export interface Room extends Pick<Typography, 'scale' | 'rightToLeft'> {
  /** The width of the container, converted to a 16 px font. */
  width: number;
}

/**
 * Measures the parts at their natural size, has them arranged, and puts them in their places. It reads all sizes before
 * it writes the first place.
 *
 * Drawings are calculated for a 16 px font. With another font size, the width and the measured sizes are converted to
 * 16 px, and the scene is converted back, so that everything grows with the text.
 */
export class Picture {
  scene: Scene | undefined;
  #sizes = new Map<string, { width: number; height: number }>();

  /** Puts the parts in their places. @returns what has to be observed; `undefined` if the arrangement turns out to have no room. */
  place(canvas: HTMLElement, index: ModelIndex, arrangement: Arrangement, { width, scale, rightToLeft }: Room): readonly HTMLElement[] | undefined {
    setMeasures(canvas, scale, arrangement.measures?.(index, width));
    const elements = [...canvas.querySelectorAll<HTMLElement>(withData('box'))];
    const sizes = new Map(elements.map((element) => [boxIdOf(element), { width: element.offsetWidth, height: element.offsetHeight }]));
    const scene = arrangement.arrange(index, { width, sizes: scaleSizes((id) => sizes.get(id) ?? { width: 0, height: 0 }, 1 / scale) });
    if (!scene) return undefined;
    const scaled = scaleScene(scene, scale);
    this.scene = rightToLeft ? mirror(scaled) : scaled;
    putInPlaces(elements, this.scene);
    this.#sizes = sizes;
    return elements;
  }

  /** Draws what is behind the text if it is new, and outlines what is open. */
  draw(canvas: HTMLElement, selected: string | undefined, isNew: boolean): void {
    if (this.scene) drawLayer(canvas, this.scene, selected, isNew);
  }

  /** Whether the size of a text differs from the planned one, and if so, whether it does noticeably. */
  changeOf(element: HTMLElement): 'none' | 'little' | 'noticeable' {
    const planned = this.#sizes.get(boxIdOf(element));
    const { offsetWidth: width, offsetHeight: height } = element;
    if (!planned || (planned.width === width && planned.height === height)) return 'none';
    return differs(planned.width, width) || differs(planned.height, height) ? 'noticeable' : 'little';
  }

  /** Removes everything that was written, for a list or cards. */
  clear(canvas: HTMLElement): void {
    clearPlaces(canvas);
  }
}
