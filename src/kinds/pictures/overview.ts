import { arrangeOverview } from '../../layout/journey/overview/arrange.js';
import { overviewLengths } from '../../layout/journey/lengths.js';
import { relatedInJourney } from '../../layout/journey/related.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { journeyPictureStyles } from '../../theme/journey/picture.js';
import type { Drawing } from '../kind.js';

/** A journey as a strip of chevrons. */
export const overview: Drawing<JourneyIndex> = {
  measures: (_, width, scales) => overviewLengths(width, scales),
  arrange: arrangeOverview,
  related: relatedInJourney,
  styles: journeyPictureStyles,
};
