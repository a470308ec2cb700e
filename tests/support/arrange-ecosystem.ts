import { detours } from '../../src/layout/journey/connectors/detours/draw-detours.js';
import { arrangeEcosystem as arrange } from '../../src/layout/journey/ecosystem/arrange.js';
import type { ArrangeOptions } from '../../src/layout/arrangement.js';
import type { Scene } from '../../src/layout/scene.js';
import type { JourneyIndex } from '../../src/model/journey/build-index.js';

/** Arranges any journey, also one with detours. */
export const arrangeEcosystem = (index: JourneyIndex, options: ArrangeOptions): Scene | undefined => arrange(index, options, detours);
