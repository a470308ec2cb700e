/** The parts of the element that are in files of their own, fetched when a page first needs them. */
import type { SVGFile } from '../controllers/download.js';
import type { PaperFile } from '../controllers/print.js';
import type { PictureFile } from '../controllers/picture-files.js';
import type { WalkFile } from '../controllers/walk-control.js';
import type { WordsFile } from '../controllers/wording.js';
import { OnDemand } from '../shared/on-demand.js';

export const pictureFile: PictureFile = new OnDemand(() => import('./picture.js'));
export const paperFile: PaperFile = new OnDemand(() => import('./paper.js'));
export const walkFile: WalkFile = new OnDemand(() => import('../controllers/walk.js'));
export const wordsFile: WordsFile = new OnDemand(() => import('../model/core/describe-problems.js'));
export const svgFile: SVGFile = new OnDemand(() => import('../controllers/svg.js'));
