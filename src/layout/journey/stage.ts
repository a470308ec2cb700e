import { sum } from '../../geometry/numbers.js';
import { circle } from '../../geometry/shapes.js';
import type { Box, Outline } from '../../geometry/types.js';
import type { Tone } from '../../model/core/names.js';
import { isCycle, getPart, stepsOf } from '../../model/journey/build-index.js';
import type { Stage } from '../../model/journey/schema.js';
import { PART_WORK } from '../work.js';
import { layoutHeading } from './heading.js';
import { rectangle } from '../scene.js';
import type { LayoutContext, PlacedStage, StageLayout } from './stage-layout.js';
import { layoutStepCycle } from './steps/cycle.js';
import { FIXED_SIZE, type Direction, type StepLayout } from './steps/layout.js';
import { layoutStepLine } from './steps/line.js';
import { layoutWrappedCycle } from './steps/wrapped-cycle.js';
import { layoutTracks } from './tracks.js';

const partsIn = ({ steps = [], gateways = [], tracks = [] }: Stage): number =>
  1 + steps.length + gateways.length + sum(tracks.map((track) => 1 + (track.steps?.length ?? 0) + (track.gateways?.length ?? 0)));

/** Lays out a stage as a cycle if it is one, otherwise as a band whose steps run in `direction` and that is at most `maxLength` px long. */
export function layoutStage(stage: Stage, direction: Direction, maxLength: number, context: LayoutContext): StageLayout {
  const { index, sizes, measures, budget } = context;
  const part = getPart(index.parts, stage.id);
  budget.spend(PART_WORK * partsIn(stage));
  const tone = part.tone ?? 'slate';
  if (isCycle(stage)) return layoutCycle(stage, tone, context);
  const parts = stepsOf(index, stage);
  const maxInside = maxLength - 2 * measures.padding;
  const content = stage.tracks?.length
    ? layoutTracks(stage.tracks, tone, direction, maxInside, context)
    : stage.shape === 'cycle' && parts.length > 1
      ? layoutWrappedCycle(parts, sizes, measures, tone, maxInside)
      : layoutStepLine(parts, direction, sizes, measures, tone, maxInside);
  return layoutBand(stage, tone, content, context);
}

/** Steps or tracks inside a band. */
interface BandContent extends StepLayout {
  strips?(inner: Box, band: Box): PlacedStage['tracks'];
}

function layoutBand(stage: Stage, tone: Tone, content: BandContent, { sizes, measures: { padding } }: LayoutContext): StageLayout {
  const heading = layoutHeading(stage, content.minSize.width, sizes);
  const isEmpty = content.minSize.height === 0;
  const head = heading.height + (isEmpty ? 0 : padding * 0.8);
  return {
    id: stage.id,
    tone,
    round: false,
    maxScale: content.maxScale,
    minSize: {
      width: Math.max(heading.width, content.minSize.width) + 2 * padding,
      height: head + content.minSize.height + 2 * padding - (isEmpty ? 0 : 4),
    },
    place(box) {
      const inner = { x: box.x + padding, y: box.y + padding + head, width: box.width - 2 * padding, height: box.height - 2 * padding - head };
      const top = heading.place({ x: box.x + padding, y: box.y + padding });
      const placed = content.place(inner, { outline: box, title: top.title });
      return {
        id: stage.id,
        tone,
        outline: box,
        tracks: content.strips?.(inner, box) ?? [],
        boxes: [...top.boxes, ...placed.boxes],
        shapes: [rectangle('band', box, { partIds: [stage.id], tone }), ...placed.shapes],
      };
    },
  };
}

function layoutCycle(stage: Stage, tone: Tone, { index, sizes, measures, budget, cycles }: LayoutContext): StageLayout {
  const cycle = cycles.get(stage.id) ?? layoutStepCycle(stage.id, stepsOf(index, stage), sizes, measures, tone, budget);
  cycles.set(stage.id, cycle);
  const { radius } = cycle;
  const size = { width: 2 * radius, height: 2 * radius };
  return {
    id: stage.id,
    tone,
    round: true,
    maxScale: FIXED_SIZE,
    minSize: size,
    place(box) {
      const outline: Outline = {
        x: box.x + (box.width - size.width) / 2,
        y: box.y + (box.height - size.height) / 2,
        ...size,
        round: true,
      };
      const placed = cycle.place({ x: outline.x + radius, y: outline.y + radius });
      return {
        id: stage.id,
        tone,
        outline,
        tracks: [],
        boxes: placed.boxes,
        shapes: [{ kind: 'band', d: circle(outline), partIds: [stage.id], tone }, ...placed.shapes],
      };
    },
  };
}
