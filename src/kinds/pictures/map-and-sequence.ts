import { arrangeMap, mapMayFit } from '../../layout/flow/map/arrange.js';
import { arrangeSequence, sequenceMayFit } from '../../layout/flow/sequence/arrange.js';
import { mapMeasures, sequenceMeasures, sequenceTextScale } from '../../layout/flow/lengths.js';
import { relatedInFlow as related } from '../../layout/flow/related.js';
import type { FlowIndex } from '../../model/flow/build-index.js';
import { flowPictureStyles as styles } from '../../theme/flow/picture.js';
import type { Drawing } from '../kind.js';

/** A flow as a map of its systems, with the messages beside it as its key. */
export const map: Drawing<FlowIndex> = { mayFit: mapMayFit, arrange: arrangeMap, measures: mapMeasures, notPlaced: '.messages *', tight: '.number-title', related, styles };

/** The messages of a flow in order, between the lifelines of its systems. Shown where a map has no room. */
export const sequence: Drawing<FlowIndex> = { mayFit: sequenceMayFit, textScale: sequenceTextScale, arrange: arrangeSequence, measures: sequenceMeasures, notPlaced: '.numbers *', related, styles };
