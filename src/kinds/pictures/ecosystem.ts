import { arrangeEcosystem } from '../../layout/journey/ecosystem/arrange.js';
import { journeyLengths } from '../../layout/journey/lengths.js';
import { textScaleFor } from '../../layout/journey/measures.js';
import { relatedInJourney } from '../../layout/journey/related.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { journeyPictureStyles } from '../../theme/journey/picture.js';
import type { Drawing } from '../kind.js';

/** A journey with its stages around the hub. */
export const ecosystem: Drawing<JourneyIndex> = {
  textScale: (_, width) => textScaleFor(width),
  measures: (_, width, scales) => journeyLengths(width, scales),
  arrange: (index, options) => arrangeEcosystem(index, options),
  related: relatedInJourney,
  styles: journeyPictureStyles,
};
