import { blockArrow } from '../../../geometry/block-arrow.js';
import { distance } from '../../../geometry/points.js';
import type { Segment } from '../../../geometry/types.js';
import { BLOCK_ARROW } from '../measures.js';
import type { Shape } from '../../scene.js';
import type { Anchor } from './anchor.js';

/** The block arrow from one stage to the next; its colour fades from the tone of the one to that of the other. */
export function blockArrowShape(from: Anchor, to: Anchor, segment: Segment): Shape {
  const length = Math.min(BLOCK_ARROW.length, distance(segment.from, segment.to) * 0.55);
  return {
    kind: 'block-arrow',
    d: blockArrow(segment, { ...BLOCK_ARROW, length }),
    partIds: [from.id, to.id],
    tone: from.tone,
    fade: { tone: to.tone, from: segment.from, to: segment.to },
  };
}
