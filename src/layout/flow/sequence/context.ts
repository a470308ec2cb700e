import type { FlowIndex } from '../../../model/flow/build-index.js';
import type { Sizes } from '../../scene.js';
import type { LifelineOrder } from '../boundaries/spans.js';
import type { LifelineColumns } from './lifeline-columns.js';

/** What is known once the lifelines have their places. */
export interface SequenceContext {
  index: FlowIndex;
  lifelines: LifelineOrder;
  columns: LifelineColumns;
  sizes: Sizes;
}
