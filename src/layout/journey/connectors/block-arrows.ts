import { blockArrow } from '../../../geometry/block-arrow.js';
import { inflate } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Segment } from '../../../geometry/types.js';
import { BLOCK_ARROW } from '../measures.js';
import type { Shape } from '../../scene.js';
import type { Anchor } from './anchor.js';
import { clearanceAround } from './clearance.js';
import { addLabel, LABEL_MARGIN, obstaclesNear, type Detours, type EdgeDrawing } from './edge-drawing.js';
import { BESIDE_BLOCK_ARROW, boxBelow, findLabelBox, labelSide } from './edge-label.js';
import { endsKey, type PlacedEdge } from './placed-edges.js';
import { preferredHeight, segmentBetween, shorten } from './straight-segments.js';

/** A longer way has its block arrow in the middle, so that all in a picture are alike. */
const MAX_LENGTH = 132;
/** The length of the head, as a share of that of the arrow at most. */
const MAX_HEAD = 0.45;

/** Draws the block arrow to the next stage, and a second edge beside it where both labels have room there. */
export function drawBlockArrow(placed: PlacedEdge, second: PlacedEdge | undefined, drawing: EdgeDrawing, detours: Detours | undefined): void {
  const { edge, from, to, fromIndex, labelId, labelSize } = placed;
  const { scene, occupied, blockArrows, parallel, drawnFrom, budget } = drawing;
  const near = obstaclesNear(placed, drawing);
  const { segment: whole, betweenStages } = segmentBetween(from, to, preferredHeight(from.outline, labelSize));
  const segment = shorten(whole, Math.max(0, (distance(whole.from, whole.to) - MAX_LENGTH) / 2));
  const startKey = `${segment.from.x},${segment.from.y}`;
  // Edges of several tracks that leave through the same side of their stage share one block arrow.
  const shared = betweenStages ? drawnFrom.get(startKey) : undefined;
  const isDrawn = shared !== undefined;
  const partIds = [from.id, to.id, ...(labelId ? [labelId] : [])];
  shared?.push(...partIds.filter((id) => !shared.includes(id)));
  const routes = second && !isDrawn ? detours?.routeParallelEdges(from, to, [segment.from, segment.to], [labelSize, second.labelSize], near.withArrows, scene, budget) : undefined;
  const [start, end] = routes?.blockArrow ?? [segment.from, segment.to];
  if (!isDrawn) {
    drawnFrom.set(startKey, partIds);
    scene.shapes.push(blockArrowShape(from, to, partIds, { from: start, to: end }));
  }
  drawing.drawn.push({ placed, route: [start, end], isBlockArrow: true });
  occupied.arrows.push(clearanceAround([start, end]));
  blockArrows[fromIndex]?.push(clearanceAround([start, end]));
  const parallelEdges = parallel.get(endsKey(edge));
  if (parallelEdges) Object.assign(parallelEdges, { blockArrow: [start, end], clearance: [clearanceAround([start, end], BLOCK_ARROW.head / 2)] });
  if (second && routes) {
    detours?.drawTogether(placed, second, routes, drawing);
    return;
  }
  const outer = labelSide([start, end], scene);
  const placement = parallelEdges ? { ...BESIDE_BLOCK_ARROW, sides: [outer, -outer] } : BESIDE_BLOCK_ARROW;
  const box = addLabel(placed, drawing, (size) => {
    const found = findLabelBox([start, end], size, placement, near.withoutArrows, scene, budget);
    if (!found) drawing.labelsElsewhere.push(edge);
    return found ?? boxBelow([start, end], size, near.withoutArrows, scene);
  });
  if (parallelEdges && box) drawing.labelMargins.push(inflate(box, LABEL_MARGIN));
}

/** The block arrow from one stage to the next; its colour fades from the tone of the one to that of the other. */
function blockArrowShape(from: Anchor, to: Anchor, partIds: readonly string[], segment: Segment): Shape {
  const length = Math.min(BLOCK_ARROW.length, distance(segment.from, segment.to) * MAX_HEAD);
  return {
    kind: 'block-arrow',
    d: blockArrow(segment, { ...BLOCK_ARROW, length }),
    partIds,
    tone: from.tone,
    fade: { tone: to.tone, from: segment.from, to: segment.to },
  };
}
