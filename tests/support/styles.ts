import type { CSSResult } from 'lit';
import { flowListStyles } from '../../src/theme/flow/list.js';
import { flowPictureStyles } from '../../src/theme/flow/picture.js';
import { journeyPictureStyles } from '../../src/theme/journey/picture.js';
import { paperStyles } from '../../src/theme/paper.js';
import { pictureStyles } from '../../src/theme/picture.js';
import { baseStyles, listStyles } from '../../src/theme/styles.js';

/** Every style sheet of the library, in the order in which a diagram adopts them. */
export const styles: CSSResult[] = [...baseStyles, pictureStyles, journeyPictureStyles, flowPictureStyles, ...listStyles, flowListStyles, paperStyles];
