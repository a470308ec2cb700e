/** What draws pictures of every kind, in a file of its own. */
export { Picture } from '../controllers/picture.js';
export { pictureStyles } from '../theme/picture.js';
