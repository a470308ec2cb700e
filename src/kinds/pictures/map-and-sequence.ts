import { arrangeMap, mapMayFit } from '../../layout/flow/map/arrange.js';
import { arrangeSequence, sequenceMayFit } from '../../layout/flow/sequence/arrange.js';
import { sequenceMeasures } from '../../layout/flow/text-boxes.js';
import type { FlowIndex } from '../../model/flow/build-index.js';
import { flowPictureStyles as styles } from '../../theme/flow/picture.js';
import type { Drawing } from '../kind.js';

/** A flow as a map of its systems. */
export const map: Drawing<FlowIndex> = { mayFit: mapMayFit, arrange: arrangeMap, styles };

/** The messages of a flow in order, between the lifelines of its systems. Shown where a map has no room. */
export const sequence: Drawing<FlowIndex> = { mayFit: sequenceMayFit, arrange: arrangeSequence, measures: sequenceMeasures, styles };
