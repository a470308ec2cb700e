/** The picture of a diagram on paper. */
import { drawingFor, loadPictures, mayFit, type Kind, type Picture as PictureEntry } from '../kinds/kind.js';
import { DATA, withData } from '../layout/contract.js';
import { chooseForPaper, pageFor, type Drawn } from '../layout/paper.js';
import { candidates } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { setPresentation } from './canvas.js';
import { setData } from './data.js';
import type { PictureFile } from './picture-files.js';
import type { Picture } from './picture.js';
import { viewOf } from './realm.js';
import type { Typography } from './typography.js';

/** What the host asks for. */
interface Wanted {
  arrangements: readonly PictureEntry[];
  view: string;
  chosen?: string | undefined;
  prefers?(index: ModelIndex, width: number): string | undefined;
}

interface Host extends HTMLElement {
  readonly index: ModelIndex | undefined;
  readonly kind: Kind | undefined;
  readonly view: string;
}

/**
 * Loads the files of the picture for paper, which a narrow window has not needed: not where readers point with a finger, as on
 * a phone, which seldom prints.
 */
export async function loadForPaper(host: Host, file: PictureFile): Promise<void> {
  const { index, kind, view } = host;
  if (!index || !kind || view === 'outline' || (viewOf(host)?.matchMedia('(pointer: coarse)').matches ?? true)) return;
  await Promise.all([file.load(), loadPictures(candidates({ arrangements: kind.arrangements, view }), index)]);
}

/**
 * Presents the parts for paper: as the picture that is largest on a page, drawn for the width of paper, with nothing open,
 * walked to or pointed at. Without the files of a picture, where its text would be too small, or where the list is asked for
 * by name, there are only the words. How wide the paper is does not matter, since browsers say it too late, or not at all: the
 * style sheet fits the picture to the page.
 * @param picture what places pictures, if its file is there.
 */
export function presentPicture(canvas: HTMLElement, index: ModelIndex, wanted: Wanted, picture: Picture | undefined, type: Typography): void {
  // What would be printed is not fitted to a page while it is measured.
  setData(canvas, 'paper', undefined);
  const page = pageFor(isLandscape(canvas));
  const isShown = picture !== undefined && wanted.view !== 'outline' && placeLargest(canvas, index, { ...wanted, page }, picture, type);
  if (isShown) {
    picture.drawOnPaper(canvas, type.scale, page.width);
    for (const element of canvas.querySelectorAll(withData('walk'))) element.removeAttribute(DATA.walk);
  }
  setData(canvas, 'paper', isShown ? 'picture' : 'words');
}

/** Whether the paper is known to lie across. In Firefox, and before its layout has begun, a page still has the size of its window. */
function isLandscape(canvas: HTMLElement): boolean {
  const view = viewOf(canvas);
  return view !== undefined && view.matchMedia('print and (orientation: landscape)').matches && !view.matchMedia(`(width: ${view.innerWidth}px)`).matches;
}

function placeLargest(canvas: HTMLElement, index: ModelIndex, wanted: Wanted & { page: ReturnType<typeof pageFor> }, picture: Picture, type: Typography): boolean {
  const { page } = wanted;
  const preferred = wanted.prefers?.(index, page.width);
  const there = candidates({ ...wanted, preferred }).filter((entry) => drawingFor(entry, index) !== undefined);
  let last: { entry: PictureEntry; width: number } | undefined;
  const draw = (entry: PictureEntry, width: number): Drawn | undefined => {
    const drawing = drawingFor(entry, index);
    if (!drawing || mayFit(entry, index, width) === false) return undefined;
    setPresentation(canvas, index, 'picture', entry.name);
    last = { entry, width };
    if (!picture.place(canvas, index, drawing, { ...type, width, column: 0 }) || !picture.scene) return undefined;
    return { width: picture.scene.width / type.scale, height: picture.scene.height / type.scale, textScale: picture.textScale };
  };
  const choice = chooseForPaper(there, page, draw);
  if (!choice) return false;
  return (last?.entry === choice.arrangement && last.width === choice.width) || draw(choice.arrangement, choice.width) !== undefined;
}
