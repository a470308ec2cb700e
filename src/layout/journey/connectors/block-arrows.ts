import { blockArrow } from '../../../geometry/block-arrow.js';
import { centre, inflate } from '../../../geometry/box.js';
import { distance } from '../../../geometry/points.js';
import type { Segment } from '../../../geometry/types.js';
import { BLOCK_ARROW } from '../measures.js';
import type { Shape } from '../../scene.js';
import type { Anchor } from './anchor.js';
import { clearanceAround } from './clearance.js';
import { addLabel, LABEL_MARGIN, obstaclesNear, type Detours, type EdgeDrawing } from './edge-drawing.js';
import { BESIDE_BLOCK_ARROW, labelSide, placeLabel } from './edge-label.js';
import { endsKey, type PlacedEdge } from './placed-edges.js';
import { segmentBetween } from './straight-segments.js';

/** Draws the block arrow to the next stage, and a second edge beside it where both labels have room there. */
export function drawBlockArrow(placed: PlacedEdge, second: PlacedEdge | undefined, drawing: EdgeDrawing, detours: Detours | undefined): void {
  const { edge, from, to, fromIndex, labelSize } = placed;
  const { scene, occupied, blockArrows, parallel, drawnFrom, budget } = drawing;
  const near = obstaclesNear(placed, drawing);
  const { segment, betweenStages } = segmentBetween(from, to, labelSize && Math.max(centre(from.outline).y, from.outline.y + labelSize.height + 40));
  const startKey = `${segment.from.x},${segment.from.y}`;
  // Edges of several tracks that leave through the same side of their stage share one block arrow.
  const isDrawn = betweenStages && drawnFrom.has(startKey);
  drawnFrom.add(startKey);
  const routes = second && !isDrawn ? detours?.routeParallelEdges(from, to, [segment.from, segment.to], [labelSize, second.labelSize], near.withArrows, scene, budget) : undefined;
  const [start, end] = routes?.blockArrow ?? [segment.from, segment.to];
  if (!isDrawn) scene.shapes.push(blockArrowShape(from, to, { from: start, to: end }));
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
  const box = addLabel(placed, drawing, (size) => placeLabel([start, end], size, placement, near.withoutArrows, scene, budget));
  if (parallelEdges && box) drawing.labelMargins.push(inflate(box, LABEL_MARGIN));
}

/** The block arrow from one stage to the next; its colour fades from the tone of the one to that of the other. */
function blockArrowShape(from: Anchor, to: Anchor, segment: Segment): Shape {
  const length = Math.min(BLOCK_ARROW.length, distance(segment.from, segment.to) * 0.55);
  return {
    kind: 'block-arrow',
    d: blockArrow(segment, { ...BLOCK_ARROW, length }),
    partIds: [from.id, to.id],
    tone: from.tone,
    fade: { tone: to.tone, from: segment.from, to: segment.to },
  };
}
