import type { Size } from '../../../geometry/types.js';
import type { Edge } from '../../../model/journey/build-index.js';
import { BRANCH, SELF_LOOP } from '../measures.js';
import type { LayoutContext } from '../stage-layout.js';
import { edgeLabelId } from '../../labels.js';
import { isSelfLoop } from './placed-edges.js';

/** The space that the edges out of a stage and their labels need after it, across and down. */
export function gapAfter(edges: readonly Edge[], { sizes, measures }: LayoutContext): Size {
  const needed = edges.map((edge): Size => {
    const labelId = edgeLabelId(edge);
    const { width, height } = labelId ? sizes(labelId) : { width: 0, height: 0 };
    if (isSelfLoop(edge)) return { width: width + SELF_LOOP.depth + 40, height: Math.max(height, SELF_LOOP.depth) + 36 };
    // The thin arrow beside a block arrow shows on both sides of its label, or both labels are on one side of it.
    if (edge.nth > 0) return { width: width + 28 + 2 * BRANCH.head, height: 2 * height + 60 };
    return { width: width + 28, height: height + 36 };
  });
  return {
    width: Math.max(measures.gap, ...needed.map((size) => size.width)),
    height: Math.max(measures.gap, ...needed.map((size) => size.height)),
  };
}
