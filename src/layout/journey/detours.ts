import type { JourneyIndex } from '../../model/journey/build-index.js';

/**
 * Whether a journey has detours: edges that lead to another stage than the next one, back to their own, or beside another
 * edge. What draws them is in a file of its own.
 */
export const hasDetours = ({ model, edges }: JourneyIndex): boolean =>
  model.stages.some(({ id }, i, stages) => edges.get(id)?.some(({ to, nth }) => nth > 0 || to.stage !== stages[i + 1]));
