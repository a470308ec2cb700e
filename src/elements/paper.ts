/** What only paper needs, in a file of its own. */
export { loadForPaper, presentPicture } from '../controllers/paper-picture.js';
export { keepScrolled } from '../controllers/scrolled.js';
export { paperTemplate } from '../render/shell/paper.js';
export { paperStyles } from '../theme/paper.js';
