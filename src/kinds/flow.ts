import type { WalkStanding } from '../layout/contract.js';
import { prefersSequence } from '../layout/flow/prefer-sequence.js';
import { indexFlow, type FlowIndex, type FlowPart } from '../model/flow/build-index.js';
import { flowValidator } from '../model/flow/validator.js';
import type { Flow } from '../model/flow/schema.js';
import { flowTemplate } from '../render/flow/list.js';
import { flowChapter, flowDetails, messageFact, pictureTitle } from '../render/flow/words.js';
import { flowListStyles } from '../theme/flow/list.js';
import { mapFile, MAP_MIN_WIDTH, providedFlowTexts, sequenceFile, SEQUENCE_MIN_WIDTH } from './files.js';
import { defineKind, type WalkPlace } from './kind.js';

/** Messages take part as steps; systems take part while the walk is at a message that they send or receive. */
function standing(part: FlowPart, { current, standingOf }: WalkPlace<FlowPart>): WalkStanding | undefined {
  if (part.type === 'boundary') return undefined;
  if (part.type === 'message') return standingOf(part.data.id);
  return current.type === 'message' && [current.from.id, current.to.id].includes(part.data.id) ? 'current' : 'idle';
}

function markerRoute(part: FlowPart): 'there' | 'there-and-back' | undefined {
  if (part.type !== 'message') return undefined;
  return part.data.answer === undefined ? 'there' : 'there-and-back';
}

/** Messages between systems. */
export const flowKind = defineKind<Flow, FlowIndex, FlowPart>({
  name: 'flow',
  validator: flowValidator,
  index: indexFlow,
  arrangements: [
    { name: 'map', title: pictureTitle('map'), auto: true, least: MAP_MIN_WIDTH, file: mapFile },
    { name: 'sequence', title: pictureTitle('sequence'), auto: true, least: SEQUENCE_MIN_WIDTH, file: sequenceFile },
  ],
  prefers: (index, width) => (prefersSequence(index, width) ? 'sequence' : undefined),
  texts: providedFlowTexts,
  template: flowTemplate,
  details: flowDetails,
  chapter: flowChapter,
  describe: (part, strings) => (part.type === 'message' ? messageFact(part, strings) : { text: part.data.title, lang: part.data.language }),
  standing,
  markerRoute,
  styles: flowListStyles,
});
