import { pictureOf, type Picture } from '../../src/export/picture.js';
import { en } from '../../src/i18n/en.js';
import '../../src/kinds/all-pictures.js';
import '../../src/kinds/all-texts.js';
import { journeyKind } from '../../src/kinds/journey.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';

/** The picture of a journey at a width, measured without a page. */
export const pictureAt = (model: Journey, width: number, view = 'auto'): Picture =>
  pictureOf(journeyKind, indexJourney(model), { view, width, strings: en, rightToLeft: false })!;
