import type { Drawing } from '../kinds/kind.js';
import { withData } from '../layout/contract.js';
import { mirror, scaleScene, scaleSizes, type Scene } from '../layout/scene.js';
import { TIGHT_ROUNDING } from '../layout/dimensions.js';
import { setText } from '../layout/arrangement.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { Highlight, type RelatedTo } from './highlight.js';
import { COLUMN_GAP, spaceOf, type PictureRoom } from '../layout/companion.js';
import { differs } from './no-room.js';
import { clearRoom, columnOf, headerOf, setColumn, setHeader, setInset, setPaperLengths, setPictureSize } from './diagram-room.js';
import { boxIdOf, clearPlaces, drawLayer, putInPlaces, setMeasures, takeFromPlace } from './places.js';
import { viewOf } from './realm.js';
import type { Typography } from './typography.js';

/** What a picture is drawn for. */
export interface Room extends PictureRoom, Pick<Typography, 'scale' | 'scales' | 'rightToLeft'> {}

/** What has a place in a picture. What has one in others only goes back into normal flow. */
function elementsToPlace(canvas: HTMLElement, { notPlaced }: Drawing): HTMLElement[] {
  const elements = [...canvas.querySelectorAll<HTMLElement>(withData('box'))];
  if (notPlaced === undefined) return elements;
  const [others, placed] = [true, false].map((not) => elements.filter((element) => element.matches(notPlaced) === not));
  others?.forEach(takeFromPlace);
  return placed ?? [];
}

/** The size of a part's text; of a tight one, the width of its widest line, which is that of the inline element in it. */
function sizeOf(element: HTMLElement, isTight: boolean): { width: number; height: number } {
  const { offsetWidth: width, offsetHeight: height } = element;
  const text = isTight ? element.firstElementChild : null;
  if (!text || width === 0) return { width, height };
  // A page may transform the element.
  const scale = width / element.getBoundingClientRect().width;
  return { width: Math.ceil(text.getBoundingClientRect().width * scale + TIGHT_ROUNDING), height };
}

/** What belongs to a part of a model. */
const relatedBy = (drawing: Drawing, index: ModelIndex): RelatedTo => (id) => {
  if (drawing.related) return drawing.related(index, id);
  return index.parts.has(id) ? { own: [id], ways: [], ends: [], inside: [], around: [] } : undefined;
};

/**
 * Measures the parts at their natural size, has them arranged, and puts them in their places. It reads all sizes before
 * it writes the first place.
 *
 * Drawings are calculated for a 16 px font. With another font size, that of the page or that of a drawing with little
 * room, the width and the measured sizes are converted to 16 px, and the scene is converted back, so that everything
 * grows with the text.
 */
export class Picture {
  scene: Scene | undefined;
  /** The size of its text, as a multiple of the page's. */
  textScale = 1;
  readonly #highlight = new Highlight();
  #sizes = new Map<string, { width: number; height: number }>();

  /** Puts the parts in their places. @returns what has to be observed; `undefined` if the arrangement turns out to have no room. */
  place(canvas: HTMLElement, index: ModelIndex, drawing: Drawing, room: Room): readonly HTMLElement[] | undefined {
    setColumn(canvas, room.column * room.scale, COLUMN_GAP * room.scale);
    const { textScale, width } = setText(drawing, index, room.width, room.scale, room.scales.picture);
    this.textScale = textScale;
    const scale = room.scale * textScale;
    setMeasures(canvas, scale, textScale, drawing.measures?.(index, width, room.scales));
    const elements = elementsToPlace(canvas, drawing);
    const isTight = (element: HTMLElement): boolean => drawing.tight !== undefined && element.matches(drawing.tight);
    for (const element of elements) if (isTight(element)) element.style.removeProperty('width');
    const sizes = new Map(elements.map((element) => [boxIdOf(element), sizeOf(element, isTight(element))]));
    const header = room.column > 0 ? headerOf(canvas) : null;
    const headerHeight = header?.offsetHeight;
    setInset(canvas);
    const scene = drawing.arrange(index, { width, scales: room.scales, sizes: scaleSizes((id) => sizes.get(id) ?? { width: 0, height: 0 }, 1 / scale) });
    if (!scene) return undefined;
    const scaled = scaleScene(scene, scale);
    this.scene = room.rightToLeft ? mirror(scaled, spaceOf(room.column) * room.scale) : scaled;
    putInPlaces(elements, this.scene, isTight);
    setPictureSize(canvas, this.scene);
    setHeader(canvas, headerHeight);
    this.#sizes = sizes;
    return header ? [...elements, header] : elements;
  }

  /** Draws what is behind the text if it is new, shows what is open, and what is pointed at. */
  draw(canvas: HTMLElement, index: ModelIndex, drawing: Drawing, selected: string | undefined, isNew: boolean): void {
    if (!this.scene) return;
    drawLayer(canvas, this.scene, selected, isNew);
    this.#highlight.watch(canvas, relatedBy(drawing, index), selected);
  }

  /** The same for paper, where nothing is open or pointed at; the style sheet fits the picture to a page. @param width that of a page, in CSS pixels for a font of 16 px. */
  drawOnPaper(canvas: HTMLElement, scale: number, width: number): void {
    if (this.scene) drawLayer(canvas, this.scene, undefined, true);
    this.#highlight.hide();
    setPaperLengths(canvas, scale, width);
  }

  /** Whether the size of a text differs from the planned one, and if so, whether it does noticeably. */
  changeOf(element: HTMLElement): 'none' | 'little' | 'noticeable' {
    if (element === headerOf(element)) this.#headerChanged(element);
    const planned = this.#sizes.get(boxIdOf(element));
    const { offsetWidth: width, offsetHeight: height } = element;
    if (!planned || (planned.width === width && planned.height === height)) return 'none';
    return differs(planned.width, width) || differs(planned.height, height) ? 'noticeable' : 'little';
  }

  /** In the next frame: what moves in this round may change the size of something else that is observed. */
  #headerChanged(header: HTMLElement): void {
    viewOf(header)?.requestAnimationFrame(() => {
      if (columnOf(header) > 0) setHeader(header, header.offsetHeight);
    });
  }

  /** Removes everything that was written, for a list or cards. */
  clear(canvas: HTMLElement): void {
    this.#highlight.leave();
    clearPlaces(canvas);
    clearRoom(canvas);
  }
}
