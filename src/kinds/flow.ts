import { arrangeMap, mapMayFit } from '../layout/flow/map/arrange.js';
import { arrangeSequence, sequenceMayFit } from '../layout/flow/sequence/arrange.js';
import { sequenceMeasures } from '../layout/flow/text-boxes.js';
import { indexFlow, type FlowIndex, type FlowPart } from '../model/flow/build-index.js';
import { flowValidator } from '../model/flow/validator.js';
import type { Flow } from '../model/flow/schema.js';
import { flowTemplate } from '../render/flow/list.js';
import { flowDetails, messageFact } from '../render/flow/words.js';
import type { View } from '../render/shell/view.js';
import { flowStyles } from '../theme/flow.js';
import { anyKind, type Kind } from './kind.js';

const flow: Kind<Flow, FlowIndex, FlowPart> = {
  validator: flowValidator,
  index: indexFlow,
  arrangements: [
    { name: 'map', auto: true, least: 720, mayFit: mapMayFit, arrange: arrangeMap },
    { name: 'sequence', auto: true, least: 560, mayFit: sequenceMayFit, arrange: arrangeSequence, measures: sequenceMeasures },
  ],
  template: (view) => flowTemplate(view as View<FlowIndex>),
  details: flowDetails,
  describe: (part, strings) => (part.type === 'message' ? messageFact(part, strings) : { text: part.data.title }),
  styles: flowStyles,
};

/** Messages between systems. */
export const flowKind = anyKind(flow);
