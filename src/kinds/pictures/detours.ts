import { detours } from '../../layout/journey/connectors/detours/draw-detours.js';
import { arrangeEcosystem } from '../../layout/journey/ecosystem/arrange.js';
import type { JourneyIndex } from '../../model/journey/build-index.js';
import type { Drawing } from '../kind.js';
import { ecosystem } from './ecosystem.js';

/** A journey with its stages around the hub, where some edges lead elsewhere than to the next stage. */
export const ecosystemWithDetours: Drawing<JourneyIndex> = {
  ...ecosystem,
  arrange: (index, options) => arrangeEcosystem(index, options, detours),
};
